/** Reads an input of the fuzzer through all that stands between bytes and records. */
import type { Problem } from "../../src/core/problem.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import type { BookedToken } from "../../src/core/token.ts";
import { InputError } from "../../src/input/input-error.ts";
import { openInputs } from "../../src/input/open.ts";
import type { InputForm } from "../../src/core/input.ts";
import { openParser } from "../../src/pipeline/open-parser.ts";
import type { DumpCounts, ParseOptions, Rejected } from "../../src/pipeline/parse.ts";

/** Bytes and how they are read. */
export interface FuzzInput {
  readonly bytes: Buffer;
  readonly options: Omit<ParseOptions, "today"> & { readonly encoding?: string };
  /** Sizes of the chunks that the bytes arrive in, used in turn. */
  readonly chunks: readonly number[];
}

/** All that came of an input. */
export interface FuzzReading {
  readonly records: readonly PaperRecord[];
  readonly problems: readonly Problem[];
  readonly rejects: readonly Rejected[];
  /** Null where nobody looked at the tokens. */
  readonly tokens: readonly BookedToken[] | null;
  /** Null where the input cannot be opened. */
  readonly counts: DumpCounts | null;
  /** The unpacked bytes, the offset of the first of them, and their encoding. */
  readonly unpacked: Buffer;
  readonly offset: number;
  readonly encoding: string;
  /** The reading of the bytes; null where the input cannot be opened. */
  readonly form: InputForm | null;
  /** The words of `InputError` for an input that cannot be read, or not to its end. */
  readonly fault: string | null;
}

/** Day of every run, so that dates without a year do not change from one to the next. */
const TODAY = "2026-11-23";
/** It fills memory that may be used again, with a byte that no text holds. */
const USED = 0xfb;

/**
 * Reads bytes in chunks. Like a file's, the memory of a chunk is used again for the next one.
 *
 * @param chunks sizes of the chunks, used in turn
 * @param seeTokens whether somebody looks at what each token was read as
 */
export async function readInput(
  { bytes, options: { encoding, ...options } }: FuzzInput,
  chunks: readonly number[],
  seeTokens: boolean,
): Promise<FuzzReading> {
  const records: PaperRecord[] = [];
  const problems: Problem[] = [];
  const rejects: Rejected[] = [];
  const tokens: BookedToken[] | null = seeTokens ? [] : null;
  const found = { records, problems, rejects, tokens };
  const unpacked: Buffer[] = [];
  const opened = openInputs(["-"], { stdin: cut(bytes, chunks), ...(encoding === undefined ? {} : { encoding }) });
  const { value: input } = await opened.next();
  if (input === undefined) throw new Error("No input was opened");
  if (input instanceof InputError)
    return { ...found, counts: null, unpacked: Buffer.alloc(0), offset: 0, encoding: "", form: null, fault: input.reason };
  const parser = await openParser(
    input,
    { today: TODAY, ...options },
    {
      paper: (record) => records.push(record),
      problem: (problem) => problems.push(problem),
      reject: (rejected) => rejects.push(rejected),
      ...(tokens === null ? {} : { token: (booked) => tokens.push(booked) }),
    },
  );
  let fault: string | null = null;
  try {
    for await (const chunk of input.chunks) {
      await parser.prepare?.();
      const memory = Buffer.from(chunk);
      unpacked.push(Buffer.from(chunk));
      parser.write(memory);
      memory.fill(USED);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    fault = error.reason;
  }
  const counts = parser.end();
  await opened.return(undefined);
  const { offset, form, decoder } = input;
  return { ...found, counts, unpacked: Buffer.concat(unpacked), offset, encoding: decoder.encoding, form, fault };
}

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
