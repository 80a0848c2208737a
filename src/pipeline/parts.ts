/** A dump in parts that can be read at the same time. */
import type { Input } from "../core/input.ts";
import { findCut } from "./cuts.ts";

/** Bytes of a part, about. A part of this size takes a hundred times as long to read as to hand over. */
const PART = 1024 * 1024;
/** A cut is looked for in so many bytes at the end of a part. */
const WINDOW = 256 * 1024;

const LF = 10;
const CR = 13;

/** A stretch of a dump. */
export interface Part {
  /** They have their memory to themselves. */
  readonly bytes: Uint8Array;
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

/** Cuts an input up where listings begin; where none does for long, anywhere between two lines. At least one part comes. */
export async function* cutUp({ chunks, decoder, offset }: Input): AsyncGenerator<Part, void> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let place = { offset, line: 0, begins: true };
  const cut = (bytes: Buffer): Part => {
    const found = findCut(bytes, bytes.length - WINDOW, decoder);
    const end = found?.at ?? endOfLines(bytes);
    const part = {
      ...place,
      bytes: new Uint8Array(bytes.subarray(0, end)),
      ahead: found && new Uint8Array(bytes.subarray(end, found.known)),
    };
    const line = place.line + countLineEnds(bytes.toString("latin1", 0, end));
    place = { offset: place.offset + end, line, begins: found !== null };
    waiting = [bytes.subarray(end)];
    size = bytes.length - end;
    return { ...part, last: false };
  };
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    while (size >= PART + WINDOW) {
      const bytes = Buffer.concat(waiting);
      yield cut(bytes);
      if (size >= bytes.length) break;
    }
  }
  yield { ...place, bytes: new Uint8Array(Buffer.concat(waiting)), ahead: null, last: true };
}

/** Offset behind the last line end, which a later byte cannot become a part of; all where there is none. */
function endOfLines(bytes: Buffer): number {
  const behind = bytes.lastIndexOf(LF) + 1;
  if (behind > 0) return behind;
  return bytes.at(-1) === CR ? bytes.length - 1 : bytes.length;
}

/** Number of line ends; a search for each is far faster than a pattern. */
function countLineEnds(text: string): number {
  if (text.includes("\r")) return text.match(/\r\n?|\n/g)?.length ?? 0;
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
