/** A summary as CSV in long form: one count a row. */
import { stringify } from "csv-stringify/sync";
import { escapeControls } from "../text/terminal-text.ts";
import type { Summary } from "./summary.ts";
import type { CountRow } from "./tally.ts";

type Row = readonly [section: string, key: string, value: string | number | null];

/**
 * Rows `section,key,value` under a row of these names, by RFC 4180, CRLF at their ends. What stands alone in a summary has its
 * name as the section (`authors,median,5`), the rows of a list have what they count (`month,2024-07,12`, `term,models,9`).
 * Text that a spreadsheet would take for a formula gets a `'` before it, control characters become visible escapes.
 */
export function formatSummaryCsv(summary: Summary): string {
  const header = ["section", "key", "value"];
  const rows = listRows(summary).map(([section, key, value]) => [section, escapeControls(key), value]);
  return stringify([header, ...rows], { record_delimiter: "\r\n", quote_record_delimiter: true, escape_formulas: true });
}

function listRows({ groups, ...summary }: Summary): Row[] {
  const { categories, authorNames, organizations, submitters } = summary;
  const labels: readonly (readonly [section: string, rows: readonly CountRow[]])[] = [
    ["announced", summary.announced],
    ["listing", summary.listings],
    ["category", categories.rows],
    ["author", authorNames.rows],
    ["organization", organizations.rows],
    ["submitter", submitters.rows],
  ];
  return [
    ["papers", "total", summary.papers],
    ["papers", "withdrawn", summary.withdrawn],
    ...(groups.period === null ? [["papers", `without ${groups.by}`, groups.without] as const] : []),
    ...numberRows("published", { ...summary.published }),
    ...numberRows("listed", { ...summary.listed }),
    ...numberRows("authors", { ...summary.authors }),
    ...numberRows("upvotes", { ...summary.upvotes }),
    ...numberRows("comments", { ...summary.comments }),
    ...numberRows("stars", { ...summary.stars }),
    ...numberRows("code", summary.code),
    ...countRows(groups.period ?? groups.by, groups.rows),
    ...labels.filter(([section]) => section !== groups.by).flatMap(([section, rows]) => countRows(section, rows)),
    ...summary.mostUpvoted.map(({ title, upvotes }): Row => ["most upvotes", title, upvotes]),
    ...countRows("term", summary.terms.rows),
  ];
}

function numberRows(section: string, values: Readonly<Record<string, string | number | null>>): Row[] {
  return Object.entries(values).map(([key, value]): Row => [section, key, value]);
}

function countRows(section: string, rows: readonly CountRow[]): Row[] {
  return rows.map(({ key, papers }): Row => [section, key, papers]);
}
