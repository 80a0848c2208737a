/** Bytes become lines: chunk by chunk, each line decoded alone, with its place in the input. */
import type { Decoder } from "../core/input.ts";
import type { Line } from "../core/token.ts";
import { CONTROL, featuresOf, NON_ASCII, ODD } from "../text/features.ts";
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
}

/** Where lines come from: the decoder of their bytes, and the place of the first one. */
interface LineSource {
  readonly decoder: Decoder;
  readonly offset: number;
}

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
  #number = 0;
  /** Copies of the bytes of a line whose end has not been seen yet. */
  #pending: Uint8Array[] = [];

  constructor({ decoder, offset }: LineSource, onLine: (line: Line) => void) {
    this.#decoder = decoder;
    this.#start = offset;
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
    const { unit } = this.#decoder;
    const finder = unit === 1 ? new ByteLines(bytes) : new UnitLines(bytes, this.#decoder);
    let from = 0;
    while (finder.find(from, last)) {
      const next = finder.at + finder.eol.length * unit;
      this.#onLine(this.#read(bytes, from, next, finder));
      from = next;
    }
    this.#start += from;
    return from;
  }

  /** The line from this place on to that of the next one. */
  #read(bytes: Buffer, from: number, next: number, { at, eol, features: found }: LineFinder): Line {
    // ASCII is the same in every encoding with one-byte units, but for one that has codes that begin with a control.
    const ascii = (found & (NON_ASCII | CONTROL)) === 0;
    const raw = ascii ? decodeAscii(bytes, from, at) : this.#decoder.decode(bytes, from, at);
    const features = ascii || this.#decoder.encoding === "utf-8" ? found : featuresOf(raw);
    const knownAscii = (found & ODD) === 0;
    return { line: ++this.#number, start: this.#start + from, end: this.#start + next, raw, eol, content: raw, features, knownAscii };
  }
}

/** A text of one character is made without a call into the machine, as many lines of Markdown are. */
function decodeAscii(bytes: Buffer, from: number, end: number): string {
  if (end - from > 1) return bytes.toString("latin1", from, end);
  return end === from ? "" : String.fromCharCode(bytes[from] ?? 0);
}

/** Whether a line end may stand in the chunk, or be completed by it: its first bytes may be the last that are pending. */
function endsLine(pending: readonly Uint8Array[], chunk: Uint8Array): boolean {
  const last = pending.at(-1)?.subarray(-3);
  return [chunk, last].some((bytes) => bytes !== undefined && (bytes.includes(LF) || bytes.includes(CR)));
}
