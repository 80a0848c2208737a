import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";

/** The counts of the papers of a day's page, whose second paper has these counts below its title. */
function countsBelow(...shown: string[]): (number | null)[] {
  const first = ["Submitted by", "ada", "4", "Lamps by the Harbour", "·", "3 authors", "2", ""];
  const second = ["Submitted by", "bo", "7", "Tides for Machines", "·", "5 authors", ...shown, ""];
  const third = ["Submitted by", "cy", "9", "Slow Pruning of Hedges", "·", "2 authors", "1"];
  const dump = ["Daily Papers", "", "Nov 13", "", ...first, ...second, ...third].join("\n");
  const paper = readDump(dump).records[1];
  return paper === undefined ? [] : [paper.upvotes, paper.githubStars, paper.commentCount];
}

describe("counts below a title", () => {
  it.each([
    [["12"], [7, null, 12]],
    [
      ["150", "12"],
      [7, 150, 12],
    ],
    [["1.2k"], [7, 1200, null]],
    [
      ["1.2K", "12"],
      [7, 1200, 12],
    ],
    [[], [7, null, null]],
  ])("%j are stars and comments", (shown, counts) => {
    expect(countsBelow(...shown)).toEqual(counts);
  });
});
