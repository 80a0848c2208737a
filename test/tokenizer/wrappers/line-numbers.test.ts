import { describe, expect, it } from "vitest";
import { LINE_NUMBERS } from "../../../src/tokenizer/wrappers/line-numbers.ts";
import { follows, goesOn, markOf, runOf, strip } from "./marks.ts";
import { expectUntouched, PAGE, unwrap } from "./unwrap.ts";

/** The page with what a program put before each of its lines. */
function numbered(put: (number: number) => string, first = 1): string[] {
  return PAGE.map((line, index) => put(first + index) + line);
}

describe("line numbers", () => {
  it.each([
    ["cat -n", (number: number) => `${String(number).padStart(6)}\t`, 1],
    ["cat -n across a ten", (number: number) => `${String(number).padStart(6)}\t`, 97],
    ["two spaces", (number: number) => `${String(number).padStart(5)}  `, 1],
    ["a pager", (number: number) => `${String(number).padStart(7)} `, 8],
    ["an arrow", (number: number) => `${String(number).padStart(6)}→`, 1],
    ["a colon", (number: number) => `${number}:`, 8],
    ["a colon and a space", (number: number) => `${number}: `, 1],
    ["a bar", (number: number) => `${number}| `, 1],
    ["a bar in a column", (number: number) => `${String(number).padStart(4)} │ `, 1],
    ["numbers padded at their right", (number: number) => `${String(number).padEnd(6)}\t`.replace(/ +\t/, "\t"), 1],
  ])("are taken away: %s", (_, put, first) => {
    expect(unwrap(...numbered(put, first))).toEqual(PAGE);
    expect(unwrap("Notes", ...numbered(put, first), "The end")).toEqual(["Notes", ...PAGE, "The end"]);
  });

  it("are taken away where an editor cut off the white space at the end of a line", () => {
    expect(unwrap(...numbered((number) => `${String(number).padStart(6)}\t`).map((line) => line.trimEnd()))).toEqual(PAGE);
  });

  it("are taken away where blank lines have none, and where lines were taken out", () => {
    expect(unwrap("     1\tLamps", "       ", "     2\tTides", "", "     3\tMoths", "     7\tDucks", "a note", "     8\tOwls")).toEqual([
      "Lamps",
      "       ",
      "Tides",
      "",
      "Moths",
      "Ducks",
      "a note",
      "Owls",
    ]);
  });

  it("begin anew with each file", () => {
    const file = numbered((number) => `${String(number).padStart(6)}\t`);
    expect(unwrap(...file, ...file)).toEqual([...PAGE, ...PAGE]);
  });

  it("are no lists, tables, times or counts", () => {
    expectUntouched("1. Lamps", "2. Tides", "3. Moths", "4. Ducks");
    expectUntouched("1) Lamps", "2) Tides", "3) Moths", "4) Ducks");
    expectUntouched("1. Lamps", "They read slowly.", "", "2. Tides", "They wait.", "", "3. Moths");
    expectUntouched("  1 Ada Quill", "  2 Bo Tarn", "  3 Cy Reed", "  4 Di Fenn", "  5 Ed Moss");
    expectUntouched("1\tLamps\t20", "2\tTides\t30", "3\tMoths\t40", "4\tDucks\t50");
    expectUntouched(" 1 | Lamps | 20", " 2 | Tides | 30", " 3 | Moths | 40");
    expectUntouched("1:00 Lamps", "2:00 Tides", "3:00 Moths", "4:00 Ducks");
    expectUntouched("5", "6 authors", "7", "", "8");
    expectUntouched("1", "", "2", "", "3", "", "4", "", "5");
    expectUntouched("     1\tLamps", "     2\tTides");
    expectUntouched("     1\tLamps", "     3\tTides", "     5\tMoths", "     7\tDucks");
  });

  it("end with their run", () => {
    expect(unwrap("1: Lamps", "2: Tides", "3: Moths", "So far the notes.", "And more.", "And more.", "4: Ducks")).toEqual([
      "Lamps",
      "Tides",
      "Moths",
      "So far the notes.",
      "And more.",
      "And more.",
      "4: Ducks",
    ]);
  });
});

