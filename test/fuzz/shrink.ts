/** Makes an input that breaks a promise as short as it gets (delta debugging). */
import { splitLines } from "./mutations.ts";

/** A way to cut a text into pieces that are tried one by one. */
type Cut = (text: string) => readonly string[];

/** Larger pieces first: a text of many lines is soon a few. */
const CUTS: readonly Cut[] = [splitLines, (text) => text.split(/(?<=[ \r])/), (text) => text.split("")];

/**
 * Leaves out lines, then words, then bytes, as long as the rest still fails. Gives what it has when the time is over.
 *
 * @param deadline as `performance.now()` counts
 */
export async function shrink(bytes: Buffer, fails: (bytes: Buffer) => Promise<boolean>, deadline: number): Promise<Buffer> {
  let text = bytes.toString("latin1");
  const stillFails = (shorter: string): Promise<boolean> => fails(Buffer.from(shorter, "latin1"));
  for (let before = Infinity; text.length < before;) {
    before = text.length;
    for (const cut of CUTS) text = (await leaveOut(cut(text), stillFails, deadline)).join("");
  }
  return Buffer.from(text, "latin1");
}

/** Leaves out runs of pieces: halves, then quarters, down to single ones. */
async function leaveOut(
  pieces: readonly string[],
  fails: (text: string) => Promise<boolean>,
  deadline: number,
): Promise<readonly string[]> {
  let left = pieces;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < left.length;) {
      if (performance.now() > deadline) return left;
      const shorter = left.toSpliced(at, size);
      if (await fails(shorter.join(""))) left = shorter;
      else at += size;
    }
  return left;
}
