/** A summary as a report for the terminal: facts, then sections of rows with bars. */
import { Chalk, type ChalkInstance } from "chalk";
import { escapeControls } from "../text/terminal-text.ts";
import { cutText, padText, textWidth } from "../text/terminal-width.ts";
import { drawBar } from "./bars.ts";
import type { Summary, SummaryAuthors, SummaryGroups, SummaryReaction, TopList } from "./summary.ts";
import type { CountRow } from "./tally.ts";

/** How a report is to look. */
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
}

/** What is said of all papers, in pieces that go on one line where they fit. */
type Fact = readonly [label: string, pieces: readonly string[]];

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

/** Share of the width that labels may take. */
const LABEL_SHARE = 0.4;
/** Longer bars are not read any better. */
const LONGEST_BAR = 50;
/** Blanks before the label, the count and the bar. */
const GAP = "  ";

/** The report, with a line end after each line. Sections with nothing to say are left out. */
export function formatSummaryTable(summary: Summary, { color, width, ascii = false }: TableStyle): string {
  const fit = (text: string, room = width) => cutText(text, room, ascii ? "..." : "…").trimEnd();
  const pen = { width, ascii, chalk: new Chalk({ level: color ? 1 : 0 }), fit };
  const sections = listSections(summary).filter(({ rows, note }) => rows.length > 0 || note !== undefined);
  const layout = layOut(sections, width);
  const parts = [drawFacts(summary, pen), ...sections.map((section) => drawSection(section, layout, pen))];
  return parts.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function drawFacts(summary: Summary, { width, chalk, fit }: Pen): string[] {
  const facts = listFacts(summary);
  const labelWidth = Math.max(0, ...facts.map(([label]) => label.length));
  const lines = facts.flatMap(([label, pieces]) => {
    const whole = pieces.join(", ");
    const texts = labelWidth + GAP.length + whole.length <= width ? [whole] : pieces;
    return texts.map((text, index) => fit((index === 0 ? label : "").padEnd(labelWidth) + GAP + text));
  });
  return [chalk.bold(fit(countPapers(summary.papers))), ...lines];
}

function listFacts({ papers, published, authors, upvotes, comments, code }: Summary): Fact[] {
  if (papers === 0) return [];
  const facts: Fact[] = [["Published", describeSpan(published)]];
  if (authors.known > 0) facts.push(["Authors", describeAuthors(authors, papers)]);
  if (upvotes.known > 0) facts.push(["Upvotes", describeReaction(upvotes)]);
  if (comments.known > 0) facts.push(["Comments", describeReaction(comments)]);
  const share = `${((code.share ?? 0) * 100).toFixed(1)}%`;
  facts.push(["Code", code.papers === 0 ? ["none"] : [countPapers(code.papers), share]]);
  return facts;
}

function describeSpan({ first, last, undated }: Summary["published"]): string[] {
  const span = first === last ? first : `${first} to ${last}`;
  return [...(span === null ? [] : [span]), ...(undated === 0 ? [] : [`${undated} undated`])];
}

function describeAuthors({ known, min, median, max }: SummaryAuthors, papers: number): string[] {
  const range = min === max ? [`${min} each`] : [`${min} to ${max}`, `median ${median}`];
  return known === papers ? range : [...range, `known for ${countPapers(known)}`];
}

function describeReaction({ papers, total }: SummaryReaction): string[] {
  return [total === 0 ? "none" : `${total} on ${countPapers(papers)}`];
}

function countPapers(papers: number): string {
  return `${papers} ${papers === 1 ? "paper" : "papers"}`;
}

function listSections({ groups, listings, categories, organizations, terms }: Summary): Section[] {
  return [
    groupSection(groups),
    { title: "Listings", rows: listings.length > 1 ? listings : [] },
    topSection("Categories", groups.by === "category" ? { distinct: 0, rows: [] } : categories),
    topSection("Organizations", organizations),
    topSection("Title terms", terms),
  ];
}

function groupSection({ by, rows, complete, without }: SummaryGroups): Section {
  const title = complete ? `Papers per ${by}` : `Papers per ${by}, empty ${by}s left out`;
  return by === "category" && without > 0 ? { title, rows, note: `${without} without a category` } : { title, rows };
}

function topSection(name: string, { distinct, rows }: TopList): Section {
  return { title: distinct > rows.length ? `${name}, ${rows.length} of ${distinct}` : name, rows };
}

function layOut(sections: readonly Section[], width: number): RowLayout {
  const rows = sections.flatMap((section) => section.rows);
  const widest = rows.reduce((most, { key }) => Math.max(most, textWidth(escapeControls(key))), 0);
  const label = Math.min(widest, Math.max(1, Math.floor(width * LABEL_SHARE)));
  const count = rows.reduce((most, { papers }) => Math.max(most, String(papers).length), 0);
  return { label, count, bar: Math.min(LONGEST_BAR, width - label - count - 3 * GAP.length) };
}

function drawSection({ title, rows, note }: Section, layout: RowLayout, pen: Pen): string[] {
  const { chalk, fit } = pen;
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
