/**
 * The values of a JSON text with their places, piece by piece. It finds strings and brackets and nothing else, so that a text that breaks off or is
 * damaged gives what can be read of it; a parser that streams with positions is not to be had for all versions of Node.js that are served.
 */

/** Receives what a JSON text holds, in order. `to` is the index after the last character. */
export interface LeafSink {
  /** A string, number, true, false or null, as it is written; `path` joins the keys that lead to it, with the number in a list of an item in brackets. */
  leaf(path: string, raw: string, from: number, to: number): void;
  /** An object begins or ends that stands in no item: the outermost one, or an item, which is an element of the outermost list. */
  open(path: string, from: number): void;
  close(path: string, to: number): void;
}

/** An object or a list that is open. */
interface Frame {
  readonly isList: boolean;
  readonly path: string;
  /** It is an item, or stands in one. */
  readonly inItem: boolean;
  /** The sink was told of it. */
  readonly isTold: boolean;
  index: number;
  /** The key whose value comes next; null while a key is awaited. */
  key: string | null;
}

/** Values that stand deeper are not looked at. */
const MOST_OPEN = 32;
/** Characters of a value that are kept. */
const LONGEST_VALUE = 2 * 1024 * 1024;
const SPACE = 32;
const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 44, 58, 91, 93, 123, 125];
const STRING_PART = /["\\]/g;
/** The beginning of an escape, at the end of a string that breaks off. */
const CUT_ESCAPE = /(?<=[^\\](?:\\\\){0,64})\\(?:u[\da-fA-F]{0,3})?$/;
/** An escape, or a backslash that begins none, or a character that may stand in a string as an escape only. */
// oxlint-disable-next-line no-control-regex -- JSON allows none of them
const ODD = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[\\\0-\x1f]/g;
// oxlint-disable-next-line no-control-regex -- they end a word as blanks do
const WORD_END = /[\0- ,:[\]{}"]/g;

export class JsonLeaves {
  readonly #sink: LeafSink;
  readonly #frames: Frame[] = [];
  /** Brackets that are open beyond {@link MOST_OPEN}. */
  #deeper = 0;
  #mode: "between" | "string" | "escaped" | "word" = "between";
  /** The value as far as it was read, and the index of its first character. */
  #raw = "";
  #from = 0;
  /** Index of the first character of the piece. */
  #base = 0;

  constructor(sink: LeafSink) {
    this.#sink = sink;
  }

  write(piece: string): void {
    for (let at = 0; at < piece.length;) at = this.#step(piece, at);
    this.#base += piece.length;
  }

  /** The text is over: a value that breaks off is passed on as far as it came. */
  end(): void {
    if (this.#mode !== "between") this.#endValue(this.#base);
  }

  /** Reads on from a place, and returns the next one. */
  #step(piece: string, at: number): number {
    if (this.#mode === "string") return this.#readString(piece, at);
    if (this.#mode === "word") return this.#readWord(piece, at);
    if (this.#mode === "between") return this.#readSign(piece.charCodeAt(at), this.#base + at) ? at + 1 : at;
    this.#keep(piece.charAt(at));
    this.#mode = "string";
    return at + 1;
  }

  #readWord(piece: string, at: number): number {
    const end = find(WORD_END, piece, at);
    this.#keep(piece.slice(at, end));
    if (end < piece.length) this.#endValue(this.#base + end);
    return end;
  }

  #readString(piece: string, at: number): number {
    const end = find(STRING_PART, piece, at);
    this.#keep(piece.slice(at, end + 1));
    if (end < piece.length) {
      if (piece.charCodeAt(end) === BACKSLASH) this.#mode = "escaped";
      else this.#endValue(this.#base + end + 1);
    }
    return end + 1;
  }

  #keep(text: string): void {
    if (this.#raw.length < LONGEST_VALUE) this.#raw += text;
  }

  /** Takes a character between values; false for one that is the first of a word. */
  #readSign(code: number, index: number): boolean {
    const frame = this.#frames.at(-1);
    switch (code) {
      case OPEN:
      case OPEN_LIST:
        this.#open(code === OPEN_LIST, index);
        break;
      case CLOSE:
      case CLOSE_LIST:
        this.#close(index + 1);
        break;
      case COMMA:
        if (this.#deeper > 0 || frame === undefined) break;
        frame.index++;
        frame.key = null;
        break;
      case COLON:
        break;
      case QUOTE:
        this.#begin("string", '"', index);
        break;
      default:
        if (code <= SPACE) break;
        this.#begin("word", "", index);
        return false;
    }
    return true;
  }

  #begin(mode: "string" | "word", raw: string, index: number): void {
    this.#mode = mode;
    this.#raw = raw;
    this.#from = index;
  }

  #endValue(to: number): void {
    const raw = this.#raw;
    const isString = this.#mode === "string";
    this.#mode = "between";
    this.#raw = "";
    const frame = this.#frames.at(-1);
    if (this.#deeper > 0 || frame === undefined) return;
    if (!frame.isList && frame.key === null) frame.key = isString ? raw.slice(1, -1) : raw;
    else this.#sink.leaf(pathIn(frame), raw, this.#from, to);
  }

  #open(isList: boolean, index: number): void {
    if (this.#frames.length >= MOST_OPEN) {
      this.#deeper++;
      return;
    }
    const outer = this.#frames.at(-1);
    const path = outer === undefined ? "" : pathIn(outer);
    const isTold = !isList && outer?.inItem !== true && (outer?.isList ?? true);
    this.#frames.push({ isList, path, inItem: outer?.inItem === true || (isTold && outer !== undefined), isTold, index: 0, key: null });
    if (isTold) this.#sink.open(path, index);
  }

  #close(to: number): void {
    if (this.#deeper > 0) {
      this.#deeper--;
      return;
    }
    const frame = this.#frames.pop();
    if (frame?.isTold === true) this.#sink.close(frame.path, to);
  }
}

function pathIn({ path, isList, inItem, index, key }: Frame): string {
  if (isList) return inItem ? `${path}[${index}]` : path;
  return path === "" ? (key ?? "") : `${path}.${key ?? ""}`;
}

function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/**
 * The text of a value as it is written: that of a string without its quotation marks and escapes. The last one of a text may lack its end. Half a
 * character, which no encoding can write, becomes U+FFFD.
 */
export function readValue(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const isWhole = raw.length > 1 && raw.endsWith('"');
  if (isWhole && !raw.includes("\\")) return raw.slice(1, -1);
  const text = isWhole ? raw : `${raw.replace(CUT_ESCAPE, "")}"`;
  return parseString(text) ?? parseString(text.replace(ODD, escapeOdd)) ?? raw.slice(1);
}

function parseString(text: string): string | null {
  try {
    return String(JSON.parse(text)).toWellFormed();
  } catch {
    return null;
  }
}

/** What JSON does not allow in a string stands for itself: `\alpha` of a program that does not escape its backslashes. */
function escapeOdd(found: string): string {
  return found.length > 1 ? found : JSON.stringify(found).slice(1, -1);
}
