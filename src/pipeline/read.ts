/** Records from text, bytes, streams and files: the library's doors to the parser. */
import type { Input } from "../core/input.ts";
import type { Problem } from "../core/problem.ts";
import type { PaperRecord } from "../core/record.ts";
import { createDecoder } from "../input/decoder.ts";
import { findForm, FORM_LENGTH } from "../input/forms.ts";
import { InputError } from "../input/input-error.ts";
import { beginsMail } from "../input/mail-header.ts";
import { openInputs } from "../input/open.ts";
import { createMailUnpacker } from "../input/unpack-mails.ts";
import { parsePeriod } from "../query/dates.ts";
import { createParser } from "./every-parser.ts";
import { openParser } from "./open-parser.ts";
import type { ParseOptions } from "./parse.ts";

/** The way to read dumps. Dates are those of the command line: `2024-07-26`, `2024-07` for its last day, `yesterday`. */
export interface ReadOptions extends ParseOptions {
  /** Encoding of bytes without a byte order mark, a label of the WHATWG Encoding Standard; UTF-8 when left out. */
  readonly encoding?: string;
  /** Receives what is doubtful in the dumps. */
  readonly onProblem?: (problem: Problem) => void;
}

/** The name of a dump that is no file: `source.file` of its records; `-` when left out. */
export interface DumpName {
  readonly file?: string;
}

/**
 * The records of a text, in order.
 *
 * @throws {RangeError} for an unknown `listing`
 * @throws {DateError} for an `asOf` or `today` that cannot be read
 */
export function parseText(text: string, { file = "-", onProblem, ...given }: Omit<ReadOptions, "encoding"> & DumpName = {}): PaperRecord[] {
  const options = readDays(given);
  const records: PaperRecord[] = [];
  const form = findForm(text.slice(0, FORM_LENGTH), file);
  const bytes = Buffer.from(text);
  const mails = form === "text" ? createMailUnpacker({ isMail: beginsMail(bytes), encoding: null }) : null;
  const input = { file, modified: null, form, offset: 0, decoder: createDecoder(), pageEdges: mails?.pageEdges ?? null };
  const observer = { paper: (record: PaperRecord) => records.push(record), ...observing(onProblem) };
  const parser = createParser(input, options, observer);
  for (const chunk of mails === null ? [bytes] : [...mails.write(bytes), ...mails.end()]) parser.write(chunk);
  parser.end();
  return records;
}

/**
 * The records of a text, of bytes, or of a stream of either, each as soon as it is certain. Bytes may be packed with gzip
 * or brotli and begin with a byte order mark.
 *
 * @throws {RangeError} for an unknown `listing`
 * @throws {DateError} for an `asOf` or `today` that cannot be read
 * @throws {UnknownEncodingError} for an unknown `encoding`
 * @throws {InputError} when the bytes cannot be unpacked
 */
export async function* parse(
  dump: string | Uint8Array | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  { file = "-", ...given }: ReadOptions & DumpName = {},
): AsyncGenerator<PaperRecord, void> {
  const options = readDays(given);
  for await (const input of openAll(["-"], toBytes(dump), options)) yield* readInput({ ...input, file }, options);
}

/**
 * The records of files, one file after another, each record as soon as it is certain.
 *
 * @param names paths or globs
 * @throws {InputError} when a file cannot be read, or a glob matches none
 * @throws {RangeError} for an unknown `listing`
 * @throws {DateError} for an `asOf` or `today` that cannot be read
 * @throws {UnknownEncodingError} for an unknown `encoding`
 */
export async function* parseFiles(names: string | readonly string[], given: ReadOptions = {}): AsyncGenerator<PaperRecord, void> {
  const options = readDays(given);
  for await (const input of openAll([names].flat(), toBytes(""), options)) yield* readInput(input, options);
}

async function* openAll(
  names: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  { encoding }: ReadOptions,
): AsyncGenerator<Input, void> {
  for await (const input of openInputs(names, { stdin, ...(encoding === undefined ? {} : { encoding }) })) {
    if (input instanceof InputError) throw input;
    yield input;
  }
}

async function* readInput(input: Input, { onProblem, ...options }: ReadOptions): AsyncGenerator<PaperRecord, void> {
  const found: PaperRecord[] = [];
  const parser = await openParser(input, options, { paper: (record) => found.push(record), ...observing(onProblem) });
  for await (const chunk of input.chunks) {
    await parser.prepare?.();
    parser.write(chunk);
    yield* found.splice(0);
  }
  parser.end();
  yield* found;
}

/** The same options with days in the place of dates. */
function readDays<T extends ParseOptions>({ asOf, today, ...options }: T): Omit<T, "asOf" | "today"> & ParseOptions {
  const now = new Date();
  const run = today === undefined ? undefined : parsePeriod(today, now).last;
  const captured = asOf === undefined ? undefined : parsePeriod(asOf, run === undefined ? now : new Date(run)).last;
  return { ...options, asOf: captured, today: run };
}

function observing(onProblem: ReadOptions["onProblem"]): { problem?: (problem: Problem) => void } {
  return onProblem === undefined ? {} : { problem: onProblem };
}

/** A character outside the basic plane is two code units, which two chunks may share. */
const FIRST_HALF = /[\uD800-\uDBFF]$/;

async function* toBytes(dump: Parameters<typeof parse>[0]): AsyncGenerator<Uint8Array, void> {
  const chunks = typeof dump === "string" || dump instanceof Uint8Array ? [dump] : dump;
  let half = "";
  for await (const chunk of chunks) {
    if (typeof chunk !== "string") {
      yield chunk;
      continue;
    }
    const text = half + chunk;
    half = FIRST_HALF.exec(text)?.[0] ?? "";
    yield Buffer.from(text.slice(0, text.length - half.length));
  }
  if (half !== "") yield Buffer.from(half);
}
