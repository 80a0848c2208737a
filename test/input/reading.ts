/** Reads inputs to their end, as the tests of this folder compare them. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach } from "vitest";
import type { Input } from "../../src/core/input.ts";
import { InputError } from "../../src/input/input-error.ts";
import { openInputs } from "../../src/input/open.ts";

/** One input after it was read: its text as far as it came, and why it came no further. */
export interface Seen {
  readonly file: string;
  readonly text: string | null;
  readonly offset: number | null;
  readonly modified: string | null;
  readonly error: string | null;
  readonly invalid: number;
}

/** Yields the pieces as a stream would. */
export async function* streamOf(...pieces: readonly (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}

/** Opens and reads all inputs. */
export async function readInputs(
  names: readonly string[],
  { stdin = streamOf(), encoding }: { stdin?: AsyncIterable<Uint8Array>; encoding?: string } = {},
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const input of openInputs(names, { stdin, ...(encoding === undefined ? {} : { encoding }) })) {
    if (input instanceof InputError) {
      seen.push({ file: input.file, text: null, offset: null, modified: null, error: describe(input), invalid: 0 });
      continue;
    }
    const { file, offset, modified, decoder } = input;
    const chunks: Uint8Array[] = [];
    let error: string | null = null;
    try {
      for await (const chunk of input.chunks) chunks.push(Uint8Array.from(chunk));
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      error = describe(thrown);
    }
    const bytes = Buffer.concat(chunks);
    const text = decoder.decode(bytes, 0, bytes.length);
    seen.push({ file, text, offset, modified, error, invalid: decoder.invalid });
  }
  return seen;
}

function describe({ reason, detail }: InputError): string {
  return detail === null ? reason : `${reason} ${detail}`;
}

/** Reads the first chunk of an input and stops, as a reader does that has enough. */
export async function readFirst(input: Input | InputError): Promise<string> {
  if (input instanceof InputError) throw input;
  for await (const chunk of input.chunks) return Buffer.from(chunk).toString();
  return "";
}

/** The same chunks from a source that breaks at their end. */
export async function* failing(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
  throw Object.assign(new Error("read failed"), { code: "EIO" });
}

/** A folder for the files of one test. */
export interface Folder {
  readonly path: (...parts: readonly string[]) => string;
  /** Writes a file and returns its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
}

/** Gives each test of the file an empty folder. */
export function useFolder(): Folder {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "papersift-input-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = (...parts: readonly string[]): string => join(folder, ...parts);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

/** Runs without the rights of the superuser, who may read everything; the folder stays readable. */
export async function asNobody<T>(folder: string, action: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return action();
  chmodSync(folder, 0o755);
  process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
