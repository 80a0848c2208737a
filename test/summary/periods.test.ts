import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPeriods, PERIODS, periodOf } from "../../src/summary/periods.ts";
import { toDayNumber } from "../../src/text/calendar.ts";

const numberOf = (day: string) => toDayNumber(day) ?? Number.NaN;
const ANY_DAY = fc.integer({ min: numberOf("1901-01-01"), max: numberOf("2099-12-31") });

describe("periodOf", () => {
  it.each([
    ["2024-07-26", "2024-W30"],
    ["2024-01-01", "2024-W01"],
    ["2023-01-01", "2022-W52"],
    ["2021-01-03", "2020-W53"],
    ["2024-12-30", "2025-W01"],
    ["1969-12-28", "1969-W52"],
    ["1969-12-29", "1970-W01"],
  ])("puts %s into the ISO week %s", (day, week) => {
    expect(periodOf(numberOf(day), "week")).toBe(week);
  });

  it("names days, months and years by their digits", () => {
    expect(PERIODS.map((period) => periodOf(numberOf("1994-02-03"), period))).toEqual(["1994-02-03", "1994-W05", "1994-02", "1994"]);
  });
});

describe("listPeriods", () => {
  it("steps over the ends of months and years, whatever the day it starts on", () => {
    expect(listPeriods(numberOf("2023-11-30"), numberOf("2024-02-01"), "month", 9)).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
    expect(listPeriods(numberOf("2020-12-27"), numberOf("2021-01-04"), "week", 9)).toEqual(["2020-W52", "2020-W53", "2021-W01"]);
    expect(listPeriods(numberOf("2022-12-31"), numberOf("2024-01-01"), "year", 9)).toEqual(["2022", "2023", "2024"]);
  });

  it("ends with the year 9999", () => {
    expect(listPeriods(numberOf("9999-12-30"), numberOf("9999-12-31"), "day", 9)).toEqual(["9999-12-30", "9999-12-31"]);
    for (const period of ["month", "year"] as const)
      expect(listPeriods(numberOf("9999-12-01"), numberOf("9999-12-31"), period, 9)).toHaveLength(1);
  });

  it("gives up past the limit", () => {
    expect(listPeriods(0, 4, "day", 5)).toHaveLength(5);
    expect(listPeriods(0, 5, "day", 5)).toBeNull();
  });

  it("holds the period of every day of the range once, in order", () => {
    fc.assert(
      fc.property(ANY_DAY, fc.nat(900), fc.constantFrom(...PERIODS), (first, length, period) => {
        const days = Array.from({ length: length + 1 }, (_, index) => first + index);
        const expected = [...new Set(days.map((day) => periodOf(day, period)))];
        expect(listPeriods(first, first + length, period, 1000)).toEqual(expected);
        expect(expected.toSorted()).toEqual(expected);
      }),
    );
  });
});
