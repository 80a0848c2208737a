/** What tells paragraphs, sentences and titles apart, on either side of each bound. */
import { describe, expect, it } from "vitest";
import { endsSentence, isBody, isSentence, isTitle, isUnwrapped, splitLines, textOf } from "../../src/parser/paragraphs.ts";

/** A text of words with so many characters. */
function words(length: number): string {
  return `${"Lamps read ".repeat(50).slice(0, length - 1)}s`;
}

/** The paragraphs of lines with these lengths. */
function split(dense: boolean, ...lines: readonly string[]): string[] {
  return splitLines(
    lines.map((text, index) => ({ text, index, width: text.length })),
    dense,
  ).map(textOf);
}

describe("a body of text", () => {
  it.each<[string, boolean]>([
    [words(400), false],
    [words(401), true],
    ["https://example.org/lamps", true],
    ["https://example.org/lamps here", false],
    ["See https://example.org/lamps", false],
    [`${"x".repeat(59)}.`, false],
    [`${"x".repeat(60)}.`, true],
    ["Lamps read slowly by night, and by day they do not read at all.", true],
    ["Lamps read at low tide and at noon.", true],
    ["Lamps read at low tide and noon.", false],
    ["Lampsreadatlowtide".repeat(4).concat("."), true],
    ["Lamps read at low tide and at noon.)”", true],
    ["Lamps read at low tide and at noon!", false],
    [`${words(120)}. Tides do not read at noon`, false],
    [`${words(140)}. Tides do not read at noon`, true],
    [`${words(140)}. tides do not read at noon`, false],
    [`${words(140)} 3. Tides do not read at noon`, true],
    [`${words(140)} (3).  Tides do not read at noon`, true],
    [`${words(140)} A. Tides do not read at noon`, false],
    [`${words(140)}.Tides do not read at noon`, false],
    ["", false],
  ])("is %j: %s", (text, body) => {
    expect(isBody(text)).toBe(body);
  });
});

describe("a sentence", () => {
  it.each<[string, boolean]>([
    [words(150), true],
    [words(151), false],
    ["Lamps read. Tides do not.", false],
    ["Lamps read. tides do not.", true],
    ["https://example.org/lamps", false],
    ["See https://example.org/lamps", true],
  ])("alone is %j: %s", (text, sentence) => {
    expect(isSentence(text)).toBe(sentence);
  });

  it.each<[string, boolean]>([
    ["Lamps read.", true],
    ["Lamps read!", true],
    ["Lamps read?", true],
    ["Lamps read…", true],
    ["灯！", true],
    ["灯？", true],
    ["灯．", true],
    ["*Lamps read.*", true],
    ["_Lamps read._", true],
    ["[Lamps read.]", true],
    ["‘Lamps read.’", true],
    ["Lamps read;", false],
    ["Lamps read:", false],
    ["Lamps read. Tides", false],
    ['"*_)', false],
    ["at http://example.org", true],
    ["https://example.org/a b", false],
    ["ftp://example.org", false],
  ])("ends with %j: %s", (text, ends) => {
    expect(endsSentence(text)).toBe(ends);
  });
});

describe("a title", () => {
  it.each<[string, boolean]>([
    [words(400), true],
    [words(401), false],
    ["Lamps.", false],
    ["Lamps,", false],
    ["Lamps;", false],
    ["Lamps:", false],
    ["Lamps!", true],
    ["", false],
    ["λamps", false],
    ["λ-Lamps", true],
    ["$\\lambda$ lamps", true],
    ["“Lamps”", true],
    ["灯", true],
    ["e-lamps", true],
    ["lamps read", false],
    [" Lamps", false],
    ["Lamps at https://example.org", false],
    ["arxiv:2601.00001", false],
    ["arXiv:2601.00001 and Lamps", true],
    ["On arXiv:2601.00001", true],
  ])("is %j: %s", (text, title) => {
    expect(isTitle(text)).toBe(title);
  });
});

describe("lines without a blank line between", () => {
  const wide = words(70);
  it.each<[string, readonly string[], readonly string[]]>([
    ["of 200 characters may be wrapped", [words(200), "night"], [`${words(200)} night`]],
    ["of 201 characters are whole", [words(201), "night"], [words(201), "night"]],
    [
      "go on in small letters where letters have different widths",
      [wide, words(55), "by night", wide],
      [`${wide} ${words(55)} by night`, wide],
    ],
    ["end where they are narrower than any tool wraps", [wide, words(49), "by night it is"], [`${wide} ${words(49)}`, "by night it is"]],
    ["end before a capital", [wide, words(55), "By night", wide], [`${wide} ${words(55)}`, "By night", wide]],
    ["end after a sentence", [wide, `${words(54)}.`, "by night", wide], [`${wide} ${words(54)}.`, "by night", wide]],
    ["end before a last name", [wide, `${words(69)}.`, "Fen Institute"], [`${wide} ${words(69)}.`, "Fen Institute"]],
    ["go on before a last sentence", [wide, `${words(69)}.`, "Fen reads too."], [`${wide} ${words(69)}. Fen reads too.`]],
  ])("%s", (_case, lines, paragraphs) => {
    expect(split(false, ...lines)).toEqual(paragraphs);
  });

  it("are whole ones up to three where nothing parts them from above", () => {
    expect(split(true, wide, "Lamps", "Fen")).toEqual([wide, "Lamps", "Fen"]);
    expect(split(true, wide, wide, wide, "Fen")).toEqual([`${wide} ${wide} ${wide} Fen`]);
    expect(split(true, wide)).toEqual([wide]);
    expect(split(false)).toEqual([]);
  });

  it("are too long for wrapped ones past 200 characters", () => {
    expect([isUnwrapped(words(200)), isUnwrapped(words(201))]).toEqual([false, true]);
  });
});
