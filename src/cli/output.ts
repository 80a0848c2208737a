/** Sinks for output: a stream, or a file that is replaced only when everything is written. */
import { TextBatches } from "../pipeline/text-batches.ts";
import { guardStyled } from "../text/terminal-text.ts";
import type { DescriptorOutput, Io } from "./io.ts";
import { describeSystemError, describeWriteFailure } from "./messages.ts";
import { UsageError } from "./usage-error.ts";

/** Takes text. What is written is collected and passed on in batches: one for each chunk of input. */
export interface Sink {
  write(text: string): void;
  /** Takes text in UTF-8, whole characters. */
  writeBytes(bytes: Uint8Array): void;
  /** Passes on what was collected; resolves when more can be taken. Undefined when nothing was. */
  ready(): Promise<void> | undefined;
  /** True once the reader of the output has gone: nothing more is wanted. */
  readonly closed: boolean;
  /** Passes on what is left; from now on nothing but `place` is missing. */
  complete(): Promise<void>;
  /** A complete file takes its place. */
  place(): void;
  /** Drops what is not passed on yet; a file leaves no trace. */
  discard(): void;
}

/** A way to pass bytes on, for {@link createSink}. It is done with them when its promise resolves. */
export interface Target {
  put(bytes: Uint8Array): Promise<void>;
  /** True once the reader of the output has gone. */
  isClosed?(): boolean;
  complete?(): Promise<void>;
  place?(): void;
  drop?(): void;
}

/** Makes text harmless for where it goes. */
export type Guard = (text: string) => string;

/** A sink in front of a target; the guard is null where text goes out as it is. */
export function createSink(target: Target, guard: Guard | null): Sink {
  const batches = new TextBatches();
  const pass = async (): Promise<void> => {
    for (const bytes of batches.take()) if (target.isClosed?.() !== true) await target.put(bytes);
  };
  return {
    write: (text) => batches.write(guard === null ? text : guard(text)),
    writeBytes: (bytes) => (guard === null ? batches.writeBytes(bytes) : batches.write(guard(Buffer.from(bytes).toString()))),
    ready: () => (batches.isEmpty ? undefined : pass()),
    get closed() {
      return target.isClosed?.() ?? false;
    },
    async complete() {
      await pass();
      await target.complete?.();
    },
    place: () => target.place?.(),
    discard() {
      batches.take();
      target.drop?.();
    },
  };
}

/** A sink for a stream, with a guard for a terminal. A reader that goes away is no error: it has seen enough. */
export function createStreamSink(name: string, { output, isTTY }: DescriptorOutput, guard: Guard): Sink {
  const put = async (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      output.write(bytes, (error) => (error === null || error === undefined ? resolve() : reject(error)));
    });
  return createSink(createPipeTarget(name, put), isTTY ? guard : null);
}

/** A target whose reader may go away. */
export function createPipeTarget(name: string, put: Target["put"]): Required<Pick<Target, "put" | "isClosed">> {
  let closed = false;
  return {
    isClosed: () => closed,
    put: async (bytes) =>
      put(bytes).catch((error: unknown) => {
        if (!isClosedPipe(error)) throw writeFailure(name, error);
        closed = true;
      }),
  };
}

/**
 * Prints a text on standard output.
 *
 * @throws {UsageError} when it cannot be written
 */
export async function printText(io: Io, text: string): Promise<void> {
  const sink = createStreamSink("-", { output: io.stdout, isTTY: io.isTTY.stdout }, guardStyled);
  sink.write(text);
  await sink.complete();
}

function isClosedPipe(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED" || code === "EOF";
}

/** The mistake that an output cannot be written, for the reason that the system gives. */
export function writeFailure(name: string, error: unknown): UsageError {
  return new UsageError("unwritable-output", describeWriteFailure(name, describeSystemError(error)), { detail: name });
}
