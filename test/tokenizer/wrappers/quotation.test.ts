import { describe, expect, it } from "vitest";
import { QUOTATION } from "../../../src/tokenizer/wrappers/quotation.ts";
import { follows, goesOn, runOf, strip } from "./marks.ts";
import { expectUntouched, unwrap } from "./unwrap.ts";

describe("a quotation", () => {
  it("is read without its marks, and with its indentation", () => {
    expect(unwrap("> Daily Papers", ">", ">   Lamps", ">> Moths", "", "> 7 authors", "on Monday")).toEqual([
      "Daily Papers",
      "",
      "  Lamps",
      "Moths",
      "",
      "7 authors",
      "on Monday",
    ]);
    expect(unwrap("|  Daily Papers", "|", "| Lamps", "| Moths", "on Monday")).toEqual([" Daily Papers", "", "Lamps", "Moths", "on Monday"]);
  });

  it("goes on below a line that lost its mark", () => {
    expect(unwrap("> The lamps read slowly, and", "> nobody who looked at them", "knew", "> why.")).toEqual([
      "The lamps read slowly, and",
      "nobody who looked at them",
      "knew",
      "why.",
    ]);
  });

  it("is no line by itself, and no table", () => {
    expectUntouched("the runs with p", "> 0.05 are left out", "of the table");
    expectUntouched("| a | b |", "| - | - |", "| c | d |", "| e | f |");
    expectUntouched("| a", "| b");
  });
});

describe("a mark of quotation", () => {
  it.each([
    ["> lamps", { sign: ">", length: 2, closed: false }],
    [">lamps", { sign: ">", length: 1, closed: false }],
    [">", { sign: ">", length: 1, closed: false }],
    [">> lamps", { sign: ">", length: 3, closed: false }],
    ["   > > lamps", { sign: ">", length: 7, closed: false }],
    ["> lamps |", { sign: ">", length: 2, closed: false }],
    ["| lamps", { sign: "|", length: 2, closed: false }],
    ["| | lamps", { sign: "|", length: 4, closed: false }],
    ["| lamps | ", { sign: "|", length: 2, closed: true }],
    ["    > lamps", null],
    [" | lamps", null],
    ["|lamps", null],
    ["lamps > tides", null],
    ["lamps | tides", null],
    ["", null],
  ])("in %j is read", (text, mark) => {
    expect(QUOTATION.read(text)).toEqual(mark);
  });

  it.each<readonly [readonly string[], readonly string[] | null]>([
    [
      ["> a", ">  b"],
      ["a", " b"],
    ],
    [
      ["| a", "| b", "|"],
      ["a", "b", ""],
    ],
    [["| a", "| b"], null],
    [["| a", "| b |", "| c"], null],
    [[], null],
  ])("shows a run, or none: %j", (texts, expected) => {
    expect(strip(QUOTATION, texts)).toEqual(expected);
  });

  it("goes on with the same sign, and below a line that lost it where that is no bar", () => {
    const bars = ["| a", "| b", "| c"];
    expect([follows(QUOTATION, "> a", ">> b"), follows(QUOTATION, "> a", "| b")]).toEqual([true, false]);
    expect([goesOn(QUOTATION, bars, "| d"), goesOn(QUOTATION, bars, "> d")]).toEqual([true, false]);
    expect([runOf(QUOTATION, bars)?.lapse, runOf(QUOTATION, ["> a", "> b"])?.lapse]).toEqual([0, 1]);
  });
});
