/** Lines in encodings of two-byte units (UTF-16). */
import type { Decoder } from "../core/input.ts";
import type { Line } from "../core/token.ts";
import { ANY } from "../text/features.ts";
import type { LineFinder } from "./line-finder.ts";

const LF = 10;
const CR = 13;

/** Finds lines; their features show in their text only. */
export class UnitLines implements LineFinder {
  readonly #bytes: Buffer;
  readonly #littleEndian: boolean;
  at = 0;
  eol: Line["eol"] = "";
  readonly features = ANY;
  #lf = -1;
  #cr = -1;

  constructor(bytes: Buffer, { littleEndian }: Decoder) {
    this.#bytes = bytes;
    this.#littleEndian = littleEndian;
  }

  find(from: number, last: boolean): boolean {
    const { length } = this.#bytes;
    if (this.#lf < from) this.#lf = this.#findUnit(LF, from);
    if (this.#cr < from) this.#cr = this.#findUnit(CR, from);
    const [lf, cr] = [this.#lf, this.#cr];
    this.at = Math.min(lf, cr);
    if (this.at === length) this.eol = "";
    else if (lf < cr) this.eol = "\n";
    else this.eol = lf === cr + 2 && lf < length ? "\r\n" : "\r";
    if (last) return from < length;
    // A CR at the very end may be the first half of a CRLF.
    return lf < cr || cr + 4 <= length;
  }

  /** Offset of the next unit with that value at or after a place; the length when there is none. */
  #findUnit(value: number, from: number): number {
    const bytes = this.#bytes;
    for (let at = bytes.indexOf(value, from); at !== -1; at = bytes.indexOf(value, at + 1)) {
      const low = this.#littleEndian ? at : at - 1;
      if (low % 2 === 0 && bytes[this.#littleEndian ? at + 1 : low] === 0) return low;
    }
    return bytes.length;
  }
}
