import { describe, expect, it } from "vitest";
import { lettersOf, wordsOf } from "../../src/text/letters.ts";

describe("lettersOf", () => {
  it.each([
    ["", ""],
    ["Slow Lamps, Fast Rivers!", "SlowLampsFastRivers"],
    ["3-D_Gaußkurven: Übersicht", "3DGaußkurvenÜbersicht"],
    ["慢灯 — 快河", "慢灯快河"],
    ["… — !?", ""],
  ])("of %j", (text, expected) => {
    expect(lettersOf(text)).toBe(expected);
  });
});

describe("wordsOf", () => {
  it("lists runs of letters and digits", () => {
    expect(wordsOf("Slow lamps (9 of them) don’t rust.")).toEqual(["Slow", "lamps", "9", "of", "them", "don", "t", "rust"]);
    expect(wordsOf(" … ")).toEqual([]);
  });
});
