/** Chunks of bytes: where they come from, and how their first bytes are seen before the rest is read. */
import { read, readSync } from "node:fs";
import { promisify } from "node:util";
import { toInputError } from "./input-error.ts";

const readBytes = promisify(read);

/** Bytes of one read. With 64 KiB a third of the time goes into waiting for the file; beyond this hardly anything is gained. */
const READ_SIZE = 256 * 1024;

/**
 * The bytes of an open file, also of one that has no length and no end yet (a pipe). Nothing is read ahead: a reader that
 * stops early leaves no read behind that would keep the process waiting for a writer. A chunk holds until the one after the
 * next is asked for.
 *
 * @param ready whether its bytes are there at once, as a file's are: those that fit into one chunk are read without waiting for
 *   other threads, which would take longer than the rest
 */
export async function* readChunks(descriptor: number, ready: boolean): AsyncGenerator<Uint8Array> {
  // Two buffers in turn: a new one for each chunk would be garbage that the collector lets grow to half of all memory.
  const buffers = [Buffer.allocUnsafeSlow(READ_SIZE), Buffer.allocUnsafeSlow(READ_SIZE)] as const;
  let short = ready;
  for (let turn = 0; ; turn = 1 - turn) {
    const buffer = buffers[turn === 0 ? 0 : 1];
    const bytesRead = short
      ? readSync(descriptor, buffer, 0, READ_SIZE, null)
      : (await readBytes(descriptor, buffer, 0, READ_SIZE, null)).bytesRead;
    if (bytesRead === 0) return;
    short &&= bytesRead < READ_SIZE;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The same chunks, with errors that name the file. */
export async function* nameErrors(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw toInputError(file, error);
  }
}

/** Bytes whose beginning is known. */
export interface Opening {
  readonly head: Uint8Array;
  readonly rest: AsyncIterator<Uint8Array>;
}

/** Reads on until `length` bytes are known, or all that there are. */
export function readHead(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Opening> {
  const opening = { head: new Uint8Array(), rest: chunks[Symbol.asyncIterator]() };
  return readOn(opening, (head) => head.length >= length);
}

/** Reads on until enough is known, or all that there is. An error of the source comes after what was read in front of it. */
export async function readOn({ head, rest }: Opening, isEnough: (head: Uint8Array) => boolean): Promise<Opening> {
  let known = head;
  try {
    while (!isEnough(known)) {
      const next = await rest.next();
      if (next.done === true) break;
      known = known.length === 0 ? next.value : Buffer.concat([known, next.value]);
    }
  } catch (error) {
    if (known.length === 0) throw error;
    const fail = async (): Promise<never> => {
      throw error;
    };
    return { head: known, rest: { next: fail } };
  }
  return { head: known, rest };
}

/** All the bytes again. The source is closed when the reader stops. */
export async function* readAll({ head, rest }: Opening): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
