/** Links of terminal browsers: a number before the text, which a table at the end of the page leads on from. */
import type { Part } from "../core/token.ts";
import { lazy } from "../text/lazy.ts";

/** A number that a terminal browser puts before a link: `[12]Name`. */
const NUMBERED = lazy(() => /(^|[\s(["'“‘])\[(\d{1,4})\](?=[\p{L}\p{N}"'“‘$\\(•·-])/gu);
/** Longer lines are running text, where numbers in brackets are citations. */
export const NUMBERED_LONGEST = 200;

/** Pieces of a line with numbered links; a piece ends where the next number stands. */
export function splitNumbered(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let ref: string | null = null;
  for (const match of text.matchAll(NUMBERED())) {
    parts.push({ text: text.slice(at, match.index + (match[1] ?? "").length), href: null, ref });
    at = match.index + match[0].length;
    ref = match[2] ?? null;
  }
  parts.push({ text: text.slice(at), href: null, ref });
  return parts;
}
