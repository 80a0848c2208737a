/** The process as the command line sees it. Nothing else under `cli` touches `process`. */
import { createReadStream, fstatSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { isatty } from "node:tty";

/** Everything that `main` needs of the world, so that a test can put its own in place. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Which of the three streams are terminals. */
  readonly isTTY: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** Number of threads that can run at the same time. */
  readonly cores: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** Calls the listener on the first interrupt (SIGINT); the returned function takes it back. A second one ends the process. */
  onInterrupt(listener: () => void): () => void;
}

/** The real process. Streams are opened when first asked for: an unused standard input must not keep the process alive. */
export function nodeIo(): Io {
  return {
    get stdin() {
      return isFile(0) ? createReadStream("", { fd: 0, autoClose: false, highWaterMark: FILE_CHUNK }) : process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    isTTY: { stdin: isatty(0), stdout: isatty(1), stderr: isatty(2) },
    get columns() {
      return process.stdout.columns ?? process.stderr.columns;
    },
    get cores() {
      return availableParallelism();
    },
    env: process.env,
    now: () => new Date(),
    onInterrupt(listener) {
      process.once("SIGINT", listener);
      return () => process.off("SIGINT", listener);
    },
  };
}

/** Bytes of one read where standard input is a file: twice what Node.js takes, and half the reads. */
const FILE_CHUNK = 128 * 1024;

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    // It may be closed.
    return false;
  }
}
