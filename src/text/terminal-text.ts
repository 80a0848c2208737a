/** Text for a terminal, made harmless. */
import { lazy } from "./lazy.ts";

/**
 * Characters that a reader does not see but a screen or a program may obey: controls (C0, DEL, C1), separators of lines and
 * paragraphs, changes of the writing direction, tags, fillers and everything else that Unicode tells programs to ignore where they
 * cannot draw it (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), and the marks of annotations.
 * Joiners and the selectors of a form stay: emoji and words are made with them.
 */
const HIDDEN = /(?!\u200c|\u200d|\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;
/** The same among what a text of many lines may hold: line ends and tabs. */
const hiddenOrLayout = lazy(() => new RegExp(`[\\n\\t]|\\r\\n|${HIDDEN.source}`, "gu"));
/** The same among colours. */
const hiddenOrStyle = lazy(() => new RegExp(`\\u001b\\[[\\d;]*m|${hiddenOrLayout().source}`, "gu"));
const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\t": String.raw`\t`, "\n": String.raw`\n`, "\r": String.raw`\r` };
const NOT_PRINTABLE_ASCII = /[^ -~]/;

/**
 * Makes text harmless on a terminal and keeps it on one line: what nobody sees becomes visible escapes (`\x1b`, `\u202e`, `\n`).
 */
export function escapeControls(text: string): string {
  return isPrintableAscii(text) ? text : text.replace(HIDDEN, escapeShort);
}

/** Makes a text of many lines harmless on a terminal. Its escapes are those of JSON, so that JSON keeps its meaning. */
export function guardTerminal(text: string): string {
  return text.replace(hiddenOrLayout(), (found) => (LAYOUT.has(found) ? found : escapeJson(found)));
}

/** The same for a text with colours, in which all that comes from elsewhere is harmless already. */
export function guardStyled(text: string): string {
  return text.replace(hiddenOrStyle(), (found) => (LAYOUT.has(found) || found.length > 2 ? found : escapeJson(found)));
}

const LAYOUT: ReadonlySet<string> = new Set(["\n", "\t", "\r\n"]);

/** Tells whether a text holds nothing but printable ASCII, which needs no further look. */
export function isPrintableAscii(text: string): boolean {
  return !NOT_PRINTABLE_ASCII.test(text);
}

function escapeShort(char: string): string {
  const code = char.charCodeAt(0);
  return SHORT_ESCAPES[char] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : escapeJson(char));
}

/** A character as JSON escapes it: four digits for each of its code units. */
function escapeJson(char: string): string {
  return Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
}
