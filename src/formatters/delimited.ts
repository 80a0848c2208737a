/** Records as rows of delimited cells: what CSV and TSV share. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import { createRowWriter, type Dialect } from "../text/delimited.ts";
import { readCell } from "./cell.ts";

/** Writes a row of column names, unless `header` is off, and a row a record; see {@link createRowWriter} for `csvGuard`. */
export function createDelimitedFormatter(dialect: Dialect, { fields, header, csvGuard }: OutputStyle): Formatter {
  const writeRow = createRowWriter(dialect, csvGuard);
  return {
    separator: "",
    whole: false,
    begin: () => (header ? writeRow(fields.map((field) => field.name)) : ""),
    record: (record) => writeRow(fields.map((field) => readCell(record, field))),
    end: () => "",
  };
}
