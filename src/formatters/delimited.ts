/** Records as rows of delimited cells: what CSV and TSV share. */
import { stringify } from "csv-stringify/sync";
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import { escapeControls, isPrintableAscii } from "../text/terminal-text.ts";
import { readCell } from "./cell.ts";

/** The signs around the cells and rows of a delimited output. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** The mark around cells that need one, where that is not `"`; empty where `fitText` sees to it. */
  readonly quote?: "";
  /** Makes text fit for a cell. */
  fitText(text: string): string;
}

/** Controls but for tab and line ends, which a quoted cell may hold. */
// oxlint-disable-next-line no-control-regex -- finding controls is what it is for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text that begins so and holds nothing of the other stands in a cell as it is, whatever the dialect. The library takes seven times
 * as long to see it, so that it is given the other cells only, as a column whose ends no cell can hold.
 */
const SIMPLE_START = /^[A-Za-z\d]/;
const NOT_SIMPLE = /[^ \w!#$%&'()*+./:;<=>?@[\]^{|}~-]/;
const CELL_END = "\0";

/** Text that the library does not guard: it begins with a line end, or as a guarded text does, so that reading a guard off stays exact. */
const NOT_GUARDED = /^(?:\n|'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;

type Cell = string | number | null;

/**
 * Writes a row of column names, unless `header` is off, and a row a record. Numbers stand bare; control characters
 * become visible escapes such as `\x1b`. With `csvGuard`, text that a spreadsheet would take for a formula (it starts
 * with one of `= + - @ ＝ ＋ － ＠`, a tab or a line end) gets a `'` before it.
 */
export function createDelimitedFormatter(dialect: Dialect, { fields, header, csvGuard }: OutputStyle): Formatter {
  const single = fields.length === 1;
  // The library goes through its options each time, so that its own are left out.
  const options = {
    ...(dialect.delimiter === "," ? {} : { delimiter: dialect.delimiter }),
    ...(dialect.quote === undefined ? {} : { quote: dialect.quote }),
    ...(csvGuard ? { escape_formulas: true } : {}),
    // A row of one empty cell would be an empty line, which readers skip.
    ...(single ? { quoted_empty: true } : {}),
    record_delimiter: CELL_END,
    // Without it, a line end of one's own choice is the only one that gets a cell quoted.
    quote_record_delimiter: true,
  };
  const clean = (text: string): string => {
    const fit = dialect.fitText(text);
    const guarded = csvGuard && NOT_GUARDED.test(fit) ? `'${fit}` : fit;
    return isPrintableAscii(guarded) ? guarded : guarded.replace(CONTROLS, (control) => escapeControls(control));
  };
  const isSimple = (cell: Cell): boolean =>
    typeof cell === "string" && cell !== "" ? SIMPLE_START.test(cell) && !NOT_SIMPLE.test(cell) : !single;
  const writeRow = (cells: readonly Cell[]): string => {
    const row: Cell[] = [...cells];
    const places: number[] = [];
    const others: Cell[][] = [];
    for (const [at, cell] of cells.entries()) {
      if (isSimple(cell)) continue;
      places.push(at);
      others.push([typeof cell === "string" ? clean(cell) : cell]);
    }
    const written = others.length === 0 ? [] : stringify(others, options).split(CELL_END);
    for (const [at, place] of places.entries()) row[place] = written[at] ?? "";
    return row.join(dialect.delimiter) + dialect.lineEnd;
  };
  return {
    separator: "",
    independent: true,
    begin: () => (header ? writeRow(fields.map((field) => field.name)) : ""),
    record: (record) => writeRow(fields.map((field) => readCell(record, field))),
    end: () => "",
  };
}
