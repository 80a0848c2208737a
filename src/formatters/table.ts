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

/** A column with its content, on one line and harmless. */
interface FilledColumn extends ColumnDemand {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly align: "left" | "right";
}

/**
 * Lays the records out in columns, once all are known; nothing without records. Where `width` is too small, the widest columns
 * are narrowed and the least telling left out; `onCut` is then told of both. White space, line ends included,
 * becomes single blanks, and control characters visible escapes.
 */
export function createTableFormatter(style: OutputStyle): Formatter {
  const columns = tableColumns(style);
  const rows: (string | number | null)[][] = [];
  return {
    separator: "",
    independent: false,
    begin: () => "",
    record(record) {
      rows.push(columns.map((column) => toLine(column.read(record))));
      return "";
    },
    end: () => (rows.length === 0 ? "" : layOut(fillColumns(columns, rows, style.header), style)),
  };
}

function toLine(value: string | number | null): string | number | null {
  return typeof value === "string" ? escapeControls(value.replace(/\s+/g, " ").trim()) : value;
}

function fillColumns(columns: readonly TableColumn[], rows: readonly (string | number | null)[][], header: boolean): FilledColumn[] {
  return columns.flatMap((column, at) => {
    const values = rows.map((row) => row[at] ?? "");
    return column.optional && values.every((value) => value === "") ? [] : [fillColumn(column, values, header)];
  });
}

function fillColumn({ heading, rank, spared }: TableColumn, values: readonly (string | number)[], header: boolean): FilledColumn {
  const cells = values.map(String);
  const numeric = values.every((value) => value === "" || typeof value === "number");
  const content = cells.reduce((widest, cell) => Math.max(widest, textWidth(cell)), 0);
  const natural = Math.max(content, header ? textWidth(heading) : 0);
  const least = numeric ? natural : Math.min(natural, spared ? LEAST.title : LEAST.text);
  return { heading, cells, align: numeric ? "right" : "left", natural, least, rank, spared };
}

function layOut(columns: readonly FilledColumn[], { width, header, color, onCut }: OutputStyle): string {
  const widths = width === null ? columns.map((column) => column.natural) : fitColumns(columns, width, GAP);
  const fitted = columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 }));
  const shown = fitted.filter((column) => column.width > 0);
  const cut = shown.reduce((count, column) => count + column.cells.filter((cell) => textWidth(cell) > column.width).length, 0);
  const leftOut = fitted.filter((column) => column.width === 0).map((column) => column.heading);
  if (cut > 0 || leftOut.length > 0) onCut?.(cut, leftOut);
  const drawLine = (textOf: (column: FilledColumn) => string) =>
    shown
      .map((column) => padText(cutText(textOf(column), column.width), column.width, column.align))
      .join(" ".repeat(GAP))
      .trimEnd();
  const headings = header ? [new Chalk({ level: color ? 1 : 0 }).bold(drawLine((column) => column.heading))] : [];
  const rows = (columns[0]?.cells ?? []).map((_, row) => drawLine((column) => column.cells[row] ?? ""));
  return [...headings, ...rows, ""].join("\n");
}
