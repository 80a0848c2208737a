/** Reads the inputs that a command line names and tells a command what is in them. */
import { createReadStream } from "node:fs";
import { UnknownEncodingError } from "../input/decoder.ts";
import { readNames } from "../input/names.ts";
import { createOpener, type Opener } from "../input/open.ts";
import type { WorkerPlan } from "../pipeline/file-reader.ts";
import type { ParseOptions } from "../pipeline/parse.ts";
import type { Pool } from "../pipeline/pool.ts";
import { type Batch, makeBatches, readAhead } from "../pipeline/read-ahead.ts";
import { parseInputs, type Reading, type RunObserver } from "../pipeline/run.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-status.ts";
import { describeChoice, describeInputError, describeSystemError, describeUnreadable } from "./messages.ts";
import { createProgress, sizeOf, wantsProgress } from "./progress.ts";
import { UsageError } from "./usage-error.ts";

/** A command's part in a run: it is told of the inputs, and decides while they are read. */
export type Listener = Omit<RunObserver, "problem" | "advanced" | "failed">;

/** The inputs to read, and the way to read them. */
export interface ReadingJob {
  readonly names: readonly string[];
  readonly parse: ParseOptions;
  /** True where the output comes once all is read. */
  readonly late?: boolean;
  /** The plan of other threads, and how many there are; none where papers have to be seen together. */
  readonly sharing?: { readonly plan: WorkerPlan; readonly threads: number };
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

/**
 * Reads inputs in order, and tells the listener what is in them and the user what is doubtful. One that cannot be read is told, and the
 * others are still read.
 */
export async function readInputs(context: Context, job: ReadingJob, listener: Listener): Promise<Reading> {
  const { io, typed, report, signal } = context;
  const progress = wantsProgress(io, typed, job.late === true) ? createProgress(io, sizeOf(job.names)) : null;
  report.beforePrint = () => progress?.erase();
  const observer: RunObserver = {
    ...listener,
    problem: (problem) => report.problem(problem),
    opened(file) {
      report.flush();
      listener.opened?.(file);
    },
    advanced: (bytes) => progress?.add(bytes),
    failed(error) {
      if (!signal.aborted) report.unreadable(error.file, error.reason, describeInputError(error));
    },
    wanted: () => !signal.aborted && (listener.wanted?.() ?? true),
  };
  const { batches, pool } = await share(job);
  try {
    const sources = readAhead(batches, openerFor(context), pool);
    return await parseInputs(sources, job.parse, observer);
  } finally {
    await pool?.close();
    report.flush();
    progress?.erase();
  }
}

/** Files for other threads to read, and these threads; none where there is too little for them. */
async function share({ names, sharing }: ReadingJob): Promise<{ batches: readonly Batch[]; pool: Pool | null }> {
  if (sharing === undefined || sharing.threads < 2) return { batches: names.map((name) => ({ names: [name], size: 0 })), pool: null };
  const batches = await makeBatches(names);
  const threads = Math.min(sharing.threads, batches.slice(1).filter(({ size }) => size > 0).length);
  if (threads === 0) return { batches, pool: null };
  const { createPool } = await import("../pipeline/pool.ts");
  return { batches, pool: createPool(threads, sharing.plan) };
}

function openerFor({ io, typed }: Context): Opener {
  // Standard input is opened when it is read, if at all.
  const stdin = { [Symbol.asyncIterator]: () => io.stdin[Symbol.asyncIterator]() };
  try {
    return createOpener({ stdin, encoding: typed.inputEncoding });
  } catch (error) {
    if (!(error instanceof UnknownEncodingError)) throw error;
    const { encoding: name, allowed } = error;
    throw new UsageError("unknown-encoding", describeChoice("encoding", name, allowed), { detail: name });
  }
}

/** The exit status that all commands that read share. `found` is how many papers came out. */
export function exitStatusOf({ typed }: Context, { counts, failed }: Reading, found: number): number {
  if (failed > 0) return EXIT.failed;
  if (typed.strict === true && counts.rejected > 0) return EXIT.rejected;
  return typed.exitStatus === true && found === 0 ? EXIT.nothing : EXIT.ok;
}
