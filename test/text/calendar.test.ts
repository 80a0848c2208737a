import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysInMonth,
  daysOfIsoWeek,
  fromDayNumber,
  isDay,
  isoWeekOf,
  mondayOf,
  parseMonth,
  toDay,
  toDayNumber,
  yearOf,
} from "../../src/text/calendar.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const ANY_DAY = fc
  .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("toDay", () => {
  it.each([
    [2024, 2, 29, "2024-02-29"],
    [2000, 2, 29, "2000-02-29"],
    [2026, 12, 31, "2026-12-31"],
    [7, 1, 2, "0007-01-02"],
    [2023, 2, 29, null],
    [1900, 2, 29, null],
    [2024, 4, 31, null],
    [2024, 13, 1, null],
    [2024, 0, 1, null],
    [2024, 1, 0, null],
    [10_000, 1, 1, null],
    [-1, 1, 1, null],
  ])("%i-%i-%i", (year, month, day, expected) => {
    expect(toDay(year, month, day)).toBe(expected);
  });

  it("gives every day of the calendar back", () => {
    fc.assert(
      fc.property(ANY_DAY, (day) => {
        expect(toDay(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8)))).toBe(day);
        expect(isDay(day)).toBe(true);
      }),
    );
  });
});

describe("isDay", () => {
  it.each(["", "2023-02-29", "2024-00-10", "2024-13-01", "2024-01-00", "2024-01-32", "2024-1-1", "2024-01-01T00:00", "+12024-01-01"])(
    "takes %j for none",
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(toDayNumber(text)).toBeNull();
    },
  );
});

describe("daysInMonth", () => {
  it("counts the most that a month can have where the year is not known", () => {
    expect(MONTHS.map((_, index) => daysInMonth(index + 1, null))).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([daysInMonth(2, 2023), daysInMonth(2, 2024), daysInMonth(0, null), daysInMonth(13, 2024)]).toEqual([28, 29, 0, 0]);
  });
});

describe("day numbers", () => {
  it("count from 1970", () => {
    expect(["1969-12-31", "1970-01-01", "1970-01-02"].map(toDayNumber)).toEqual([-1, 0, 1]);
  });

  it("give the day back", () => {
    fc.assert(
      fc.property(ANY_DAY, (day) => {
        expect(fromDayNumber(toDayNumber(day) ?? Number.NaN)).toBe(day);
      }),
    );
  });

  it("are none outside the years of four digits", () => {
    const last = toDayNumber("9999-12-31") ?? 0;
    expect([fromDayNumber(last), fromDayNumber(last + 1)]).toEqual(["9999-12-31", null]);
    expect([fromDayNumber((toDayNumber("0000-01-01") ?? 0) - 1), fromDayNumber(1e12), fromDayNumber(Number.NaN)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("addDays", () => {
  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2023-12-31", 1, "2024-01-01"],
    ["9999-12-31", 1, null],
    ["0000-01-01", -1, null],
    ["2023-02-29", 1, null],
  ])("%s and %i", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it("undoes what daysBetween counts", () => {
    fc.assert(
      fc.property(ANY_DAY, ANY_DAY, (from, to) => {
        expect(addDays(from, daysBetween(from, to) ?? Number.NaN)).toBe(to);
      }),
    );
    expect(daysBetween("2024-01-01", "no day")).toBeNull();
  });
});

describe("addMonths", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2024-02-29", -12, "2023-02-28"],
    ["0000-01-31", -1, null],
    ["9999-12-01", 1, null],
    ["2024-02-31", 1, null],
  ])("%s and %i", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe("ISO weeks", () => {
  it.each([
    [2024, 30, "2024-07-22", "2024-07-28"],
    [2020, 53, "2020-12-28", "2021-01-03"],
    [2026, 1, "2025-12-29", "2026-01-04"],
    [2021, 1, "2021-01-04", "2021-01-10"],
  ])("%i, week %i", (year, week, first, last) => {
    expect(daysOfIsoWeek(year, week)).toEqual({ first, last });
  });

  it.each([
    [2021, 53],
    [2024, 53],
    [2024, 0],
    [2024, 54],
    [9999, 53],
  ])("%i has no week %i", (year, week) => {
    expect(daysOfIsoWeek(year, week)).toBeNull();
  });

  it("hold each day that lies in them, from Monday on", () => {
    const day = fc.date({ min: new Date("0001-01-01"), max: new Date("9998-12-31"), noInvalidDate: true }).map(dayOf);
    fc.assert(
      fc.property(day, (text) => {
        const number = toDayNumber(text) ?? Number.NaN;
        const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(isoWeekOf(number)) ?? [];
        const { first = "", last = "" } = daysOfIsoWeek(Number(year), Number(week)) ?? {};
        expect(first <= text && text <= last).toBe(true);
        expect(first).toBe(fromDayNumber(mondayOf(number)));
        expect(new Date(first).getUTCDay()).toBe(1);
      }),
    );
  });
});

describe("dayOf", () => {
  it("goes by UTC", () => {
    expect(dayOf(new Date("2024-07-26T23:30:00-05:00"))).toBe("2024-07-27");
  });

  it("gives no day past the year 9999", () => {
    expect(isDay(dayOf(new Date("+012345-01-01T00:00:00Z")))).toBe(false);
  });
});

describe("parseMonth", () => {
  it("takes a month's name in any case, whole or by its first letters", () => {
    for (const [index, name] of MONTHS.entries())
      for (const form of [name, name.slice(0, 3), name.toUpperCase()]) expect(parseMonth(form)).toBe(index + 1);
  });

  it.each(["", "Ma", "Brumaire"])("takes %j for none", (name) => {
    expect(parseMonth(name)).toBe(0);
  });
});
