/** Marks before the text of a line: bullets, check boxes, heading marks, and the opening half of a link. */
import { trimSpace } from "../text/white-space.ts";
import { beginningAt, BULLET, MARKED } from "./first-characters.ts";

/** Bullets that no space has to follow. */
const DOTS = "•‣◦▪●";
/** A dash before an address in brackets is the text that it stands after. */
const BRACKETED_ADDRESS = /^[[(<](?:https?:\/)?\//;
const BRACKETED_ADDRESS_LENGTH = 9;
const CHECK_BOX = /^\[(?: |x|X|-|_+)\](?![([:])\s*/;
const HEADING_MARK = /^#{1,6}\s+(?=.*$)/;
/** A heading with marks after its text too. */
const CLOSED_HEADING = /^#{1,6}\s+(.*?)(?:\s+#+)?$/;
/** The longest opening half of a link whose text is short enough to be a label or a count, not a sentence of running text. */
const HALF_LONGEST = 61;
const SPACE = 32;

/** A line without the marks before its text. */
export function stripMarks(text: string): string {
  if (text === "" || (beginningAt(text, 0) & MARKED) === 0 || text === "-") return text;
  const whole = isHalfLink(text) ? text.slice(1) : text;
  const bullets = skipBullets(whole);
  const bulletless = bullets === 0 ? whole : whole.slice(bullets);
  const bare = bulletless.startsWith("[") ? bulletless.replace(CHECK_BOX, "") : bulletless;
  return trimSpace(bare.startsWith("#") ? cutHeadingMark(bare) : bare);
}

function isHalfLink(text: string): boolean {
  return text.length <= HALF_LONGEST && text.startsWith("[") && !text.includes("]") && !text.includes("[", 1);
}

function cutHeadingMark(text: string): string {
  return text.endsWith("#") ? text.replace(CLOSED_HEADING, "$1") : text.replace(HEADING_MARK, "");
}

/** True for a line with the mark of a heading, whatever other signs stand before it. */
export function hasHeadingMark(text: string): boolean {
  return text.startsWith("# ") || text.startsWith("## ") || text.startsWith("### ") || /^\W{0,8}#{1,6}\s/.test(text);
}

/** Index of the text after all bullets; 0 where none is. */
export function skipBullets(text: string): number {
  let at = 0;
  while (at < text.length && (beginningAt(text, at) & BULLET) !== 0) {
    const end = skipSpace(text, at + 1);
    if (!DOTS.includes(text.charAt(at)) && end < text.length) {
      if (end === at + 1) break;
      if (BRACKETED_ADDRESS.test(text.slice(end, end + BRACKETED_ADDRESS_LENGTH))) return end === at + 2 ? at : end - 1;
    }
    at = end;
  }
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === SPACE || ((code < SPACE || code > 127) && /\s/.test(String.fromCharCode(code)));
}
