/** Lines that arXiv's mails and listing files are built of, each known by itself. */
import { findMailDay } from "./mail-days.ts";
import { type Identifier, parseIdentifier } from "../../../parser/identifiers.ts";

/** The kinds of lines that are no text. */
export type Mark =
  /** Dashes, or the signs that part the sections of a mail. */
  | { readonly type: "rule" }
  /** A rule as some program wrote it, or a row of signs in a text. */
  | { readonly type: "thin-rule" }
  /** The rule below the last section. */
  | { readonly type: "end" }
  /** Two backslashes: around the fields of an entry and below an abstract. */
  | { readonly type: "delimiter" }
  /** Two backslashes with the address of the paper, where a mail shows it as a URL. */
  | { readonly type: "close"; readonly url: string | null }
  | { readonly type: "id"; readonly identifier: Identifier; readonly cross: boolean }
  | { readonly type: "date"; readonly date: EntryDate }
  /** The day of the entries below it. */
  | { readonly type: "block"; readonly day: string | null }
  /** A line that only the head of a mail or listing holds. */
  | { readonly type: "head" };

/** A line that dates a version of a paper. */
export interface EntryDate {
  readonly event: "submitted" | "revised" | "replaced";
  /** 2 in `Date (revised v2)`. */
  readonly version: number | null;
  /** The day as it stands there, and read; null where the calendar has none such. */
  readonly shown: string;
  readonly day: string | null;
  /** The letters in `(56kb,D)`, `I` for a version without any text; null where no size is shown. */
  readonly flags: string | null;
}

/** Every mark begins with one of these, which running text seldom does. */
const MAY_BE_MARK = /^[-\u2013\u2014\\%/(]|^(?:arXiv|Paper|.?Date|repl|(?:figures|part) added|rece|Sen[dt]|Arch|To un|Subm|get 3)/;
/** A program may have made one dash of two. */
const RULE = /^(?:[-\u2013\u2014]{20,}|%[%-]{6,})$/;
const END = /^%%%---%%%/;
const DELIMITER = /^\\{1,4}$/;
const CLOSE = /^\\{1,4}\s?\(\s?<?([^\s<>,]+).{0,200}\d\s?kb\b|^\\{1,4}\s?\(\s?<?(https?:\/\/[^\s<>,]+)/;
const ID =
  /^(?:arXiv:\s?|Paper(?<before> \(\\?\*?cross-listing\\?\*?\))?: ?)(?<id>[\w./-]{8,30})(?<after> \(\\?\*?cross-listing\\?\*?\))?$/;
/** Somebody's editor left a letter before one of them, `kDate:`; some mail programs write `Sent:`. */
const DATE =
  /^(?:(?:[a-z]?Date|Sent)(?<revised> \(revised(?: v(?<version>\d{1,3}))?\))?:|replaced with revised version|(?:figures|part) added(?= \w{3},)) (?<shown>.{0,80})$/;
const SIZE = /\(\s?\d+\s?kb(?:,([A-Z]+))?\)/;
const SIZE_ALONE = new RegExp(`^${SIZE.source}$`);
const BLOCK = /^\/\* (.{0,40}) \*\/$/;
const HEAD =
  /^(?:Send any comments regarding submissions|Archives at https?:|To unsubscribe, e-mail|Submissions to:$|received from\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+\d|Papers received as of|\(To retrieve abstracts|get 3 2\.abs)/;

/** True for the date of a mail. Those of papers have a size, a version or another event. */
export function isMailDate({ event, flags, day, shown }: EntryDate): boolean {
  return event === "submitted" && flags === null && day !== null && /\d:\d\d/.test(shown);
}

/** Reads the text of a line, without white space around it, as a mark; null when it is text. */
export function readMark(text: string): Mark | null {
  if (!MAY_BE_MARK.test(text)) return null;
  if (RULE.test(text)) return { type: END.test(text) ? "end" : "rule" };
  if (text.startsWith("\\")) return readDelimiter(text);
  if (HEAD.test(text)) return { type: "head" };
  const block = BLOCK.exec(text)?.[1];
  if (block !== undefined) return { type: "block", day: findMailDay(block) };
  return readId(text) ?? readDate(text);
}

/** The letters of a size that stands on a line of its own, since the line of its date was broken; null when the line is none. */
export function readSize(text: string): string | null {
  const size = text.startsWith("(") ? SIZE_ALONE.exec(text) : null;
  return size === null ? null : (size[1] ?? "");
}

function readDelimiter(text: string): Mark | null {
  if (DELIMITER.test(text)) return { type: "delimiter" };
  const [, place, url] = CLOSE.exec(text) ?? [];
  const shown = url ?? place;
  return shown === undefined ? null : { type: "close", url: /^https?:/.test(shown) ? shown : null };
}

function readId(text: string): Mark | null {
  const { id, before, after } = ID.exec(text)?.groups ?? {};
  const identifier = id === undefined ? null : parseIdentifier(id);
  return identifier === null ? null : { type: "id", identifier, cross: (before ?? after) !== undefined };
}

function readDate(text: string): Mark | null {
  const { revised, version, shown } = DATE.exec(text)?.groups ?? {};
  if (shown === undefined) return null;
  const size = SIZE.exec(shown);
  return {
    type: "date",
    date: {
      event: /^[rfp]/.test(text) ? "replaced" : revised === undefined ? "submitted" : "revised",
      version: version === undefined ? null : Number(version),
      shown: shown.slice(0, size?.index).trim(),
      day: findMailDay(shown),
      flags: size === null ? null : (size[1] ?? ""),
    },
  };
}
