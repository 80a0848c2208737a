/** Text for a terminal, made harmless. */

/** Controls, and what turns the writing direction or the line around on a screen that obeys it. */
// oxlint-disable-next-line no-control-regex -- finding controls is what it is for
const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** Characters without ink that terminals give different widths. The zero-width joiner (U+200D) stays: emoji are made with it. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\t": String.raw`\t`, "\n": String.raw`\n`, "\r": String.raw`\r` };
const NOT_PRINTABLE_ASCII = /[^ -~]/;

/**
 * Makes text harmless on a terminal and keeps it on one line: controls, line separators and changes of the writing
 * direction become visible escapes (`\x1b`, `\u202e`, `\n`), invisible characters without a dependable width are left out.
 */
export function escapeControls(text: string): string {
  return isPrintableAscii(text) ? text : text.replace(INVISIBLE, "").replace(ACTIVE, escape);
}

/** Whether a text holds nothing but printable ASCII, which needs no further look. */
export function isPrintableAscii(text: string): boolean {
  return !NOT_PRINTABLE_ASCII.test(text);
}

function escape(char: string): string {
  const code = char.charCodeAt(0);
  const hex = code.toString(16);
  return SHORT_ESCAPES[char] ?? (code < 0x100 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`);
}
