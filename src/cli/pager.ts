/** A pager: what does not fit on the screen is shown by the program that `$PAGER` names, or by less. Loaded only for a terminal. */
import { createSink, type Guard, type Sink } from "./output.ts";
import type { Io } from "./io.ts";

/** Lines of the prompt below a text. */
const PROMPT = 1;
/** Programs that show all at once. */
const NO_PAGER = /^\s*(?:cat\s*)?$/;

/** A sink that keeps the output until it is complete, and then pages it where it is longer than the screen. */
export function createPagedSink(io: Io, guard: Guard): Sink {
  const parts: Uint8Array[] = [];
  return createSink(
    {
      put: async (bytes) => void parts.push(Uint8Array.from(bytes)),
      async complete() {
        const text = Buffer.concat(parts);
        const command = io.env["PAGER"] ?? "less";
        const { rows = 0 } = io;
        // A terminal that does not say how large it is has no lines.
        const fits = rows === 0 || countLines(text) + PROMPT <= rows;
        if (!fits && !NO_PAGER.test(command) && (await io.page(command, text))) return;
        await new Promise((resolve) => void io.stdout.write(text, resolve));
      },
    },
    guard,
  );
}

function countLines(text: Buffer): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
