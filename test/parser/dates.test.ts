import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDay, findIsoDay, readShownDate, readUnclearDate } from "../../src/parser/dates.ts";
import { MONTH_LANGUAGES } from "../../src/parser/month-names.ts";

const ANY_DAY = fc.date({ min: new Date("1991-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
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

  it.each(["", "Feb 30", "Apr 31", "May 0", "May 32", "Jan 123", "Mayor 3", "Marching 3", "july 3", "on Jul 26", "Jul"])(
    "finds none in %j",
    (text) => {
      expect(readShownDate(text)).toBeNull();
    },
  );

  it("gives every day back that it is shown", () => {
    fc.assert(
      fc.property(ANY_DAY, (date) => {
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        const shown = `${MONTHS[parts.month - 1]?.slice(0, 3)} ${parts.day}`;
        expect(readShownDate(`${shown}, ${parts.year}`)?.date).toEqual(parts);
        expect(readShownDate(shown)?.date).toEqual({ ...parts, year: null });
      }),
    );
  });
});

describe("readShownDate in other orders", () => {
  it.each([
    ["15 May 2024", "2024-5-15"],
    ["Wed, May 15, 2024", "2024-5-15"],
    ["Wednesday, 15 May 2024", "2024-5-15"],
    ["2024-05-15T10:30:00Z", "2024-5-15"],
    ["2024-05-15T10:30:00.123+02:00", "2024-5-15"],
    ["15 May, 2024", "2024-5-15"],
    ["15 may", "5-15"],
    ["1st May 2024", "2024-5-1"],
    ["May 3rd, 2024", "2024-5-3"],
    ["15-May-2024", "2024-5-15"],
    ["15. Mai 2024", "2024-5-15"],
    ["15.Mai", "5-15"],
    ["1er mai 2024", "2024-5-1"],
    ["1º de maio de 2024", "2024-5-1"],
    ["15 de mayo del 2024", "2024-5-15"],
    ["mayo 15, 2024", "2024-5-15"],
    ["5 d’abril de 2024", "2024-4-5"],
    ["18 нояб 2024 г.", "2024-11-18"],
    ["18 нояб. 2024 г.", "2024-11-18"],
    ["18 трав. 2024 р.", "2024-5-18"],
    ["2024-05-15", "2024-5-15"],
    ["2024/5/15", "2024-5-15"],
    ["2024.05.15", "2024-5-15"],
    ["2024. 5. 15.", "2024-5-15"],
    ["05.06.2024", "2024-6-5"],
    ["15/05/2024", "2024-5-15"],
    ["05/15/2024", "2024-5-15"],
    ["15-05-2024", "2024-5-15"],
    ["05/05/2024", "2024-5-5"],
    ["2024 年 5 月 15 日", "2024-5-15"],
    ["5月15號", "5-15"],
    ["2024년 5월 15일", "2024-5-15"],
    ["ngày 15 tháng 5 năm 2024", "2024-5-15"],
  ])("reads %s", (text, expected) => {
    const { date, rest } = readShownDate(text) ?? {};
    expect([date?.year, date?.month, date?.day].filter((number) => number !== null).join("-")).toBe(expected);
    expect(rest).toBe("");
  });

  it.each([
    ["15 May 2024 2", 2024, "2"],
    ["15 May 2", null, "2"],
    ["15. Mai 2024 1.204", 2024, "1.204"],
    ["15 мая 2024 г. 2", 2024, "2"],
    ["15 мая 2024 год", 2024, "год"],
    ["2024-05-15 14", 2024, "14"],
    ["2024年5月15日 2", 2024, "2"],
    ["5월 15일 2", null, "2"],
    ["2024. 5. 15. 7", 2024, "7"],
    ["15 mars attacks", null, "attacks"],
  ])("leaves what follows alone: %s", (text, year, rest) => {
    const read = readShownDate(text);
    expect([read?.date.year, read?.rest]).toEqual([year, rest]);
  });

  it.each([
    "05/06/2024",
    "5-6-2024",
    "31.06.2024",
    "31 juin 2024",
    "0 mai 2024",
    "32 mai 2024",
    "2024-13-01",
    "2024-15-05",
    "2024-05-151",
    "2024.05.15.3",
    "1.2.3",
    "15.05.24",
    "2405.01234",
    "13月1日",
    "5月32日",
    "5月",
    "12",
    "123 May 2024",
    "12 authors",
    "3D Gaussians in May",
    "15 mayonnaise",
    "15 monkeys 2024",
    "5 pro",
    "15 tháng 13",
    "mayo 15",
    "Mars 2",
    "Mars 2 2024",
    "en mayo de 2024",
    "ngày mai 5",
  ])("finds none in %j", (text) => {
    expect(readShownDate(text)).toBeNull();
  });

  const LOCALES = [
    ...MONTH_LANGUAGES.map((language) => (language === "en" ? "en-GB" : language)),
    "en-US",
    "zh",
    "zh-TW",
    "ja",
    "ko",
    "vi",
  ];

  it.each(LOCALES)("reads every day of a leap year as %s writes it", (locale) => {
    for (const month of ["long", "short"] as const)
      for (const year of ["numeric", undefined] as const) {
        const format = new Intl.DateTimeFormat(locale, { day: "numeric", month, year, timeZone: "UTC" });
        for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2025, 0, 1); time += 86_400_000) {
          const day = new Date(time);
          const text = format.format(day);
          // `5.5.` for 5 May, which may be a number of a section as well.
          if (year === undefined && /^[\d. ]+$/.test(text)) continue;
          const date = { month: day.getUTCMonth() + 1, day: day.getUTCDate(), year: year === undefined ? null : 2024 };
          expect([text, readShownDate(`${text} 3`)]).toEqual([text, { date, rest: "3" }]);
        }
      }
  });

  it("takes no longer for long texts", () => {
    for (const text of ["1".repeat(1e5), `15 ${"mai".repeat(1e5)}`, `15 de ${" ".repeat(1e5)}`, `2024-${"0".repeat(1e5)}`])
      expect(readShownDate(text)).toBeNull();
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

describe("findDay", () => {
  it("gives every day back, as findIsoDay does", () => {
    fc.assert(
      fc.property(ANY_DAY, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(findIsoDay(`retrieved: ${iso}T09:30:00Z`)).toBe(iso);
        expect(findDay(`Date: ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} 02:49:53 GMT`)).toBe(iso);
      }),
    );
  });

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

describe("readUnclearDate", () => {
  it.each([
    ["07/08/2021", 2021, ""],
    ["08/01/2022 1", 2022, "1"],
    ["7-8-2021", 2021, ""],
  ])("reads %s as no day of its year", (text, year, rest) => {
    expect(readUnclearDate(text)).toEqual({ date: { month: 0, day: 0, year }, rest });
  });

  it.each(["15/08/2021", "08/15/2021", "08/08/2021", "07.08.2021", "15/16/2021", "00/08/2021", "07/08", "7/8/9", "Jul 8, 2021"])(
    "does not read %s",
    (text) => {
      expect(readUnclearDate(text)).toBeNull();
    },
  );
});
