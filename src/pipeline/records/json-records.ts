/** Records in JSON: one array of them, one object a line, or objects one after another, over as many lines as they take. */
import { RECORD_KEYS } from "../../core/record.ts";
import type { Line } from "../../core/token.ts";
import type { DumpObserver, DumpParser } from "../parse.ts";
import { RecordBook } from "./book.ts";
import { createRecordLines, type RecordInput } from "./lines.ts";
import type { Members } from "./members.ts";

/** Characters of the longest object; an object that never ends is none. */
const LONGEST = 16 * 1024 * 1024;
/** An object that begins a line with a key of the record is a record, whatever was left open above. */
const START = new RegExp(String.raw`^\{\s*"(?:${RECORD_KEYS.join("|")})"\s*:`);

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const SPACE = 32;

/** Makes the parser of records in JSON: it holds no more than one of them. */
export function createJsonParser(input: RecordInput, observer: DumpObserver): DumpParser {
  const book = new RecordBook(input.file, observer);
  const objects = new Objects(book);
  const lines = createRecordLines(input, observer, (line) => objects.write(line));
  return {
    write: (chunk) => lines.write(chunk),
    end() {
      lines.end();
      objects.end();
      return book.end();
    },
  };
}

/**
 * Finds the objects of records by their brackets and strings; `JSON.parse` reads each. One that is damaged ends where it can be no object
 * any more: at a line end in a string, at a bracket that closes another, before an object where a key has to stand.
 */
class Objects {
  readonly #book: RecordBook;
  /** Text of what is open: an object, or what is none. */
  #text = "";
  /** Brackets that are open in the object. */
  #open: number[] = [];
  #isJunk = false;
  #inString = false;
  #escaped = false;
  /** The last character that is neither white space nor in a string. */
  #last = 0;
  #atLineStart = true;

  constructor(book: RecordBook) {
    this.#book = book;
  }

  write(line: Line): void {
    if (this.#atLineStart && this.#open.length > 0 && START.test(line.raw)) this.#breakOff(false);
    this.#book.hold(line);
    this.#scan(line.raw);
    this.#atLineStart = line.eol !== "";
    if (this.#isOpen) this.#text += line.eol;
    if ((this.#atLineStart && this.#inString) || this.#text.length > LONGEST) this.#breakOff(true);
    if (this.#atLineStart && !this.#isOpen) this.#book.settle();
  }

  end(): void {
    this.#breakOff(false);
  }

  get #isOpen(): boolean {
    return this.#isJunk || this.#open.length > 0;
  }

  #scan(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      if (this.#inString) at = this.#skipString(text, at);
      const code = text.charCodeAt(at);
      if (code > SPACE) from = this.#take(code, text, from, at);
    }
    if (this.#isOpen) this.#text += text.slice(from);
  }

  /** Takes a character outside of strings; returns where what is open begins that was not kept yet. */
  #take(code: number, text: string, from: number, at: number): number {
    const opens = code === OPEN_BRACE && this.#beginsObject;
    if (opens && this.#isOpen) {
      this.#text += text.slice(from, at);
      this.#breakOff(true);
    }
    const begins = opens || (!this.#isOpen && !isBetween(code));
    if (begins) this.#isJunk = !opens;
    const start = begins ? at : from;
    if (this.#isJunk) return start;
    this.#readSyntax(code);
    // A bracket that closes another one made junk of it.
    if (this.#isJunk || this.#open.length > 0 || code !== CLOSE_BRACE) return start;
    this.#text += text.slice(start, at + 1);
    this.#finish();
    return at + 1;
  }

  /** True where an object cannot be part of what is open. */
  get #beginsObject(): boolean {
    return this.#open.length === 0 || (this.#open.at(-1) === OPEN_BRACE && this.#last !== COLON);
  }

  /** Place after the string that this one is in; the length where it has no end yet. */
  #skipString(text: string, from: number): number {
    let at = this.#escaped ? from + 1 : from;
    this.#escaped = false;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.#inString = false;
        return at + 1;
      }
      if (code === BACKSLASH) at++;
    }
    this.#escaped = at > text.length;
    return text.length;
  }

  #readSyntax(code: number): void {
    this.#last = code;
    if (code === QUOTE) this.#inString = this.#open.length > 0;
    else if (code === OPEN_BRACE || (code === OPEN_BRACKET && this.#open.length > 0)) this.#open.push(code);
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      const opened = this.#open.pop();
      if (opened !== undefined && (opened === OPEN_BRACE) !== (code === CLOSE_BRACE)) this.#breakUp();
    }
  }

  /** The object is whole. */
  #finish(): void {
    const members = parseObject(this.#text);
    if (members === null) this.#book.reject("malformed-record", "json", this.#text);
    else this.#book.record(members, this.#text);
    this.#text = "";
    this.#book.settle(true);
  }

  /** A bracket closes what another has opened: the rest is read on until something begins. */
  #breakUp(): void {
    this.#open = [];
    this.#isJunk = true;
  }

  /** Ends what is open, which is no record. `within` is true where the line goes on. */
  #breakOff(within: boolean): void {
    if (this.#isOpen) this.#book.reject("malformed-record", "json", this.#text);
    this.#book.settle(within);
    this.#text = "";
    this.#open = [];
    this.#isJunk = false;
    this.#inString = false;
    this.#escaped = false;
  }
}

/** True for what stands between objects. */
function isBetween(code: number): boolean {
  return code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET;
}

/** An escape for half a character, which only another one after it makes whole. */
const HALF = /\\u[dD][89a-fA-F]/;

/** The members of an object; null where it is none. Half a character, which no encoding can write, becomes U+FFFD. */
function parseObject(text: string): Members | null {
  try {
    const members: Members = HALF.test(text) ? JSON.parse(text, (_, value: unknown) => toWhole(value)) : JSON.parse(text);
    return members;
  } catch {
    return null;
  }
}

function toWhole(value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
