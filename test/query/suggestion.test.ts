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
    ["hub", "githubStars"],
    ["tabcd", null],
    ["xyz", null],
    ["by", null],
    ["", null],
  ])("%s means %s", (value, name) => {
    expect(suggest(value, NAMES)).toBe(name);
  });

  it("takes two other letters for a slip only below the same first letter", () => {
    expect(suggest("todya", ["today"])).toBe("today");
    expect(suggest("monday", ["today"])).toBeNull();
  });

  it("has nothing to suggest out of nothing, nor for a long word", () => {
    expect(suggest("title", [])).toBeNull();
    expect(suggest("a".repeat(100_000), NAMES)).toBeNull();
  });
});
