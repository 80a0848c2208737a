import { describe, expect, it } from "vitest";
import { findDay } from "../../src/parser/dates.ts";

describe("findDay", () => {
  it.each([
    ["Thu, 7 Nov 2024 02:49:53 GMT", "2024-11-07"],
    ["Fri,  3 Mar 23 01:29:12 GMT", "2023-03-03"],
    ["Sat  1 Jan 00 00:00:02 GMT", "2000-01-01"],
    ["Wed  1 Jan 97 01:00:12 GMT", "1997-01-01"],
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
