/** The process as the command line sees it. Nothing else under `cli` touches `process`. */
import { createReadStream, fstatSync, type Stats } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import type { Readable, Writable } from "node:stream";

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

/**
 * The real process. Streams are opened when first asked for, since an unused standard input must not keep the process alive, and
 * it is looked up when first asked for what they lead to, since the module that tells takes longer to load than a page to read.
 */
export function nodeIo(): Io {
  let stdin: Readable | undefined;
  return {
    get stdin() {
      return (stdin ??= isFile(0) ? createReadStream("", { fd: 0, autoClose: false, highWaterMark: FILE_CHUNK }) : process.stdin);
    },
    get stdout() {
      return deaf(process.stdout);
    },
    get stderr() {
      return deaf(process.stderr);
    },
    isTTY: {
      get stdin() {
        return isTerminal(0);
      },
      get stdout() {
        return isTerminal(1);
      },
      get stderr() {
        return isTerminal(2);
      },
    },
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

/** Streams that have their listener. */
const heard = new WeakSet<Writable>();

/** A closed pipe is seen where it is written to; without a listener Node would end with a stack trace. */
function deaf(stream: Writable): Writable {
  if (!heard.has(stream)) stream.on("error", () => {});
  heard.add(stream);
  return stream;
}

function isFile(descriptor: number): boolean {
  return status(descriptor)?.isFile() === true;
}

/** Terminals are devices; only for one is the module loaded that can tell. */
function isTerminal(descriptor: number): boolean {
  return status(descriptor)?.isCharacterDevice() === true && process.getBuiltinModule("node:tty").isatty(descriptor);
}

function status(descriptor: number): Stats | null {
  try {
    return fstatSync(descriptor);
  } catch {
    // It may be closed.
    return null;
  }
}
