/**
 * A page inside a JSON string, as tools hand it over: `{"url": "...", "content": "Daily Papers\n\n..."}`. What Python and JavaScript print of
 * such values, in single quotes too, is read alike.
 */
import type { Decoder } from "../../core/input.ts";
import type { Line } from "../../core/token.ts";
import { BACKSLASH, featuresOf } from "../../text/features.ts";
import { isToolHeader } from "../meta.ts";

/** A piece of a line: its length there, and what it says. */
interface Piece {
  readonly length: number;
  readonly content: string;
}

/** A string with fewer line ends is no page: an abstract of several paragraphs has some. */
const LEAST_BREAKS = 6;
const BREAK = String.raw`\n`;
/** Line ends of a string of JSON within a string of JSON. */
const DEEP_BREAK = /\\\\n/g;
/** A log may put something before it. */
const START = /^\s{0,64}(?:[^"'{[]{1,60}[:=]\s{0,8})?[{["']/;
/** All that JSON, and code that holds nothing but values, has outside of strings. */
const SYNTAX = /^[\s{}[\]():,;=\w.+-]*$/;
const QUOTE = /["']/g;
const ESCAPE = /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/g;
/** Escapes with digits; they may be more than a piece that was cut off holds. */
const ESCAPE_LENGTHS: Readonly<Record<string, number>> = { u: 6, x: 4 };
/** One character for each, so that places can be counted. */
const ESCAPED: Readonly<Record<string, string>> = { t: "\t", n: " ", r: "\r", b: " ", f: "\f" };
const HEADER_LONGEST = 400;

/** The lines of the pages that a line of JSON holds, and what stands around them; null where it holds none, or is not measurable. */
export function splitJsonLine(line: Line, decoder: Decoder): Line[] | null {
  const { content, features } = line;
  if ((features & BACKSLASH) === 0 || !content.includes(BREAK) || !START.test(content) || content !== line.raw) return null;
  const pieces = splitStrings(content) ?? splitNested(content);
  return pieces === null ? null : place(pieces, line, decoder);
}

/** Gives the pieces their places; null where it cannot be told how many bytes they take. */
function place(pieces: readonly Piece[], line: Line, decoder: Decoder): Line[] | null {
  const lines: Line[] = [];
  let { start } = line;
  let at = 0;
  for (const { length, content } of pieces) {
    const raw = line.raw.slice(at, at + length);
    const size = decoder.sizeOf(raw);
    if (size === null) return null;
    lines.push({ line: line.line, start, end: start + size, raw, eol: "", content, features: featuresOf(content) });
    at += length;
    start += size;
  }
  const last = lines.pop();
  if (last === undefined || start + line.eol.length * decoder.unit !== line.end) return null;
  return [...lines, { ...last, end: line.end, eol: line.eol }];
}

/** A string within a line: its place without the quotation marks. */
interface Quoted {
  readonly start: number;
  readonly end: number;
}

/** Pieces of a line of JSON with pages in its strings; null where it is none. The last string may be cut off. */
function splitStrings(text: string): Piece[] | null {
  const strings = findStrings(text);
  if (strings === null) return null;
  const cutter = new Cutter(text);
  let found = false;
  for (const [index, quoted] of strings.entries()) {
    const breaks = quoted.end - quoted.start < 2 * LEAST_BREAKS ? [] : findBreaks(text, quoted);
    if (breaks.length >= LEAST_BREAKS) {
      found = true;
      cutter.cut(quoted.start, "");
      for (const end of [...breaks, quoted.end]) cutter.cutLine(end);
    } else cutter.cutHeader(strings[index - 1], quoted);
  }
  cutter.cut(text.length, "");
  return found ? cutter.pieces : null;
}

/** The strings of a line; null where what stands between them is no JSON. */
function findStrings(text: string): Quoted[] | null {
  const strings: Quoted[] = [];
  for (let at = Math.max(0, (START.exec(text)?.[0].length ?? 0) - 1); ;) {
    QUOTE.lastIndex = at;
    const open = QUOTE.exec(text)?.index ?? -1;
    if (!SYNTAX.test(text.slice(at, open === -1 ? undefined : open))) return null;
    if (open === -1) return strings;
    const end = endOfString(text, open + 1, text.charAt(open));
    strings.push({ start: open + 1, end });
    if (end === text.length) return strings;
    at = end + 1;
  }
}

/** Index of the quotation mark that ends a string; the length where none does. */
function endOfString(text: string, start: number, quote: string): number {
  for (let at = text.indexOf(quote, start); at !== -1; at = text.indexOf(quote, at + 1)) {
    let first = at;
    while (first > start && text[first - 1] === "\\") first--;
    if ((at - first) % 2 === 0) return at;
  }
  return text.length;
}

/** Indices after the line ends of a string. */
function findBreaks(text: string, { start, end }: Quoted): number[] {
  const value = text.slice(start, end);
  const breaks: number[] = [];
  for (let at = value.indexOf(BREAK); at !== -1; at = value.indexOf(BREAK, at + 1)) {
    let first = at;
    while (value[first - 1] === "\\") first--;
    if ((at - first) % 2 === 0) breaks.push(start + at + BREAK.length);
  }
  return breaks;
}

/** Cuts a line from its start to its end. */
class Cutter {
  readonly pieces: Piece[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  cut(end: number, content: string): void {
    if (end > this.#at) this.pieces.push({ length: end - this.#at, content });
    this.#at = end;
  }

  /** A line of a page, with its line end. */
  cutLine(end: number): void {
    const escaped = this.#text.slice(this.#at, end).replace(/\\n$/, "");
    this.cut(end, unescape(escaped));
  }

  /** Makes a line of a member that says where and when a tool got the page: `"fetched_at": "2026-01-02"`. */
  cutHeader(key: Quoted | undefined, value: Quoted): void {
    const text = this.#text;
    if (key === undefined || value.end - value.start > HEADER_LONGEST || key.end - key.start > 40) return;
    if (text.slice(key.end + 1, value.start - 1).trim() !== ":" || key.start - 1 < this.#at) return;
    const header = readHeader(text.slice(key.start, key.end), text.slice(value.start, value.end));
    if (header === null) return;
    this.cut(key.start - 1, "");
    this.cut(Math.min(value.end + 1, text.length), header);
  }
}

/** The line with which a tool would say the same above a page: `fetched at: 2026-01-02`; null where it says nothing of the page. */
export function readHeader(key: string, value: string): string | null {
  const name = key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  const header = `${name}: ${unescape(value)}`;
  return isToolHeader(header) ? header : null;
}

/** The text that a string of JSON stands for, on one line. Half a character, which no encoding can write, becomes U+FFFD. */
export function unescape(escaped: string): string {
  if (!escaped.includes("\\")) return escaped;
  const text = escaped.replace(ESCAPE, (_, code: string | undefined, byte: string | undefined, sign: string) => {
    const hex = code ?? byte;
    return hex === undefined ? (ESCAPED[sign] ?? sign) : String.fromCharCode(Number.parseInt(hex, 16));
  });
  return text.toWellFormed();
}

/** Pieces of a line of JSON with JSON in its strings, which hold the pages; null where it is none. */
function splitNested(text: string): Piece[] | null {
  if ((text.match(DEEP_BREAK)?.length ?? 0) < LEAST_BREAKS) return null;
  const strings = findStrings(text);
  if (strings === null) return null;
  const cutter = new Cutter(text);
  let found = false;
  for (const { start, end } of strings) {
    const inner = text.slice(start, end);
    const pieces = START.test(inner) ? splitStrings(unescape(inner)) : null;
    if (pieces === null) continue;
    found = true;
    cutter.cut(start, "");
    let at = start;
    for (const { length, content } of pieces) {
      at = skipEscaped(text, at, length);
      cutter.cut(at, content);
    }
  }
  cutter.cut(text.length, "");
  return found ? cutter.pieces : null;
}

/** Index after so many characters of a string, each of which may be escaped. */
function skipEscaped(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--) at += text[at] === "\\" ? (ESCAPE_LENGTHS[text.charAt(at + 1)] ?? 2) : 1;
  return at;
}
