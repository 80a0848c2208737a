/** Bytes become lines: chunk by chunk, each line decoded alone, with its place in the input. */
import type { Decoder } from "../core/input.ts";
import type { Line } from "../core/token.ts";
import { CONTROL, featuresOf, NON_ASCII } from "../text/features.ts";
import { ByteLines } from "./byte-lines.ts";
import type { LineFinder } from "./line-finder.ts";
import { UnitLines } from "./unit-lines.ts";

const LF = 10;
const CR = 13;

/** Takes bytes in chunks of any size, and keeps none of their memory. */
export interface LineSplitter {
  write(chunk: Uint8Array): void;
  /** The input is over: a last line without a line end is passed on. */
  end(): void;
  /** Number of the last line that was passed on. */
  readonly lines: number;
}

/** The source of lines: the decoder of their bytes, and the place of the first one. */
interface LineSource {
  readonly decoder: Decoder;
  readonly offset: number;
  readonly linesAbove?: number;
  /** Receives the first piece of a line that is too long to be passed on whole. */
  readonly onLongLine?: (piece: Line) => void;
}

/** Bytes of a line; a longer one is passed on in pieces, so that one line, however long, takes bounded memory and time at once. */
export const LONGEST_LINE = 1024 * 1024;
/** The last bytes that are pending may be the first half of a line end. */
const LONGEST_EOL = 4;

/**
 * Cuts chunks into lines at LF, CRLF and lone CR, and hands each to `onLine`.
 *
 * Line ends are looked for in bytes, in the same pass that notes the features of each line; a line of pure ASCII stays a one-byte string.
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
  #pendingLength = 0;
  /** The line that is being read was passed on in part. */
  #within = false;
  readonly #onLongLine: ((piece: Line) => void) | undefined;

  constructor({ decoder, offset, linesAbove = 0, onLongLine }: LineSource, onLine: (line: Line) => void) {
    this.#decoder = decoder;
    this.#onLongLine = onLongLine;
    this.#start = offset;
    this.#number = linesAbove;
    this.#onLine = onLine;
  }

  write(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    // A line over many chunks is joined once, when its end is in sight, so that the cost stays linear.
    if (this.#pending.length > 0 && !endsLine(this.#pending, bytes)) {
      this.#keep(Uint8Array.from(bytes));
      return;
    }
    const rest = bytes.subarray(this.#pending.length > 0 ? this.#finish(bytes) : 0);
    const done = this.#cut(rest, false);
    if (done < rest.length) this.#keep(Uint8Array.from(rest.subarray(done)));
  }

  get lines(): number {
    return this.#number;
  }

  end(): void {
    this.#cut(this.#takePending(), true);
  }

  /** Keeps the bytes of a line whose end has not been seen yet; of a line that is surely too long, only what is not passed on yet. */
  #keep(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#pendingLength += bytes.length;
    if (this.#pendingLength <= LONGEST_LINE + LONGEST_EOL) return;
    const joined = this.#takePending();
    const from = this.#passPieces(joined, 0, joined.length - LONGEST_EOL);
    this.#start += from;
    this.#pending = [Uint8Array.from(joined.subarray(from))];
    this.#pendingLength = joined.length - from;
  }

  #takePending(): Buffer {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingLength = 0;
    return bytes;
  }

  /** Passes on the line that is pending, with its end in these bytes; returns how many of them it took. */
  #finish(bytes: Buffer): number {
    // In two-byte units the byte may be a half of another character, and all is joined.
    const lf = this.#decoder.unit === 1 ? bytes.indexOf(LF) : -1;
    const taken = lf === -1 ? bytes.length : lf + 1;
    const joined = Buffer.concat([this.#takePending(), bytes.subarray(0, taken)]);
    const done = this.#cut(joined, false);
    if (done < joined.length) this.#keep(joined.subarray(done));
    return taken;
  }

  /** Passes on every line that certainly ends in `bytes`, and where these are the last ones, what is left; returns how far it came. */
  #cut(bytes: Buffer, last: boolean): number {
    const { unit } = this.#decoder;
    const finder = this.#finderOf(bytes);
    let from = 0;
    while (finder.find(from, last)) {
      const next = finder.at + finder.eol.length * unit;
      if (finder.at - from > LONGEST_LINE) {
        from = this.#passPieces(bytes, from, finder.at);
        continue;
      }
      this.#onLine(this.#read(bytes, from, next, finder));
      this.#within = false;
      from = next;
    }
    this.#start += from;
    return from;
  }

  /** Passes on pieces of the line that surely reaches from one place to the other, as long as it is too long; returns where the rest begins. */
  #passPieces(bytes: Buffer, begin: number, end: number): number {
    let from = begin;
    while (end - from > LONGEST_LINE) {
      const next = endOfPiece(bytes, from, this.#decoder);
      const finder = this.#finderOf(bytes.subarray(0, next));
      finder.find(from, true);
      const piece = this.#read(bytes, from, next, finder);
      if (!this.#within) this.#onLongLine?.(piece);
      this.#within = true;
      this.#onLine(piece);
      from = next;
    }
    return from;
  }

  #finderOf(bytes: Buffer): LineFinder {
    return this.#decoder.unit === 1 ? new ByteLines(bytes) : new UnitLines(bytes, this.#decoder);
  }

  /** The line, or the piece of one, from this place on to the next one. */
  #read(bytes: Buffer, from: number, next: number, { at, eol, features: found }: LineFinder): Line {
    // ASCII is the same in every encoding with one-byte units, but for one that has codes that begin with a control.
    const ascii = (found & (NON_ASCII | CONTROL)) === 0;
    const raw = ascii ? decodeAscii(bytes, from, at) : this.#decoder.decode(bytes, from, at);
    const features = ascii || this.#decoder.encoding === "utf-8" ? found : featuresOf(raw);
    if (!this.#within) this.#number++;
    return { line: this.#number, start: this.#start + from, end: this.#start + next, raw, eol, content: raw, features };
  }
}

/** Finds the end of the first piece of a line that is too long: one in the middle of no character, as far as the bytes tell. */
function endOfPiece(bytes: Buffer, from: number, { unit, encoding, littleEndian }: Decoder): number {
  const end = from + LONGEST_LINE;
  if (unit === 2) return isFirstHalf(bytes[littleEndian ? end - 1 : end - 2]) ? end - unit : end;
  if (encoding !== "utf-8") return end;
  let at = end;
  while (at > end - 3 && isContinuation(bytes[at])) at--;
  return isContinuation(bytes[at]) ? end : at;
}

/** True for the high byte of the first of two units that are one character. */
function isFirstHalf(byte = 0): boolean {
  return byte >= 0xd8 && byte < 0xdc;
}

/** True for a byte of UTF-8 that goes on with a character. */
function isContinuation(byte = 0): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

/** A text of one character is made without a call into the machine, as many lines of Markdown are. */
function decodeAscii(bytes: Buffer, from: number, end: number): string {
  if (end - from > 1) return bytes.toString("latin1", from, end);
  return end === from ? "" : String.fromCharCode(bytes[from] ?? 0);
}

/** Tells whether a line end may stand in the chunk, or be completed by it: its first bytes may be the last that are pending. */
function endsLine(pending: readonly Uint8Array[], chunk: Uint8Array): boolean {
  const last = pending.at(-1)?.subarray(-3);
  return [chunk, last].some((bytes) => bytes !== undefined && (bytes.includes(LF) || bytes.includes(CR)));
}
