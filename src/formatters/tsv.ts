/** The output `tsv`: one line a record, whatever reads it. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import { TSV } from "../text/delimited.ts";
import { createDelimitedFormatter } from "./delimited.ts";

/** Writes lines of {@link TSV}. */
export function createTsvFormatter(style: OutputStyle): Formatter {
  return createDelimitedFormatter(TSV, style);
}
