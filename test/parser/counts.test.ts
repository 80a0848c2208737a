import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCount, parseWholeCount } from "../../src/parser/counts.ts";

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

  it.each([
    ["12.345.678", 12_345_678],
    ["1\u202f234", 1234],
    ["1\u00a0234\u00a0567", 1_234_567],
    ["1’234", 1234],
    ["1,3k", 1300],
    ["1,3 k", 1300],
    ["12,25 M", 12_250_000],
    ["1,2 mil", 1200],
    ["1.2 mil", 1200],
    ["12 mil", 12_000],
    ["1,2 Tsd.", 1200],
    ["1,2 тыс.", 1200],
    ["1,2 тис.", 1200],
    ["1,2 tys.", 1200],
    ["1,2 bin", 1200],
    ["1.2 ألف", 1200],
    ["1.2 हज़ार", 1200],
    ["1.2 लाख", 120_000],
    ["1.2천", 1200],
    ["1.2万", 12_000],
    ["1.2萬", 12_000],
    ["1.2만", 12_000],
    ["1,2 млн", 1_200_000],
    ["1,2 Mio.", 1_200_000],
  ])("reads %s, as other languages write it", (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  it.each([
    "1.234",
    "0.123",
    "01.234",
    "1.23",
    "1.2345",
    "1.234,567",
    "1.234'567",
    "1,234 mil",
    "1.234k.",
    "1,2 mil.",
    "1,2 B",
    "1,2 N",
    "1.5k.",
    "7 lamps",
    "7 constructor",
    "1,,2k",
    "1.234.567.890.123.456",
  ])("takes %j for none, since it is not certain", (text) => {
    expect(parseCount(text)).toBeNull();
  });

  it.each(["de", "es", "pt", "it", "nl", "tr", "id", "fr", "ru", "pl", "uk", "sv", "cs", "de-CH", "zh", "ja", "ko"])(
    "reads every number as %s writes it",
    (locale) => {
      const format = new Intl.NumberFormat(locale);
      fc.assert(
        fc.property(fc.oneof(fc.nat(), fc.nat(9999)), (count) => {
          const text = format.format(count);
          expect(parseWholeCount(text)).toBe(count);
          // One dot may as well begin decimals.
          expect(parseCount(text)).toBe(/^\d+\.\d+$/.test(text) ? null : count);
        }),
      );
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
