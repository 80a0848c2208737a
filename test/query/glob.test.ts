import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGlob } from "../../src/query/glob.ts";

describe("createGlob", () => {
  it.each([
    ["cs.LG", "cs.lg", true],
    ["cs.LG", "cs.LGG", false],
    ["cs.LG", "csxLG", false],
    ["cs.*", "cs.", true],
    ["*", "", true],
    ["*a", "ba", true],
    ["a*", "ba", false],
    ["a*b*c", "aXbXc", true],
    ["a*b*c", "acb", false],
    ["ab*ba", "aba", false],
    ["a**b", "ab", true],
    ["*é*", "aEb", true],
  ])("%s on %s: %s", (glob, text, found) => {
    expect(createGlob(glob)(text)).toBe(found);
  });

  it("agrees with a regular expression", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (glob, candidate) => {
        expect(createGlob(glob)(candidate)).toBe(new RegExp(`^${glob.replace(/\*/g, ".*")}$`).test(candidate));
      }),
    );
  });
});
