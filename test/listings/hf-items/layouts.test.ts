import { describe, expect, it } from "vitest";
import { beginFoot, extendFoot, type Foot, isWhole } from "../../../src/listings/hf-items/layouts.ts";
import { splitFragments } from "../../../src/listings/hf-items/words.ts";

/** A foot from what stands after the word on each line; null where a line does not go on with it. */
function read(...lines: readonly string[]): Foot | null {
  const [first = "", ...rest] = lines;
  let foot = beginFoot(splitFragments(first));
  for (const line of rest) if (foot !== null) foot = extendFoot(foot, splitFragments(line));
  return foot;
}

const WHOLE = ["2402.00001", "Published Feb 1, 2024", "21", "3"];

describe("a foot", () => {
  it.each([
    ["on one line", ["• 2402.00001 • Published Feb 1, 2024 • 21 • 3"]],
    ["without white space", ["•2402.00001•Published Feb 1, 2024•21•3"]],
    ["with each piece on a line", ["•", "2402.00001", "•", "Published", "Feb 1, 2024", "•", "21", "•", "3"]],
    ["without dots", ["", "2402.00001", "Published Feb 1, 2024", "21", "3"]],
    ["broken before its dots", ["", "• 2402.00001", "• Published Feb 1, 2024", "• 21", "• 3"]],
    ["broken after its dots", ["•", "2402.00001 •", "Published Feb 1, 2024 •", "21 •", "3"]],
    ["broken within the date", ["• 2402.00001 • Published Feb", "1, 2024 • 21 • 3"]],
    ["broken before the year", ["• 2402.00001 • Published Feb 1,", "2024 • 21 • 3"]],
    [
      "with a line that stands there twice",
      ["•", "2402.00001", "2402.00001", "•", "•", "Published", "Feb 1, 2024", "•", "21", "21", "•", "3"],
    ],
  ])("is read %s", (_case, lines) => {
    const foot = read(...lines);
    expect(foot?.texts).toEqual(WHOLE);
    expect(foot !== null && isWhole(foot)).toBe(true);
  });

  it.each([
    ["a title after it", ["• 2402.00001 • Published Feb 1, 2024", "Lamps"]],
    ["a number without a dot after it", ["• 2402.00001 • Published Feb 1, 2024", "12"]],
    ["a third count", ["• 2402.00001 • Published Feb 1, 2024 • 1 • 2 • 3"]],
    ["no identifier", ["• Published Feb 1, 2024"]],
    ["another piece", ["• 2402.00001 • Updated Feb 1, 2024"]],
    ["text after its count", ["• 2402.00001 • Published Feb 1, 2024 • 21 or so"]],
  ])("ends before %s", (_case, lines) => {
    expect(read(...lines)).toBeNull();
  });

  it.each([
    ["the word alone", ["• 2402.00001 • Published"], true],
    ["a date alone", ["• 2402.00001 • Feb 1, 2024"], true],
    ["the word and half a date", ["• 2402.00001 • Published Feb"], true],
    ["neither", ["• 2402.00001"], false],
    ["a dot alone", ["• 2402.00001 •"], false],
    ["half a date", ["• 2402.00001 • Feb"], false],
  ])("is proven by identifier and publication: %s", (_case, lines, whole) => {
    const foot = read(...lines);
    expect(foot !== null && isWhole(foot)).toBe(whole);
  });
});
