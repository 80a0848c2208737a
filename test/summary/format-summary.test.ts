import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { textWidth } from "../../src/text/terminal-width.ts";
import type { SummaryOptions } from "../../src/summary/summarise.ts";
import type { TableStyle } from "../../src/summary/summary-table.ts";
import { GROUPINGS } from "../../src/summary/summary.ts";
import { composeRecord, NINE_PAPERS, printSummary, summarise } from "./composed-records.ts";

function formatTable(records: readonly PaperRecord[], style: Partial<TableStyle> = {}, options?: SummaryOptions) {
  return printSummary("table", records, style, options);
}

function formatCsv(records: readonly PaperRecord[], options?: SummaryOptions) {
  return printSummary("csv", records, {}, options);
}

describe("table", () => {
  it("fits 40 columns", async () => {
    expect(await formatTable(NINE_PAPERS, { width: 40 }, { terms: 4 })).toBe(`9 papers
Published  2024-05-03 to 2024-07-30
           1 undated
Authors    1 to 12, median 3.5
           known for 8 papers
Upvotes    1260 on 4 papers, median 7
           most 1210
Comments   2 on 1 paper, median 1
           most 2
Code       2 papers, 22.2%

Papers per month
  2024-05          3  ██████████▊
  2024-06          0
  2024-07          5  ██████████████████

Listings
  daily-papers     6  ██████████████████
  arxiv-mailing    3  █████████

Categories
  math.CO          2  ██████████████████
  cs.DM            1  █████████
  nlin.CD          1  █████████

Organizations
  Brook Institute  2  ██████████████████
  Te\u0301 \\x1b[31mLab   1  █████████
  深水研究所       1  █████████

Most upvotes
  Moonlight Policy: Tides wit…  1210  ██
  Lantern Models for Slow Riv…    40  ▏
  River Policies under Moonli…     7  ▏
  Über Rivers                      3  ▏

Title terms, 4 of 6
  Rivers           5  ██████████████████
  Lantern          4  ██████████████▍
  Tides            3  ██████████▊
  Model            2  ███████▎
`);
  });

  it("fits 80 columns", async () => {
    expect(await formatTable(NINE_PAPERS, {}, { by: "week", terms: 4 })).toBe(`9 papers
Published  2024-05-03 to 2024-07-30, 1 undated
Authors    1 to 12, median 3.5, known for 8 papers
Upvotes    1260 on 4 papers, median 7, most 1210
Comments   2 on 1 paper, median 1, most 2
Code       2 papers, 22.2%
Over time  ▃   ▆    ▆   █

Papers per week
  2024-W18         1  ████████████████▋
  2024-W19         0
  2024-W20         0
  2024-W21         0
  2024-W22         2  █████████████████████████████████▍
  2024-W23         0
  2024-W24         0
  2024-W25         0
  2024-W26         0
  2024-W27         2  █████████████████████████████████▍
  2024-W28         0
  2024-W29         0
  2024-W30         0
  2024-W31         3  ██████████████████████████████████████████████████

Listings
  daily-papers     6  ██████████████████████████████████████████████████
  arxiv-mailing    3  █████████████████████████

Categories
  math.CO          2  ██████████████████████████████████████████████████
  cs.DM            1  █████████████████████████
  nlin.CD          1  █████████████████████████

Organizations
  Brook Institute  2  ██████████████████████████████████████████████████
  Te\u0301 \\x1b[31mLab   1  █████████████████████████
  深水研究所       1  █████████████████████████

Most upvotes
  Moonlight Policy: Tides without Rivers  1210  ████████████████████████████████
  Lantern Models for Slow Rivers            40  █
  River Policies under Moonlight             7  ▏
  Über Rivers                                3  ▏

Title terms, 4 of 6
  Rivers           5  ██████████████████████████████████████████████████
  Lantern          4  ████████████████████████████████████████
  Tides            3  ██████████████████████████████
  Model            2  ████████████████████
`);
  });

  it("lists categories once when papers are counted by them, and says how many papers have none", async () => {
    const report = await formatTable(NINE_PAPERS, { width: 30 }, { by: "category" });
    expect(report.match(/math\.CO/g)).toHaveLength(1);
    expect(report).toContain("Papers per category\n  math.CO       2  ███████████\n");
    expect(report).toContain("  6 without a category\n");
    expect(await formatTable([composeRecord()], {}, { by: "category" })).toContain("Papers per category\n  1 without a category\n");
  });

  it("says that periods without papers are left out", async () => {
    const records = [composeRecord({ published: "1998-01-02" }), composeRecord({ published: "2024-07-26" })];
    expect(await formatTable(records, {}, { by: "day" })).toContain("Papers per day, empty days left out\n  1998-01-02");
  });

  it("draws with ASCII characters when asked to", async () => {
    const report = await formatTable([composeRecord({ title: "Lantern", published: "2024-07-26" })], { ascii: true, width: 30 });
    expect(report).toMatch(/^ {2}2024-07-26 {2}1 {2}#+$/m);
    expect(report).toMatch(/^[\n -~]*$/);
  });

  it("is short for no papers", async () => {
    expect(await formatTable([])).toBe("0 papers\n");
  });

  it("leaves out what the papers do not show", async () => {
    expect(await formatTable([composeRecord({ title: "On 7" })])).toBe("1 paper\nPublished  1 undated\nCode       none\n");
  });

  it("colours without changing the text", async () => {
    const plain = await formatTable(NINE_PAPERS);
    const coloured = await formatTable(NINE_PAPERS, { color: true });
    expect(coloured).toContain("\u001b[1m9 papers\u001b[22m\n");
    // oxlint-disable-next-line no-control-regex -- colours are what is to be removed
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
  });

  it("is never wider than asked and lets no control character through", async () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
    const record = fc
      .record({ title: text, organization: text, categories: fc.array(text, { maxLength: 2 }), upvotes: fc.option(fc.nat()) })
      .map((given) => composeRecord({ ...given, published: "2024-07-26" }));
    const options = fc.record({ by: fc.constantFrom(...GROUPINGS) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 5 }),
        fc.integer({ min: 1, max: 90 }),
        fc.boolean(),
        options,
        async (records, width, ascii, by) => {
          const report = await formatTable(records, { width, ascii }, by);
          for (const line of report.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(width);
          expect(report).not.toMatch(/[^\P{Cc}\n]/u);
        },
      ),
    );
  });
});

