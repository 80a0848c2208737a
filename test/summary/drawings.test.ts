import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import type { SummaryOptions } from "../../src/summary/summarise.ts";
import { composeRecord, printSummary } from "./composed-records.ts";

interface Look {
  readonly width?: number;
  readonly ascii?: boolean;
}

function formatTable(records: readonly PaperRecord[], { width = 80, ascii }: Look = {}, options?: SummaryOptions): Promise<string> {
  return printSummary("table", records, { width, ascii }, options);
}

describe("bars", () => {
  it("scale to the largest row, in eighths of a column, and show the smallest number", async () => {
    const days = [...Array.from({ length: 16 }, () => "2024-07-01"), "2024-07-02", ...Array.from({ length: 5 }, () => "2024-07-03")];
    const report = await formatTable(
      days.map((published) => composeRecord({ title: "On 7", published })),
      { width: 20 },
      { by: "day" },
    );
    expect(report).toContain("  2024-07…  16  ████\n  2024-07…   1  ▎\n  2024-07…   5  █▎\n");
    const rare = [...Array.from({ length: 999 }, () => "2024-07-01"), "2024-07-02"].map((published) =>
      composeRecord({ title: "On 7", published }),
    );
    expect(await formatTable(rare, {}, { by: "day" })).toContain("  2024-07-02    1  ▏\n");
  });
});

describe("a calendar and a course", () => {
  it("draws more days than a month as a calendar, darker where more papers are", async () => {
    const days = ["2024-07-29", "2024-08-31", ...Array.from({ length: 4 }, () => "2024-09-01")];
    const records = days.map((published) => composeRecord({ title: "On 7", published }));
    expect(await formatTable(records, {}, { by: "day" })).toContain(`
Papers per day
       Jul Aug
  Mon  ░····
  Tue  ·····
  Wed  ·····
  Thu  ·····
  Fri  ·····
  Sat  ····░
  Sun  ····█
  · none  ░ to 1  ▒ to 2  ▓ to 3  █ to 4
`);
    const report = await formatTable(records, { width: 10, ascii: true }, { by: "day" });
    expect(report.match(/^ {2}Mon/gm)).toHaveLength(2);
    expect(report).toMatch(/^[\n -~]*$/);
  });

  it("draws the course of many periods on one line", async () => {
    const days = Array.from({ length: 100 }, (_, at) => composeRecord({ published: `${1900 + at}-01-01` }));
    expect(await formatTable(days, { width: 40 })).toContain(`Over time  ${"█".repeat(25)}\n`);
  });
});
