/** Links of terminal browsers: a number before the text, which a table at the end of the page leads on from. */
import type { Part } from "../core/token.ts";
import { lazy } from "../text/lazy.ts";

/** A number that a terminal browser puts before a link: `[12]Name`. At the start of a line, the name may begin with a bracket, and a lone count with a space. */
const NUMBERED = lazy(() => /(^|[\s(["'“‘])\[(\d{1,4})\](?=[\p{L}\p{N}"'“‘$\\(•·-]|(?<=^\[\d{1,4}\])(?:\[\p{L}| \d[\d.,]{0,9}[kKmM]?$))/gu);
const NUMBER = /\[\d{1,4}\]/;
const BULLET = /^[•◦▪](?:\s+|$)/;
/** Longer lines are running text, where numbers in brackets are citations, but for those that count links one by one. */
const NUMBERED_LONGEST = 200;
/** Numbers that count links where nothing else shows that the page numbers its links. */
export const LEAST_RUN = 3;

/**
 * True for a line that may hold numbered links.
 *
 * @param least how many numbers a long line must hold, each by one greater than the one before
 */
export function mayBeNumbered(text: string, least: number): boolean {
  if (text.length < NUMBERED_LONGEST) return text.includes("[");
  if (!NUMBER.test(text)) return false;
  const numbers = Array.from(text.matchAll(NUMBERED()), (match) => Number(match[2]));
  return numbers.length >= least && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/** Text between two links without any, such as arrows: `[19] Aug 1 [20]`. */
const AROUND = /^\[(\d{1,4})\] {1,3}([^\s[\]][^[\]]{0,40}?) {1,3}\[(\d{1,4})\]$/;

/** Pieces of a line with numbered links, of which each ends where the next number stands; null where no number stands in brackets. */
export function splitNumbered(text: string): Part[] | null {
  if (!NUMBER.test(text)) return null;
  const [, first, between = "", last] = AROUND.exec(text) ?? [];
  if (first !== undefined && last !== undefined && Number(last) === Number(first) + 1)
    return [createPart("", first), createPart(between, null), createPart("", last)];
  const parts: Part[] = [];
  let at = 0;
  let ref: string | null = null;
  for (const match of text.matchAll(NUMBERED())) {
    parts.push(createPart(text.slice(at, match.index + (match[1] ?? "").length), ref));
    at = match.index + match[0].length;
    ref = match[2] ?? null;
  }
  parts.push(createPart(text.slice(at), ref));
  return parts;
}

/** The text of a link may begin with the bullet of the item that follows it. */
function createPart(text: string, ref: string | null): Part {
  return { text: ref === null ? text : text.replace(BULLET, ""), href: null, ref };
}

/** A link around a picture, by the name of whose file it is shown: `[21][2407]`, `[25][be9c948ecf]`. A row of a table has a smaller number. */
const NAMED = /^\[(\d{1,4})\]\[(?!\d{1,3}\])(?=[\w-]*\d)[\w-]{4,40}\]$/;
/** A number before a part of a form or a picture: `[25][ ]`, `[3]_____`, `[15][IMG]`. */
const CONTROL = /(?:^|[\s\]])\[\d{1,4}\](?:\[(?:IMG|X(?=\](?:\s|$))|\s{1,80})\]|_{3,})/;
const CONTROLLED = lazy(() => /(?<=^|[\s(["'“‘\]])\[(\d{1,4})\](?:(\[IMG\])|(\[(?:X(?=\](?:\s|$))|\s{1,80})\]|_{3,}))?\s?/gu);

/** Pieces of a line that shows parts of a form, or pictures that are links; null where it shows none. A part of a form leads nowhere. */
export function splitControls(text: string): Part[] | null {
  if (!(text.includes("][") || text.includes("]_"))) return null;
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined) return [{ text: "", href: null, ref: named }];
  if (!CONTROL.test(text)) return null;
  const parts: Part[] = [];
  let at = 0;
  let ref: string | null = null;
  for (const { 0: match, 1: number, 2: picture, 3: control, index } of text.matchAll(CONTROLLED())) {
    parts.push(createPart(text.slice(at, index), ref));
    at = index + match.length;
    if (picture !== undefined) parts.push({ text: "", href: null, ref: number ?? null });
    ref = picture === undefined && control === undefined ? (number ?? null) : null;
  }
  parts.push(createPart(text.slice(at), ref));
  return parts;
}
