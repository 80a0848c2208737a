/** Reads the inputs that a command line names and tells a command what is in them. */
import { createReadStream } from "node:fs";
import type { Input } from "../core/input.ts";
import { UnknownEncodingError } from "../input/decoder.ts";
import { InputError } from "../input/input-error.ts";
import { readNames } from "../input/names.ts";
import { openInputs } from "../input/open.ts";
import type { DumpCounts, DumpObserver, ParseOptions } from "../pipeline/parse.ts";
import { type Pace, parseInputs } from "../pipeline/run.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-status.ts";
import { describeChoice, describeInputError, describeSystemError, describeUnreadable } from "./messages.ts";
import { createProgress, wantsProgress } from "./progress.ts";
import { UsageError } from "./usage-error.ts";

/** What a command wants to know and to decide while inputs are read. */
export interface ReadingHooks extends Pace {
  /** An input was opened and is about to be read. */
  onInput?(file: string): void;
}

/** Reads inputs to their ends, unless no more is wanted. */
export type Run = (inputs: AsyncIterable<Input>, pace: Pace) => Promise<DumpCounts>;

/** Reads inputs one after another; the run tells the observer what it finds, and the user what is doubtful. */
export function observedRun({ report }: Context, parse: ParseOptions, observer: DumpObserver): Run {
  return async (inputs, pace) => parseInputs(inputs, parse, { ...observer, problem: (problem) => report.problem(problem) }, pace);
}

/** What came of reading. */
export interface Reading {
  readonly counts: DumpCounts;
  readonly opened: number;
  /** Inputs that could not be read, or not to their end. */
  failed: number;
}

/**
 * The names of the inputs: the operands, then those that `--files-from` lists; standard input when nothing is named.
 *
 * @throws {UsageError} when the list cannot be read
 */
export async function resolveNames({ operands, typed, io }: Context): Promise<readonly string[]> {
  const list = typed.filesFrom;
  if (list === undefined) return operands.length === 0 ? ["-"] : operands;
  if (list === "-" && operands.includes("-"))
    throw new UsageError("stdin-twice", describeInputError({ file: "-", reason: "stdin-twice", detail: null }), { detail: "-" });
  try {
    return [...operands, ...(await readNames(list === "-" ? io.stdin : createReadStream(list)))];
  } catch (error) {
    throw new UsageError("unreadable-input", describeUnreadable(list, describeSystemError(error)), { detail: list });
  }
}

/** Reads inputs in order. One that cannot be read is told, and the others are still read. */
export async function readInputs(
  context: Context,
  names: readonly string[],
  { run, hooks = {} }: { run: Run; hooks?: ReadingHooks },
): Promise<Reading> {
  const { io, typed, report, signal } = context;
  const inputs = openNamed(names, context);
  const reading = { opened: 0, failed: 0 };
  const fail = (error: InputError): void => {
    if (signal.aborted) return;
    reading.failed++;
    report.unreadable(error.file, error.reason, describeInputError(error));
  };
  const progress = wantsProgress(io, typed) ? createProgress(io) : null;
  report.beforePrint = () => progress?.erase();
  async function* readable(): AsyncGenerator<Input> {
    for await (const input of inputs) {
      report.flush();
      if (input instanceof InputError) fail(input);
      else {
        reading.opened++;
        hooks.onInput?.(input.file);
        yield { ...input, chunks: watched(input.chunks, { fail, onChunk: (chunk) => progress?.add(chunk.length) }) };
      }
    }
  }
  const pace: Pace = { ...hooks, wanted: () => !signal.aborted && (hooks.wanted?.() ?? true) };
  const counts = await run(readable(), pace);
  report.flush();
  progress?.erase();
  return { counts, ...reading };
}

function openNamed(names: readonly string[], { io, typed }: Context): AsyncIterable<Input | InputError> {
  // Standard input is opened when it is read, if at all.
  const stdin = { [Symbol.asyncIterator]: () => io.stdin[Symbol.asyncIterator]() };
  const encoding = typed.inputEncoding;
  try {
    return openInputs(names, { stdin, ...(encoding === undefined ? {} : { encoding }) });
  } catch (error) {
    if (!(error instanceof UnknownEncodingError)) throw error;
    const { encoding: name, allowed } = error;
    throw new UsageError("unknown-encoding", describeChoice("encoding", name, allowed), { detail: name });
  }
}

/** The chunks of an input that may turn out to be damaged: what was read until then counts. */
async function* watched(
  chunks: AsyncIterable<Uint8Array>,
  { fail, onChunk }: { fail: (error: InputError) => void; onChunk: (chunk: Uint8Array) => void },
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      onChunk(chunk);
      yield chunk;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    fail(error);
  }
}

/** The exit status that all commands that read share. `found` is how many papers came out. */
export function exitStatusOf({ typed }: Context, { counts, failed }: Reading, found: number): number {
  if (failed > 0) return EXIT.failed;
  if (typed.strict === true && counts.rejected > 0) return EXIT.rejected;
  return typed.exitStatus === true && found === 0 ? EXIT.nothing : EXIT.ok;
}
