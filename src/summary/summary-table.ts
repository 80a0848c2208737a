/** A summary as a report for the terminal: facts, then sections of rows with bars. */
import { Chalk, type ChalkInstance } from "chalk";
import { escapeControls } from "../text/terminal-text.ts";
import { cutText, padText, textWidth } from "../text/terminal-width.ts";
import { drawBar } from "./bars.ts";
import { drawDayGrid } from "./day-grid.ts";
import { drawSparkline } from "./sparkline.ts";
import type { Summary, SummaryGroups, TopList } from "./summary.ts";
import { countPapers, listFacts } from "./summary-facts.ts";
import type { CountRow } from "./tally.ts";

/** The look of a report. */
export interface TableStyle {
  readonly color: boolean;
  /** Display columns that no line goes beyond. */
  readonly width: number;
  /** Draw with ASCII characters only; what the papers say stays as it is. */
  readonly ascii?: boolean | undefined;
}

interface Section {
  readonly title: string;
  readonly rows: readonly CountRow[];
  readonly note?: string;
  /** The rows are days, too many to stand below one another. */
  readonly grid?: boolean;
  /** The labels are sentences, which take more room than those of other sections. */
  readonly titles?: boolean;
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
  const sections = listSections(summary).filter(({ rows, note }) => rows.length > 0 || note !== undefined);
  const labelled = sections.filter(({ grid, titles }) => grid !== true && titles !== true);
  const layout = layOut(labelled, width, LABEL_SHARE);
  const drawn = sections.map((section) =>
    drawSection(section, section.titles === true ? layOut([section], width, TITLE_SHARE) : layout, pen),
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
    wrapPieces(pieces, width - labelWidth - GAP.length).map((text, index) =>
      fit((index === 0 ? label : "").padEnd(labelWidth) + GAP + text),
    ),
  );
  return [chalk.bold(fit(countPapers(summary.papers))), ...lines];
}

/** As many pieces on each line as fit. */
function wrapPieces(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1) ?? ""}, ${piece}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines;
}

function listSections(summary: Summary): Section[] {
  const { groups, listings, categories, authorNames, organizations, submitters, mostUpvoted, terms } = summary;
  const sections: readonly (readonly [by: SummaryGroups["by"] | null, section: Section])[] = [
    ["listing", { title: "Listings", rows: listings.length > 1 ? listings : [] }],
    ["category", topSection("Categories", categories)],
    ["author", topSection("Authors of several papers", { ...authorNames, rows: authorNames.rows.filter(({ papers }) => papers > 1) })],
    ["organization", topSection("Organizations", organizations)],
    ["submitter", topSection("Submitters of several papers", { ...submitters, rows: submitters.rows.filter(({ papers }) => papers > 1) })],
    [null, { title: "Most upvotes", rows: mostUpvoted.map(({ title, upvotes }) => ({ key: title, papers: upvotes })), titles: true }],
    [null, topSection("Title terms", terms)],
  ];
  return [groupSection(groups), ...sections.filter(([by]) => by !== groups.by).map(([, section]) => section)];
}

function groupSection({ by, period, rows, complete, without }: SummaryGroups): Section {
  if (period === null)
    return { title: `Papers per ${by}`, rows, ...(without > 0 ? { note: `${without} without ${articleOf(by)} ${by}` } : {}) };
  const what = by === "listed" ? `${period} of listing` : period;
  if (complete && period === "day" && rows.length > MOST_DAYS) return { title: `Papers per ${what}`, rows, grid: true };
  return { title: complete ? `Papers per ${what}` : `Papers per ${what}, empty ${period}s left out`, rows };
}

function articleOf(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}

function topSection(name: string, { distinct, rows }: TopList): Section {
  return { title: distinct > rows.length ? `${name}, ${rows.length} of ${distinct}` : name, rows };
}

function layOut(sections: readonly Section[], width: number, share: number): RowLayout {
  const rows = sections.flatMap((section) => section.rows);
  const widest = rows.reduce((most, { key }) => Math.max(most, textWidth(escapeControls(key))), 0);
  const label = Math.min(widest, Math.max(1, Math.floor(width * share)));
  const count = rows.reduce((most, { papers }) => Math.max(most, String(papers).length), 0);
  return { label, count, bar: Math.min(LONGEST_BAR, width - label - count - 3 * GAP.length) };
}

function drawSection({ title, rows, note, grid = false }: Section, layout: RowLayout, pen: Pen): string[] {
  const { width, ascii, chalk, fit } = pen;
  if (grid) return [chalk.bold(fit(title)), ...drawDayGrid(rows, { columns: width - GAP.length, ascii }).map((line) => fit(GAP + line))];
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
