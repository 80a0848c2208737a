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

/** What lines come from: the decoder of their bytes, the place of the first one and the number of lines above it. */
interface LineSource {
  readonly decoder: Decoder;
  readonly offset: number;
  readonly line?: number;
}

/**
 * Cuts chunks into lines at LF, CRLF and lone CR, and hands each to `onLine`.
 *
 * Line ends are looked for in bytes: a search in memory is many times faster than a loop over characters, and a line
 * of pure ASCII stays a one-byte string.
 */
export function createLineSplitter(source: LineSource, onLine: (line: Line) => void): LineSplitter {
  return new Splitter(source, onLine);
}

class Splitter implements LineSplitter {
  readonly #decoder: Decoder;
  readonly #onLine: (line: Line) => void;
  #start: number;
  #number: number;
  /** Copies of the bytes of a line whose end has not been seen yet. */
  #pending: Uint8Array[] = [];

  constructor({ decoder, offset, line = 0 }: LineSource, onLine: (line: Line) => void) {
    this.#decoder = decoder;
    this.#start = offset;
    this.#number = line;
    this.#onLine = onLine;
  }

  write(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    // A line over many chunks is joined once, when its end is in sight, so that the cost stays linear.
    if (this.#pending.length > 0 && !endsLine(this.#pending, bytes)) {
      this.#pending.push(Uint8Array.from(bytes));
      return;
    }
    const rest = bytes.subarray(this.#pending.length > 0 ? this.#finish(bytes) : 0);
    const done = this.#cut(rest, false);
    if (done < rest.length) this.#pending.push(Uint8Array.from(rest.subarray(done)));
  }

  end(): void {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#cut(bytes, true);
  }

  /** Passes on the line that is pending, with its end in these bytes; returns how many of them it took. */
  #finish(bytes: Buffer): number {
    // In two-byte units the byte may be a half of another character, and all is joined.
    const lf = this.#decoder.unit === 1 ? bytes.indexOf(LF) : -1;
    const taken = lf === -1 ? bytes.length : lf + 1;
    const joined = Buffer.concat([...this.#pending, bytes.subarray(0, taken)]);
    const done = this.#cut(joined, false);
    this.#pending = done < joined.length ? [joined.subarray(done)] : [];
    return taken;
  }

  /** Passes on every line that certainly ends in `bytes`, and where these are the last ones, what is left; returns how far it came. */
  #cut(bytes: Buffer, last: boolean): number {
    const plain = new PlainBytes(bytes);
    const lineEnds = new LineEnds(bytes, this.#decoder);
    let at = 0;
    for (let found = lineEnds.next(at, last); found !== null; found = lineEnds.next(at, last)) at = this.#emit(plain, at, found);
    if (last && at < bytes.length) at = this.#emit(plain, at, { at: bytes.length, eol: "" });
    this.#start += at;
    return at;
  }

  /** Passes on the line from this place on; returns the place of the next one. */
  #emit(plain: PlainBytes, from: number, { at, eol }: LineEnd): number {
    const { unit } = this.#decoder;
    const knownAscii = unit === 1 && plain.endOf(from) >= at;
    // ASCII is the same in every encoding with one-byte units.
    const raw = knownAscii ? plain.bytes.toString("latin1", from, at) : this.#decoder.decode(plain.bytes, from, at);
    const next = at + eol.length * unit;
    this.#onLine({ line: ++this.#number, start: this.#start + from, end: this.#start + next, raw, eol, content: raw, knownAscii });
    return next;
  }
}

interface LineEnd {
  /** Index of its first byte. */
  readonly at: number;
  readonly eol: Line["eol"];
}

/** The line ends in a stretch of bytes. */
class LineEnds {
  readonly #bytes: Buffer;
  readonly #decoder: Decoder;
  #lf: number;
  #cr: number;

  constructor(bytes: Buffer, decoder: Decoder) {
    this.#bytes = bytes;
    this.#decoder = decoder;
    this.#lf = findUnit(bytes, LF, 0, decoder);
    this.#cr = findUnit(bytes, CR, 0, decoder);
  }

  /** The first one at or after a place; null where none is in sight. */
  next(from: number, last: boolean): LineEnd | null {
    const { length } = this.#bytes;
    const { unit } = this.#decoder;
    if (this.#lf < from) this.#lf = findUnit(this.#bytes, LF, from, this.#decoder);
    if (this.#cr < from) this.#cr = findUnit(this.#bytes, CR, from, this.#decoder);
    const [lf, cr] = [this.#lf, this.#cr];
    if (lf < cr) return { at: lf, eol: "\n" };
    // A CR at the very end may be the first half of a CRLF.
    if (cr === length || (cr + 2 * unit > length && !last)) return null;
    return { at: cr, eol: lf === cr + unit && lf < length ? "\r\n" : "\r" };
  }
}

/** Offset of the next code unit with that value at or after `from`; the length when there is none. */
function findUnit(bytes: Buffer, value: number, from: number, { unit, littleEndian }: Decoder): number {
  for (let at = bytes.indexOf(value, from); at !== -1; at = bytes.indexOf(value, at + 1)) {
    if (unit === 1) return at;
    const low = littleEndian ? at : at - 1;
    if (low % 2 === 0 && bytes[littleEndian ? at + 1 : low] === 0) return low;
  }
  return bytes.length;
}

/** Whether a line end may stand in the chunk, or be completed by it: its first bytes may be the last that are pending. */
function endsLine(pending: readonly Uint8Array[], chunk: Uint8Array): boolean {
  const last = pending.at(-1)?.subarray(-3);
  return [chunk, last].some((bytes) => bytes !== undefined && (bytes.includes(LF) || bytes.includes(CR)));
}
