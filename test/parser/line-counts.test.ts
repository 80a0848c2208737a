import { describe, expect, it } from "vitest";
import { LineCounts } from "../../src/parser/line-counts.ts";

/** Lines and furniture among tokens, each written as its lines and its paper: `2-3 of 1`. */
function count(tokens: string): [number, number] {
  const counts = { lines: 0, furniture: 0 };
  const lines = new LineCounts(counts);
  for (const [, line, lastLine = line, paper] of tokens.matchAll(/(\d+)(?:-(\d+))? of (-?\d+)/g))
    lines.book({ line: Number(line), lastLine: Number(lastLine) }, Number(paper));
  return [counts.lines, counts.furniture];
}

describe("lines", () => {
  it.each<[string, string, [number, number]]>([
    ["of nothing", "", [0, 0]],
    ["of a token each", "1 of 0, 2 of 1, 3 of -1", [3, 1]],
    ["of one token", "1-4 of 0", [4, 4]],
    ["of one token of a paper", "1-4 of 1", [4, 0]],
    ["with several tokens of the page", "1 of 0, 1 of 0, 1 of 0", [1, 1]],
    ["with several tokens of papers", "1 of 1, 1 of 1, 1 of 2", [1, 0]],
    ["whose first token is of the page, and others of papers", "1 of 0, 1 of 1, 1 of 2", [1, 0]],
    ["whose first token is of the page, and the second of a reject", "1 of 0, 1 of -1", [1, 0]],
    ["whose first token is of a paper, and the second of the page", "1 of 1, 1 of 0", [1, 0]],
    ["of which the last is of a paper too", "1-3 of 0, 3 of 1", [3, 2]],
    ["of which the last goes on in a longer token of a paper", "1-3 of 0, 3-5 of 1", [5, 2]],
    ["of which the last goes on in a longer token of the page", "1-3 of 1, 3-5 of 0", [5, 2]],
    ["of a paper below those of the page", "1-2 of 0, 3 of 1, 3 of 1", [3, 2]],
    ["with lines between that no token holds", "2 of 0, 5 of 1, 8 of 0", [8, 5]],
    ["of a token that is within the one before", "1-3 of 0, 2 of 1", [3, 3]],
  ])("%s count once", (_case, tokens, counts) => {
    expect(count(tokens)).toEqual(counts);
  });
});
