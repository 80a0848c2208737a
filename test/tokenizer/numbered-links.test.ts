/** Numbers that terminal browsers put before links, read piece by piece. */
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/core/token.ts";
import { mayBeNumbered, splitControls, splitNumbered } from "../../src/tokenizer/numbered-links.ts";

/** Pieces in short: `text`, `12: text`. */
function show(parts: Part[] | null): string[] | null {
  return parts?.map(({ text, href, ref }) => (ref === null ? text : `${ref}: ${text}`) + (href ?? "")) ?? null;
}

describe("a line may hold numbered links", () => {
  const words = "x".repeat(200);

  it.each([
    ["[", 3, true],
    ["Lamps", 3, false],
    ["", 3, false],
    [`[${"x".repeat(198)}`, 3, true],
    [`[${"x".repeat(199)}`, 3, false],
    [`[7]Ada, [8]Bo, [9]Cy ${words}`, 3, true],
    [`[7]Ada, [8]Bo ${words}`, 3, false],
    [`[7]Ada, [8]Bo ${words}`, 2, true],
    [`[7]Ada, [8]Bo, [10]Cy ${words}`, 3, false],
    [`[9]Ada, [8]Bo, [7]Cy ${words}`, 3, false],
    [`[7]Ada, [7]Bo, [7]Cy ${words}`, 3, false],
    [`[0]Ada, [1]Bo, [2]Cy ${words}`, 3, true],
    [`[12] and [13] ${words}`, 1, false],
  ])("(%#): %s, where a long one needs %i", (line, least, expected) => {
    expect(mayBeNumbered(line, least)).toBe(expected);
  });
});

describe("numbers", () => {
  it.each<[string, string[] | null]>([
    ["[12]Lamps", ["", "12: Lamps"]],
    ["[12]Lamps by [13]Tarn", ["", "12: Lamps by ", "13: Tarn"]],
    ["by [13]Tarn", ["by ", "13: Tarn"]],
    ["[1234]Lamps", ["", "1234: Lamps"]],
    ["[12345]Lamps", null],
    ["[]Lamps", null],
    ["Lamps", null],
    ["", null],
    ["([12]Lamps)", ["(", "12: Lamps)"]],
    ["[[12]Lamps]", ["[", "12: Lamps]"]],
    ['"[12]Lamps"', ['"', '12: Lamps"']],
    ["'[12]Lamps'", ["'", "12: Lamps'"]],
    ["“[12]Lamps”", ["“", "12: Lamps”"]],
    ["‘[12]Lamps’", ["‘", "12: Lamps’"]],
    ["x[12]Lamps", ["x[12]Lamps"]],
    ["[12]étude", ["", "12: étude"]],
    ["[12]7 lamps", ["", "12: 7 lamps"]],
    ['[12]"Lamps"', ["", '12: "Lamps"']],
    ["[12]“Lamps”", ["", "12: “Lamps”"]],
    ["[12]‘Lamps’", ["", "12: ‘Lamps’"]],
    ["[12]'Lamps'", ["", "12: 'Lamps'"]],
    ["[12]$x$", ["", "12: $x$"]],
    ["[12]\\alpha", ["", "12: \\alpha"]],
    ["[12](Lamps)", ["", "12: (Lamps)"]],
    ["[12]• Lamps", ["", "12: Lamps"]],
    ["[12]·", ["", "12: ·"]],
    ["[12]-", ["", "12: -"]],
    ["[12]•", ["", "12: "]],
    ["[12]•Lamps", ["", "12: •Lamps"]],
    ["• [12]Lamps", ["• ", "12: Lamps"]],
    ["[12], Lamps", ["[12], Lamps"]],
    ["[12] Lamps", ["[12] Lamps"]],
    ["[12][Re] Lamps", ["", "12: [Re] Lamps"]],
    ["by [12][Re] Lamps", ["by [12][Re] Lamps"]],
    ["[12][3]", ["[12][3]"]],
    ["[12] 5", ["", "12:  5"]],
    ["[12] 1,234.5k", ["", "12:  1,234.5k"]],
    ["[12] 5K", ["", "12:  5K"]],
    ["[12] 5m", ["", "12:  5m"]],
    ["[12] 5M", ["", "12:  5M"]],
    ["[12] 5 x", ["[12] 5 x"]],
    ["[12] 5x", ["[12] 5x"]],
    ["[12]  5", ["[12]  5"]],
    ["[12] 1234567890", ["", "12:  1234567890"]],
    ["[12] 12345678901", ["[12] 12345678901"]],
    ["by [12] 5", ["by [12] 5"]],
  ])("in %s part it into %j", (line, parts) => {
    expect(show(splitNumbered(line))).toEqual(parts);
  });

  it.each<[string, string[]]>([
    ["[19] Aug 1 [20]", ["19: ", "Aug 1", "20: "]],
    ["[19]   Aug 1   [20]", ["19: ", "Aug 1", "20: "]],
    ["[9] x [10]", ["9: ", "x", "10: "]],
    [`[19] ${"x".repeat(41)} [20]`, ["19: ", "x".repeat(41), "20: "]],
    [`[19] ${"x".repeat(42)} [20]`, [`[19] ${"x".repeat(42)} [20]`]],
    ["[19] Aug 1 [21]", ["[19] Aug 1 [21]"]],
    ["[20] Aug 1 [19]", ["[20] Aug 1 [19]"]],
    ["[19]    Aug 1 [20]", ["[19]    Aug 1 [20]"]],
    ["[19] Aug [1] [20]", ["[19] Aug [1] [20]"]],
    ["on [19] Aug 1 [20]", ["on [19] Aug 1 [20]"]],
    ["[19] Aug 1 [20] x", ["[19] Aug 1 [20] x"]],
    ["[19] [20]", ["[19] [20]"]],
  ])("around a text are links where they count on: %s", (line, parts) => {
    expect(show(splitNumbered(line))).toEqual(parts);
  });
});

describe("parts of a form and pictures that are links", () => {
  it.each<[string, string[] | null]>([
    ["[21][2407]", ["21: "]],
    ["[25][be9c948ecf]", ["25: "]],
    ["[25][a-b_1]", ["25: "]],
    [`[25][1${"x".repeat(39)}]`, ["25: "]],
    [`[25][1${"x".repeat(40)}]`, null],
    ["[25][123]", null],
    ["[25][1x3]", null],
    ["[25][lamp]", null],
    ["x [25][2407]", null],
    ["[25][2407] x", null],
    ["[12345][2407]", null],
    ["[15][IMG]", ["", "15: ", ""]],
    ["by [15][IMG][16] Tarn", ["by ", "15: ", "", "16: Tarn"]],
    ["by [15][IMG] [16]Tarn", ["by ", "15: ", "", "16: Tarn"]],
    ["[25][ ] [26]Upvote", ["", "", "26: Upvote"]],
    [`[25][${" ".repeat(80)}] Upvote`, ["", "Upvote"]],
    [`[25][${" ".repeat(81)}] Upvote`, null],
    ["[25][X] Upvote", ["", "Upvote"]],
    ["[25][X]", ["", ""]],
    ["[25][X], Upvote", null],
    ["[25][Y] Upvote", null],
    ["[25][] Upvote", null],
    ["[3]_____ [4]Go", ["", "", "4: Go"]],
    ["[3]___", ["", ""]],
    ["[3]__ x", null],
    ["Search [3]_____", ["Search ", ""]],
    ["x[3]_____", null],
    ["Lamps", null],
    ["", null],
  ])("in %j part it into %j", (line, parts) => {
    expect(show(splitControls(line))).toEqual(parts);
  });
});
