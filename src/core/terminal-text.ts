/** Text for a terminal: made harmless, measured in display columns, cut and padded to them. */
import truncatedWidth from "fast-string-truncated-width";
import fastStringWidth from "fast-string-width";

/** Controls, and what turns the writing direction or the line around on a screen that obeys it. */
// oxlint-disable-next-line no-control-regex -- finding controls is what it is for
const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** Characters without ink that terminals give different widths. The zero-width joiner (U+200D) stays: emoji are made with it. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\t": String.raw`\t`, "\n": String.raw`\n`, "\r": String.raw`\r` };
const PRINTABLE_ASCII = /^[ -~]*$/;
/** Made when first needed: making it takes longer than all else that is done to a page of text. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Makes text harmless on a terminal and keeps it on one line: controls, line separators and changes of the writing
 * direction become visible escapes (`\x1b`, `\u202e`, `\n`), invisible characters without a dependable width are left out.
 */
export function escapeControls(text: string): string {
  return PRINTABLE_ASCII.test(text) ? text : text.replace(INVISIBLE, "").replace(ACTIVE, escape);
}

function escape(char: string): string {
  const code = char.charCodeAt(0);
  const hex = code.toString(16);
  return SHORT_ESCAPES[char] ?? (code < 0x100 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`);
}

/** Display columns of text from {@link escapeControls}: wide characters and emoji take two, combining marks none. */
export function textWidth(text: string): number {
  return fastStringWidth(text);
}

/**
 * Text of at most `width` display columns. What is longer ends in the ellipsis, or without it where not even that fits;
 * a character is never parted from its combining marks.
 */
export function cutText(text: string, width: number, ellipsis = "…"): string {
  if (!truncatedWidth(text, { limit: Math.max(0, width) }).truncated) return text;
  const marked = textWidth(ellipsis) <= width;
  const room = Math.max(0, width - (marked ? textWidth(ellipsis) : 0));
  const head = text.slice(0, PRINTABLE_ASCII.test(text) ? room : fittingLength(text, room));
  return marked ? head + ellipsis : head;
}

/** Length of the longest run of whole characters, as a reader sees them, that fits into `room` columns. */
function fittingLength(text: string, room: number): number {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let used = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    used += textWidth(segment);
    if (used > room) return index;
  }
  return text.length;
}

/** Text filled with blanks up to `width` display columns, its own side being `align`; longer text comes back as it is. */
export function padText(text: string, width: number, align: "left" | "right" = "left"): string {
  const blanks = " ".repeat(Math.max(0, width - textWidth(text)));
  return align === "left" ? text + blanks : blanks + text;
}
