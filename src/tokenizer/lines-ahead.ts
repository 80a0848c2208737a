/** Lines ahead: tokens straight from the bytes, before they are cut into lines one by one. */
import { SHORT } from "../text/memo.ts";
import type { Lookahead, Token } from "../core/token.ts";
import type { PlainBytes } from "./plain.ts";
import { createToken, type Reading, readAlone } from "./tokens.ts";

const LF = 10;

/** What is made of a line's bytes. */
type LineReading = Reading & Pick<Token, "raw" | "plain">;

const BLANK: LineReading = { raw: "", plain: true, type: "blank", text: "", parts: [] };

/** The lines of UTF-8 that a stretch of bytes holds in full. */
export class LinesAhead implements Lookahead {
  readonly #plain: PlainBytes;
  /** Offset in the dump of the first byte. */
  readonly #offset: number;
  /** Index of the next byte. */
  at = 0;
  /** Number of the line above. */
  line: number;

  constructor(plain: PlainBytes, { offset, line }: { offset: number; line: number }) {
    this.#plain = plain;
    this.#offset = offset;
    this.line = line;
  }

  next(): Token | null {
    const { bytes } = this.#plain;
    const { at } = this;
    const most = Math.min(at + SHORT, bytes.length);
    let hash = 0;
    for (let end = at; end < most; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === LF) return this.#take(end, end === at ? BLANK : shortLines.read(bytes, at, end, hash));
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    const odd = this.#plain.endOf(at);
    if (odd < bytes.length && bytes[odd] === LF) return this.#take(odd, readText(bytes.toString("latin1", at, odd), true));
    const end = bytes.indexOf(LF, odd);
    return end === -1 ? null : this.#take(end, readText(bytes.toString("utf8", at, end), false));
  }

  attempt(read: () => boolean): boolean {
    const { at, line } = this;
    const succeeded = read();
    if (!succeeded) {
      this.at = at;
      this.line = line;
    }
    return succeeded;
  }

  #take(end: number, reading: LineReading | null): Token | null {
    if (reading === null) return null;
    const { raw, plain } = reading;
    const start = this.#offset + this.at;
    this.at = end + 1;
    return createToken({ line: ++this.line, start, end: this.#offset + this.at, raw, eol: "\n", plain }, reading);
  }
}

/** Reads the text of a line; null where its neighbours or another line end tell what it is, or its bytes are no text. */
function readText(raw: string, plain: boolean): LineReading | null {
  if (!plain && (raw.includes("\r") || raw.includes("\uFFFD"))) return null;
  const reading = readAlone(raw, plain);
  return reading === null ? null : { raw, plain, type: reading.type, text: reading.text, parts: reading.parts };
}

/** Printable ASCII without two blanks in a row. */
const PLAIN = /^(?:(?!  )[ -~])*$/;

/** What was made of short lines before, known by their bytes: `2 authors`, `·` and dates come again and again. */
class ShortLines {
  readonly #known: { readonly bytes: Buffer; readonly reading: LineReading | null }[] = [];

  /** What is made of a line; another with the same hash, of which some bits count, takes its place. */
  read(bytes: Buffer, start: number, end: number, hash: number): LineReading | null {
    const place = hash & (MOST - 1);
    const known = this.#known[place];
    if (known !== undefined && equals(known.bytes, bytes, start, end)) return known.reading;
    const own = Buffer.from(bytes.subarray(start, end));
    const raw = own.toString();
    const reading = readText(raw, PLAIN.test(raw));
    this.#known[place] = { bytes: own, reading };
    return reading;
  }
}

/** Lines to know, a power of two. */
const MOST = 4096;
const shortLines = new ShortLines();

function equals(own: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (own.length !== end - start) return false;
  for (let at = 0; at < own.length; at++) if (own[at] !== bytes[start + at]) return false;
  return true;
}
