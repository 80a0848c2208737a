/** The lines of an input that holds records, with a word about those that are no text. */
import type { Input } from "../../core/input.ts";
import { createProblem } from "../../core/problem.ts";
import type { Line } from "../../core/token.ts";
import { createLineSplitter, type LineSplitter } from "../../tokenizer/lines.ts";
import type { DumpObserver } from "../parse.ts";

/** The facts of an input that reading its records takes. */
export type RecordInput = Pick<Input, "file" | "decoder" | "offset">;

/**
 * Cuts the bytes into lines. A long line comes in pieces, which all but the last lack a line end.
 *
 * @param settle books the lines that wait, so that what is amiss in them is reported before a line that is no text
 */
export function createRecordLines(
  { file, decoder, offset }: RecordInput,
  observer: DumpObserver,
  onLine: (line: Line) => void,
  settle?: () => void,
): LineSplitter {
  let sound = true;
  return createLineSplitter({ decoder, offset }, (line) => {
    if (sound && decoder.invalid > 0) {
      sound = false;
      settle?.();
      observer.problem?.(createProblem("invalid-bytes", file, line.line, String(line.start)));
    }
    onLine(line);
  });
}
