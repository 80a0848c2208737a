/** A line on a terminal that says how far a long run is. It is erased before anything else is printed. */
import { statSync } from "node:fs";
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

/**
 * Tells whether progress is to be shown: somebody watches standard error and does not see the output itself come.
 *
 * @param late the output comes once all is read
 */
export function wantsProgress({ isTTY, env }: Io, { quiet, progress, output = "-" }: CliOptions, late: boolean): boolean {
  const seen = output === "-" && isTTY.stdout && !late;
  return quiet !== true && progress !== false && isTTY.stderr && !seen && (env["CI"] ?? "") === "";
}

/**
 * Makes the line. It counts time from now on, and looks at the clock only between chunks.
 *
 * @param total how many bytes there are; null where nobody knows
 */
export function createProgress(io: Io, total: number | null): Progress {
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
      io.stderr.write(`${ERASE}papersift: ${(bytes / 1e6).toFixed(1)} MB read${describeShare(bytes, total)}`);
    },
    erase() {
      if (shown) io.stderr.write(ERASE);
      shown = false;
    },
  };
}

/** The size of all inputs together, in bytes; null where one of them is no plain file. */
export function sizeOf(names: readonly string[]): number | null {
  let total = 0;
  for (const name of names) {
    const status = statSync(name, { throwIfNoEntry: false });
    if (status?.isFile() !== true) return null;
    total += status.size;
  }
  return total;
}

/** Of packed inputs more is read than they have bytes. */
function describeShare(bytes: number, total: number | null): string {
  return total === null || total === 0 || bytes > total ? "" : `, ${Math.floor((bytes / total) * 100)}%`;
}
