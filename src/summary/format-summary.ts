/** A summary as text, in one of its formats. */
import { toSafeJson } from "../text/safe-json.ts";
import type { Summary } from "./summary.ts";
import type { TableStyle } from "./summary-table.ts";

/** The formats of a summary. */
export const SUMMARY_FORMATS = ["table", "json", "csv"] as const;
/** A format of a summary. */
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

/** How a summary is to look; all but `format` concerns the table. */
export interface SummaryStyle extends TableStyle {
  readonly format: SummaryFormat;
}

/** The summary as text that ends in a line end. What only one format needs is loaded for it. */
export async function formatSummary(summary: Summary, { format, ...style }: SummaryStyle): Promise<string> {
  if (format === "json") return `${toSafeJson(summary, 2)}\n`;
  if (format === "csv") return (await import("./summary-csv.ts")).formatSummaryCsv(summary);
  return (await import("./summary-table.ts")).formatSummaryTable(summary, style);
}
