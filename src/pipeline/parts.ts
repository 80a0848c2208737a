/** A dump in parts that can be read at the same time. */
import type { Input } from "../core/input.ts";
import { findCut } from "./cuts.ts";

/** Bytes of a part, about: so many that handing it over takes little of the time. */
const PART = 512 * 1024;
/** A cut is looked for in so many bytes at the end of a part. */
const WINDOW = 128 * 1024;

const LF = 10;
const CR = 13;

/** A stretch of a dump: plain data. */
export interface Part {
  /** They lie in memory that threads share. */
  readonly bytes: Uint8Array;
  /** Memory for what is made of them, shared as well. */
  readonly room: Uint8Array;
  /** Offset of the first byte, and number of the lines above. */
  readonly offset: number;
  readonly line: number;
  /** A listing surely begins here, or the dump. */
  readonly begins: boolean;
  /** The first lines of the next part where a listing surely begins with it; null where none does, or nothing follows. */
  readonly ahead: Uint8Array | null;
  /** Nothing follows. */
  readonly last: boolean;
}

/** Records in full are longer than what they were read from. */
const ROOM = 1.5 * PART;

/** Memory for parts. It is used again and again: left to the garbage collector, it would grow to several times its size. */
export class PartMemory {
  readonly #spare: Buffer[] = [];

  /** Memory for a part, and for what is made of it. */
  take(): { bytes: Buffer; room: Buffer } {
    const all = this.#spare.pop() ?? Buffer.from(new SharedArrayBuffer(PART + WINDOW + ROOM));
    return { bytes: all.subarray(0, PART + WINDOW), room: all.subarray(PART + WINDOW) };
  }

  /** Takes the memory of a part back, once nobody reads it or what was made of it any more. */
  giveBack({ bytes }: Part): void {
    this.#spare.push(Buffer.from(bytes.buffer));
  }
}

/** Cuts an input up where listings begin; where none does for long, anywhere between two lines. At least one part comes. */
export async function* cutUp({ chunks, decoder, offset }: Input, memory: PartMemory): AsyncGenerator<Part, void> {
  let { bytes, room } = memory.take();
  let used = 0;
  let place = { offset, line: 0, begins: true };
  const cut = (): Part => {
    // In two-byte units a line end is no byte of its own: such a dump goes on from part to part.
    const found = decoder.unit === 1 ? findCut(bytes, PART, decoder) : null;
    const end = found?.at ?? endOfLines(bytes);
    const ahead = found && Uint8Array.from(bytes.subarray(end, found.known));
    const part = { ...place, bytes: bytes.subarray(0, end), room, ahead, last: false };
    place = { offset: place.offset + end, line: place.line + countLineEnds(part.bytes), begins: found !== null };
    const next = memory.take();
    used = bytes.copy(next.bytes, 0, end);
    ({ bytes, room } = next);
    return part;
  };
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length;) {
      const taken = chunk.subarray(at, at + bytes.length - used);
      bytes.set(taken, used);
      at += taken.length;
      used += taken.length;
      if (used === bytes.length) yield cut();
    }
  yield { ...place, bytes: bytes.subarray(0, used), room, ahead: null, last: true };
}

/** Offset after the last line end, which a later byte cannot become a part of; all where there is none. */
function endOfLines(bytes: Buffer): number {
  const after = bytes.lastIndexOf(LF) + 1;
  if (after > 0) return after;
  return bytes.at(-1) === CR ? bytes.length - 1 : bytes.length;
}

/** Number of line ends. */
function countLineEnds(bytes: Buffer): number {
  if (bytes.includes(CR)) return bytes.toString("latin1").match(/\r\n?|\n/g)?.length ?? 0;
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}
