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

/** True for texts of the same letters and digits, whatever stands between them and in whatever case; false where they have none. */
export function haveSameLetters(text: string, other: string): boolean {
  const letters = lettersOf(text.toLowerCase());
  return letters !== "" && letters === lettersOf(other.toLowerCase());
}

const LETTER = /[a-z\d]/i;

/** Cheap test for two texts of different letters: the first differing character is a letter or digit in both. False says nothing. */
export function differsInLetter(text: string, other: string): boolean {
  let at = 0;
  while (at < text.length && text[at]?.toLowerCase() === other[at]?.toLowerCase()) at++;
  return LETTER.test(text.charAt(at)) && LETTER.test(other.charAt(at));
}
