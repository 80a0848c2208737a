import { describe, expect, it } from "vitest";
import { suggest } from "../../src/query/suggestion.ts";

const NAMES = ["title", "abstract", "githubStars", "submittedBy", "id"];

describe("suggest", () => {
  it.each([
    ["titel", "title"],
    ["TITLE", "title"],
    ["abstrct", "abstract"],
    ["githubstar", "githubStars"],
    ["stars", "githubStars"],
    ["submitted", "submittedBy"],
    ["ids", "id"],
    ["xyz", null],
    ["by", null],
    ["", null],
    ["a".repeat(100_000), null],
  ])("%s means %s", (value, name) => {
    expect(suggest(value, NAMES)).toBe(name);
  });

  it("has nothing to suggest out of nothing", () => {
    expect(suggest("title", [])).toBeNull();
  });
});
