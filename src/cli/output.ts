/** Where output goes: standard output, or a file that is replaced only when everything is written. */
import { rmSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { TextBatches } from "../pipeline/text-batches.ts";
import type { Output } from "./io.ts";
import { describeSystemError, describeWriteFailure } from "./messages.ts";
import { UsageError } from "./usage-error.ts";

/** Takes text. What is written is collected and passed on in batches: one for each chunk of input. */
export interface Sink {
  write(text: string): void;
  /** Takes text in UTF-8. */
  writeBytes(bytes: Uint8Array): void;
  /** Passes on what was collected; resolves when more can be taken. Undefined when nothing was. */
  ready(): Promise<void> | undefined;
  /** Whether whoever read the output has gone: nothing more is wanted. */
  readonly closed: boolean;
  /** Passes on what is left; a file takes its place now. */
  commit(): Promise<void>;
  /** Drops what is not passed on yet; a file leaves no trace. */
  discard(): void;
}

/** A way to pass bytes on, for {@link createSink}. It is done with them when its promise resolves. */
interface Target {
  put(bytes: Uint8Array): Promise<void>;
  readonly closed?: boolean;
  finish?(): Promise<void>;
  drop?(): void;
}

function createSink(target: Target): Sink {
  const batches = new TextBatches();
  const pass = async (): Promise<void> => {
    for (const bytes of batches.take()) if (target.closed !== true) await target.put(bytes);
  };
  return {
    write: (text) => batches.write(text),
    writeBytes: (bytes) => batches.writeBytes(bytes),
    ready: () => (batches.isEmpty ? undefined : pass()),
    get closed() {
      return target.closed ?? false;
    },
    async commit() {
      await pass();
      await target.finish?.();
    },
    discard() {
      batches.take();
      target.drop?.();
    },
  };
}

/** A sink for a stream. A reader that goes away is no error: it has seen enough. */
export function createStreamSink(stream: Output): Sink {
  let closed = false;
  return createSink({
    get closed() {
      return closed;
    },
    put: async (bytes) =>
      new Promise((resolve, reject) => {
        stream.write(bytes, (error) => {
          if (error === null || error === undefined) resolve();
          else if (isClosedPipe(error)) {
            closed = true;
            resolve();
          } else reject(writeFailure("standard output", error));
        });
      }),
  });
}

/**
 * A sink for a file. The text goes to a file beside it that takes its place on `commit`; until then the old file stays. What is
 * no regular file (`/dev/null`, a pipe) is written as it is. An abort of the signal discards.
 *
 * @throws {UsageError} when the file cannot be written
 */
export async function createFileSink(name: string, signal: AbortSignal): Promise<Sink> {
  const { open, realpath, stat } = await import("node:fs/promises");
  const file = await realpath(name).catch(() => name);
  const before = await stat(file).catch(() => null);
  const beside = before === null || before.isFile() ? await temporaryName(file) : null;
  const failing = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      drop();
      throw writeFailure(name, error);
    });
  const drop = (): void => {
    if (beside !== null) rmSync(beside, { force: true });
  };
  const handle = await failing(beside === null ? open(file, "w") : open(beside, "wx", before === null ? 0o666 : before.mode & 0o777));
  signal.addEventListener("abort", drop);
  return createSink({
    put: async (bytes) => failing(handle.appendFile(bytes)),
    async finish() {
      await failing(beside === null ? handle.close() : replace(handle, beside, file));
      signal.removeEventListener("abort", drop);
    },
    drop() {
      handle.close().catch(() => {});
      drop();
    },
  });
}

async function replace(handle: FileHandle, beside: string, file: string): Promise<void> {
  await handle.sync();
  await handle.close();
  const { rename } = await import("node:fs/promises");
  await rename(beside, file);
}

/** Beside the file, so that the renaming stays within one file system. */
async function temporaryName(file: string): Promise<string> {
  const { randomBytes } = await import("node:crypto");
  return path.join(path.dirname(file), `.${path.basename(file).slice(0, 200)}.${randomBytes(6).toString("hex")}.tmp`);
}

function isClosedPipe(error: Error): boolean {
  const code = "code" in error ? error.code : "";
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED" || code === "EOF";
}

function writeFailure(name: string, error: unknown): UsageError {
  return new UsageError("unwritable-output", describeWriteFailure(name, describeSystemError(error)), { detail: name });
}
