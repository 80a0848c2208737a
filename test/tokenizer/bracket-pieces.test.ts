/** Pieces of a line with brackets, and the labels of links. */
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/core/token.ts";
import { ANY } from "../../src/text/features.ts";
import { cleanLabel, CLOSING, GAP, isText, mergeText, OPEN_LINK, OPEN_PICTURE, plain } from "../../src/tokenizer/bracket-pieces.ts";

const LINK: Part = { text: "lamps", href: "/lamps", ref: null };
const ROW: Part = { text: "tides", href: null, ref: "12" };

describe("a piece", () => {
  it.each<[string, Part | undefined, boolean]>([
    ["text", plain("a"), true],
    ["empty text", plain(""), true],
    ["a bracket", OPEN_LINK, true],
    ["the sign of a picture", OPEN_PICTURE, true],
    ["a closing bracket", CLOSING, true],
    ["a link", LINK, false],
    ["a link by a row of a table", ROW, false],
    ["what a picture leaves", GAP, false],
    ["nothing", undefined, false],
  ])("that is %s is text: %s", (_case, piece, expected) => {
    expect(isText(piece)).toBe(expected);
  });

  it("of brackets shows the brackets", () => {
    expect([OPEN_LINK, OPEN_PICTURE, CLOSING].map(({ text }) => text)).toEqual(["[", "![", "]"]);
  });
});

describe("pieces of text", () => {
  it.each<[string, readonly Part[], readonly Part[]]>([
    ["none", [], []],
    ["a single one", [plain("a")], [plain("a")]],
    ["links side by side", [LINK, ROW], [LINK, ROW]],
    ["texts and links in turn", [plain("a"), LINK, plain("b"), ROW], [plain("a"), LINK, plain("b"), ROW]],
    ["texts side by side", [plain("a"), OPEN_LINK, plain("b"), CLOSING], [plain("a[b]")]],
    ["texts side by side before a link", [plain("a"), plain("b"), LINK], [plain("ab"), LINK]],
    ["texts side by side after a link", [LINK, plain("a"), plain("b")], [LINK, plain("ab")]],
    ["texts on both sides of a picture", [plain("a"), GAP, plain("b"), plain("c")], [plain("a"), plain("bc")]],
    ["pictures alone", [GAP, GAP], []],
    ["a picture between links", [LINK, GAP, ROW], [LINK, ROW]],
  ])("become one where they touch: %s", (_case, pieces, merged) => {
    expect(mergeText(pieces)).toEqual(merged);
  });

  it("are a list of their own", () => {
    const pieces = [plain("a"), LINK];
    const merged = mergeText(pieces);
    pieces.pop();
    expect(merged).toHaveLength(2);
  });
});

describe("the label of a link", () => {
  it.each([
    ["", ""],
    ["Lamps", "Lamps"],
    ["  Slow   Lamps ", "Slow Lamps"],
    ["LINK: Code 12", "Code 12"],
    ["BUTTON:Go", "Go"],
    ["VIDEO:  Lamps", "Lamps"],
    ["LINKS: Code", "LINKS: Code"],
    ["A LINK: Code", "A LINK: Code"],
    ["Link: Code", "Link: Code"],
    ["LINK: • Code", "Code"],
    ["• Code", "Code"],
    ["* - • Code", "Code"],
    ["-12", "-12"],
    ["•Code", "•Code"],
    ["a - b", "a - b"],
    ["-", "-"],
    ["Very long", "Very long"],
    ["[picture] Tarn Labs", "Tarn Labs"],
    ["[picture]", ""],
    ["[] Tarn Labs", "Tarn Labs"],
    ["[picture]• Tarn", "Tarn"],
    [`[${"x".repeat(80)}] Tarn`, "Tarn"],
    [`[${"x".repeat(81)}] Tarn`, `[${"x".repeat(81)}] Tarn`],
    ["[a [b] Tarn", "[a [b] Tarn"],
    ["by [picture] Tarn", "by [picture] Tarn"],
    ["[Re] A Reader of Lamps", "[Re] A Reader of Lamps"],
    ["[Re] A Reader of", "A Reader of"],
    ["[Re A B] A Reader of Lamps", "[Re A B] A Reader of Lamps"],
    ["[Re A B C] A Reader of Lamps", "A Reader of Lamps"],
    ["[re] A Reader of Lamps", "A Reader of Lamps"],
    ["[Re2] A Reader of Lamps", "A Reader of Lamps"],
    ["[Étude] A Reader of Lamps", "[Étude] A Reader of Lamps"],
    ["[Re]A Reader of Lamps", "A Reader of Lamps"],
    [`[R${"e".repeat(15)}] A Reader of Lamps`, `[R${"e".repeat(15)}] A Reader of Lamps`],
    [`[R${"e".repeat(16)}] A Reader of Lamps`, "A Reader of Lamps"],
  ])("%j reads %j", (label, text) => {
    expect(cleanLabel(label, ANY)).toBe(text);
  });
});
