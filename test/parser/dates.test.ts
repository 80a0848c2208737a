import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDay, findIsoDay, parseMonth, readShownDate, toDay, yearOf } from "../../src/parser/dates.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

describe("readShownDate", () => {
  it.each([
    ["Jul 26, 2024", { month: 7, day: 26, year: 2024 }],
    ["Jul 26 2024", { month: 7, day: 26, year: 2024 }],
    ["July 26, 1999", { month: 7, day: 26, year: 1999 }],
    ["Nov 3", { month: 11, day: 3, year: null }],
    ["May 31", { month: 5, day: 31, year: null }],
    ["Sept 5", { month: 9, day: 5, year: null }],
    ["Sept. 5, 2021", { month: 9, day: 5, year: 2021 }],
    ["Feb 29", { month: 2, day: 29, year: null }],
    ["Feb 29, 2023", { month: 2, day: 29, year: 2023 }],
  ])("reads %s", (text, date) => {
    expect(readShownDate(text)).toEqual({ date, rest: "" });
  });

  it.each(MONTHS.map((name, index) => [name, index + 1] as const))("knows %s by its name and by three letters", (name, month) => {
    for (const shown of [name, name.slice(0, 3)]) expect(readShownDate(`${shown} 9`)?.date).toEqual({ month, day: 9, year: null });
  });

  it.each([
    ["Apr 13 2", null, "2"],
    ["Apr 13 1,204", null, "1,204"],
    ["Nov 18, 2024 3", 2024, "3"],
    ["Apr 13 2024 7", 2024, "7"],
    ["Jan 2 • Oak", null, "• Oak"],
    ["Jul 26, 20245", null, ", 20245"],
    ["Jul 26, 1889", null, ", 1889"],
  ])("leaves what follows alone: %s", (text, year, rest) => {
    const read = readShownDate(text);
    expect([read?.date.year, read?.rest]).toEqual([year, rest]);
  });

  it.each(["", "Feb 30", "Apr 31", "May 0", "May 32", "Jan 123", "Mayor 3", "Marching 3", "july 3", "26 Jul 2024", "on Jul 26", "Jul"])(
    "finds none in %j",
    (text) => {
      expect(readShownDate(text)).toBeNull();
    },
  );
});

describe("toDay", () => {
  it.each([
    [2024, 2, 29, "2024-02-29"],
    [2000, 2, 29, "2000-02-29"],
    [2026, 12, 31, "2026-12-31"],
    [2023, 2, 29, null],
    [1900, 2, 29, null],
    [2024, 4, 31, null],
    [2024, 13, 1, null],
    [2024, 0, 1, null],
    [2024, 1, 0, null],
  ])("%i-%i-%i", (year, month, day, expected) => {
    expect(toDay(year, month, day)).toBe(expected);
  });

  it("gives every day of the calendar back, however a page shows it", () => {
    const day = fc.date({ min: new Date("1991-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(toDay(parts.year, parts.month, parts.day)).toBe(iso);
        expect(yearOf(iso)).toBe(parts.year);
        const shown = `${MONTHS[parts.month - 1]?.slice(0, 3)} ${parts.day}`;
        expect(readShownDate(`${shown}, ${parts.year}`)?.date).toEqual(parts);
        expect(readShownDate(shown)?.date).toEqual({ ...parts, year: null });
        expect(findIsoDay(`retrieved: ${iso}T09:30:00Z`)).toBe(iso);
        expect(findDay(`Date: ${parts.day} ${MONTHS[parts.month - 1]} ${parts.year} 02:49:53 GMT`)).toBe(iso);
      }),
    );
  });
});

describe("findIsoDay", () => {
  it.each([
    ["- Captured (UTC): 2026-01-02T03:04:05Z", "2026-01-02"],
    ["saved 2026-01-02, published 2025-12-31", "2026-01-02"],
    ["2024-02-29", "2024-02-29"],
  ])("reads %s", (text, day) => {
    expect(findIsoDay(text)).toBe(day);
  });

  it.each(["", "2023-02-29", "2026-13-01", "12026-01-02", "2026-01-021", "1826-01-02", "2026/01/02", "2026-1-2"])(
    "finds none in %j",
    (text) => {
      expect(findIsoDay(text)).toBeNull();
    },
  );
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

describe("findDay", () => {
  it.each([
    ["Thu, 7 Nov 2024 02:49:53 GMT", "2024-11-07"],
    ["Fri,  3 Mar 23 01:29:12 GMT", "2023-03-03"],
    ["Sat  1 Jan 00 00:00:02 GMT", "2000-01-01"],
    ["Wed  1 Jan 97 01:00:12 GMT", "1997-01-01"],
    ["Wed, 14 Aug 91 00:00:00 GMT", "1991-08-14"],
    ["Mon, 14 Aug 90 00:00:00 GMT", "2090-08-14"],
    ["announced Fri, 13 Jun 14", "2014-06-13"],
    ["Wednesday, 9 September 2026", "2026-09-09"],
    ["Submitted 19 September, 2024; originally announced", "2024-09-19"],
  ])("reads the day of %s", (text, day) => {
    expect(findDay(text)).toBe(day);
  });

  it.each(["", "31 Feb 2023", "2 Mar 23:00", "Mar 2023", "12 apples 23"])("finds none in %j", (text) => {
    expect(findDay(text)).toBeNull();
  });
});
