/** The pieces that a scan for brackets makes of a line: text, open brackets, links, and what pictures leave. */
import type { Part } from "../core/token.ts";
import { codeAt } from "../text/codes.ts";
import { lazy } from "../text/lazy.ts";
import { foldBy } from "../text/white-space.ts";
import { NO_PARTS } from "./parts.ts";

const OPEN = 91;
/** LLM crawlers put these before a link's text, and before a picture's description. */
const TAG_LABEL = /^(?:LINK|BUTTON|VIDEO):\s*/;
/** A picture before a link's text. */
const PLACEHOLDER = /^\[[^[\]]{0,80}\]\s*/;
/** `[Re] A Reader of Lamps at Sea`: a tag of one to three words, which belongs to the title that stands after it. */
const TITLE_TAG = lazy(() => /^\[\p{Lu}\p{L}{0,15}(?: \p{L}{1,15}){0,2}\] (?:\S{1,80} ){3}\S/u);
const BULLETS = /^(?:[*•-]\s+)+/;
const MAY_BE_TAGGED = "LBV*•-";

export const OPEN_LINK: Part = plain("[");
export const OPEN_PICTURE: Part = plain("![");
export const CLOSING: Part = plain("]");
/** It takes the place of a picture: the texts on both of its sides are two. */
export const GAP: Part = { text: "", href: null, ref: null };

export function plain(text: string): Part {
  return { text, href: null, ref: null };
}

export function isText(piece: Part | undefined): boolean {
  return piece !== undefined && piece.href === null && piece.ref === null && piece !== GAP;
}

/** Pieces of text that follow each other become one. Most lines hold none. */
export function mergeText(pieces: readonly Part[]): readonly Part[] {
  if (pieces.length === 0) return NO_PARTS;
  if (areMerged(pieces)) return pieces.slice();
  const merged: Part[] = [];
  let last: Part | null = null;
  for (const piece of pieces)
    if (isText(piece)) last = last === null ? piece : plain(last.text + piece.text);
    else {
      if (last !== null) merged.push(last);
      last = null;
      if (piece !== GAP) merged.push(piece);
    }
  if (last !== null) merged.push(last);
  return merged;
}

function areMerged(pieces: readonly Part[]): boolean {
  let text = false;
  for (const piece of pieces) {
    if (piece === GAP || (text && isText(piece))) return false;
    text = isText(piece);
  }
  return true;
}

/** A link's text without the placeholder of a picture before it, bullets, and a crawler's tag. */
export function cleanLabel(label: string, features: number): string {
  if (label === "") return label;
  const text = foldBy(label, features);
  const bare = codeAt(text, 0) === OPEN && !TITLE_TAG().test(text) ? text.replace(PLACEHOLDER, "") : text;
  return MAY_BE_TAGGED.includes(bare.charAt(0)) ? bare.replace(TAG_LABEL, "").replace(BULLETS, "") : bare;
}
