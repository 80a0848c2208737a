/** Lines that are a piece of surface as a whole: fences, rules, rows of a table of links, addresses, the head and foot of a printed page. */
import { codeAt, lastCode } from "../text/codes.ts";
import { AMPERSAND, BACKSLASH, BRACE, COLON, GREATER, LESS, OPEN_BRACKET } from "../text/features.ts";
import { isSpace } from "../text/white-space.ts";
import {
  beginningAt,
  DEFINITION as BEGINS_DEFINITION,
  FENCE as BEGINS_FENCE,
  MARKED,
  NUMBER,
  PRINTED,
  RULE,
  URL,
} from "./first-characters.ts";
import { NO_PARTS } from "./parts.ts";
import { endsInTime, readPrinted } from "./printed-pages.ts";
import { BARE_MARK, type Reading } from "./reading.ts";

/** A longer line holds text. */
const LONGEST = 400;
const CLOSE_PARENTHESIS = 41;
const LEAST_RULE = 3;
/** The mark of a heading whose text stands below. */
const HEADING_LONGEST = 6;
const BARE_HEADING = /^#{1,6}$/;
const FENCE = /^(?:`{3,}|~{3,})[\w-]{0,20}$/;
/** A picture without text around it, which may be an item of a list. */
const LONE_PICTURE = /^(?:[-*+]\s+)?!\[[^[\]]*\]\([^\s()[\]]*\)$/;
/** Signs that may make more of it than a picture. */
const ODD_IN_PICTURE = AMPERSAND | BACKSLASH | BRACE | GREATER | LESS;
/** A row of a table of links: `[12]: https://...`, `12. https://...`, `⟨12⟩ https://...: text`. */
const DEFINITION =
  /^(?:\[((?:[^\]\\]|\\.){1,300})\]:?|(\d{1,5})\.|⟨(\d{1,4})⟩)\s+<?((?:https?|file|ftp|mailto|javascript):\S*?)>?(?:\s+["'(].*|:(?:\s.*)?)?$/;
/** A row that leads to a place of the same site: `[12]: /papers`. */
const RELATIVE_DEFINITION = /^\[((?:[^\]\\]|\\.){1,300})\]:\s+<?((?:\/|#|\?|\.{1,2}\/)[^\s<>]{0,2048})>?(?:\s+["'(].*)?$/;
/** Characters after the closing bracket of a label, or after a number, in such rows; in links others stand there. */
const AFTER_LABEL = /^(?:\[(?:[^\]\\]|\\.){1,300}\]:?\s|\d{1,5}\.\s|⟨)/;
const BARE_URL = /^<?(https?:\/\/[^\s<>[\]]+)>?$/;
/** An address in brackets, which stands after the line above. */
const BRACKETED_URL = /^(?:[[(]((?:https?:\/\/|\/)[^\s()[\]]{1,2048})[\])]|\[(\/)\])$/;
const PATH = /^(\/[\w-]{1,40}[/?][^\s()[\]<>]{1,2048})$/;
/** Patterns of addresses, by their first character. */
const URLS: Readonly<Record<string, RegExp>> = { "<": BARE_URL, h: BARE_URL, "[": BRACKETED_URL, "(": BRACKETED_URL, "/": PATH };

/**
 * Reads a line that is a piece of surface as a whole; null when it holds text.
 *
 * @param beginning what it can be by its first character
 */
export function readSurfaceLine(text: string, features: number, beginning: number): Reading | null {
  if (text.length > LONGEST) return null;
  if ((beginning & MARKED) === 0)
    return isUnmarkedSurface(text, beginning) ? readRow(text, features, beginning) : readTimed(text, features);
  if ((beginning & BEGINS_FENCE) !== 0 && FENCE.test(text)) return { type: "fence", text: "", parts: NO_PARTS };
  if ((beginning & RULE) !== 0) {
    if (text.length <= HEADING_LONGEST && BARE_HEADING.test(text)) return BARE_MARK;
    if (isRule(text)) return { type: "rule", text: "", parts: NO_PARTS };
  }
  return isMark(text, features) ? BARE_MARK : readRow(text, features, beginning);
}

/** True for a bracket or a picture by itself. */
function isMark(text: string, features: number): boolean {
  if (text.length === 1) return text === "[" || text === "]";
  const closed = (features & ODD_IN_PICTURE) === 0 && lastCode(text) === CLOSE_PARENTHESIS;
  return closed && (features & OPEN_BRACKET) !== 0 && LONE_PICTURE.test(text);
}

/** True for the beginning of an address, a number, a path, or `Page 1 of 2`. */
function isUnmarkedSurface(text: string, beginning: number): boolean {
  if ((beginning & (URL | PRINTED)) === 0) return false;
  return (beginning & NUMBER) !== 0 || /^(?:https?:|\/|Page\s)/.test(text);
}

function readTimed(text: string, features: number): Reading | null {
  return (features & COLON) !== 0 && endsInTime(text) ? readPrinted(text) : null;
}

function readRow(text: string, features: number, beginning: number): Reading | null {
  if ((features & COLON) !== 0 && (beginning & BEGINS_DEFINITION) !== 0 && AFTER_LABEL.test(text)) {
    const definition = readDefinition(text);
    if (definition !== null) return definition;
  }
  const url = (beginning & URL) === 0 ? null : readUrl(text);
  if (url !== null) return url;
  // The number of a sheet is the only one of these lines without a colon.
  const printed = (beginning & PRINTED) !== 0 && ((features & COLON) !== 0 || (beginning & NUMBER) === 0);
  return printed ? readPrinted(text) : readTimed(text, features);
}

/** True for a line of at least three marks with at most one space after each. */
function isRule(text: string): boolean {
  let marks = 0;
  let spaced = true;
  let above = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    const mark = code === above || (beginningAt(text, at) & RULE) !== 0;
    if (mark) {
      marks++;
      above = code;
    } else if (spaced || !isSpace(code)) return false;
    spaced = !mark;
  }
  return marks >= LEAST_RULE;
}

function readDefinition(text: string): Reading | null {
  const [, label, number, citation, href] = DEFINITION.exec(text) ?? [];
  const [, name, path] = href === undefined ? (RELATIVE_DEFINITION.exec(text) ?? []) : [];
  const ref = label ?? number ?? citation ?? name;
  return ref === undefined ? null : { type: "definition", text: "", parts: [{ text: "", href: href ?? path ?? "", ref }] };
}

function readUrl(text: string): Reading | null {
  const [, url, root] = URLS[text.charAt(0)]?.exec(text) ?? [];
  const href = url ?? root;
  return href === undefined ? null : { type: "url", text: "", parts: [{ text: "", href, ref: null }] };
}
