/** Needles: what a word, a phrase or a pattern with stars looks for, ready to be tried on many texts. */
import { fold, foldCase } from "./fold.ts";

/** Tries a text. */
export type TextTest = (text: string) => boolean;

/**
 * Letters and digits of the scripts that put blanks between words. In the others a word may begin and end anywhere; so it
 * may in Korean, which puts words and particles together.
 */
const SPACED = String.raw`[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]`;
const BEGINS_SPACED = new RegExp(`^${SPACED}`, "v");
const ENDS_SPACED = new RegExp(`${SPACED}$`, "v");
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/g;

/**
 * Tries *folded* texts for a word or phrase, without case. It must begin where a word begins and, when `whole`, end
 * where one ends. Blanks and hyphens within it match one another, in any number (`self-supervised`, `self supervised`);
 * at its ends they do not count. Null when nothing else is in it.
 */
export function createNeedle(text: string, whole: boolean): TextTest | null {
  const pieces = fold(text)
    .split(/[\s-]+/)
    .filter((piece) => piece !== "");
  if (pieces.length === 0) return null;
  const body = pieces.map((piece) => piece.replace(SYNTAX, "\\$&")).join(String.raw`[\s\-]+`);
  const before = BEGINS_SPACED.test(pieces[0] ?? "") ? `(?<!${SPACED})` : "";
  const after = whole && ENDS_SPACED.test(pieces.at(-1) ?? "") ? `(?!${SPACED})` : "";
  const pattern = new RegExp(before + body + after, "iv");
  return (folded) => pattern.test(folded);
}

/** Tries whole texts, without case and accents; `*` stands for any text. Takes linear time for each star. */
export function createGlob(glob: string): TextTest {
  const [head = "", ...rest] = foldCase(glob).split("*");
  const tail = rest.pop();
  if (tail === undefined) return (text) => foldCase(text) === head;
  return (text) => {
    const folded = foldCase(text);
    const end = folded.length - tail.length;
    if (!folded.startsWith(head) || !folded.endsWith(tail)) return false;
    let at = head.length;
    for (const piece of rest) {
      const found = folded.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at <= end;
  };
}
