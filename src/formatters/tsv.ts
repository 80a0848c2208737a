/** The output `tsv`: one line a record, whatever reads it. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import { createDelimitedFormatter, type Dialect } from "./delimited.ts";

const TSV: Dialect = { delimiter: "\t", lineEnd: "\n", quote: "", fitText };

/** Characters that some reader takes for the end of a cell or a line; CRLF is one. */
const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * Writes lines that end in LF. Tabs and line ends inside a cell become blanks, so that a record is one line with a tab
 * between each two cells, for `cut` as for a spreadsheet.
 *
 * Some readers of TSV know quotes (spreadsheets, pandas, R), others do not (`cut`, `awk`, `mlr`); the former heed a quote
 * only where a cell starts. So a cell that starts with a quote is quoted as in RFC 4180; all others hold theirs bare.
 */
export function createTsvFormatter(style: OutputStyle): Formatter {
  return createDelimitedFormatter(TSV, style);
}

function fitText(text: string): string {
  const line = text.replace(BREAKS, " ");
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
