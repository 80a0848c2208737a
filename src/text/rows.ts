/** Rows of a few named columns as text: what a command prints that counts or compares papers. */
import { toSafeJson } from "./safe-json.ts";
import { escapeControls } from "./terminal-text.ts";

/** A value in a row. */
export type RowCell = string | number | null;

/**
 * Rows as CSV under a row of the columns' names, by RFC 4180, CRLF at their ends. Text that a spreadsheet would take for a formula gets a
 * `'` before it, control characters become visible escapes. The library is loaded when it is first needed.
 */
export async function formatCsvRows(columns: readonly string[], rows: readonly (readonly RowCell[])[]): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const safe = rows.map((row) => row.map((cell) => (typeof cell === "string" ? escapeControls(cell) : cell)));
  return stringify([columns, ...safe], { record_delimiter: "\r\n", quote_record_delimiter: true, escape_formulas: true });
}

/** Values as NDJSON: each on a line of its own. */
export function formatJsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${toSafeJson(value)}\n`).join("");
}
