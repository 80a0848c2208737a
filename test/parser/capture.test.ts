import { describe, expect, it } from "vitest";
import { type DumpSetting, readDump } from "../read-dump.ts";
import { card, HEADER, linkedCard, lines, pick, problemsOf } from "../listings/daily-papers/pages.ts";

const TODAY = "2026-11-23";
const RETRIEVED = lines("---", "url: https://huggingface.co/papers?q=lamps", "retrieved: 2021-05-06T07:08:09Z", "---", "");

/** Day of the first card, and the rule that told its year. */
function readFirst(dump: string, setting: DumpSetting = {}): [string | null | undefined, string | undefined] {
  const read = readDump(dump, { today: TODAY, ...setting });
  return [read.records[0]?.published, problemsOf(read)[0]?.[0]];
}

/** A page with a date below its name, and links to its neighbours. */
function dated(date: string, ...links: readonly string[]): string {
  return HEADER + lines(...links, date, "") + card("Lamps at Low Tide", "Mar 4");
}

/** Day of the listing. */
function readListed(dump: string, setting: DumpSetting = {}): string | null | undefined {
  return readDump(dump, { today: TODAY, ...setting }).records[0]?.listed;
}

describe("the year of a date without one", () => {
  /** Every kind of evidence, the strongest first; each page holds what stands in it and all below. */
  const explicit = card("Tides at Noon", "Jul 26, 2017");
  const identified = linkedCard("Quays at Night", "1902.00001", "Jul 27, 2017");
  const bare = card("Lamps at Low Tide", "Mar 4");

  it("is that of the day that the user gave, whatever else is shown", () => {
    const dump = RETRIEVED + HEADER + bare + identified;
    expect(readFirst(dump, { asOf: "2023-02-01", modified: "2022-01-01" })).toEqual(["2023-03-04", "year-inferred as-of"]);
  });

  it("is that of the day that a tool wrote above the page", () => {
    expect(readFirst(RETRIEVED + HEADER + bare + identified, { modified: "2022-01-01" })).toEqual([
      "2021-03-04",
      "year-inferred dump-date",
    ]);
  });

  it("is that of the latest identifier on the page", () => {
    const older = linkedCard("Moss", "1811.00001", "Aug 1, 2017");
    expect(readFirst(HEADER + bare + identified + older, { modified: "2022-01-01" })).toEqual(["2019-03-04", "year-inferred identifiers"]);
  });

  it("is that of an identifier given out in the year after all that are shown", () => {
    const last = linkedCard("Moss at Dawn", "1901.00001", "Dec 31, 2018");
    expect(readFirst(HEADER + bare + last, { modified: "2022-01-01" })).toEqual(["2019-03-04", "year-inferred identifiers"]);
  });

  it("is one more than the largest that is shown, since the page leaves only the current one out", () => {
    const older = card("Moss at Dawn", "Aug 1, 2012");
    expect(readFirst(HEADER + bare + explicit + older, { modified: "2022-01-01" })).toEqual(["2018-03-04", "year-inferred explicit-years"]);
  });

  it("is after every year that is shown, even where the identifiers are older", () => {
    const later = linkedCard("Moss at Dawn", "1801.00001", "Aug 1, 2020");
    expect(readFirst(HEADER + bare + identified + later, { modified: "2022-01-01" })).toEqual([
      "2021-03-04",
      "year-inferred explicit-years",
    ]);
  });

  it("is not after the year in which the file was last changed", () => {
    const last = card("Moss at Dawn", "Dec 31, 2022");
    expect(readFirst(HEADER + bare + last, { modified: "2022-06-01" })).toEqual(["2022-03-04", "year-inferred explicit-years"]);
    expect(readFirst(HEADER + bare + last, { modified: "2019-06-01" })).toEqual(["2022-03-04", "year-inferred explicit-years"]);
  });

  it("is not after the present where the input is no file", () => {
    const last = card("Moss at Dawn", "Dec 31, 2026");
    expect(readFirst(HEADER + bare + last)).toEqual(["2026-03-04", "year-inferred explicit-years"]);
  });

  it("is that in which the file was last changed", () => {
    expect(readFirst(HEADER + bare, { modified: "2022-06-01" })).toEqual(["2022-03-04", "year-guessed modified"]);
  });

  it("is the present one where nothing tells", () => {
    expect(readFirst(HEADER + bare)).toEqual(["2026-03-04", "year-guessed today"]);
  });

  it("is one for the whole page, also above the evidence", () => {
    const read = readDump(HEADER + bare + card("Moss at Dawn", "Apr 5") + identified + linkedCard("Fen", "1801.00001", "May 6"), {
      modified: "2022-01-01",
    });
    expect(Object.values(pick(read, "published"))).toEqual(["2019-03-04", "2019-04-05", "2017-07-27", "2019-05-06"]);
    expect(problemsOf(read)).toEqual([["year-inferred identifiers"], ["year-inferred identifiers"], [], ["year-inferred identifiers"]]);
  });

  it("is worked out for each page of a dump by itself", () => {
    const other = HEADER + card("Fen at Dusk", "May 6") + card("Fen at Dawn", "May 6, 2012");
    expect(Object.values(pick(readDump(RETRIEVED + HEADER + bare + other), "published"))).toEqual([
      "2021-03-04",
      "2013-05-06",
      "2012-05-06",
    ]);
  });

  it("makes no day that the calendar does not have", () => {
    const read = readDump(HEADER + card("Lamps at Low Tide", "Feb 29"), { asOf: "2023-02-01" });
    expect(pick(read, "published")).toEqual({ "Lamps at Low Tide": null });
    expect(read.records[0]?.problems).toEqual([
      { code: "invalid-date", severity: "warning", file: "dump.txt", line: 11, detail: "Feb 29" },
    ]);
    expect(readFirst(HEADER + card("Lamps at Low Tide", "Feb 29"), { asOf: "2024-02-01" })[0]).toBe("2024-02-29");
  });

  it("is not worked out where it is shown", () => {
    expect(problemsOf(readDump(HEADER + explicit, { asOf: "2023-02-01" }))).toEqual([[]]);
  });
});

