/** Many inputs, one after another. There is one way through them, for the command and for each of its threads. */
import type { Input } from "../core/input.ts";
import type { Problem } from "../core/problem.ts";
import { InputError } from "../input/input-error.ts";
import type { Outside, Undated } from "../query/select.ts";
import { openParser } from "./open-parser.ts";
import { addCounts, type DumpCounts, type DumpObserver, type ParseOptions, type Rejected } from "./parse.ts";

/** The papers of a file that another thread has read, selected and written: plain data. */
export interface FileResult {
  readonly file: string;
  /** Bytes that were read. */
  readonly size: number;
  readonly counts: DumpCounts;
  /** Text of the selected papers, in UTF-8. */
  readonly output: Uint8Array;
  readonly selected: number;
  /** Papers that were left out because they do not show a day. */
  readonly undated: readonly Undated[];
  /** Papers that were left out because of a day that they show, where none was selected. */
  readonly outside: readonly Outside[];
  readonly problems: readonly Problem[];
  readonly rejected: readonly Rejected[];
}

/** A member of a row of inputs: one to be read, one that cannot be, or one that was read already. */
export type Source = Input | InputError | FileResult;

/** An observer is told of inputs while they are read, and asked how to go on. */
export interface RunObserver extends DumpObserver {
  /** An input was opened and is about to be read. */
  opened?(file: string): void;
  /** So many bytes more were read. */
  advanced?(bytes: number): void;
  /** An input cannot be read, or not to its end: what was read until then counts. */
  failed?(error: InputError): void;
  /** A file that was read already; its problems and rejected blocks are told of as those of any other. */
  finished?(result: FileResult): void;
  /** Resolves when more output can be taken. It is asked between two chunks, so that a slow reader of the output slows the input. */
  ready?(): Promise<void> | undefined;
  /** False when no further record can be wanted: the rest of the input is left unread. */
  wanted?(): boolean;
}

/** The result of reading. */
export interface Reading {
  readonly counts: DumpCounts;
  readonly opened: number;
  /** Inputs that could not be read, or not to their end. */
  readonly failed: number;
}

/**
 * Parses inputs in order and adds up their counts.
 *
 * @throws whatever the inputs' chunks throw but an {@link InputError}
 */
export async function parseInputs(sources: AsyncIterable<Source>, options: ParseOptions, observer: RunObserver): Promise<Reading> {
  const reading = { counts: { listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 }, opened: 0, failed: 0 };
  const fail = (error: InputError): void => {
    reading.failed++;
    observer.failed?.(error);
  };
  for await (const source of sources) {
    if (source instanceof InputError) {
      fail(source);
      continue;
    }
    reading.opened++;
    observer.opened?.(source.file);
    const counts = "chunks" in source ? await parseInput(source, options, { ...observer, failed: fail }) : await report(source, observer);
    if (counts === null) break;
    addCounts(reading.counts, counts);
  }
  return reading;
}

/** Parses one input; null when its rest is left unread. */
async function parseInput(input: Input, options: ParseOptions, observer: RunObserver): Promise<DumpCounts | null> {
  const parser = await openParser(input, options, observer);
  try {
    for await (const chunk of input.chunks) {
      observer.advanced?.(chunk.length);
      await parser.prepare?.();
      parser.write(chunk);
      if (!(await goesOn(observer))) return null;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    observer.failed?.(error);
  }
  return parser.end();
}

/** Tells of a file that was read already; null when nothing more is wanted. */
async function report(result: FileResult, observer: RunObserver): Promise<DumpCounts | null> {
  observer.advanced?.(result.size);
  observer.finished?.(result);
  for (const problem of result.problems) observer.problem?.(problem);
  for (const rejected of result.rejected) observer.reject?.(rejected);
  return (await goesOn(observer)) ? result.counts : null;
}

async function goesOn(observer: RunObserver): Promise<boolean> {
  await observer.ready?.();
  return observer.wanted?.() ?? true;
}
