/**
 * Layouts: what a paper looks like, as a pattern over the signs of the pieces that its lines show.
 *
 * | sign | piece |
 * | --- | --- |
 * | `w` | the word for a paper, at the end of a line or before an identifier |
 * | `i`, `p`, `d`, `c` | identifier, publication with its word, a date alone, a count |
 * | `.` | the sign between two pieces |
 * | `m` | a line of the mail: title and votes |
 * | `x` | any other line with text |
 */
import { compilePattern } from "../../parser/patterns.ts";

/** The words of the layouts. Every repeat is bounded, so that matching takes linear time on any page. */
const WORDS = { DOTS: "[.]{0,4}", DOT: "[.]{1,4}" };

/**
 * The forms of an item: without signs between its pieces, with them, and in the mail. An item may end with its publication. Where
 * there are signs, a count without one belongs to something else.
 */
export const LAYOUTS: readonly RegExp[] = ["w i p c{0,2} (?![.c])", "w DOTS i (?:DOTS p|DOT d) (?:DOT c){0,2}", "m"].map((layout) =>
  compilePattern(layout, WORDS),
);

const ITEM = /w\.{0,4}i\.{0,4}[pd]/;
const ENDS_IN_IDENTIFIER = /i\.{0,4}$/;

/** Tells from the signs of a line, and of the line with text before it, that an item's foot stands there. */
export function showsItem(signs: string, previous: string): boolean {
  if (ITEM.test(signs)) return true;
  if (/^\.{0,4}i/.test(signs)) return ITEM.test(previous + signs) || (previous === "." && signs === "i");
  return /^\.{0,4}p/.test(signs) && ENDS_IN_IDENTIFIER.test(previous);
}
