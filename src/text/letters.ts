/** Texts compared by their letters and digits alone. */
import { lazy } from "./lazy.ts";

const SIGNS = lazy(() => /[^\p{L}\p{N}]+/gu);
const WORDS = lazy(() => /[\p{L}\p{N}]+/gu);

/** The letters and digits of a text, without what stands between them. */
export function lettersOf(text: string): string {
  return text.replace(SIGNS(), "");
}

/** The runs of letters and digits in a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(WORDS()) ?? [];
}
