/** Globs: whole values with stars for any text. */
import { foldCase } from "../text/fold.ts";

/** Tries a text. */
export type TextTest = (text: string) => boolean;

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
