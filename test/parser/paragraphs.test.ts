import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leavesRoom } from "../../src/parser/wrapped-text.ts";
import {
  endsSentence,
  isBody,
  isSentence,
  isTitle,
  joinTexts,
  type Paragraph,
  splitLines,
  type TextLine,
  textOf,
} from "../../src/parser/paragraphs.ts";
import { ABSTRACT } from "../listings/daily-papers/pages.ts";

const LONG = `${ABSTRACT} ${ABSTRACT}`;

function linesOf(...texts: readonly string[]): TextLine[] {
  return texts.map((text, index) => ({ text, index, width: text.length }));
}

/** Breaks a text where a line would be longer than this; words are never broken. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function split(lines: readonly TextLine[], dense = false): string[] {
  return splitLines(lines, dense).map(textOf);
}

describe("splitLines", () => {
  it("keeps lines together that were wrapped", () => {
    for (const width of [40, 60, 72, 80]) expect(split(linesOf(...wrap(LONG, width)))).toEqual([LONG]);
  });

  it("parts lines where the next word would still have fitted", () => {
    const [first, second] = [
      wrap(ABSTRACT, 60),
      wrap("Tides are read at noon by all who live near the quay, and by those who do not.", 60),
    ];
    expect(split(linesOf(...first, "A short line", ...second))).toEqual([first.join(" "), "A short line", second.join(" ")]);
  });

  it("parts lines that are too long to be wrapped", () => {
    expect(split(linesOf(LONG, "Lamps", LONG))).toEqual([LONG, "Lamps", LONG]);
  });

  it("takes a few lines that no blank line parts from anything for whole ones", () => {
    const few = linesOf("Lamps at Low Tide and at Noon", "They read at night", "Fen Institute");
    expect(split(few, true)).toEqual(["Lamps at Low Tide and at Noon", "They read at night", "Fen Institute"]);
  });

  it("says which paragraphs no blank line stands before", () => {
    expect(splitLines(linesOf(LONG, LONG, LONG), false).map(({ glued }) => glued)).toEqual([false, true, true]);
  });

  it("loses no line", () => {
    const text = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.boolean(), (texts, dense) => {
        const lines = linesOf(...texts);
        expect(splitLines(lines, dense).flatMap((paragraph: Paragraph) => paragraph.lines)).toEqual(lines);
      }),
    );
  });

  it("puts any text together again that was wrapped", () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), fc.integer({ min: 20, max: 120 }), (words, width) => {
        const text = words.join(" ");
        expect(split(linesOf(...wrap(text, width)))).toEqual([text]);
      }),
    );
  });
});

describe("joinTexts", () => {
  it.each([
    [["Lamps that", "read"], "Lamps that read"],
    [["Lamps", "that", "read"], "Lamps that read"],
    [["a self-", "supervised lamp"], "a self-supervised lamp"],
    [["pre-", "and post-training"], "pre- and post-training"],
    [["a dash -", "and more"], "a dash - and more"],
    [["see https://example.org/lamps/", "low_tide/v2 for more"], "see https://example.org/lamps/low_tide/v2 for more"],
    [["either/", "or"], "either/ or"],
    [["Lamps"], "Lamps"],
    [[], ""],
  ])("%j", (texts, joined) => {
    expect(joinTexts(texts)).toBe(joined);
  });

  it("looks at what is joined, not at a line alone", () => {
    expect(joinTexts(["at https://example.org/", "lamps_1/", "low_2/", "v3_4 now"])).toBe("at https://example.org/lamps_1/low_2/v3_4 now");
  });
});

describe("what a text can be", () => {
  it.each([
    ["Lamps at Low Tide", { title: true, body: false }],
    ["code2lamp: Reading by Night", { title: true, body: false }],
    ["gLamp", { title: true, body: false }],
    ["Do Lamps Read?", { title: true, body: false }],
    ["2 Lamps", { title: true, body: false }],
    ["lamps at low tide", { title: false, body: false }],
    ["Lamps, tides,", { title: false, body: false }],
    ["https://example.org/lamps", { title: false, body: true }],
    ["arXiv:2601.00001", { title: false, body: false }],
    [ABSTRACT, { title: false, body: true }],
    [LONG.slice(0, -1), { title: true, body: true }],
    ["lamp ".repeat(100).trim(), { title: false, body: true }],
  ])("%s", (text, { title, body }) => {
    expect([isTitle(text), isBody(text)]).toEqual([title, body]);
  });

  it("is one sentence where there is no second, and it is no longer than a title", () => {
    expect(isSentence("Lamps read slowly at low tide.")).toBe(true);
    expect(isSentence("Lamps read slowly at low tide. Tides do not.")).toBe(false);
    expect(isSentence("Lamps read ".repeat(20))).toBe(false);
  });

  it.each([
    ["The tide is low.", true],
    ["Is it (really)?", true],
    ["It is low (very.)", true],
    ["“It is low.”", true],
    ["潮汐很低。", true],
    ["Code: https://example.org/lamps", true],
    ["The tide is", false],
    ["The tide,", false],
    ["", false],
  ])("ends a sentence or does not: %s", (text, ends) => {
    expect(endsSentence(text)).toBe(ends);
  });

  it("breaks off before a word that would have fitted", () => {
    expect(leavesRoom(50, "lamps read", 60)).toBe(true);
    expect(leavesRoom(55, "lamps read", 60)).toBe(false);
    expect(leavesRoom(54, "lamps", 60)).toBe(true);
    expect(leavesRoom(55, "lamps", 60)).toBe(false);
  });
});
