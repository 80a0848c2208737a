import { describe, expect, it } from "vitest";
import { compilePattern, gapsBetween, matchAll } from "../../src/parser/patterns.ts";

const WORDS = { TITLE: "t", FOOT: "(?:AUTHORS d?)", AUTHORS: "a{1,2}" };

describe("a pattern over signs", () => {
  it("stands for its words, and the words in these", () => {
    const pattern = compilePattern("TITLE b FOOT", WORDS);
    expect(matchAll([pattern], "tbadtbaatbdtba")).toEqual([
      [0, 4],
      [4, 8],
      [11, 14],
    ]);
  });

  it("matches at one place only, so that nothing is skipped in silence", () => {
    const pattern = compilePattern("TITLE b", WORDS);
    pattern.lastIndex = 1;
    expect(pattern.test("xxtb")).toBe(false);
  });

  it("comes after those before it", () => {
    expect(matchAll([compilePattern("tb", WORDS), compilePattern("t", WORDS)], "ttb")).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });
});

describe("gaps", () => {
  it.each([
    [
      "around and between places",
      [
        [1, 2],
        [2, 4],
        [5, 6],
      ],
      [
        [0, 1],
        [4, 5],
        [6, 8],
      ],
    ],
    [
      "none at the ends",
      [
        [0, 3],
        [4, 8],
      ],
      [[3, 4]],
    ],
    ["all where there are no places", [], [[0, 8]]],
  ] as const)("are %s", (_case, places, gaps) => {
    expect(gapsBetween(places, 8)).toEqual(gaps);
  });
});
