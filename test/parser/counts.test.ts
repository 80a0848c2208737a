import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCount } from "../../src/parser/counts.ts";

describe("parseCount", () => {
  it.each([
    ["0", 0],
    ["7", 7],
    ["007", 7],
    ["1,204", 1204],
    ["12,345,678", 12_345_678],
    ["1.32k", 1320],
    ["3.29k", 3290],
    ["8.035k", 8035],
    ["110k", 110_000],
    ["1.5 K", 1500],
    ["2m", 2_000_000],
    ["1.001M", 1_001_000],
    ["-", 0],
    ["–", 0],
    ["—", 0],
  ])("reads %s", (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  it.each(["", " ", "k", "3.2", "-5", "+5", "--", "12,04", "1,2345", "1,204k", "1.2.3k", "1e3", "1 204", " 7", "7\n", "٣", "7th"])(
    "takes %j for no count",
    (text) => {
      expect(parseCount(text)).toBeNull();
    },
  );

  it("reads every number as pages write it", () => {
    const english = new Intl.NumberFormat("en-US");
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(parseCount(String(count))).toBe(count);
        expect(parseCount(english.format(count))).toBe(count);
      }),
    );
  });

  it("gives whole numbers back from thousands with up to three decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), (count) => {
        expect(parseCount(`${count / 1000}k`)).toBe(count);
      }),
    );
  });
});
