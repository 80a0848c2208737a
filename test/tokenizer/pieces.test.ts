import { describe, expect, it } from "vitest";
import { joinPieces } from "../../src/tokenizer/pieces.ts";

describe("pieces of a text that tags parted", () => {
  it.each([
    [["Lamps", "and", "Tides"], "Lamps and Tides"],
    [["Lamps", ",", "Tides", "."], "Lamps, Tides."],
    [["Lamps", ": a study", "; and more"], "Lamps: a study; and more"],
    [["Lamps (", "Tides", ") and"], "Lamps (Tides) and"],
    [["\\textbf{", "Lamps", "} burn"], "\\textbf{Lamps} burn"],
    [["Lamp", "-Free and Self-", "Lit"], "Lamp-Free and Self-Lit"],
    [["pre-", "and post-", "lamp"], "pre- and post-lamp"],
    [["the lamp", "'s light", "’s too"], "the lamp's light’s too"],
    [['of "', "All You Need", '" is "', "Need", '".'], 'of "All You Need" is "Need".'],
    [["x", "- 1 and", "5", "%"], "x - 1 and 5%"],
    [["", "Lamps", "", "burn"], "Lamps  burn"],
    [[], ""],
  ])("%j", (pieces, text) => {
    expect(joinPieces(pieces)).toBe(text);
  });

  it.each([
    ...[",", ".", ":", ";", "!", "?", ")", "]", "}", "”", "%", "?!"].map((sign) => [["a", `${sign} b`], `a${sign} b`] as const),
    ...[",", ".", ";", ":", ")"].map((sign) => [["a", `)${sign}b`], `a)${sign}b`] as const),
    ...["(", "[", "{", "“"].map((sign) => [[`a ${sign}`, "b"], `a ${sign}b`] as const),
    [["a", ".5 b"], "a .5 b"],
    [["a", "x, b"], "a x, b"],
    [["a", "'s b"], "a's b"],
    [["a", "'sea' b"], "a 'sea' b"],
    [["a", "’s"], "a’s"],
    [["a", "-b"], "a-b"],
    [["a", "-1"], "a -1"],
    [["a", "- b"], "a - b"],
    [["a(b", "c"], "a(b c"],
    [['a "', "b c", 'd" e'], 'a "b c d" e'],
    [['"', "a", '"', "b", '"', "c", '"'], '"a" b "c"'],
    [['a "b" "', "c"], 'a "b" "c'],
    [["", "", "a"], "a"],
    [["(", "", "a"], "(a"],
  ] as const)("have spaces where words part: %j", (pieces, text) => {
    expect(joinPieces(pieces)).toBe(text);
  });
});
