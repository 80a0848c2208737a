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
  return [
    ["papers", "total", summary.papers],
    ...(groups.by === "category" ? [["papers", "uncategorised", groups.without] as const] : []),
    ...numberRows("published", summary.published),
    ...numberRows("authors", { ...summary.authors }),
    ...numberRows("upvotes", { ...summary.upvotes }),
    ...numberRows("comments", { ...summary.comments }),
    ...numberRows("code", summary.code),
    ...countRows(groups.by, groups.rows),
    ...countRows("listing", summary.listings),
    ...(groups.by === "category" ? [] : countRows("category", summary.categories.rows)),
    ...countRows("organization", summary.organizations.rows),
    ...countRows("term", summary.terms.rows),
  ];
}

function numberRows(section: string, values: Readonly<Record<string, string | number | null>>): Row[] {
  return Object.entries(values).map(([key, value]): Row => [section, key, value]);
}

function countRows(section: string, rows: readonly CountRow[]): Row[] {
  return rows.map(({ key, papers }): Row => [section, key, papers]);
}