describe("the day of the capture in a dump", () => {
  const page = HEADER + card("Lamps at Low Tide", "Mar 4");

  it.each([
    ["front matter", lines("---", "retrieved: 2021-05-06", "---")],
    ["front matter, in quotation marks", lines("---", 'title: "Lamps of 2019-01-01"', 'exported: "2021-05-06"', "---")],
    ["a list", lines("- Source URL: https://huggingface.co/papers", "- Captured (UTC): 2021-05-06T07:08:09Z")],
    ["bold labels", lines("**URL:** https://huggingface.co/papers", "**Fetched at:** 2021-05-06 07:08")],
    [
      "a crawler's header",
      lines("Title: Daily Papers", "", "URL Source: https://huggingface.co/papers", "", "Published Time: 2021-05-06T07:08:09Z"),
    ],
  ])("is read from %s", (_case, header) => {
    expect(readFirst(`${header}\n${page}`)).toEqual(["2021-03-04", "year-inferred dump-date"]);
  });

  it.each([
    ["another key", lines("---", "edition: 2021-05-06", "---")],
    ["a day that there is not", lines("---", "retrieved: 2021-02-30", "---")],
    ["a month", lines("---", "retrieved: 2021-05", "---")],
  ])("is not read from %s", (_case, header) => {
    expect(readFirst(`${header}\n${page}`)).toEqual(["2026-03-04", "year-guessed today"]);
  });

  it("is the first that is written", () => {
    const header = lines("---", "retrieved: 2021-05-06", "exported: 2022-05-06", "---", "");
    expect(readFirst(header + page)[0]).toBe("2021-03-04");
  });
});

describe("the day of a listing", () => {
  it("is the date below the page's name, in the year of the capture", () => {
    expect(readListed(dated("Mar 5"), { asOf: "2023-04-01" })).toBe("2023-03-05");
    expect(readListed(dated("Mar 5, 2020"), { asOf: "2023-04-01" })).toBe("2020-03-05");
  });

  it("is not after the capture", () => {
    expect(readListed(dated("Dec 31"), { asOf: "2023-01-01" })).toBe("2022-12-31");
    expect(readListed(dated("Jan 1"), { asOf: "2023-01-01" })).toBe("2023-01-01");
  });

  it.each([
    ["Mar 5", "[Previous](/papers/date/2020-03-04)", "2020-03-05"],
    ["Jan 1", "[Previous](https://huggingface.co/papers/date/2020-12-31)", "2021-01-01"],
    ["Dec 31", "[Next](https://huggingface.co/papers?date=2021-01-01)", "2020-12-31"],
    ["Mar 5", "[Next](https://huggingface.co/papers?q=lamps&date=2020-03-06)", "2020-03-05"],
    ["Mar 5", "[Previous](/papers/date/2020-03-04) [Archive](/papers/date/2017-03-04)", "2020-03-05"],
    ["Mar 5", "[About](https://example.org/date/2017-03-04) [Previous](/papers/date/2020-03-04)", "2020-03-05"],
  ])("%s is that nearest to its neighbour: %s", (date, link, day) => {
    expect(readListed(dated(date, link))).toBe(day);
  });

  it("tells the year of the cards, too", () => {
    expect(readFirst(dated("Jan 1", "[Previous](/papers/date/2020-12-31)"))).toEqual(["2021-03-04", "year-inferred dump-date"]);
  });

  it("is unknown where the page shows none, and the neighbour tells the year alone", () => {
    const dump = HEADER + lines("[Previous](/papers/date/2020-03-04)", "") + card("Lamps at Low Tide", "Mar 4");
    expect(readListed(dump)).toBeNull();
    expect(readFirst(dump)).toEqual(["2020-03-04", "year-inferred dump-date"]);
  });
});
