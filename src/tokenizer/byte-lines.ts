/** Lines in encodings of which ASCII takes one byte a character: where each one ends, and what it holds. */
import type { Line } from "../core/token.ts";
import { BYTE_FEATURES, DOUBLE_SPACE, SPACE } from "../text/features.ts";
import type { LineFinder } from "./line-finder.ts";

const LF = 10;
const CR = 13;
/** It stands for the features of a line end, and is the only number below 0. */
const END = -1;
const FEATURES = BYTE_FEATURES.slice();
FEATURES[LF] = END;
FEATURES[CR] = END;
const BLANK = 0x20;

/** Of four bytes as one number: those that are no ASCII, and the two in the middle. */
const BEYOND_ASCII = 0x80_80_80_80;
const MIDDLE = 0x00_ff_ff_00;
const BLANK_MIDDLE = 0x00_20_20_00;
/** The features of two bytes of ASCII in a row, by their codes of seven bits; 0 where they have not been looked up yet. */
const PAIRS = new Int32Array(1 << 14);

/** Finds lines and their features in one pass over the bytes. */
export class ByteLines implements LineFinder {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  at = 0;
  eol: Line["eol"] = "";
  features = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  find(from: number, last: boolean): boolean {
    const bytes = this.#bytes;
    this.at = this.#scan(from);
    if (this.at === bytes.length) {
      this.eol = "";
      return last && from < bytes.length;
    }
    if (bytes[this.at] === LF) this.eol = "\n";
    else {
      const below = bytes[this.at + 1];
      this.eol = below === LF ? "\r\n" : "\r";
      // A CR at the very end may be the first half of a CRLF.
      return last || below !== undefined;
    }
    return true;
  }

  /** Index of the line end at or after a place; the length where none is in sight. */
  #scan(from: number): number {
    const bytes = this.#bytes;
    const view = this.#view;
    const { length } = bytes;
    let features = 0;
    let above = 0;
    let at = from;
    // Four bytes at a time up to those with the line end among them: row `split` of the benchmark.
    for (; at + 4 <= length; at += 4) {
      const four = view.getInt32(at, true);
      const all = (four & BEYOND_ASCII) === 0 ? ofPair(four) | ofPair(four >>> 16) : ofFour(bytes, at);
      if (all < 0) break;
      features |= all;
      if ((four & MIDDLE) === BLANK_MIDDLE || (above === BLANK && (four & 0xff) === BLANK)) features |= DOUBLE_SPACE;
      above = four >>> 24;
    }
    return this.#scanBytes(at, above, features);
  }

  /** The same byte by byte; `above` and `features` are what was seen last, and all that was seen. */
  #scanBytes(from: number, above: number, seen: number): number {
    const bytes = this.#bytes;
    let features = seen;
    let last = above;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      const feature = FEATURES[byte] ?? 0;
      if (feature === END) break;
      features |= last === BLANK && byte === BLANK ? DOUBLE_SPACE : feature;
      last = byte;
    }
    this.features = features;
    return at;
  }
}

/** The features of four bytes from a place on. */
function ofFour(bytes: Uint8Array, from: number): number {
  let features = 0;
  let above = 0;
  for (let at = from; at < from + 4; at++) {
    const feature = FEATURES[bytes[at] ?? 0] ?? 0;
    features |= feature | (feature & above & SPACE ? DOUBLE_SPACE : 0);
    above = feature;
  }
  return features;
}

/** The features of the lower two bytes of a number, both of ASCII. */
function ofPair(bytes: number): number {
  const pair = (bytes & 0x7f) | ((bytes >>> 1) & 0x3f_80);
  const features = PAIRS[pair] ?? 0;
  return features === 0 ? notePair(pair) : features;
}

function notePair(pair: number): number {
  const [one, two] = [FEATURES[pair & 0x7f] ?? 0, FEATURES[pair >>> 7] ?? 0];
  const features = one === END || two === END ? END : one | two | (one & two & SPACE ? DOUBLE_SPACE : 0);
  PAIRS[pair] = features;
  return features;
}
