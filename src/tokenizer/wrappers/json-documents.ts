/** JSON over several lines with a page in a string: the lines around that are no text of the page. */
import type { Decoder } from "../../core/input.ts";
import type { Line } from "../../core/token.ts";
import { BACKSLASH, featuresOf } from "../../text/features.ts";
import { firstSign, FirstSigns } from "./first-sign.ts";
import { readHeader, splitJsonLine } from "./json-strings.ts";

/** Brackets and commas. */
const SYNTAX = /^[\s{}[\],]+$/;
/** A key with its value, or with the bracket that opens it; or a value of a list. */
const MEMBER = /^\s*(?:"([^"\\]{1,40})"\s*:\s*)?(?:"((?:[^"\\]|\\.){0,2000})"|[-+.\w]{1,40}|[[{])?\s*,?\s*$/;
/** A square bracket by itself, with which JSON may begin too, is rather the half of a link. */
const BEGINNINGS = new FirstSigns('{"');
const LONGEST = 2_100;
/** Lines that are held at most until a page shows that they are JSON. */
const MOST_HELD = 32;

/** Takes the pages out of JSON. Lines that look like JSON without a page near them stay as they are. */
export class JsonDocuments {
  readonly #decoder: Decoder;
  readonly #onLine: (line: Line) => void;
  #held: Line[] = [];
  #inside = false;

  constructor(decoder: Decoder, onLine: (line: Line) => void) {
    this.#decoder = decoder;
    this.#onLine = onLine;
  }

  get idle(): boolean {
    return this.#held.length === 0 && !this.#inside;
  }

  mayBegin({ features }: Line, sign: number): boolean {
    return (features & BACKSLASH) !== 0 || BEGINNINGS.has(sign);
  }

  write(line: Line): void {
    const pieces = splitJsonLine(line, this.#decoder);
    if (pieces !== null) {
      this.#release(true);
      this.#inside = true;
      for (const piece of pieces) this.#onLine(piece);
    } else if ((this.idle && !BEGINNINGS.has(firstSign(line))) || readMember(line.content) === null) {
      this.#release(false);
      this.#inside = false;
      this.#onLine(line);
    } else this.#hold(line);
  }

  end(): void {
    this.#release(false);
    this.#inside = false;
  }

  #hold(line: Line): void {
    this.#held.push(line);
    if (this.#inside) this.#release(true);
    else if (this.#held.length >= MOST_HELD) this.#release(false);
  }

  #release(json: boolean): void {
    if (this.#held.length === 0) return;
    const held = this.#held;
    this.#held = [];
    for (const line of held) this.#onLine(json ? asHeader(line) : line);
  }
}

function asHeader(line: Line): Line {
  const content = readMember(line.content) ?? "";
  return { ...line, content, features: featuresOf(content) };
}

/** Reads a line of JSON as the text that it is above a page: none, or where and when a tool got it. Null for a line that is no JSON. */
function readMember(text: string): string | null {
  if (text.length > LONGEST || !/\S/.test(text)) return null;
  if (SYNTAX.test(text)) return "";
  const [member, key, value] = MEMBER.exec(text) ?? [];
  if (member === undefined || (key === undefined && value === undefined)) return null;
  return key === undefined || value === undefined ? "" : (readHeader(key, value) ?? "");
}
