/** The output `csv`: RFC 4180. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import { CSV } from "../text/delimited.ts";
import { createDelimitedFormatter } from "./delimited.ts";

/** Writes rows of {@link CSV}. */
export function createCsvFormatter(style: OutputStyle): Formatter {
  return createDelimitedFormatter(CSV, style);
}
