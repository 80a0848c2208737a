/** Pieces of an item: what each part of a line says, between the signs that part them. */
import { parseCount } from "../../parser/counts.ts";
import { readShownDate, type ShownDate } from "../../parser/dates.ts";
import { type Identifier, parseIdentifier } from "../../parser/identifiers.ts";
import { isAgo, readLabel } from "../../parser/languages.ts";

/** When a paper was published: a date, or how many days before the capture. Both are null where the page does not tell the day. */
export interface When {
  readonly date: ShownDate | null;
  readonly daysAgo: number | null;
}

/** One piece, named as `inspect` names it. */
export type Piece =
  /** The word for a paper, with what stands before it on its line. */
  | { readonly name: "paper"; readonly before: string }
  | { readonly name: "id"; readonly identifier: Identifier }
  /** A publication with its word, a date alone, and the first half of a date, which is none without the next line. */
  | { readonly name: "published" | "date" | "half"; readonly text: string; readonly when: When }
  | { readonly name: "count"; readonly count: number }
  | { readonly name: "dot" | "icon" }
  /** A paper in the daily mail, with its address where the text shows one. */
  | { readonly name: "digest"; readonly before: string; readonly votes: number; readonly url: string | null };

/** The signs between two pieces; those that have another meaning too need white space around them. */
const DOT = String.raw`[•·∙⋅‧・●◦]`;
const SEPARATOR = String.raw`\s?${DOT}\s?|(?:\s|^)[*|](?=\s|$)\s?`;
const SEPARATORS = new RegExp(SEPARATOR);
const SEPARATOR_AT_END = new RegExp(`(?:${SEPARATOR})$`);
const STARTS_WITH_DOT = new RegExp(`^\\s*${DOT}`);
const BEFORE_IDENTIFIER = new RegExp(`(?:${SEPARATOR})(?=(?:arXiv:\\s?)?\\d{4}\\.\\d{4,5}(?!\\d))`, "i");
const IDENTIFIER_LIKE = /\d{4}\.\d{4,5}/;
/** No piece is longer. */
const LONGEST = 48;
const ARXIV = /^arXiv:?\s?/i;
/** Text that stands before a count for an icon: an arrow, a heart, a bubble. */
const ICON = /^(?:[△▲▴⇧⬆↑🔼♥❤👍💬🗨]\uFE0F?\s*)+(?=$|[\d-])/u;
const DAYS_AGO = /^(\d{1,3}) (hour|day)s? ago$/;
/** A text that tells a time by itself: a title may end in the same word. */
const TELLS_TIME = /\d|^(?:[a-z]+ )?an? |^\S+$/;
/** The first words of how long ago something was. */
const BEGINS_AGO = /^(?:about|over|almost|less|less than|(?:(?:about|over|almost|less than) )?(?:an?|\d{1,3})(?: [a-z]{3,7})?)$/;
/** The word as it stands right after a title where tags were cut out. */
const GLUED = "Paper";
const ARROW = "[▲△▴⬆↑🔼]";
const HAS_ARROW = new RegExp(ARROW, "u");
const VOTES = String.raw`(\d[\d.,]{0,8}[kK]?)`;
/** `Title (140 ▲)`, with the paper's address after it where the mail became text with its links. */
const DIGEST = new RegExp(
  String.raw`\s?\((?:${VOTES}\s?${ARROW}|${ARROW}\s?${VOTES})\)\s?(?:[<(]?\s?(https?:\/\/\S{1,2048}?)\s?[>)]?)?$`,
  "u",
);
const NO_DAY: When = { date: null, daysAgo: null };
const SEPARATOR_PIECE: Piece = { name: "dot" };

/** Tells a text that may hold an identifier. */
export function hasIdentifier(text: string): boolean {
  return IDENTIFIER_LIKE.test(text);
}

/** Tells a line that begins with a separator, which the tokenizer may have taken for a bullet. */
export function startsWithDot(content: string): boolean {
  return STARTS_WITH_DOT.test(content);
}

/** Takes a text apart at its separators. */
export function splitPieces(text: string): string[] {
  return text.split(SEPARATORS);
}

