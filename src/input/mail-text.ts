/** One text of a mail: its lines, decoded, in UTF-8. */
import { isUtf8 } from "node:buffer";
import type { Decoder } from "../core/input.ts";
import { createDecoder } from "./decoder.ts";
import type { PartHeader } from "./mail-header.ts";
import { createTransferDecoder, type TransferDecoder } from "./transfer-encodings.ts";

const LF = 10;
const CR = 13;

/** A line of a mail, or a piece of a long one. */
export class MailLine {
  /** With the line end. */
  readonly bytes: Buffer;
  #text: string | null = null;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** A character for each byte, without the line end. */
  get text(): string {
    return (this.#text ??= this.bytes.toString("latin1", 0, this.bytes.length - this.eol.length));
  }

  /** Empty after a piece of a line. */
  get eol(): string {
    if (this.bytes.at(-1) !== LF) return "";
    return this.bytes.at(-2) === CR ? "\r\n" : "\n";
  }
}

const NOTHING = Buffer.alloc(0);
/** Bytes of a line that wait for its end, so that no character is cut in two. */
const LONGEST_HELD = 65_536;
const ESCAPE = 0x1b;
/** The encoding of mails that name none, or one that is unknown. */
const USUAL = "windows-1252";

const PAGES = new Set(["text/html", "application/xhtml+xml"]);
/** The first characters of a page, below a byte order mark: where a program has made text of it, others stand there. */
const PAGE_START = /^(?:\xEF\xBB\xBF)?\s*</;
const PAGE_END = /<\/html\s*>$/i;
/** Characters that the end of a page takes, with white space after it. */
const LONGEST_END = 64;

/** True for the type of a page. */
export function isPageType(type: string): boolean {
  return PAGES.has(type);
}

/** Reads one text of a mail. */
export class MailText {
  /** It is plain text, so that the same in HTML would be a copy. */
  readonly plain: boolean;
  /** No line with text was read yet. */
  blank = true;
  readonly #shown: boolean;
  readonly #transfer: TransferDecoder | null;
  /** The text that was read last of a page, as far as its end may stand in it; empty before its first line with text; null in what is no page. */
  #tail: string | null;
  readonly #isBase64: boolean;
  readonly #charset: Charset | null;

  /**
   * @param shown false for what a reader of the mail does not see
   * @param encoding the encoding that the user named for all that is not encoded otherwise
   */
  constructor({ type, charset, encoding: transfer }: PartHeader, { shown, encoding }: { shown: boolean; encoding: string | null }) {
    this.plain = shown && type === "text/plain";
    this.#shown = shown;
    this.#transfer = createTransferDecoder(transfer);
    this.#tail = shown && isPageType(type) ? "" : null;
    this.#isBase64 = transfer === "base64";
    this.#charset = this.#transfer === null ? chooseFor8Bit(charset, encoding) : chooseForEncoded(charset);
  }

  /** Takes note that what was read last is part of a page. */
  get inPage(): boolean {
    return this.#tail !== null && this.#tail !== "";
  }

  /** The bytes that a line becomes; null when it stays as it is. */
  read(line: MailLine): Buffer | null {
    if (!this.#shown) return NOTHING;
    this.blank &&= line.text.trim() === "";
    const decoded = this.#transfer?.decode(line.text, line.eol) ?? null;
    if (this.#tail !== null) this.#tail = this.#goOn(this.#tail, decoded, line.text);
    if (decoded !== null) return this.#toUtf8(decoded);
    if (this.#charset === null) return null;
    // Of a text in a transfer encoding, lines that are not encoded are no part.
    return this.#transfer === null ? this.#charset.read(line.bytes) : Buffer.concat([this.#charset.end(), line.bytes]);
  }

  /** The bytes that are left when nothing follows. */
  end(): Buffer {
    const rest = this.#toUtf8(this.#transfer?.end() ?? "");
    return this.#charset === null ? rest : Buffer.concat([rest, this.#charset.end()]);
  }

  /** The tail of the page after a line; null where the line is no part of it: one that stands below it, as where another dump follows the mail. */
  #goOn(tail: string, decoded: string | null, text: string): string | null {
    const read = decoded ?? text;
    if (tail === "") return read.trim() === "" ? "" : PAGE_START.test(read) ? tailOf(read) : null;
    if (read.trim() === "") return tail;
    return PAGE_END.test(tail) || (this.#isBase64 && decoded === null) ? null : tailOf(tail + read);
  }

  #toUtf8(text: string): Buffer {
    const bytes = Buffer.from(text, "latin1");
    return this.#charset === null ? bytes : this.#charset.read(bytes);
  }
}

/** The user's word comes first. Else a line in UTF-8 stays, as whatever saved the mail may have converted it. */
function chooseFor8Bit(charset: string | null, encoding: string | null): Charset | null {
  if (encoding !== null) return new Charset(createDecoder(encoding), { trusted: true });
  const named = findDecoder(charset);
  return named === null ? null : new Charset(named, { trusted: false });
}

function chooseForEncoded(charset: string | null): Charset | null {
  if (charset !== null && /^utf-?8$/i.test(charset)) return null;
  return new Charset(findDecoder(charset) ?? createDecoder(USUAL), { trusted: false });
}

/** The decoder of an encoding that a mail names; null for UTF-8, ASCII and those that nobody knows. */
function findDecoder(charset: string | null): Decoder | null {
  if (charset === null || /^(?:utf-?8|us-ascii|ascii)$/i.test(charset)) return null;
  try {
    const decoder = createDecoder(charset);
    return decoder.unit === 1 ? decoder : null;
  } catch {
    return null;
  }
}

/** Turns bytes of an encoding into UTF-8, line by line. */
class Charset {
  readonly #decoder: Decoder;
  readonly #trusted: boolean;
  /** The beginning of a line. */
  #held: Buffer[] = [];
  #length = 0;

  /** @param trusted false where a line that is UTF-8 stays as it is */
  constructor(decoder: Decoder, { trusted }: { trusted: boolean }) {
    this.#decoder = decoder;
    this.#trusted = trusted;
  }

  read(bytes: Buffer): Buffer {
    const long = this.#length + bytes.length > LONGEST_HELD;
    const whole = long ? endOfCharacters(bytes) : bytes.lastIndexOf("\n") + 1;
    const known = whole === 0 ? NOTHING : this.#take(bytes.subarray(0, whole));
    if (whole < bytes.length) this.#held.push(Buffer.from(bytes.subarray(whole)));
    this.#length += bytes.length - whole;
    return this.#recode(known);
  }

  end(): Buffer {
    return this.#recode(this.#take(NOTHING));
  }

  #take(bytes: Buffer): Buffer {
    const known = this.#held.length === 0 ? bytes : Buffer.concat([...this.#held, bytes]);
    this.#held = [];
    this.#length = 0;
    return known;
  }

  #recode(bytes: Buffer): Buffer {
    if (!this.#trusted && isUtf8(bytes) && !bytes.includes(ESCAPE)) return bytes;
    return Buffer.from(this.#decoder.decode(bytes, 0, bytes.length));
  }
}

/** The last place where surely no character goes on: after one of ASCII. */
function endOfCharacters(bytes: Buffer): number {
  const last = bytes.findLastIndex((byte) => byte < 0x80);
  return last === -1 ? bytes.length : last + 1;
}

/** The end of a text, without white space after it. */
function tailOf(text: string): string {
  return text.slice(-LONGEST_END).trimEnd();
}
