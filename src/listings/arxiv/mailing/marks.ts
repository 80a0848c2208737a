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

/** First characters of marks: alone, then with the second one where all marks share it. Running text seldom begins so. */
const STARTS = ["-", "\\", "%", "/", "(", "S", "ar", "Pa", "Da", "re", "fi", "pa", "Ar", "To", "ge"];
/** By the code of a first character: 0 where no mark begins so, {@link ANY} where every second one will do, else the code of the second. */
const SECOND = new Uint8Array(128);
const ANY = 1;
/** A letter too many may stand before a date. */
const DATE_LETTER = "D".charCodeAt(0);
const ID_STARTS = "aP";
const RULE_STARTS = "-%\u2013\u2014";
/** The rule that arXiv writes. */
const OWN_RULE = "-".repeat(78);
/** A program may have made one dash of two. */
const RULE = /^(?:[-\u2013\u2014]{20,}|%[%-]{6,})$/;
const END = /^%%%---%%%/;
const DELIMITER = /^\\{1,4}$/;
const CLOSE = /^\\{1,4}\s?\(\s?<?([^\s<>,]+).{0,200}\d\s?kb\b|^\\{1,4}\s?\(\s?<?(https?:\/\/[^\s<>,]*[^\s<>,)])/;
const ID = /^(?:arXiv:\s?|Paper( \(\\?\*?cross-listing\\?\*?\))?: ?)([\w./-]{8,30})( \(\\?\*?cross-listing\\?\*?\))?$/;
/** First letters of dates that say how a paper was replaced. */
const REPLACED = "rfp";
/** Somebody's editor left a letter before one of them, `kDate:`; some mail programs write `Sent:`. */
const DATE =
  /^(?:(?:[a-z]?Date|Sent)( \(revised(?: v(\d{1,3}))?\))?:|replaced with revised version|(?:figures|part) added(?= \w{3},)) (.{0,80})$/;
const SIZE = /\(\s?\d+\s?kb(?:,([A-Z]+))?\)/;
const SIZE_ALONE = new RegExp(`^${SIZE.source}$`);
const BLOCK = /^\/\* (.{0,40}) \*\/$/;
const HEAD =
  /^(?:Send any comments regarding submissions|Archives at https?:|To unsubscribe, e-mail|Submissions to:$|received from\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+\d|Papers received as of|\(To retrieve abstracts|get 3 2\.abs)/;

/** True for the date of a mail. Those of papers have a size, a version or another event. */
export function isMailDate({ event, flags, day, shown }: EntryDate): boolean {
  return event === "submitted" && flags === null && day !== null && /\d:\d\d/.test(shown);
}

for (const start of STARTS) SECOND[start.charCodeAt(0)] = start.length > 1 ? start.charCodeAt(1) : ANY;
const RULE_MARK: Mark = { type: "rule" };
const END_MARK: Mark = { type: "end" };
const DELIMITER_MARK: Mark = { type: "delimiter" };
const HEAD_MARK: Mark = { type: "head" };

/** Cheap test for a text that may be a mark, by its first two characters. */
export function mayBeMark(text: string): boolean {
  if (text.length < 2) return text === "\\";
  const [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
  // Characters beyond ASCII are dashes, or none that a mark begins with.
  if (first >= SECOND.length) return true;
  const wanted = SECOND[first];
  return wanted === ANY || wanted === second || second === DATE_LETTER;
}

/** Reads the text of a line, without white space around it, as a mark; null when it is text. */
export function readMark(text: string): Mark | null {
  if (!mayBeMark(text)) return null;
  const first = text.charAt(0);
  if (first === "\\") return readDelimiter(text);
  if (RULE_STARTS.includes(first)) return readRule(text);
  if (first === "/") return readBlock(text);
  const id = ID_STARTS.includes(first) ? readId(text) : null;
  return id ?? readDate(text) ?? readHead(text);
}

function readRule(text: string): Mark | null {
  if (text === OWN_RULE) return RULE_MARK;
  return RULE.test(text) ? (END.test(text) ? END_MARK : RULE_MARK) : null;
}

function readHead(text: string): Mark | null {
  return HEAD.test(text) ? HEAD_MARK : null;
}

function readBlock(text: string): Mark | null {
  const shown = BLOCK.exec(text)?.[1];
  return shown === undefined ? null : { type: "block", day: findMailDay(shown) };
}

/** The letters of a size that stands on a line of its own, since the line of its date was broken; null when the line is none. */
export function readSize(text: string): string | null {
  const size = text.startsWith("(") ? SIZE_ALONE.exec(text) : null;
  return size === null ? null : (size[1] ?? "");
}

function readDelimiter(text: string): Mark | null {
  if (text === "\\\\" || DELIMITER.test(text)) return DELIMITER_MARK;
  const [, place, url] = CLOSE.exec(text) ?? [];
  const shown = url ?? place;
  return shown === undefined ? null : { type: "close", url: /^https?:\/\/[^/]/.test(shown) ? shown : null };
}

function readId(text: string): Mark | null {
  const label = text.startsWith("a") ? "arXiv:" : "Paper: ";
  const plain = text.startsWith(label) ? parseIdentifier(text.slice(label.length)) : null;
  if (plain !== null) return { type: "id", identifier: plain, cross: false };
  const [, before, id, after] = ID.exec(text) ?? [];
  const identifier = id === undefined ? null : parseIdentifier(id);
  return identifier === null ? null : { type: "id", identifier, cross: (before ?? after) !== undefined };
}

function readDate(text: string): Mark | null {
  const [, revised, version, shown] = DATE.exec(text) ?? [];
  if (shown === undefined) return null;
  const size = shown.includes("(") ? SIZE.exec(shown) : null;
  return {
    type: "date",
    date: {
      event: REPLACED.includes(text.charAt(0)) ? "replaced" : revised === undefined ? "submitted" : "revised",
      version: version === undefined ? null : Number(version),
      shown: shown.slice(0, size?.index).trim(),
      day: findMailDay(shown),
      flags: size === null ? null : (size[1] ?? ""),
    },
  };
}
