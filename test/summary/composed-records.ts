/** Records made up for the tests of the summary. */
import { type PaperRecord, RECORD_KEYS } from "../../src/core/record.ts";
import { recordSchema } from "../../src/core/schema.ts";
import { SUMMARY_FORMATS } from "../../src/summary/format-summary.ts";
import { createSummary, type Summariser, type SummaryOptions } from "../../src/summary/summarise.ts";
import type { TableStyle } from "../../src/summary/summary-table.ts";

/** A record in which only what is given says something. */
export function composeRecord(given: Partial<PaperRecord> = {}): PaperRecord {
  return recordSchema.parse({
    ...Object.fromEntries(RECORD_KEYS.map((key) => [key, null])),
    listing: "daily-papers",
    title: "Untitled",
    authors: [],
    categories: [],
    links: [],
    source: { file: "-", lines: [1, 9], bytes: [0, 400] },
    problems: [],
    ...given,
  });
}

/** A record with a link to code. */
export function composeCodeRecord(given: Partial<PaperRecord> = {}): PaperRecord {
  return composeRecord({ links: [{ kind: "code", url: "https://code.example/lantern" }], ...given });
}

/** Counts of records. */
export function summarise(records: readonly PaperRecord[], options?: SummaryOptions): Summariser {
  const summary = createSummary(options);
  for (const record of records) summary.add(record);
  return summary;
}

/** A summary of records in a format. */
export async function printSummary(
  format: string,
  records: readonly PaperRecord[],
  style: Partial<TableStyle> = {},
  options?: SummaryOptions,
) {
  const write = await SUMMARY_FORMATS.find(format)?.load();
  if (write === undefined) throw new TypeError(`No format "${format}"`);
  return write(summarise(records, options), { color: false, width: 80, ...style });
}

/** Nine papers of a small world: two listings, three months of which one is empty, wide and combining letters, a control character. */
export const NINE_PAPERS: readonly PaperRecord[] = [
  composeCodeRecord({
    title: "Lantern Models for Slow Rivers",
    published: "2024-05-03",
    authorCount: 3,
    upvotes: 40,
    commentCount: 2,
    organization: "Brook Institute",
  }),
  composeRecord({ title: "A Lantern Model of Tides", published: "2024-05-30", authorCount: 1, upvotes: 0, commentCount: 0 }),
  composeRecord({
    title: "River Policies under Moonlight",
    published: "2024-05-31",
    authorCount: 12,
    upvotes: 7,
    organization: "深水研究所",
  }),
  composeRecord({ title: "Moonlight Policy: Tides without Rivers", published: "2024-07-01", authorCount: 4, upvotes: 1210 }),
  composeCodeRecord({ title: "Über Rivers", published: "2024-07-01", authorCount: 4, upvotes: 3, organization: "Brook Institute" }),
  composeRecord({ title: "Counting Lanterns at Night", published: "2024-07-29", organization: "Te\u0301 \u001b[31mLab" }),
  composeRecord({
    listing: "arxiv-mailing",
    title: "On the Lantern Conjecture",
    published: "2024-07-30",
    authorCount: 2,
    categories: ["math.CO", "cs.DM"],
  }),
  composeRecord({ listing: "arxiv-mailing", title: "Tides, Again", published: "2024-07-30", authorCount: 2, categories: ["math.CO"] }),
  composeRecord({ listing: "arxiv-mailing", title: "$\\alpha$-Rivers", authorCount: 5, categories: ["nlin.CD"] }),
];
