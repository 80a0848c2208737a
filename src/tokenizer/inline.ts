/** Links and pictures inside a line, in the notations of Markdown and of terminal browsers. */
import type { Part } from "../core/token.ts";
import { CLOSE_BRACKET, GREATER, NON_ASCII, OPEN_BRACKET } from "../text/features.ts";
import { foldSpace } from "../text/white-space.ts";
import { splitLinks } from "./brackets.ts";
import { splitLinksAfter } from "./links-after.ts";
import { NUMBERED_LONGEST, splitControls, splitNumbered } from "./numbered-links.ts";
import { joinParts, tidyParts } from "./parts.ts";

/** A line taken apart: its text without markup, and its pieces where it holds links. */
export interface Inline {
  readonly text: string;
  readonly parts: readonly Part[];
}

const NO_PARTS: readonly Part[] = [];
const NOTHING: Inline = { text: "", parts: NO_PARTS };

/** True for a line that can hold a link, a picture or half of one. Cheap: most lines hold no bracket at all. */
export function mayHoldLinks(text: string, features: number): boolean {
  if ((features & OPEN_BRACKET) !== 0 && text.includes(text.length < NUMBERED_LONGEST ? "[" : "![")) return true;
  if ((features & CLOSE_BRACKET) !== 0 && (text.includes("](") || text.includes("]["))) return true;
  return (features & (CLOSE_BRACKET | GREATER | NON_ASCII)) !== 0 && "]>⟩".includes(text.at(-1) ?? " ");
}

/** Takes a line apart. Half a link (its other half stands on another line) counts as a link at its closing end. */
export function parseInline(text: string): Inline {
  const pieces = split(text) ?? [{ text, href: null, ref: null }];
  const [first] = pieces;
  if (first === undefined) return NOTHING;
  if (pieces.length === 1) return readSingle(first);
  return { text: joinParts(pieces), parts: tidyParts(pieces) };
}

function readSingle(part: Part): Inline {
  const text = foldSpace(part.text);
  const { href, ref } = part;
  if (href === null && ref === null) return { text, parts: NO_PARTS };
  return { text, parts: [text === part.text ? part : { text, href, ref }] };
}

function split(text: string): Part[] | null {
  const numbered = text.length < NUMBERED_LONGEST && text.includes("[");
  const linked = (numbered ? splitControls(text) : null) ?? splitLinks(text) ?? splitLinksAfter(text);
  return linked ?? (numbered ? splitNumbered(text) : null);
}
