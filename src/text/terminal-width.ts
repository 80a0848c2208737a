/** Text measured in the columns of a terminal, cut and padded to them. */
import truncatedWidth from "fast-string-truncated-width";
import fastStringWidth from "fast-string-width";
import { splitGraphemes } from "./graphemes.ts";
import { isPrintableAscii } from "./terminal-text.ts";

/** Display columns of text that is harmless on one: wide characters and emoji take two, combining marks none. */
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
  const head = text.slice(0, isPrintableAscii(text) ? room : fittingLength(text, room));
  return marked ? head + ellipsis : head;
}

/** Length of the longest run of whole characters, as a reader sees them, that fits into `room` columns. */
function fittingLength(text: string, room: number): number {
  let used = 0;
  for (const { segment, index } of splitGraphemes(text)) {
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
