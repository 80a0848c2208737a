/** Where a long dump can be cut: at a line with which a listing surely begins. */
import type { Decoder } from "../core/input.ts";
import type { Token } from "../core/token.ts";
import { LISTINGS } from "../listings/index.ts";
import { SignTable } from "../parser/sign-table.ts";
import { createLineSplitter } from "../tokenizer/lines.ts";
import { createTokenizer } from "../tokenizer/tokens.ts";
import { createUnwrapper } from "../tokenizer/wrappers.ts";

/** A place between two lines. */
export interface Cut {
  /** Offset of the blank lines above the listing, or of its first line where there are none. */
  readonly at: number;
  /** Offset after the listing's first line and the one below it. */
  readonly known: number;
}

const SIGNS = new SignTable(LISTINGS.items);
/** Lines with text between two signs; those that are closer stand in the head of one listing. */
const CALM = 8;

const LF = 10;

/**
 * Looks for a place to cut bytes at, after the line that `from` lies in; null where there is none. Whether the listing above
 * does end there, only who reads it can tell.
 */
export function findCut(bytes: Buffer, from: number, decoder: Decoder): Cut | null {
  const offset = bytes.indexOf(LF, from) + 1;
  if (offset === 0) return null;
  const finder = new CutFinder();
  const tokenizer = createTokenizer((token) => finder.take(token));
  const unwrapper = createUnwrapper(decoder, (line) => tokenizer.write(line));
  const splitter = createLineSplitter({ decoder, offset }, (line) => {
    if (finder.cut === null) unwrapper.write(line);
  });
  for (let at = offset; at < bytes.length && finder.cut === null; at += STEP) splitter.write(bytes.subarray(at, at + STEP));
  return finder.cut;
}

/** Bytes to look through at once. */
const STEP = 16 * 1024;

class CutFinder {
  cut: Cut | null = null;
  #calm = 0;
  /** Offset of the blank lines right above. */
  #blank: number | null = null;
  #sign: number | null = null;
  /** The last token was a piece of a line that goes on. */
  #within = false;

  take(token: Token): void {
    const { type, start } = token;
    const within = this.#within;
    this.#within = token.eol === "";
    if (this.#sign !== null) {
      if (!this.#within) this.cut ??= { at: this.#sign, known: token.end };
      return;
    }
    // A dump is not cut within a line.
    if (within) {
      this.#blank = null;
      this.#calm++;
      return;
    }
    if (type === "blank") {
      this.#blank ??= start;
      return;
    }
    const begins = type !== "mark" && SIGNS.find(token, undefined, (_, strong) => strong) !== undefined;
    if (begins && this.#calm >= CALM) this.#sign = this.#blank ?? start;
    this.#calm = begins ? 0 : this.#calm + 1;
    this.#blank = null;
  }
}
