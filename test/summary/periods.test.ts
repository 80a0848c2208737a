import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPeriods, PERIODS, periodOf, toEpochDay } from "../../src/summary/periods.ts";

const epochDay = (day: string) => toEpochDay(day) ?? Number.NaN;
const ANY_DAY = fc.integer({ min: epochDay("1901-01-01"), max: epochDay("2099-12-31") });

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
    expect(periodOf(epochDay(day), "week")).toBe(week);
  });

  it("names days, months and years by their digits", () => {
    expect(PERIODS.map((period) => periodOf(epochDay("1994-02-03"), period))).toEqual(["1994-02-03", "1994-W05", "1994-02", "1994"]);
  });
});

describe("toEpochDay", () => {
  it("takes days only", () => {
    expect(toEpochDay("1970-01-02")).toBe(1);
    expect(toEpochDay("2024-99-99")).toBeNull();
  });
});

describe("listPeriods", () => {
  it("steps over the ends of months and years, whatever the day it starts on", () => {
    expect(listPeriods(epochDay("2023-11-30"), epochDay("2024-02-01"), "month", 9)).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
    expect(listPeriods(epochDay("2020-12-27"), epochDay("2021-01-04"), "week", 9)).toEqual(["2020-W52", "2020-W53", "2021-W01"]);
    expect(listPeriods(epochDay("2022-12-31"), epochDay("2024-01-01"), "year", 9)).toEqual(["2022", "2023", "2024"]);
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
