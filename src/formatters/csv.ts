/** The output `csv`: RFC 4180. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import { createDelimitedFormatter, type Dialect } from "./delimited.ts";

const CSV: Dialect = { delimiter: ",", lineEnd: "\r\n", fitText: (text) => text };

/** Writes rows that end in CRLF. Cells are quoted where RFC 4180 asks for it; tabs and line ends inside a cell stay as they are. */
export function createCsvFormatter(style: OutputStyle): Formatter {
  return createDelimitedFormatter(CSV, style);
}
