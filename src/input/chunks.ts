/** Chunks of bytes: where they come from, and how their first bytes are seen before the rest is read. */
import { read, readSync } from "node:fs";
import { promisify } from "node:util";
import { toInputError } from "./input-error.ts";

const readBytes = promisify(read);

/** Bytes of one read: so many that waiting for the file takes little of the time, and so few that they are still at hand for the processor. */
const READ_SIZE = 256 * 1024;
/** One that is read ahead, one that is worked on, and the one before. */
const BUFFERS = 3;

/**
 * The bytes of an open file or pipe, also of one that has no length and no end yet. A chunk holds until the one after the next is
 * asked for.
 *
 * Of a file, what fits into one chunk is read without waiting for other threads, which would take longer than the rest, and each
 * further chunk while the one before is worked on. Of anything else nothing is read ahead: a reader that stops early leaves no
 * read after it would keep the process waiting for a writer.
 */
export async function* readChunks(descriptor: number, isFile: boolean): AsyncGenerator<Uint8Array> {
  // Buffers in turn: a new one for each chunk would be garbage that the collector lets grow to half of all memory.
  const buffers: Buffer[] = [];
  let turn = 0;
  const next = (): Buffer => (buffers[turn++ % BUFFERS] ??= Buffer.allocUnsafeSlow(READ_SIZE));
  const readNow = (buffer: Buffer): Buffer => buffer.subarray(0, readSync(descriptor, buffer, 0, READ_SIZE, null));
  const begin = async (buffer: Buffer): Promise<Buffer> =>
    buffer.subarray(0, (await readBytes(descriptor, buffer, 0, READ_SIZE, null)).bytesRead);
  let small = isFile;
  let ahead: Promise<Buffer> | null = null;
  try {
    for (;;) {
      const chunk: Buffer = small ? readNow(next()) : await (ahead ?? begin(next()));
      small &&= chunk.length < READ_SIZE;
      ahead = isFile && !small ? begin(next()) : null;
      // Whoever stops here does not want to hear of it.
      ahead?.catch(() => {});
      if (chunk.length === 0) return;
      yield chunk;
    }
  } finally {
    // The file must not be closed under it.
    await ahead?.catch(() => {});
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
