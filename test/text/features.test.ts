import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BYTE_FEATURES, COLON, CONTROL, DIGIT, featuresOf, isSurelyBlank, NON_ASCII, ODD, SMALL, SPACE } from "../../src/text/features.ts";

describe("features", () => {
  it("name the kinds of characters that a text holds", () => {
    expect(featuresOf("")).toBe(0);
    expect(featuresOf("a: 1")).toBe(SMALL | COLON | SPACE | DIGIT);
    expect(featuresOf("é\t\u007F")).toBe(NON_ASCII | CONTROL);
    expect([" a ", "  ", "a\t", "é"].map((text) => (featuresOf(text) & ODD) !== 0)).toEqual([false, true, true, true]);
  });

  it("are one for each byte", () => {
    for (const features of BYTE_FEATURES) expect(features & (features - 1)).toBe(0);
    expect(BYTE_FEATURES.every((features) => features > 0)).toBe(true);
  });

  it("of two texts are those of both, and of a space twice where they meet in spaces", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const meet = a.endsWith(" ") && b.startsWith(" ") ? featuresOf("  ") : 0;
        expect(featuresOf(a + b)).toBe(featuresOf(a) | featuresOf(b) | meet);
      }),
    );
  });

  it.each([
    ["", true],
    ["   ", true],
    ["\t", false],
    [" .", false],
  ])("tell whether %j is surely blank", (text, blank) => {
    expect(isSurelyBlank(featuresOf(text))).toBe(blank);
  });
});
