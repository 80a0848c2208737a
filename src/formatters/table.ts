/** The output `table`: aligned columns that fit a terminal. */
import { Chalk } from "chalk";
import type { Formatter, OutputStyle } from "../core/formatter.ts";
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

interface TextCell {
  readonly text: string;
  readonly address: string | null;
}

const NOTHING: Cell = { value: "", address: null };
const NO_TEXT: TextCell = { text: "", address: null };

/** A column with its content, on one line and harmless. */
interface FilledColumn extends ColumnDemand {
  readonly heading: string;
  readonly cells: readonly TextCell[];
  readonly align: "left" | "right";
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
  return filled
    .filter(({ column: { standsFor } }) => standsFor === undefined || filled.every(({ column }) => column.heading !== standsFor))
    .map(({ column, cells }) => fillColumn(column, cells, header));
}

function fillColumn({ heading, rank, spared, align }: TableColumn, filled: readonly Cell[], header: boolean): FilledColumn {
  const cells = filled.map(({ value, address }) => ({ text: String(value), address }));
  const narrow = align === "right" || filled.every(({ value }) => value === "" || typeof value === "number");
  const content = cells.reduce((widest, { text }) => Math.max(widest, textWidth(text)), 0);
  const natural = Math.max(content, header ? textWidth(heading) : 0);
  const least = narrow ? natural : Math.min(natural, spared ? LEAST.title : LEAST.text);
  return { heading, cells, align: narrow ? "right" : "left", natural, least, rank, spared };
}

function layOut(columns: readonly FilledColumn[], { width, header, color, links = false, onCut }: OutputStyle): string {
  const widths = width === null ? columns.map((column) => column.natural) : fitColumns(columns, width, GAP);
  const fitted = columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 }));
  const shown = fitted.filter((column) => column.width > 0);
  const cut = shown.reduce((count, column) => count + column.cells.filter(({ text }) => textWidth(text) > column.width).length, 0);
  const leftOut = fitted.filter((column) => column.width === 0).map((column) => column.heading);
  if (cut > 0 || leftOut.length > 0) onCut?.(cut, leftOut);
  const drawLine = (cellOf: (column: FilledColumn) => TextCell) =>
    shown
      .map((column) => drawCell(cellOf(column), column, links))
      .join(" ".repeat(GAP))
      .trimEnd();
  const headings = header ? [new Chalk({ level: color ? 1 : 0 }).bold(drawLine(({ heading }) => ({ text: heading, address: null })))] : [];
  const rows = (columns[0]?.cells ?? []).map((_, row) => drawLine((column) => column.cells[row] ?? NO_TEXT));
  return [...headings, ...rows, ""].join("\n");
}

/** A cell as wide as its column; with links, one that leads somewhere is one, by the escape sequence OSC 8 of terminals. */
function drawCell({ text, address }: TextCell, { width, align }: { width: number; align: FilledColumn["align"] }, links: boolean): string {
  const shown = cutText(text, width);
  const padded = padText(shown, width, align);
  if (!links || address === null || shown === "") return padded;
  return padded.replace(shown, () => `\u001b]8;;${address}\u001b\\${shown}\u001b]8;;\u001b\\`);
}
