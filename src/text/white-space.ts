/** White space in texts. */
import { codeAt } from "./codes.ts";
import { CONTROL, NON_ASCII } from "./features.ts";

/** Any white space but a blank. */
const OTHER_SPACE = /[^\S ]/;
/** White space that is more than a single blank. */
const UNFOLDED = /\s{2,}|[^\S ]/g;
/** Blanks that do not break, of any width, and signs that nobody sees: marks of direction, places to break a word. */
const ODD_CHARACTER = /[\u00A0\u00AD\u1680\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F\u2060\u2066-\u2069\u3000\uFEFF]/;
const ODD_BLANKS = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const INVISIBLE_SIGN = new RegExp(INVISIBLE.source);
const SPACE = 32;
const DELETE = 127;

/** White space folded to single blanks. Most text needs nothing done, which is found out first. */
export function foldSpace(text: string): string {
  return text !== "" && OTHER_SPACE.test(text) ? text.replace(UNFOLDED, " ").trim() : foldBlanks(text);
}

/** White space folded in a text with such features. */
export function foldBy(text: string, features: number): string {
  return (features & (CONTROL | NON_ASCII)) === 0 ? foldBlanks(text) : foldSpace(text);
}

/** White space folded in a text that is known to have no other than blanks. */
function foldBlanks(text: string): string {
  return trimSpace(text.includes("  ") ? foldDoubles(text) : text);
}

/** Two or more blanks become one. */
function foldDoubles(text: string): string {
  let folded = "";
  let from = 0;
  for (let double = text.indexOf("  "); double !== -1; double = text.indexOf("  ", from)) {
    folded += text.slice(from, double + 1);
    from = double + 2;
    while (from < text.length && text.charCodeAt(from) === SPACE) from++;
  }
  return folded + text.slice(from);
}

/** Text without white space around it. Most text has none, which is found out sooner than cut off. */
export function trimSpace(text: string): string {
  const { length } = text;
  return length > 0 && isInk(codeAt(text, 0)) && isInk(codeAt(text, length - 1)) ? text : text.trim();
}

/** True for the characters of ASCII that are neither white space nor controls. */
export function isInk(code: number): boolean {
  return code > SPACE && code < DELETE;
}

/** True for the code of a character that is white space. */
export function isSpace(code: number): boolean {
  return code === SPACE || ((code < SPACE || code > DELETE) && OTHER_SPACE.test(String.fromCharCode(code)));
}

/** A text with such features without white space around it, and with all blanks of the same kind. */
export function cleanBlanks(content: string, features: number): string {
  if ((features & NON_ASCII) === 0 || !ODD_CHARACTER.test(content)) return trimSpace(content);
  return content.replace(ODD_BLANKS, " ").replace(INVISIBLE, "").trim();
}

/** A text with such features without signs that nobody sees. */
export function dropInvisible(text: string, features: number): string {
  return (features & NON_ASCII) !== 0 && INVISIBLE_SIGN.test(text) ? text.replace(INVISIBLE, "") : text;
}
