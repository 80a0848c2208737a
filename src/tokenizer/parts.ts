/** Pieces of a line, put together. */
import type { Part } from "../core/token.ts";
import { codeAt, lastCode } from "../text/codes.ts";
import { BYTE_FEATURES, CAPITAL, DIGIT, SMALL } from "../text/features.ts";
import { lazy } from "../text/lazy.ts";
import { foldBy } from "../text/white-space.ts";

export const NO_PARTS: readonly Part[] = [];
const WORD_END = lazy(() => /[\p{L}\p{N}]$/u);
const WORD_START = lazy(() => /^[\p{L}\p{N}]/u);
const ASCII = 128;

/** The text of the pieces; two words that only a link's markup kept apart get a space between them. */
export function joinParts(parts: readonly Part[], features: number): string {
  let joined = "";
  let above = "";
  for (const { text } of parts) {
    if (text === "") continue;
    joined += endsInWord(above) && startsWithWord(text) ? ` ${text}` : text;
    above = text;
  }
  return foldBy(joined, features);
}

function endsInWord(text: string): boolean {
  const code = lastCode(text);
  return code < ASCII ? isWordCode(code) : text !== "" && WORD_END().test(text.slice(-2));
}

function startsWithWord(text: string): boolean {
  const code = codeAt(text, 0);
  return code < ASCII ? isWordCode(code) : WORD_START().test(text.slice(0, 2));
}

/** True for a letter or a digit of ASCII. */
function isWordCode(code: number): boolean {
  return ((BYTE_FEATURES[code] ?? 0) & (CAPITAL | SMALL | DIGIT)) !== 0;
}

/** The pieces without white space around them, and without empty ones. */
export function tidyParts(parts: readonly Part[], features: number): readonly Part[] {
  if (areTidy(parts, features)) return parts;
  return parts.map(({ text, href, ref }) => ({ text: foldBy(text, features), href, ref })).filter(isKept);
}

function areTidy(parts: readonly Part[], features: number): boolean {
  for (const part of parts) if (!isKept(part) || foldBy(part.text, features) !== part.text) return false;
  return true;
}

/** False for an empty piece of text. */
function isKept({ text, href, ref }: Part): boolean {
  return text !== "" || href !== null || ref !== null;
}
