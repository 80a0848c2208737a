import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortNumber } from "../../src/text/short-number.ts";

describe("shortNumber", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1_000, "1.0k"],
    [1_320, "1.3k"],
    [9_949, "9.9k"],
    [9_950, "10k"],
    [12_400, "12k"],
    [999_499, "999k"],
    [999_500, "1.0M"],
    [2_500_000, "2.5M"],
    [4e12, "4e+12"],
  ])("%d is %s", (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });

  it("has at most four characters up to a thousand milliards, and never falls", () => {
    const count = fc.nat(999_499_999);
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [low, high] = [shortNumber(Math.min(a, b)), shortNumber(Math.max(a, b))];
        expect(low.length).toBeLessThanOrEqual(4);
        expect(toNumber(low)).toBeLessThanOrEqual(toNumber(high));
      }),
    );
  });
});

function toNumber(text: string): number {
  const factor = { k: 1e3, M: 1e6, G: 1e9 }[text.slice(-1)];
  return Number.parseFloat(text) * (factor ?? 1);
}
