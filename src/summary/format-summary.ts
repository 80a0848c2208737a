/** A summary as text, in one of its formats. */
import { formatCsvRows, formatJsonLines } from "../text/rows.ts";
import { toSafeJson } from "../text/safe-json.ts";
import type { Summary } from "./summary.ts";
import type { TableStyle } from "./summary-table.ts";

/** The formats of a summary. */
export const SUMMARY_FORMATS = ["table", "json", "ndjson", "csv"] as const;

/** The look of a summary; all but `format` concerns the table. */
export interface SummaryStyle extends TableStyle {
  readonly format: (typeof SUMMARY_FORMATS)[number];
}

/** The summary as text that ends in a line end. What only one format needs is loaded for it. */
export async function formatSummary(summary: Summary, { format, ...style }: SummaryStyle): Promise<string> {
  if (format === "json") return `${toSafeJson(summary, 2)}\n`;
  if (format === "csv" || format === "ndjson") {
    const { listRows, SUMMARY_COLUMNS } = await import("./summary-rows.ts");
    const rows = listRows(summary);
    return format === "csv"
      ? formatCsvRows(SUMMARY_COLUMNS, rows)
      : formatJsonLines(rows.map(([section, key, value]) => ({ section, key, value })));
  }
  return (await import("./summary-table.ts")).formatSummaryTable(summary, style);
}
