/** The draft of a search result: its lines as typed values. */
import { separateNames } from "../entries/author-links.ts";
import type { Draft } from "../../../core/record.ts";
import type { Token } from "../../../core/token.ts";
import { findDay } from "../../../parser/dates.ts";
import { withoutCutMark } from "../entries/cut-mark.ts";
import type { EntryHead } from "../entries/entry-heads.ts";
import { type FieldName, withoutLabel } from "../entries/field-labels.ts";
import type { FieldLines } from "../entries/field-lines.ts";
import { headUrls, type LinkTable, urlsOf } from "../entries/link-table.ts";
import { collectLinks } from "../../../parser/links.ts";
import { splitAuthors } from "../../../parser/people.ts";
import { foldSpace } from "../../../text/white-space.ts";
import { saysWithdrawn } from "../entries/withdrawal.ts";
import type { Inline } from "../../../tokenizer/inline.ts";
import { joinLines, type LineStyle } from "../../../tokenizer/joined-lines.ts";
import { readAbstract } from "./abstract.ts";

/** The lines of a result, and how they are to be read. */
export interface ResultLines {
  readonly head: EntryHead;
  readonly headTokens: readonly Token[];
  readonly fields: FieldLines;
  readonly style: LineStyle;
}

const NO_TEXT: Inline = { text: "", parts: [] };
const FIRST_VERSION = /\bv1\s*submitted\s*/;
const SUBMITTED = /^Submitted\s*/;
/** Everything after a report number on the same line. */
const CLASSES = /\s*\b(?:MSC|ACM) Class:.*$/i;
/** The number of a result in a list that lost its heads. */
const RANK = /^\d{1,5}\.\s+/;

/** The draft; null where the result shows no title. */
export function draftResult({ head, headTokens, fields, style }: ResultLines, table: LinkTable): Draft | null {
  const find = (name: FieldName): Inline => {
    const tokens = fields.linesOf(name);
    if (tokens.length === 0) return NO_TEXT;
    const { text, parts } = joinLines(tokens, style);
    return { text: name === "title" ? text : withoutLabel(text), parts };
  };
  const shown = find("title").text;
  const title = head.id === null ? shown.replace(RANK, "") : shown;
  if (title === "") return null;
  const { names, more } = splitAuthors(foldSpace(separateNames(find("authors"))));
  const long = find("abstract");
  const abstract = { text: readAbstract(withoutCutMark(long.text.replace(/^(?:Abstract )?:\s*/, ""))), parts: long.parts };
  const comment = find("comment");
  return {
    id: head.id,
    version: head.version,
    title,
    abstract: abstract.text || null,
    authors: names,
    authorCount: names.length + more || null,
    ...datesOf(find("submitted").text),
    withdrawn: saysWithdrawn([comment.text, abstract.text]) ? true : null,
    categories: [...head.categories],
    comment: comment.text || null,
    journalRef: find("journalRef").text || null,
    doi: head.doi ?? (find("doi").text || null),
    reportNumber: find("reportNumber").text.replace(CLASSES, "") || null,
    links: collectLinks([...headUrls(headTokens, head.id, table), ...urlsOf(abstract, table), ...urlsOf(comment, table)]),
  };
}

/** A result shows the day of its latest version and, where there are several, that of the first one. */
function datesOf(text: string): Pick<Draft, "published" | "revised"> {
  const submitted = SUBMITTED.exec(text);
  const latest = submitted === null ? null : findDay(text.slice(submitted[0].length).replace(/;.*/s, ""));
  const first = FIRST_VERSION.exec(text);
  if (first === null) return { published: latest, revised: null };
  return { published: findDay(text.slice(first.index + first[0].length).replace(/;.*/s, "")), revised: latest };
}