describe("a line number", () => {
  it.each([
    ["12\tlamps", { number: 12, indent: 0, width: 2, separator: "\t", gap: 0, rest: "lamps" }],
    ["  12  lamps", { number: 12, indent: 2, width: 4, separator: "space", gap: 2, rest: "  lamps" }],
    ["12:lamps", { number: 12, indent: 0, width: 2, separator: ":", gap: 0, rest: "lamps" }],
    ["12| lamps", { number: 12, indent: 0, width: 2, separator: "|", gap: 1, rest: " lamps" }],
    ["12 \u2502 lamps", { number: 12, indent: 0, width: 2, separator: " \u2502", gap: 1, rest: " lamps" }],
    ["12 \u2192lamps", { number: 12, indent: 0, width: 2, separator: " \u2192", gap: 0, rest: "lamps" }],
    ["12", { number: 12, indent: 0, width: 2, separator: "none", gap: null, rest: "" }],
    [" 12 ", { number: 12, indent: 1, width: 3, separator: "none", gap: null, rest: " " }],
    ["12: ", { number: 12, indent: 0, width: 2, separator: ":", gap: null, rest: " " }],
    [`${" ".repeat(10)}1234567 a`, { number: 1_234_567, indent: 10, width: 17, separator: "space", gap: 1, rest: " a" }],
    ["12. lamps", null],
    ["12) lamps", null],
    ["12lamps", null],
    ["12345678 a", null],
    [`${" ".repeat(11)}12 a`, null],
    ["a 12 b", null],
    ["\t12 a", null],
    ["", null],
  ])("in %j is read", (text, mark) => {
    expect(LINE_NUMBERS.read(text)).toEqual(mark);
  });

  it.each([
    ["9:a", "10:b", true],
    [" 9 a", "10 b", true],
    ["  9 a", "10 b", false],
    ["1:a", "3:b", false],
    ["1:a", "1:b", false],
    ["2:a", "1:b", false],
    ["1:a", "2|b", false],
    ["1:a", "2", true],
    ["1", "2:a", true],
  ])("%j is followed by %j: %s", (above, below, expected) => {
    expect(follows(LINE_NUMBERS, above, below)).toBe(expected);
  });

  it.each<readonly [string, readonly string[], readonly string[] | null]>([
    ["a colon", ["1:a", "2:b", "3:c"], ["a", "b", "c"]],
    ["a colon and a space", ["1: a", "2:  b", "3: c"], ["a", " b", "c"]],
    ["a colon and spaces before some", ["1: a", "2:b", "3: c"], [" a", "b", " c"]],
    ["a bar", ["1| a", "2|", "3| c"], ["a", "", "c"]],
    ["an arrow", ["1\u2192 a", "2\u2192b", "3\u2192c"], [" a", "b", "c"]],
    ["a tab and padding", [" 1\t a", " 2\tb", " 3\tc"], [" a", "b", "c"]],
    ["a tab and an indented text", ["1\t  a", "2\tb", "3\tc"], ["  a", "b", "c"]],
    ["a tab and a blank line", ["1\ta", "2\t", "3\tc"], ["a", "", "c"]],
    ["a tab alone, as in a table", ["1\ta", "2\t b", "3\tc"], null],
    ["a bar in a column and a blank line", ["1 | a", "2 |", "3 | c"], ["a", "", "c"]],
    ["a bar in a column, as in a table", ["1 | a", "2 | b", "3 | c"], null],
    ["spaces and a blank line", [" 1  a", " 2   b", " 3", " 4  c"], ["a", " b", "", "c"]],
    ["spaces alone", [" 1  a", " 2  b", " 3  c", " 4  d"], null],
    ["spaces in too few lines", [" 1  a", " 2", " 3  c"], null],
    ["a space without padding", ["1 a", "2 b", "3", "4 c"], null],
    ["two spaces", ["1  a", "2  b", "3", "4  c"], ["a", "b", "", "c"]],
    ["one text", [" 1 a", " 2", " 3", " 4"], null],
    ["nothing", ["1", "2", "3"], null],
    ["a colon and nothing", ["1:", "2:", "3:"], null],
    ["times of day", ["1:00 a", "2:00 b", "3:00 c"], null],
    ["one time of day", ["1:00 a", "2:b", "3:c"], null],
    ["cells of a table", ["1| a | b", "2| c | d", "3| e | f"], null],
    ["cells between tabs", ["1:a\tb", "2:c\td", "3:e\tf"], null],
  ])("with %s shows a run or none", (_case, texts, expected) => {
    expect(strip(LINE_NUMBERS, texts)).toEqual(expected);
  });

  it.each([
    ["4:d", true],
    ["23:d", true],
    ["24:d", false],
    ["3:d", false],
    ["1:d", false],
    ["4|d", false],
    ["4", true],
    ["  4:d", false],
  ])("of a run goes on with %j: %s", (next, expected) => {
    expect(goesOn(LINE_NUMBERS, ["1:a", "2:b", "3:c"], next)).toBe(expected);
  });

  it("goes on from the last one that was of its run", () => {
    const run = runOf(LINE_NUMBERS, ["1:a", "2:b", "3:c"]);
    expect(["20:a", "10:a", "35:a", "35:a", "36:a"].map((text) => run?.goesOn(markOf(LINE_NUMBERS, text)))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(run?.lapse).toBe(2);
  });
});
