/** Places in a page: characters become bytes, and lines are counted. */
import type { Decoder } from "../core/input.ts";

/** Ends of lines that may be kept after they were passed. */
const MOST_PASSED = 4096;
/** A character that an encoding may have another way to write, or that begins a code. */
const ENCODED = /[^\t\n\r -~]/;

/**
 * Makes text out of bytes without losing a place. Where ASCII takes one byte, each byte is one character, so that an index is a number of bytes and
 * what stands between the tags is decoded later, alone; in two-byte units each unit is one character.
 */
export class Places {
  readonly #decoder: Decoder;
  readonly #offset: number;
  #half: Uint8Array = new Uint8Array();
  /** Indices of the lines' ends; those that were passed are dropped many at once. */
  #ends: number[] = [];
  /** Place in `#ends` of the first one that was not passed, and number of those that were dropped. */
  #next = 0;
  #passed: number;
  #length = 0;

  /** @param linesAbove lines of the dump above the page, which count as passed */
  constructor({ decoder, offset, linesAbove }: { decoder: Decoder; offset: number; linesAbove: number }) {
    this.#decoder = decoder;
    this.#offset = offset;
    this.#passed = linesAbove;
  }

  /** The text of the bytes, for the tokenizer of tags. */
  add(chunk: Uint8Array): string {
    const text = this.#decoder.unit === 1 ? toLatin1(chunk) : this.#toUnits(chunk);
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#ends.push(this.#length + at);
    this.#length += text.length;
    return text;
  }

  /** The offset in the input of the byte at an index. */
  offsetOf(index: number): number {
    return this.#offset + index * this.#decoder.unit;
  }

  /** Offset of the end of what was added. */
  get end(): number {
    return this.offsetOf(this.#length) + this.#half.length;
  }

  /** Number of the last line of what was added; that of the one above where nothing was. */
  get lastLine(): number {
    return this.#length === 0 ? this.#passed : this.lineAt(this.#length - 1);
  }

  /** Number of the line that an index stands in; indices are asked for in order. */
  lineAt(index: number): number {
    while (this.#next < this.#ends.length && (this.#ends[this.#next] ?? 0) < index) this.#next++;
    const line = this.#passed + this.#next + 1;
    if (this.#next > MOST_PASSED) {
      this.#ends = this.#ends.slice(this.#next);
      this.#passed += this.#next;
      this.#next = 0;
    }
    return line;
  }

  /** The text that a run of such characters stands for. */
  decode(raw: string): string {
    // ASCII is the same in every encoding, but for one that has codes that begin with a control.
    if (this.#decoder.unit === 2 || !ENCODED.test(raw)) return raw;
    const bytes = Buffer.from(raw, "latin1");
    return this.#decoder.decode(bytes, 0, bytes.length);
  }

  #toUnits(chunk: Uint8Array): string {
    const bytes = Buffer.concat([this.#half, chunk]);
    const whole = bytes.length - (bytes.length % 2);
    this.#half = bytes.subarray(whole);
    const units = bytes.subarray(0, whole);
    return (this.#decoder.littleEndian ? units : units.swap16()).toString("utf16le");
  }
}

function toLatin1(chunk: Uint8Array): string {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
}
