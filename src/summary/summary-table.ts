/** A summary as a report for the terminal: facts, then sections of rows with bars. */
import { Chalk, type ChalkInstance } from "chalk";
import { escapeControls } from "../text/terminal-text.ts";
import { cutText, padText, textWidth } from "../text/terminal-width.ts";
import { drawBar } from "./bars.ts";
import { drawDayGrid } from "./day-grid.ts";
import { drawSparkline } from "./sparkline.ts";
import { listSections, type Section } from "./sections.ts";
import type { Summary } from "./summary.ts";
import { countPapers, listFacts } from "./summary-facts.ts";
import type { CountRow } from "./tally.ts";
import { wrapPieces } from "./wrap-pieces.ts";

/** The look of a report. */
export interface TableStyle {
  readonly color: boolean;
  /** Display columns that no line goes beyond. */
  readonly width: number;
  /** Draw with ASCII characters only; what the papers say stays as it is. */
  readonly ascii?: boolean | undefined;
}

interface Pen {
  readonly width: number;
  readonly ascii: boolean;
  readonly chalk: ChalkInstance;
  /** Cuts text, to the width of the report unless another is given. */
  readonly fit: (text: string, width?: number) => string;
}

/** The columns that the rows of all sections share. */
interface RowLayout {
  readonly label: number;
  readonly count: number;
  readonly bar: number;
}

/** Shares of the width that labels may take. */
const LABEL_SHARE = 0.4;
const TITLE_SHARE = 0.7;
/** Longer bars are not read any better. */
const LONGEST_BAR = 50;
/** Blanks before the label, the count and the bar. */
const GAP = "  ";
/** Fewer values are seen at once below one another. */
const LEAST_SPARKS = 5;
/** More days are shown as a calendar. */
const MOST_DAYS = 31;

/** The report, with a line end after each line. Sections with nothing to say are left out. */
export function formatSummaryTable(summary: Summary, { color, width, ascii = false }: TableStyle): string {
  const fit = (text: string, room = width) => cutText(text, room, ascii ? "..." : "…").trimEnd();
  const pen = { width, ascii, chalk: new Chalk({ level: color ? 1 : 0 }), fit };
  const sections = listSections(summary);
  const labelled = sections.filter((section) => !isGrid(section) && section.keys !== "titles");
  const layout = layOut(labelled, width, LABEL_SHARE);
  const drawn = sections.map((section) =>
    drawSection(section, section.keys === "titles" ? layOut([section], width, TITLE_SHARE) : layout, pen),
  );
  const parts = [drawFacts(summary, pen), ...drawn];
  return parts.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function drawFacts(summary: Summary, { width, ascii, chalk, fit }: Pen): string[] {
  const facts = listFacts(summary);
  const labelWidth = Math.max(0, ...facts.map(([label]) => label.length));
  const room = Math.max(1, Math.min(LONGEST_BAR, width - labelWidth - GAP.length));
  const { period, complete, rows } = summary.groups;
  if (period !== null && complete && rows.length >= LEAST_SPARKS)
    facts.push([
      "Over time",
      [
        drawSparkline(
          rows.map((row) => row.papers),
          { columns: room, ascii },
        ),
      ],
    ]);
  const lines = facts.flatMap(([label, pieces]) =>
    wrapPieces(pieces, width - labelWidth - GAP.length, textWidth).map((text, index) =>
      fit((index === 0 ? label : "").padEnd(labelWidth) + GAP + text),
    ),
  );
  return [chalk.bold(fit(countPapers(summary.papers))), ...lines];
}

function layOut(sections: readonly Section[], width: number, share: number): RowLayout {
  const rows = sections.flatMap((section) => section.rows);
  const widest = rows.reduce((most, { key }) => Math.max(most, textWidth(escapeControls(key))), 0);
  const label = Math.min(widest, Math.max(1, Math.floor(width * share)));
  const count = rows.reduce((most, { papers }) => Math.max(most, String(papers).length), 0);
  return { label, count, bar: Math.min(LONGEST_BAR, width - label - count - 3 * GAP.length) };
}

function isGrid({ keys, rows }: Section): boolean {
  return keys === "days" && rows.length > MOST_DAYS;
}

function drawSection(section: Section, layout: RowLayout, pen: Pen): string[] {
  const { title, rows, note } = section;
  const { width, ascii, chalk, fit } = pen;
  if (isGrid(section))
    return [chalk.bold(fit(title)), ...drawDayGrid(rows, { columns: width - GAP.length, ascii }).map((line) => fit(GAP + line))];
  const largest = rows.reduce((most, { papers }) => Math.max(most, papers), 0);
  const lines = rows.map((row) => drawRow(row, largest, layout, pen));
  return [chalk.bold(fit(title)), ...lines, ...(note === undefined ? [] : [chalk.dim(fit(GAP + note))])];
}

function drawRow({ key, papers }: CountRow, largest: number, layout: RowLayout, { ascii, chalk, fit }: Pen): string {
  const label = padText(fit(escapeControls(key), layout.label), layout.label);
  const head = GAP + label + GAP + String(papers).padStart(layout.count);
  const bar = drawBar(papers, { largest, columns: layout.bar, ascii });
  if (papers === 0) return chalk.dim(fit(head));
  return bar === "" ? fit(head) : head + GAP + chalk.cyan(bar);
}