describe("json", () => {
  it("is the summary", async () => {
    const text = await printSummary("json", NINE_PAPERS, { color: true, width: 40 });
    expect(JSON.parse(text)).toEqual(summarise(NINE_PAPERS).result());
    expect(text.endsWith("}\n")).toBe(true);
  });
});

describe("ndjson", () => {
  it("has a line for each row of the CSV", async () => {
    const lines = (await printSummary("ndjson", NINE_PAPERS)).trimEnd().split("\n");
    expect(lines.slice(0, 4)).toEqual([
      '{"section":"papers","key":"total","value":9}',
      '{"section":"papers","key":"withdrawn","value":0}',
      '{"section":"published","key":"first","value":"2024-05-03"}',
      '{"section":"published","key":"last","value":"2024-07-30"}',
    ]);
    const rows = (await formatCsv(NINE_PAPERS)).trimEnd().split("\r\n");
    expect(lines.length).toBe(rows.length - 1);
  });
});

describe("csv", () => {
  it("has a row for each count", async () => {
    expect((await formatCsv(NINE_PAPERS, { terms: 1 })).split("\r\n")).toEqual([
      "section,key,value",
      "papers,total,9",
      "papers,withdrawn,0",
      "published,first,2024-05-03",
      "published,last,2024-07-30",
      "published,undated,1",
      "listed,first,",
      "listed,last,",
      "listed,undated,9",
      "authors,known,8",
      "authors,papers,8",
      "authors,total,33",
      "authors,min,1",
      "authors,median,3.5",
      "authors,max,12",
      "upvotes,known,5",
      "upvotes,papers,4",
      "upvotes,total,1260",
      "upvotes,min,0",
      "upvotes,median,7",
      "upvotes,max,1210",
      "comments,known,2",
      "comments,papers,1",
      "comments,total,2",
      "comments,min,0",
      "comments,median,1",
      "comments,max,2",
      "stars,known,0",
      "stars,papers,0",
      "stars,total,0",
      "stars,min,",
      "stars,median,",
      "stars,max,",
      "code,papers,2",
      "code,share,0.2222",
      "month,2024-05,3",
      "month,2024-06,0",
      "month,2024-07,5",
      "listing,daily-papers,6",
      "listing,arxiv-mailing,3",
      "category,math.CO,2",
      "category,cs.DM,1",
      "category,nlin.CD,1",
      "organization,Brook Institute,2",
      "organization,Te\u0301 \\x1b[31mLab,1",
      "organization,深水研究所,1",
      "most upvotes,Moonlight Policy: Tides without Rivers,1210",
      "most upvotes,Lantern Models for Slow Rivers,40",
      "most upvotes,River Policies under Moonlight,7",
      "most upvotes,Über Rivers,3",
      "term,Rivers,5",
      "",
    ]);
  });

  it("counts by category once, and the papers without one", async () => {
    const text = await formatCsv(NINE_PAPERS, { by: "category" });
    expect(text).toContain("papers,without category,6\r\n");
    expect(text.match(/category,math\.CO/g)).toHaveLength(1);
  });

  it("guards and quotes cells", async () => {
    const records = ["=1+1", "＝1", 'Moor, "Fen" & Co'].map((organization) => composeRecord({ organization }));
    const text = await formatCsv(records);
    expect(text).toContain("organization,'=1+1,1\r\n");
    expect(text).toContain("organization,'＝1,1\r\n");
    expect(text).toContain('organization,"Moor, ""Fen"" & Co",1\r\n');
  });
});
