/** Bytes become lines: chunk by chunk, each line decoded alone, with its place in the input. */
import type { Decoder } from "../core/input.ts";
import type { Line } from "../core/token.ts";
import { PlainBytes } from "./plain.ts";

const LF = 10;
const CR = 13;

/** Takes bytes in chunks of any size, and keeps none of their memory. */
export interface LineSplitter {
  write(chunk: Uint8Array): void;
  /** The input is over: a last line without a line end is passed on. */
  end(): void;
}

/**
 * Cuts chunks into lines at LF, CRLF and lone CR, and hands each to `onLine`.
 *
 * Line ends are looked for in bytes: a search in memory is many times faster than a loop over characters, and a line
 * of pure ASCII stays a one-byte string.
 */
export function createLineSplitter(
  source: { decoder: Decoder; offset: number; line?: number },
  onLine: (line: Line) => void,
): LineSplitter {
  const { decoder } = source;
  const { unit } = decoder;
  let start = source.offset;
  let number = source.line ?? 0;
  /** Copies of the bytes of a line whose end has not been seen yet. */
  let pending: Uint8Array[] = [];

  /** Passes on every line that certainly ends in `bytes`, and where these are the last ones, what is left; returns how far it came. */
  function cut(bytes: Buffer, last: boolean): number {
    const plainBytes = new PlainBytes(bytes);
    const emit = (from: number, to: number, eol: Line["eol"]): void => {
      const next = start + (to - from) + eol.length * unit;
      const plain = unit === 1 && plainBytes.holds(from, to);
      // ASCII is the same in every encoding with one-byte units.
      const raw = plain ? bytes.toString("latin1", from, to) : decoder.decode(bytes, from, to);
      onLine({ line: ++number, start, end: next, raw, eol, plain });
      start = next;
    };
    let at = 0;
    let lf = findUnit(bytes, LF, 0, decoder);
    let cr = findUnit(bytes, CR, 0, decoder);
    for (;;) {
      if (lf < at) lf = findUnit(bytes, LF, at, decoder);
      if (cr < at) cr = findUnit(bytes, CR, at, decoder);
      const stop = Math.min(lf, cr);
      // A CR at the very end may be the first half of a CRLF.
      if (stop === Infinity || (cr < lf && cr + 2 * unit > bytes.length && !last)) break;
      const eol = lf < cr ? "\n" : lf === cr + unit ? "\r\n" : "\r";
      emit(at, stop, eol);
      at = stop + eol.length * unit;
    }
    if (last && at < bytes.length) emit(at, bytes.length, "");
    return at;
  }

  function write(chunk: Uint8Array): void {
    // A line over many chunks is joined once, when its end is in sight, so that the cost stays linear.
    const held = pending.length > 0;
    if (held && !endsLine(pending, chunk)) {
      pending.push(Uint8Array.from(chunk));
      return;
    }
    const bytes = held ? Buffer.concat([...pending, chunk]) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const done = cut(bytes, false);
    pending = done < bytes.length ? [Uint8Array.from(bytes.subarray(done))] : [];
  }

  function end(): void {
    const bytes = Buffer.concat(pending);
    pending = [];
    cut(bytes, true);
  }

  return { write, end };
}

/** Offset of the next code unit with that value at or after `from`; `Infinity` when there is none. */
function findUnit(bytes: Buffer, value: number, from: number, { unit, littleEndian }: Decoder): number {
  for (let at = bytes.indexOf(value, from); at !== -1; at = bytes.indexOf(value, at + 1)) {
    if (unit === 1) return at;
    const low = littleEndian ? at : at - 1;
    if (low % 2 === 0 && bytes[littleEndian ? at + 1 : low] === 0) return low;
  }
  return Infinity;
}

/** Whether a line end may stand in the chunk, or be completed by it: its first bytes may be the last that are pending. */
function endsLine(pending: readonly Uint8Array[], chunk: Uint8Array): boolean {
  const last = pending.at(-1)?.subarray(-3);
  return [chunk, last].some((bytes) => bytes !== undefined && (bytes.includes(LF) || bytes.includes(CR)));
}
