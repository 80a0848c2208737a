/** Pieces of a line, put together and tidied. */
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/core/token.ts";
import { ANY, featuresOf } from "../../src/text/features.ts";
import { joinParts, tidyParts } from "../../src/tokenizer/parts.ts";

function plain(text: string): Part {
  return { text, href: null, ref: null };
}

describe("pieces as one text", () => {
  it.each([
    [[], ""],
    [["Lamps"], "Lamps"],
    [["May 29", "6"], "May 29 6"],
    [["Lamps", "Tides"], "Lamps Tides"],
    [["LAMPS", "TIDES"], "LAMPS TIDES"],
    [["é", "ü"], "é ü"],
    [["Lamps", "été"], "Lamps été"],
    [["été", "Lamps"], "été Lamps"],
    [["12", "漢"], "12 漢"],
    [["lamps\u{1D400}", "\u{1D401}"], "lamps\u{1D400} \u{1D401}"],
    [["Lamps", ", tides"], "Lamps, tides"],
    [["(", "Lamps", ")"], "(Lamps)"],
    [["Lamps ", "Tides"], "Lamps Tides"],
    [["Lamps", " Tides"], "Lamps Tides"],
    [["Lamps", "", "Tides"], "Lamps Tides"],
    [["", "Lamps"], "Lamps"],
    [["Lamps…", "Tides"], "Lamps…Tides"],
    [["Lamps", "…"], "Lamps…"],
    [["Lamps_", "Tides"], "Lamps_Tides"],
    [["Lamps", "_Tides"], "Lamps_Tides"],
    [[" Lamps  and", " tides "], "Lamps and tides"],
    [["Lamps\t", "\u00A0tides"], "Lamps tides"],
  ])("%j are %j", (texts, joined) => {
    expect(joinParts(texts.map(plain), ANY)).toBe(joined);
    expect(joinParts(texts.map(plain), featuresOf(texts.join(" ")))).toBe(joined);
  });
});

describe("tidy pieces", () => {
  const link = { text: "", href: "/a", ref: null };
  const row = { text: "", href: null, ref: "12" };

  it.each<[string, Part[], Part[]]>([
    ["none", [], []],
    ["tidy ones", [plain("a"), link, row], [plain("a"), link, row]],
    ["empty ones", [plain(""), link, plain(" "), row, plain("")], [link, row]],
    ["ones with blanks", [plain(" a "), { ...link, text: " b  c" }], [plain("a"), { ...link, text: "b c" }]],
    ["one with blanks after a tidy one", [plain("a"), plain("b ")], [plain("a"), plain("b")]],
    ["an empty one after a tidy one", [plain("a"), plain("")], [plain("a")]],
  ])("are what is left of %s", (_case, parts, tidy) => {
    expect(tidyParts(parts, ANY)).toEqual(tidy);
  });
});
