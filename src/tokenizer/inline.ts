/** Links and pictures inside a line, in the notations of Markdown and of terminal browsers. */
import type { Part } from "../core/token.ts";
import { ANY, CLOSE_BRACKET, DIGIT, GREATER, NON_ASCII, OPEN_BRACKET } from "../text/features.ts";
import { foldBy } from "../text/white-space.ts";
import { splitLinks } from "./brackets.ts";
import { splitLinksAfter } from "./links-after.ts";
import { LEAST_RUN, mayBeNumbered, splitControls, splitNumbered } from "./numbered-links.ts";
import { joinParts, NO_PARTS, tidyParts } from "./parts.ts";

/** A line taken apart: its text without markup, and its pieces where it holds links. */
export interface Inline {
  readonly text: string;
  readonly parts: readonly Part[];
}

const LINK_SIGNS = OPEN_BRACKET | CLOSE_BRACKET | GREATER | NON_ASCII;
const NOTHING: Inline = { text: "", parts: NO_PARTS };

/** True for a line that can hold a link, a picture or half of one. Cheap: most lines hold no bracket at all. */
export function mayHoldLinks(text: string, features: number): boolean {
  if ((features & LINK_SIGNS) === 0) return false;
  if ((features & OPEN_BRACKET) !== 0 && (mayBeNumbered(text, LEAST_RUN) || text.includes("!["))) return true;
  if ((features & CLOSE_BRACKET) !== 0 && (text.includes("](") || text.includes("]["))) return true;
  return "]>⟩".includes(text.at(-1) ?? " ");
}

/**
 * Takes a line apart. Half a link (its other half stands on another line) counts as a link at its closing end.
 *
 * @param leastRun how many numbers a long line must hold for them to be numbers of links
 */
export function parseInline(text: string, features: number = ANY, leastRun: number = LEAST_RUN): Inline {
  const pieces = split(text, features, leastRun);
  if (pieces === null) return { text: foldBy(text, features), parts: NO_PARTS };
  const [first] = pieces;
  if (first === undefined) return NOTHING;
  if (pieces.length === 1) return readSingle(first, features);
  return { text: joinParts(pieces, features), parts: tidyParts(pieces, features) };
}

function readSingle(part: Part, features: number): Inline {
  const text = foldBy(part.text, features);
  const { href, ref } = part;
  if (href === null && ref === null) return { text, parts: NO_PARTS };
  return { text, parts: [{ text, href, ref }] };
}

/** The pieces of a line; null where neither link nor picture stands in it. */
function split(text: string, features: number, leastRun: number): readonly Part[] | null {
  const numbered = (features & (OPEN_BRACKET | DIGIT)) === (OPEN_BRACKET | DIGIT) && mayBeNumbered(text, leastRun);
  const linked = (numbered ? splitControls(text) : null) ?? splitLinks(text, features) ?? splitLinksAfter(text);
  return linked ?? (numbered ? splitNumbered(text) : null);
}
