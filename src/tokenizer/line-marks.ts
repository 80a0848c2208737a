/** Marks before the text of a line: bullets, check boxes, heading marks, and the opening half of a link. */
import { codeAt, lastCode } from "../text/codes.ts";
import { CONTROL, NON_ASCII } from "../text/features.ts";
import { isSpace, trimSpace } from "../text/white-space.ts";
import { beginningAt, BULLET, MARKED } from "./first-characters.ts";

/** A dash before an address in brackets is the text that it stands after. */
const BRACKETED_ADDRESS = /^[[(<](?:https?:\/)?\//;
const BRACKETED_ADDRESS_LENGTH = 9;
const CHECK_BOX = /^\[(?: |x|X|-|_+)\](?![([:])\s*/;
const IN_CHECK_BOX = " xX-_";
/** A heading, which may have marks after its text too. */
const HEADING = /^#{1,6}\s+(.*?)(?:\s+#+)?$/;
const MOST_MARKS = 6;
/** The longest opening half of a link whose text is short enough to be a label or a count, not a sentence of running text. */
const HALF_LONGEST = 61;
const OPEN = 91;
const HASH = 35;
const SLASH = 47;
const SMALL_H = 104;
const ASCII = 128;

/** A line without the marks before its text. */
export function stripMarks(text: string, features: number): string {
  if (text === "" || (beginningAt(text, 0) & MARKED) === 0 || text === "-") return text;
  const whole = isHalfLink(text) ? text.slice(1) : text;
  const bullets = skipBullets(whole);
  const bulletless = bullets === 0 ? whole : whole.slice(bullets);
  const bare = opensCheckBox(bulletless) ? bulletless.replace(CHECK_BOX, "") : bulletless;
  return trimSpace(codeAt(bare, 0) === HASH ? cutHeadingMark(bare, features) : bare);
}

/** Cheap: most brackets open a link. */
function opensCheckBox(text: string): boolean {
  return codeAt(text, 0) === OPEN && IN_CHECK_BOX.includes(text.charAt(1));
}

function isHalfLink(text: string): boolean {
  return text.length <= HALF_LONGEST && codeAt(text, 0) === OPEN && !text.includes("]") && !text.includes("[", 1);
}

function cutHeadingMark(text: string, features: number): string {
  if ((features & (CONTROL | NON_ASCII)) !== 0 || lastCode(text) === HASH) return text.replace(HEADING, "$1");
  let marks = 1;
  while (codeAt(text, marks) === HASH) marks++;
  const start = skipSpace(text, marks);
  return marks > MOST_MARKS || start === marks ? text : text.slice(start);
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
    // All bullets of ASCII need a space.
    if (codeAt(text, at) < ASCII && end < text.length) {
      if (end === at + 1) break;
      if (opensAddress(text, end)) return end === at + 2 ? at : end - 1;
    }
    at = end;
  }
  return at;
}

function opensAddress(text: string, at: number): boolean {
  const sign = codeAt(text, at + 1);
  return (
    (sign === SLASH || sign === SMALL_H) &&
    (beginningAt(text, at) & MARKED) !== 0 &&
    BRACKETED_ADDRESS.test(text.slice(at, at + BRACKETED_ADDRESS_LENGTH))
  );
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}
