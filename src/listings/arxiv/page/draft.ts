/** The draft of an entry: its lines as typed values. */
import type { Draft, PaperRecord } from "../../../core/record.ts";
import type { Token } from "../../../core/token.ts";
import { parseCategories } from "../entries/categories.ts";
import { withoutCutMark } from "../entries/cut-mark.ts";
import type { EntryHead } from "../entries/entry-heads.ts";
import { type FieldName, withoutLabel } from "../entries/field-labels.ts";
import { separateNames } from "../entries/author-links.ts";
import type { FieldLines } from "../entries/field-lines.ts";
import { headUrls, type LinkTable, urlsOf } from "../entries/link-table.ts";
import { collectLinks } from "../../../parser/links.ts";
import { splitAuthors } from "../../../parser/people.ts";
import { foldSpace } from "../../../text/white-space.ts";
import { saysWithdrawn } from "../entries/withdrawal.ts";
import { findParagraphs } from "../../../parser/wrapped-text.ts";
import type { Inline } from "../../../tokenizer/inline.ts";
import { joinLines, type LineStyle } from "../../../tokenizer/joined-lines.ts";
import type { TitleLines } from "./authors.ts";
import { type FlatTitle, splitFlatTitle } from "./flat-title.ts";

/** The lines of an entry, and how they are to be read. */
export interface EntryLines {
  readonly head: EntryHead;
  readonly headTokens: readonly Token[];
  readonly fields: FieldLines;
  readonly names: FlatTitle;
  readonly style: LineStyle;
  /** Length of the listing's longest line. */
  readonly width: number;
}

/** Lines that show the title and the authors. */
interface NameLines {
  readonly title: TitleLines;
  /** Lines with the label of authors. */
  readonly labelled: readonly Token[];
  /** The entry stood on one line, so that names may go on where the title ends. */
  readonly flat: boolean;
  readonly style: LineStyle;
}

/** The facts that an entry's place on the page, and the page's table of links, add. */
export interface EntryPlace {
  readonly announced: PaperRecord["announced"];
  readonly listed: string | null;
  readonly table: LinkTable;
}

const NO_TEXT: Inline = { text: "", parts: [] };
const UNAVAILABLE = /^\(author list is unavailable\)$/i;

/** The draft; null where the entry shows no title. */
export function draftEntry(lines: EntryLines, { announced, listed, table }: EntryPlace): Draft | null {
  const { head, style } = lines;
  const find = (name: FieldName): Inline => readField(lines.fields.linesOf(name), style);
  const { title, authors } = lines.names;
  if (title === "") return null;
  const { names, more } = splitAuthors(UNAVAILABLE.test(authors) ? "" : foldSpace(authors));
  const comment = find("comment");
  const abstract = readAbstract(lines);
  return {
    id: head.id,
    version: head.version,
    title,
    abstract: abstract.text || null,
    authors: names,
    authorCount: names.length + more || null,
    listed,
    announced,
    withdrawn: isWithdrawn(head, [comment.text, abstract.text]),
    categories: parseCategories(find("categories").text),
    comment: comment.text || null,
    journalRef: find("journalRef").text || null,
    doi: find("doi").text || null,
    reportNumber: find("reportNumber").text || null,
    links: collectLinks([...headUrls(lines.headTokens, head.id, table), ...urlsOf(comment, table), ...urlsOf(abstract, table)]),
  };
}

/** The title, and the names: those with a label, else those after the title. */
export function readTitle({ title: { title, authors }, labelled, flat, style }: NameLines): FlatTitle {
  const shown = readField(title, style);
  const names = separateNames(readField(labelled, style));
  if (names !== "") return { title: shown.text, authors: names, guessed: false };
  if (authors.length === 0 && flat) return splitFlatTitle(shown);
  return { title: shown.text, authors: separateNames(joinLines(authors, style)), guessed: false };
}

function readField(tokens: readonly Token[], style: LineStyle): Inline {
  if (tokens.length === 0) return NO_TEXT;
  const { text, parts } = joinLines(tokens, style);
  return { text: withoutLabel(text), parts };
}

/** The abstract, a blank line between its paragraphs. */
function readAbstract({ fields, style, width }: EntryLines): Inline {
  const tokens = fields.linesOf("abstract");
  const lines = tokens.map((token) => token.content);
  // The text has no break at the place where a line was cut.
  const starts = findParagraphs(lines, width).filter((start) => tokens[start]?.line !== tokens[start - 1]?.line);
  const paragraphs = starts.map((start, index) => joinLines(tokens.slice(start, starts[index + 1]), style));
  return { text: withoutCutMark(paragraphs.map(({ text }) => text).join("\n\n")), parts: paragraphs.flatMap(({ parts }) => parts) };
}

/** A paper of which the page offers nothing but its source was withdrawn; so is what the authors say is. */
function isWithdrawn({ formats }: EntryHead, texts: readonly string[]): boolean | null {
  const bare = formats.length > 0 && formats.every((format) => format === "src");
  return bare || saysWithdrawn(texts) ? true : null;
}
