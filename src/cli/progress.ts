/** A line on a terminal that says how far a long run is. It is erased before anything else is printed. */
import type { Io } from "./io.ts";
import type { CliOptions } from "./options.ts";

/** Milliseconds before the first line, and between two. */
const PATIENCE = 1000;
const INTERVAL = 100;
const ERASE = "\r\u001B[K";

/** Shows how much was read. */
export interface Progress {
  /** Takes note of bytes that were read, and shows the line when it is time. */
  add(bytes: number): void;
  /** Takes the line back. */
  erase(): void;
}

/** Whether progress is to be shown: somebody watches standard error and does not see the output itself come. */
export function wantsProgress({ isTTY, env }: Io, { quiet, progress, output = "-" }: CliOptions): boolean {
  const seen = output === "-" && isTTY.stdout;
  return quiet !== true && progress !== false && isTTY.stderr && !seen && (env["CI"] ?? "") === "";
}

/** Makes the line. It counts time from now on, and looks at the clock only between chunks. */
export function createProgress(io: Io): Progress {
  let bytes = 0;
  let shown = false;
  let next = io.now().getTime() + PATIENCE;
  return {
    add(count) {
      bytes += count;
      const now = io.now().getTime();
      if (now < next) return;
      next = now + INTERVAL;
      shown = true;
      io.stderr.write(`${ERASE}papersift: ${(bytes / 1e6).toFixed(1)} MB read`);
    },
    erase() {
      if (shown) io.stderr.write(ERASE);
      shown = false;
    },
  };
}
