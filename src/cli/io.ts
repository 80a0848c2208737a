/** The process as the command line sees it. Nothing else under `cli` touches `process`. */
import { fstatSync, type Stats, writeSync } from "node:fs";
import process from "node:process";
import type { Writable } from "node:stream";
import { readChunks } from "../input/chunks.ts";

/** Everything that `main` needs of the world, so that a test can put its own in place. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { destroy(): unknown };
  readonly stdout: Output;
  readonly stderr: Output;
  /** True for each of the three streams that is a terminal. */
  readonly isTTY: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** Lines of the terminal. */
  readonly rows: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The number of this process. */
  readonly pid: number;
  now(): Date;
  /** False when this machine has no process of that number. */
  isRunning(pid: number): boolean;
  /** Shows a text on the terminal by a command of the shell, and resolves when that has ended; false where there is no such command. */
  page(command: string, text: Uint8Array): Promise<boolean>;
  /** The output that a descriptor leads to, which the shell opened: `/dev/fd/3`. */
  descriptor(number: number): DescriptorOutput;
  /**
   * Calls the listener with the number of the first signal that asks the process to end; the returned function takes it back. The
   * same signal again ends the process.
   */
  onSignal(listener: (signal: number) => void): () => void;
}

/** An output that was open before the run began. */
export interface DescriptorOutput {
  readonly output: Output;
  readonly isTTY: boolean;
}

/** Signals that ask a process to end, with their numbers (signal(7)); the system's own way would leave temporary files. */
const ENDING_SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

/** Takes output, as a stream does. */
interface Output {
  write(data: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
}

/**
 * The real process. Streams are opened when first asked for, since an unused standard input must not keep the process alive, and
 * it is looked up when first asked for what they lead to, since the module that tells takes long to load: the benchmark's row `papersift --version`.
 * `exit` ends the process without waiting for more than what was written to go out, and after a signal for nothing.
 */
export function nodeIo(): Io & { exit(): void } {
  let stdin: Io["stdin"] | undefined;
  let stdout: Output | undefined;
  let stderr: Output | undefined;
  let ended: number | null = null;
  return {
    get stdin() {
      return (stdin ??= isFile(0) || isFolder(0) ? Object.assign(readChunks(0, true), { destroy: () => {} }) : process.stdin);
    },
    get stdout() {
      return (stdout ??= openOutput(1, () => process.stdout));
    },
    get stderr() {
      return (stderr ??= openOutput(2, () => process.stderr));
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
    get rows() {
      return process.stdout.rows;
    },
    env: process.env,
    pid: process.pid,
    now: () => new Date(),
    isRunning,
    page,
    descriptor(number) {
      const output = number === 1 ? this.stdout : number === 2 ? this.stderr : openOutput(number, () => openStream(number));
      return { output, isTTY: isTerminal(number) };
    },
    onSignal: (listener) =>
      listenForSignals((signal) => {
        ended = signal;
        listener(signal);
      }),
    exit: () => exit(ended),
  };
}

/** Asks the system by a signal that is none; a process of somebody else is there too, and may not be asked. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The exit status of a shell that does not find a command. */
const NOT_FOUND = 127;
/** The options of less unless the user says otherwise: leave short texts on the screen, show colours, and keep all when it ends. */
const LESS = "FRX";

function ignore(): void {}

/** An interrupt is the pager's affair as long as it runs: less ends a search with it. */
async function page(command: string, text: Uint8Array): Promise<boolean> {
  const { spawn } = process.getBuiltinModule("node:child_process");
  const child = spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"], env: { LESS, ...process.env } });
  const listeners = process.rawListeners("SIGINT");
  process.removeAllListeners("SIGINT").on("SIGINT", ignore);
  // A reader that has seen enough closes the pipe.
  child.stdin.on("error", ignore).end(text);
  const code = await new Promise((resolve) => child.on("error", () => resolve(NOT_FOUND)).on("close", resolve));
  process.off("SIGINT", ignore);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- they were listeners of the same event
  for (const listener of listeners) process.on("SIGINT", listener as NodeJS.SignalsListener);
  return code !== NOT_FOUND;
}

/** Ends the process, where nothing that was written is still on its way or a signal ended the run. */
function exit(signal: number | null): void {
  if (signal !== null) exitAfter(signal, MOST_LOOKS);
  else if (streams.every((stream) => stream.writableLength === 0)) process.exit();
}

/** Times that a process which was told to end looks for work of the system that it waits for, and the milliseconds between them. */
const MOST_LOOKS = 20;
const PAUSE = 10;

/**
 * Ends the process after a signal. Node.js waits for its threads before it ends, and one may wait for a named pipe that nobody else opens:
 * what does not end soon is ended by the signal itself.
 */
function exitAfter(signal: number, looks: number): void {
  if (!process.getActiveResourcesInfo().some((resource) => resource.startsWith("FSReq"))) process.exit();
  if (looks === 0) process.kill(process.pid, signal);
  setTimeout(() => exitAfter(signal, looks - 1), PAUSE);
}

function listenForSignals(listener: (signal: number) => void): () => void {
  const listeners = Object.entries(ENDING_SIGNALS).map(([name, signal]) => ({ name, listen: () => listener(signal) }));
  for (const { name, listen } of listeners) process.once(name, listen);
  return () => {
    for (const { name, listen } of listeners) process.off(name, listen);
  };
}

/**
 * Opens an output. Files and pipes are written to directly, as Node.js would do in the end: its stream would load some thirty
 * modules of streams and sockets first: the benchmark's row `papersift --version`.
 */
function openOutput(descriptor: number, open: () => Writable): Output {
  const found = status(descriptor);
  let stream = found?.isFile() === true || found?.isFIFO() === true ? null : ignoreErrors(open());
  return {
    write(data, done) {
      if (stream !== null) return stream.write(data, done);
      const rest = writeAll(descriptor, data);
      if (rest instanceof Error) return done?.(rest);
      if (rest.length === 0) return done?.();
      // The stream can wait for a pipe that is full, where whoever opened it said that a write must not.
      stream = ignoreErrors(open());
      return stream.write(rest, done);
    },
  };
}

/** Writes what can be written at once; returns the rest, or why nothing can be written. */
function writeAll(descriptor: number, data: string | Uint8Array): Uint8Array | Error {
  let rest: Uint8Array = typeof data === "string" ? Buffer.from(data) : data;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (!("code" in error && error.code === "EAGAIN")) return error;
  }
  return rest;
}

/** Streams whose errors are ignored. */
const streams: Writable[] = [];

/** A closed pipe is seen where it is written to; without a listener Node would end with a stack trace. */
function ignoreErrors(stream: Writable): Writable {
  if (!streams.includes(stream)) {
    stream.on("error", () => {});
    streams.push(stream);
  }
  return stream;
}

/** A stream for a descriptor that Node.js has none for: pipes and sockets are waited for without a thread. */
function openStream(descriptor: number): Writable {
  const found = status(descriptor);
  if (found?.isFIFO() === true || found?.isSocket() === true) {
    const { Socket } = process.getBuiltinModule("node:net");
    return new Socket({ fd: descriptor, readable: false, writable: true });
  }
  return process.getBuiltinModule("node:fs").createWriteStream("", { fd: descriptor, autoClose: false });
}

function isFile(descriptor: number): boolean {
  return status(descriptor)?.isFile() === true;
}

/** A folder, of which Node.js would make an empty stream. */
function isFolder(descriptor: number): boolean {
  return status(descriptor)?.isDirectory() === true;
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
