import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATE_FORMS, DateError, parsePeriod } from "../../src/query/dates.ts";
import { NOW } from "./papers.ts";

function suggestionFor(text: string, now: Date): string | null {
  try {
    parsePeriod(text, now);
  } catch (error) {
    if (error instanceof DateError) return error.suggestion;
  }
  throw new Error(`${text} is read`);
}

describe("parsePeriod", () => {
  it.each([
    ["2024", "2024-01-01", "2024-12-31"],
    ["0001", "0001-01-01", "0001-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["2024-12", "2024-12-01", "2024-12-31"],
    ["2024-07-26", "2024-07-26", "2024-07-26"],
    ["2024-02-29", "2024-02-29", "2024-02-29"],
    ["2024-W30", "2024-07-22", "2024-07-28"],
    ["2024-w01", "2024-01-01", "2024-01-07"],
    ["2020-W53", "2020-12-28", "2021-01-03"],
    ["2026-W01", "2025-12-29", "2026-01-04"],
    ["2021-W01", "2021-01-04", "2021-01-10"],
    ["today", "2024-07-26", "2024-07-26"],
    ["Today", "2024-07-26", "2024-07-26"],
    ["yesterday", "2024-07-25", "2024-07-25"],
    ["3d", "2024-07-23", "2024-07-23"],
    ["26d", "2024-06-30", "2024-06-30"],
    ["2w", "2024-07-12", "2024-07-12"],
    ["6mo", "2024-01-26", "2024-01-26"],
    ["7mo", "2023-12-26", "2023-12-26"],
    ["1y", "2023-07-26", "2023-07-26"],
    ["30MO", "2022-01-26", "2022-01-26"],
  ])("reads %s", (text, first, last) => {
    expect(parsePeriod(text, NOW)).toEqual({ first, last });
  });

  it.each([
    ["2024-03-31", "1mo", "2024-02-29"],
    ["2024-02-29", "1y", "2023-02-28"],
    ["2024-08-31", "6mo", "2024-02-29"],
    ["2024-03-01", "1d", "2024-02-29"],
    ["2024-01-01", "yesterday", "2023-12-31"],
    ["2024-12-31", "1mo", "2024-11-30"],
  ])("counts back from %s by %s", (today, text, day) => {
    expect(parsePeriod(text, new Date(`${today}T23:59:59Z`))).toEqual({ first: day, last: day });
  });

  it("knows a day by UTC, wherever it runs", () => {
    expect(parsePeriod("today", new Date("2024-07-26T23:30:00-05:00")).first).toBe("2024-07-27");
  });

  it.each([
    ["6m", "6mo"],
    ["6 months", "6mo"],
    ["3 days", "3d"],
    ["3days ago", "3d"],
    ["1 week", "1w"],
    ["2 years", "2y"],
    ["0d", "today"],
    ["todya", "today"],
    ["yesteday", "yesterday"],
    [" 2024 ", "2024"],
    ["2024-7-6", "2024-07-06"],
    ["2024-7", "2024-07"],
    ["2024/07/26", "2024-07-26"],
    ["20240726", "2024-07-26"],
    ["2024.07", "2024-07"],
    ["2024W30", "2024-W30"],
    ["2024-W3", "2024-W03"],
    ["2024-W53", "2024-W52"],
    ["2023-02-29", "2023-02-28"],
    ["2024-06-31", "2024-06-30"],
    ["2024-13", null],
    ["2024-00", null],
    ["2024-W00", null],
    ["-3d", null],
    ["1.5d", null],
    ["3h", null],
    ["9999y", null],
    ["24", null],
    ["", null],
    ["last monday", "2024-07-22"],
    ["2024-01-01T00:00:00Z", "2024-01-01"],
    ["26 July 2024", "2024-07-26"],
    ["Fri, Jul 26th, 2024", "2024-07-26"],
    ["July 2024", "2024-07"],
    ["26.07.2024", "2024-07-26"],
    ["07/26/2024", "2024-07-26"],
    ["05/06/2024", null],
    ["31 June 2024", null],
    ["this year", "2024"],
    ["past 2 weeks", "2w"],
    ["a month ago", "1mo"],
    ["someday", null],
    ["00 days", "today"],
    ["10 day ago", "10d"],
    ["10d ago", "10d"],
    ["12 wk", "12w"],
    ["2wks ago", "2w"],
    ["10 weeks", "10w"],
    ["12w ago", "12w"],
    ["11 month ago", "11mo"],
    ["10m ago", "10mo"],
    ["10yr", "10y"],
    ["2 yrs ago", "2y"],
    ["10 year", "10y"],
    ["10y ago", "10y"],
    ["2024-01-01 12:30:15.25+01:00", "2024-01-01"],
    ["2024-01-01T1230-0100", "2024-01-01"],
    ["2024-01-01T12", "2024-01-01"],
    ["2024-01-01T12:30:15 o'clock", null],
    ["at 2024-01-01T12:30", null],
    ["12/12/2024", "2024-12-12"],
    ["11/12/2024", null],
    ["12/11/2024", null],
    ["26-07-2024", "2024-07-26"],
    ["26.07.20245", null],
    ["126.07.2024", null],
    ["07/26/20245", null],
    ["107/26/2024", null],
    ["juli 2024", null],
    ["2  weeks  ago", null],
    ["26   July   2024", "2024-07-26"],
    ["the last 30 days", "30d"],
    ["last 1 year", "1y"],
    ["the past week", "1w"],
    ["a day", "1d"],
    ["in the past week", null],
    ["this week", "2024-W30"],
    ["last week", "2024-W29"],
    ["this month", "2024-07"],
    ["last month", "2024-06"],
    ["last year", "2023"],
    ["not last year", null],
    ["tuesday", "2024-07-23"],
    ["since wednesday", "2024-07-24"],
    ["on Thursday", "2024-07-25"],
    ["friday", "2024-07-19"],
    ["saturday", "2024-07-20"],
    ["sunday", "2024-07-21"],
    ["next sunday", null],
    ["sundays", null],
    ["now", "today"],
    ["nowhere", null],
    ["my today", null],
    ["12024", null],
    ["12024-07", null],
    ["2024-07-261", null],
    ["12024-07-26", null],
    ["2024-W301", null],
    ["12024-W30", null],
    ["w2w", null],
    ["y1y", null],
    ["1yx", null],
    ["6mox", null],
  ])("refuses %s and suggests %s", (text, suggestion) => {
    let error: unknown;
    try {
      parsePeriod(text, NOW);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DateError);
    expect(error).toMatchObject({ value: text, suggestion, allowed: DATE_FORMS, message: `Cannot parse date "${text}"` });
  });

  it.each([
    ["2024-01-15", "last month", "2023-12"],
    ["2024-02-15", "last month", "2024-01"],
    ["2024-01-03", "last week", "2023-W52"],
    ["2024-07-22", "monday", "2024-07-15"],
    ["2024-07-23", "monday", "2024-07-22"],
  ])("takes it to be %s for %s", (today, text, suggestion) => {
    expect(suggestionFor(text, new Date(`${today}T12:00:00Z`))).toBe(suggestion);
  });

  it("reads every form that it names", () => {
    for (const form of DATE_FORMS) expect(() => parsePeriod(form, NOW)).not.toThrow();
  });

  it("suggests only what it can read", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,4}[-/. ]?[wW]?\d{0,2}[-/. ]?\d{0,2}[a-z ]{0,5}$/)), (text) => {
        try {
          const { first, last } = parsePeriod(text, NOW);
          expect(first <= last).toBe(true);
        } catch (error) {
          if (!(error instanceof DateError)) throw error;
          if (error.suggestion !== null) parsePeriod(error.suggestion, NOW);
        }
      }),
    );
  });

  it("puts every day into the one week that ISO 8601 does", () => {
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const year = Number(iso.slice(0, 4));
        const weeks = [year - 1, year, year + 1].flatMap((of) =>
          Array.from({ length: 53 }, (_, week) => {
            try {
              return parsePeriod(`${of}-W${String(week + 1).padStart(2, "0")}`, NOW);
            } catch {
              return null;
            }
          }),
        );
        const holding = weeks.filter((week) => week !== null && week.first <= iso && iso <= week.last);
        expect(holding).toHaveLength(1);
        expect(new Date(holding[0]?.first ?? "").getUTCDay()).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
