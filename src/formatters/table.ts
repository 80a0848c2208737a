/** The output `table`: aligned columns that fit a terminal. */
import { Chalk, type ChalkInstance } from "chalk";
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import type { RecordKey } from "../core/record.ts";
import type { Span } from "../core/span.ts";
import { escapeControls } from "../text/terminal-text.ts";
import { cutText, padText, textWidth } from "../text/terminal-width.ts";
import { type TableColumn, tableColumns } from "./table-columns.ts";
import { type ColumnDemand, fitColumns } from "./table-layout.ts";

const GAP = 2;
/** Columns of the screen below which a title or another text says too little. */
const LEAST = { title: 22, text: 14 };

/** The value of a record in a column, and where it leads. */
interface Cell {
  readonly value: string | number;
  readonly address: string | null;
}

/** A cell as text, and where it leads. */
interface TextCell {
  readonly text: string;
  readonly address: string | null;
}

const NOTHING: Cell = { value: "", address: null };
const NO_TEXT: TextCell = { text: "", address: null };

/** A column with its content, on one line and harmless. */
interface FilledColumn extends ColumnDemand {
  readonly heading: string;
  readonly key: RecordKey | undefined;
  readonly cells: readonly TextCell[];
  readonly align: "left" | "right";
}

/** A column that is shown, as wide as that. */
interface ShownColumn extends FilledColumn {
  readonly width: number;
}

/**
 * Lays the records out in columns, once all are known; nothing without records. Where `width` is too small, the widest columns
 * are narrowed and the least telling left out; `onCut` is then told of both. White space, line ends included,
 * becomes single blanks, and control characters visible escapes.
 */
export function createTableFormatter(style: OutputStyle): Formatter {
  const columns = tableColumns(style);
  const rows: Cell[][] = [];
  return {
    separator: "",
    independent: false,
    begin: () => "",
    record(record) {
      rows.push(columns.map((column) => ({ value: toLine(column.read(record)), address: column.address?.(record) ?? null })));
      return "";
    },
    end: () => (rows.length === 0 ? "" : layOut(fillColumns(columns, rows, style.header), style)),
  };
}

function toLine(value: string | number | null): string | number {
  return typeof value === "string" ? escapeControls(value.replace(/\s+/g, " ").trim()) : (value ?? "");
}

function fillColumns(columns: readonly TableColumn[], rows: readonly Cell[][], header: boolean): FilledColumn[] {
  const filled = columns.flatMap((column, at) => {
    const cells = rows.map((row) => row[at] ?? NOTHING);
    return column.optional && cells.every(({ value }) => value === "") ? [] : [{ column, cells }];
  });
  return filled.flatMap(({ column, cells }) => {
    const other = filled.find(({ column: { heading } }) => heading === column.standsFor);
    if (other === undefined) return [fillColumn(column, cells, header)];
    // Beside the column that it stands in for, it is shown only where that lacks a value, and is the first to give way.
    const isNeeded = cells.some(({ value }, row) => value !== "" && other.cells[row]?.value === "");
    return isNeeded ? [fillColumn({ ...column, rank: Infinity }, cells, header)] : [];
  });
}

function fillColumn({ heading, key, rank, spared, align }: TableColumn, filled: readonly Cell[], header: boolean): FilledColumn {
  const cells = filled.map(({ value, address }) => ({ text: String(value), address }));
  const narrow = align === "right" || filled.every(({ value }) => value === "" || typeof value === "number");
  const content = cells.reduce((widest, { text }) => Math.max(widest, textWidth(text)), 0);
  const natural = Math.max(content, header ? textWidth(heading) : 0);
  const least = narrow ? natural : Math.min(natural, spared ? LEAST.title : LEAST.text);
  return { heading, key, cells, align: narrow ? "right" : "left", natural, least, rank, spared };
}

function layOut(columns: readonly FilledColumn[], style: OutputStyle): string {
  const { width, header, color, onCut } = style;
  const widths = width === null ? columns.map((column) => column.natural) : fitColumns(columns, width, GAP);
  const fitted = columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 }));
  const shown = fitted.filter((column) => column.width > 0);
  const cut = shown.reduce((count, column) => count + column.cells.filter(({ text }) => textWidth(text) > column.width).length, 0);
  const leftOut = fitted.filter((column) => column.width === 0).map((column) => column.heading);
  if (cut > 0 || leftOut.length > 0) onCut?.(cut, leftOut);
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const drawLine = (cells: readonly string[]) => cells.join(" ".repeat(GAP)).trimEnd();
  const headings = header ? [chalk.bold(drawLine(shown.map((column) => fit(column.heading, column, (heading) => heading))))] : [];
  const decorate = createDecorator(chalk.bold.red, style);
  const drawCell = (cell: TextCell, column: ShownColumn) => fit(cell.text, column, (text) => decorate(text, cell, column));
  const rows = (columns[0]?.cells ?? []).map((_, row) => drawLine(shown.map((column) => drawCell(column.cells[row] ?? NO_TEXT, column))));
  return [...headings, ...rows, ""].join("\n");
}

/** A text as wide as its column: cut, decorated and filled with blanks. */
function fit(text: string, { width, align }: ShownColumn, decorate: (shown: string) => string): string {
  const shown = cutText(text, width);
  return shown === "" ? " ".repeat(width) : padText(shown, width, align).replace(shown, () => decorate(shown));
}

/** Marks in a cell what a query matched, and makes it a link where it leads somewhere, by the escape sequence OSC 8 of terminals. */
function createDecorator(pen: ChalkInstance, { color, findMatches, links = false }: OutputStyle) {
  return (shown: string, { text, address }: TextCell, { key }: FilledColumn): string => {
    const matches = color && key !== undefined && findMatches !== undefined ? findMatches(key, text) : [];
    const marked = markParts(shown, text.startsWith(shown) ? shown.length : shown.length - 1, matches, pen);
    return links && address !== null ? `\u001b]8;;${address}\u001b\\${marked}\u001b]8;;\u001b\\` : marked;
  };
}

/** Marks parts of a text of which the first `kept` code units are shown, and an ellipsis for the others. */
function markParts(shown: string, kept: number, parts: readonly Span[], pen: ChalkInstance): string {
  let [marked, at] = ["", 0];
  for (const { start, end } of parts.filter((part) => part.start < kept)) {
    marked += shown.slice(at, start) + pen(shown.slice(start, Math.min(end, kept)));
    at = Math.min(end, kept);
  }
  return marked + shown.slice(at);
}
