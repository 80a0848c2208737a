/**
 * arXiv identifiers: `YYMM.NNNN` (April 2007 to 2014), `YYMM.NNNNN` (since 2015), `archive/YYMMNNN` before, the archive
 * with or without a subject class (https://info.arxiv.org/help/arxiv_identifier.html).
 */

import { codeAt, isDigit } from "../text/codes.ts";

/** An identifier, and its version where the text shows one. */
export interface Identifier {
  readonly id: string;
  readonly version: number | null;
}

const NEW = "(?:0[7-9]|[1-9]\\d)(?:0[1-9]|1[0-2])\\.\\d{4,5}";
const OLD = "[a-z][a-z-]{1,10}(?:\\.[A-Z]{2})?\\/\\d{2}(?:0[1-9]|1[0-2])\\d{3}";
const VERSION = "(?:v([1-9]\\d{0,2}))?";
const WHOLE = new RegExp(`^(${NEW}|${OLD})${VERSION}$`);
const IN_URL = new RegExp(`(?:arxiv\\.org/(?:abs|pdf|html|format|ps)|/papers|alphaxiv\\.org/abs)/(${NEW}|${OLD})${VERSION}(?![\\d/])`, "i");

/** Reads a whole text as an identifier. */
export function parseIdentifier(text: string): Identifier | null {
  return toIdentifier(WHOLE.exec(text));
}

/** The paper that a URL leads to: an abstract or PDF on arxiv.org, a page below `/papers/`. */
export function findIdentifier(url: string): Identifier | null {
  return toIdentifier(IN_URL.exec(url));
}

function toIdentifier(match: RegExpExecArray | null): Identifier | null {
  const id = match?.[1];
  if (id === undefined) return null;
  return { id, version: match?.[2] === undefined ? null : Number(match[2]) };
}

/** Signs that may stand after an identifier at the end of a line. */
const MOST_SIGNS = 3;

/** False for a text that surely does not end in an identifier, with or without a few signs after it. Cheap: most lines end in a word. */
export function mayEndInIdentifier(text: string): boolean {
  for (let signs = 0; signs <= MOST_SIGNS; signs++) if (isDigit(codeAt(text, text.length - 1 - signs))) return true;
  return false;
}
