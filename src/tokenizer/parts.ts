/** Pieces of a line, put together. */
import type { Part } from "../core/token.ts";
import { lazy } from "../text/lazy.ts";
import { foldSpace } from "../text/white-space.ts";

const WORD_END = lazy(() => /[\p{L}\p{N}]$/u);
const WORD_START = lazy(() => /^[\p{L}\p{N}]/u);

/** The text of the pieces; two words that only a link's markup kept apart get a space between them. */
export function joinParts(parts: readonly Part[]): string {
  const joined: string[] = [];
  let above = "";
  for (const { text } of parts) {
    if (text === "") continue;
    if (WORD_END().test(above) && WORD_START().test(text)) joined.push(" ");
    joined.push(text);
    above = text.slice(-2);
  }
  return foldSpace(joined.join(""));
}

/** The pieces without white space around them, and without empty ones. */
export function tidyParts(parts: readonly Part[]): Part[] {
  const tidy: Part[] = [];
  for (const { text, href, ref } of parts) {
    const clean = foldSpace(text);
    if (clean !== "" || href !== null || ref !== null) tidy.push({ text: clean, href, ref });
  }
  return tidy;
}