/** The pieces of a line, with its title as a part of the first; null for a line that shows anything else. */
export function readPieces(text: string): readonly Piece[] | null {
  const { title, word } = splitAtWord(text);
  const foot = readFoot(word === "" ? text : text.slice(title.length + word.length));
  if (word === "" || foot === null) return foot ?? readDigest(text);
  return [{ name: "paper", before: title.trim() }, ...foot];
}

/** Tells a text with the word for a paper before an identifier: whatever else it holds, it is no title. */
export function holdsItem(text: string): boolean {
  return hasIdentifier(text) && BEFORE_IDENTIFIER.test(text) && splitAtWord(text).word !== "";
}

/** The word for a paper where a foot can begin, and the text before it; the word is empty where none is. */
function splitAtWord(text: string): { title: string; word: string } {
  const at = hasIdentifier(text) ? text.search(BEFORE_IDENTIFIER) : -1;
  const before = at === -1 ? text.replace(SEPARATOR_AT_END, "") : text.slice(0, at);
  const last = before.slice(before.lastIndexOf(" ") + 1);
  const word = isPaper(last) ? last : at !== -1 && before.endsWith(GLUED) ? GLUED : "";
  return { title: before.slice(0, before.length - word.length), word };
}

function isPaper(text: string): boolean {
  const labelled = readLabel(text);
  return labelled?.label === "paper" && labelled.rest === "";
}

/** The pieces of a text that is made of nothing else; null for any other text. */
export function readFoot(text: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  const texts = splitPieces(text);
  for (const [index, piece] of texts.entries()) {
    if (index > 0) pieces.push(SEPARATOR_PIECE);
    const read = piece === "" ? null : readPiece(piece.trim(), index === texts.length - 1);
    if (read !== null) pieces.push(read);
    else if (piece !== "") return null;
  }
  return pieces;
}

function readPiece(text: string, isLast: boolean): Piece | null {
  if (text.length > LONGEST) return null;
  const identifier = parseIdentifier(text.replace(ARXIV, ""));
  if (identifier !== null) return { name: "id", identifier };
  const shown = text.replace(ICON, "");
  const count = shown === "" ? null : parseCount(shown);
  if (count !== null) return { name: "count", count };
  return shown === "" ? { name: "icon" } : readPublished(text, isLast);
}

/** Reads `Published Feb 1, 2024`, `Published 3 days ago`, `Published`, a date alone, or at the end of a line its first half. */
function readPublished(text: string, isLast: boolean): Piece | null {
  const { label, rest } = readLabel(text) ?? { label: null, rest: text };
  if (label === "paper" && rest === "") return { name: "paper", before: "" };
  if (label === "published" && rest === "") return { name: "published", text, when: NO_DAY };
  const when = readWhen(rest);
  if (when === null) return isLast ? readHalf(text) : null;
  if (label === "published") return { name: "published", text, when };
  return when.date !== null || TELLS_TIME.test(text) ? { name: "date", text, when } : null;
}

/** Reads a date, or how long ago something was, when the text says nothing else. */
export function readWhen(text: string): When | null {
  const shown = readShownDate(text);
  if (shown !== null) return shown.rest === "" ? { date: shown.date, daysAgo: null } : null;
  if (!isAgo(text)) return null;
  const [, count, unit] = DAYS_AGO.exec(text) ?? [];
  return count === undefined ? NO_DAY : { date: null, daysAgo: unit === "day" ? Number(count) : Math.floor(Number(count) / 24) };
}

/** Reads what a line's end left of a date, with its word or without: `Published Feb`, `Feb 1,`, `about`. */
function readHalf(text: string): Piece | null {
  const space = text.indexOf(" ");
  const labelled = space !== -1 && readLabel(text.slice(0, space))?.label === "published";
  const half = labelled ? text.slice(space + 1) : text;
  const begins = BEGINS_AGO.test(half) || [`${half} 1`, `${half} 2000`, `${half} Jan`].some((date) => readShownDate(date)?.rest === "");
  return begins ? { name: labelled ? "published" : "half", text, when: NO_DAY } : null;
}

function readDigest(text: string): readonly Piece[] | null {
  const [match, after, ahead, url = null] = HAS_ARROW.test(text) ? (DIGEST.exec(text) ?? []) : [];
  const votes = parseCount(after ?? ahead ?? "");
  return match === undefined || votes === null
    ? null
    : [{ name: "digest", before: text.slice(0, text.length - match.length).trim(), votes, url }];
}
