/** The forms of dates, each with what it needs and what it may leave out. */
import { describe, expect, it } from "vitest";
import { findDay, findIsoDay, readShownDate } from "../../src/parser/dates.ts";

/** A date and what follows it: `2024-5-15 rest`. */
function read(text: string): string | null {
  const found = readShownDate(text);
  if (found === null) return null;
  const { year, month, day } = found.date;
  return `${[year, month, day].filter((number) => number !== null).join("-")} ${found.rest}`.trim();
}

describe("a date at the head of a text", () => {
  it.each([
    ["Jan. 5", "1-5"],
    ["January 1st", "1-1"],
    ["June 2nd, 2024", "2024-6-2"],
    ["Jun 3rd 2024", "2024-6-3"],
    ["Jul 4th", "7-4"],
    ["May 5, 1900", "1900-5-5"],
    ["May 5, 2099", "2099-5-5"],
    ["May 5, 2100", "5-5 , 2100"],
    ["Mon, May 6, 2024", "2024-5-6"],
    ["Tue, May 7, 2024", "2024-5-7"],
    ["Tues, May 7, 2024", "2024-5-7"],
    ["Tuesday, May 7", "5-7"],
    ["Wednesday, 8 May 2024", "2024-5-8"],
    ["Thurs, 9 May 2024", "2024-5-9"],
    ["Friday, 10.05.2024", "2024-5-10"],
    ["Saturday, May 11", "5-11"],
    ["Sunday, 2024-05-12", "2024-5-12"],
    ["Lamps, May 12", null],
    ["Mo, May 12", null],
    ["Sun, Lamps 12", null],
    ["mayo 5, 2024 3", "2024-5-5 3"],
    ["sept. 5, 2024", "2024-9-5"],
    ["mayo 5, 20245", null],
    ["lamps 5, 2024", null],
    ["ngày 5 tháng 5", "5-5"],
    ["Ngày 5 thg 5, 2024", "2024-5-5"],
  ])("after a word: %j is %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ["5 May", "5-5"],
    ["5-May", "5-5"],
    ["5. May", "5-5"],
    ["5.May", "5-5"],
    ["2nd May", "5-2"],
    ["3rd of May", null],
    ["5º maio", "5-5"],
    ["5.º maio", "5-5"],
    ["5ª maio", "5-5"],
    ["5° maggio", "5-5"],
    ["5 de mayo, 2024", "2024-5-5"],
    ["5 de mayo de 2024", "2024-5-5"],
    ["5 mayo del 2024", "2024-5-5"],
    ["5 d'abril", "4-5"],
    ["5 May.", "5-5"],
    ["5 May-2024", "2024-5-5"],
    ["5 May2024", "2024-5-5"],
    ["5 May 20245", "5-5 20245"],
    ["5 мая 2024 г", "2024-5-5"],
    ["5 мая 2024г.", "2024-5-5"],
    ["5 мая 2024 гора", "2024-5-5 гора"],
    ["5May", null],
    ["5  May", null],
    ["005 May", null],
    ["5 lamps 2024", null],
  ])("with the day before a name: %j is %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ["5 tháng 12", "12-5"],
    ["5 Tháng 12, 2024", "2024-12-5"],
    ["5 thg 12 2024", "2024-12-5"],
    ["5 tháng 12 năm 2024 3", "2024-12-5 3"],
    ["5 tháng 123", null],
    ["5月6日", "5-6"],
    ["5 月 6 號", "5-6"],
    ["5月6号 lamps", "5-6 lamps"],
    ["1999年5月6日", "1999-5-6"],
    ["2024년 5월 6일", "2024-5-6"],
    ["1899年5月6日", null],
    ["2024年5月", null],
    ["5月6", null],
  ])("with words for its numbers: %j is %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ["2024-5-6", "2024-5-6"],
    ["1999/05/06", "1999-5-6"],
    ["2024.5.6.", "2024-5-6"],
    ["2024. 5. 6 lamps", "2024-5-6 lamps"],
    ["2024-05-06T10:30", "2024-5-6"],
    ["2024-05-06T10:30:15.5+0200", "2024-5-6"],
    ["2024-05-06T10:30:15-02:00 3", "2024-5-6 3"],
    ["2024-05/06", null],
    ["2024-05-06-07", null],
    ["2024-05-06/07", null],
    ["1899-05-06", null],
    ["2024-005-06", null],
    ["6.5.2024", "2024-5-6"],
    ["06. 05. 2024 г.", "2024-5-6"],
    ["6.5.2024г.", "2024-5-6"],
    ["06.05.2024.", "2024-5-6"],
    ["13/5/2024", "2024-5-13"],
    ["5/13/2024 3", "2024-5-13 3"],
    ["12/13/2024", "2024-12-13"],
    ["13/12/2024", "2024-12-13"],
    ["12/12/2024", "2024-12-12"],
    ["5/12/2024", null],
    ["13/13/2024", null],
    ["6.5-2024", null],
    ["6.5.20245", null],
    ["6.5.2024.7", null],
    ["6.5.2024/7", null],
    ["6.5.1899", null],
    ["0.5.2024", null],
    ["30.2.2024", null],
    ["20240506", null],
    ["2024", null],
  ])("in numbers: %j is %s", (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe("the first ISO day of a text", () => {
  it.each([
    ["a1999-12-31b", "1999-12-31"],
    ["2099-01-01", "2099-01-01"],
    ["2100-01-01", null],
    ["2026-02-29 and 2026-03-01", null],
    ["2026-00-10", null],
  ])("in %j is %s", (text, day) => {
    expect(findIsoDay(text)).toBe(day);
  });
});

describe("the first day of a mail's text", () => {
  it.each([
    ["1 January 2024", "2024-01-01"],
    ["31 Dec. 2024", "2024-12-31"],
    ["3 Sept 2024", "2024-09-03"],
    ["on 3 May, 2024.", "2024-05-03"],
    ["(3 May 24)", "2024-05-03"],
    ["3 May 2024 and 4 May 2024", "2024-05-03"],
    ["x3 May 2024", null],
    ["2.3 May 2024", null],
    ["1-3 May 2024", null],
    ["123 May 2024", null],
    ["3 May 2024x", null],
    ["3 May 20245", null],
    ["3 May 202", null],
    ["3 May 24:00", null],
    ["3 May 24-05", null],
    ["3 may 2024", null],
    ["May 3 2024", null],
    ["30 Feb 2024", null],
  ])("in %j is %s", (text, day) => {
    expect(findDay(text)).toBe(day);
  });
});
