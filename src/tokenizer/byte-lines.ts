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

/** Finds lines and their features in one pass over the bytes. */
export class ByteLines implements LineFinder {
  readonly #bytes: Uint8Array;
  at = 0;
  eol: Line["eol"] = "";
  features = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
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
    const table = FEATURES;
    const { length } = bytes;
    const last = length - 4;
    let features = 0;
    let above = 0;
    let at = from;
    // Four bytes at a time up to those with the line end among them: row `split` of the benchmark.
    for (; at <= last; at += 4) {
      const one = featureAt(table, bytes, at);
      const two = featureAt(table, bytes, at + 1);
      const three = featureAt(table, bytes, at + 2);
      const four = featureAt(table, bytes, at + 3);
      const all = one | two | three | four;
      if (all < 0) break;
      features |= all;
      if ((((above & one) | (one & two) | (two & three) | (three & four)) & SPACE) !== 0) features |= DOUBLE_SPACE;
      above = four;
    }
    for (; at < length; at++) {
      const feature = featureAt(table, bytes, at);
      if (feature === END) break;
      features |= (feature & above & SPACE) === 0 ? feature : DOUBLE_SPACE;
      above = feature;
    }
    this.features = features;
    return at;
  }
}

function featureAt(table: Int32Array, bytes: Uint8Array, at: number): number {
  return table[bytes[at] ?? 0] ?? 0;
}
