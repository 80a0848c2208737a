/** Rows of delimited cells: CSV and TSV. */
import { escapeControls, isPrintableAscii } from "./terminal-text.ts";

/** The value of a cell; null leaves it empty. */
export type Cell = string | number | null;

/** How the cells and rows of a delimited text are set. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** An empty cell that is the whole row. */
  readonly lonelyEmpty: string;
  /** Makes text fit for a cell; it is called where text holds more than printable ASCII. */
  fitText(text: string): string;
  /** Tells that a reader would misread text that stands without quotation marks. */
  needsQuotes(text: string): boolean;
}

const SPECIAL = /[",\r\n]/;
/** What some reader takes for the end of a cell or a line; CRLF is one. */
const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Controls but for tab and line ends, which a quoted cell may hold. */
// oxlint-disable-next-line no-control-regex -- finding controls is what it is for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** The start of what a spreadsheet takes for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

/**
 * Comma-separated values by RFC 4180: rows end in CRLF, cells are quoted where it asks for it; tabs and line ends inside a cell
 * stay as they are.
 */
export const CSV: Dialect = {
  delimiter: ",",
  lineEnd: "\r\n",
  // Readers skip empty lines.
  lonelyEmpty: '""',
  fitText: (text) => text,
  needsQuotes: (text) => SPECIAL.test(text),
};

/**
 * Tab-separated values: tabs and line ends inside a cell become blanks, so that a record is one line with a tab between each two
 * cells, for `cut` as for a spreadsheet.
 *
 * Some readers of TSV know quotes (spreadsheets, pandas, R), others do not (`cut`, `awk`, `mlr`); the former heed a quote
 * only where a cell starts. So a cell that starts with a quote is quoted as in RFC 4180; all others hold theirs bare.
 */
export const TSV: Dialect = {
  delimiter: "\t",
  lineEnd: "\n",
  lonelyEmpty: "",
  fitText: (text) => text.replace(BREAKS, " "),
  needsQuotes: (text) => text.startsWith('"'),
};

/**
 * Makes a writer of rows. Numbers stand bare; control characters become visible escapes such as `\x1b`. With `guard`, text that
 * a spreadsheet would take for a formula (it starts with one of `= + - @ ＝ ＋ － ＠`, a tab or a carriage return) gets a `'` before it.
 */
export function createRowWriter(
  { delimiter, lineEnd, lonelyEmpty, ...dialect }: Dialect,
  guard: boolean,
): (cells: readonly Cell[]) => string {
  const writeText = (text: string): string => {
    const fit = isPrintableAscii(text) ? text : dialect.fitText(text).replace(CONTROLS, (control) => escapeControls(control));
    const guarded = guard && FORMULA.test(fit) ? `'${fit}` : fit;
    return dialect.needsQuotes(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  return (cells) => {
    const empty = cells.length === 1 ? lonelyEmpty : "";
    let row = "";
    let before = "";
    for (const cell of cells) {
      const text = typeof cell === "number" ? String(cell) : cell === null || cell === "" ? empty : writeText(cell);
      row += before + text;
      before = delimiter;
    }
    return row + lineEnd;
  };
}
