/** Encodings: how the bytes of an input become text, line by line. */
import { isUtf8 } from "node:buffer";
import type { Decoder } from "../core/input.ts";

/** The encodings, by the names that the WHATWG Encoding Standard prefers; its other labels (`latin1`, `sjis`) are understood too. */
export const ENCODINGS: readonly string[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  "windows-874",
  "macintosh",
  "x-mac-cyrillic",
  "ibm866",
  "koi8-r",
  "koi8-u",
  "iso-8859-1",
  "iso-8859-2",
  "iso-8859-3",
  "iso-8859-4",
  "iso-8859-5",
  "iso-8859-6",
  "iso-8859-7",
  "iso-8859-8",
  "iso-8859-9",
  "iso-8859-10",
  "iso-8859-13",
  "iso-8859-14",
  "iso-8859-15",
  "gbk",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
  "euc-kr",
];

/** An encoding that this Node.js does not know. */
export class UnknownEncodingError extends Error {
  override readonly name = "UnknownEncodingError";
  /** As the user named it. */
  readonly encoding: string;
  readonly allowed = ENCODINGS;

  constructor(encoding: string, options?: ErrorOptions) {
    super(`Unknown encoding "${encoding}"`, options);
    this.encoding = encoding;
  }
}

/** Encodings of which a character takes one byte or more, UTF-8 aside. */
const MULTI_BYTE = new Set(["gbk", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr"]);
/** It stands for invalid bytes, however many. */
const REPLACEMENT = "\uFFFD";

/** The differences of encodings. */
interface Codec {
  /** Text of the bytes; U+FFFD for those that are none. */
  toText(bytes: Buffer, start: number, end: number): string;
  /** Tells whether all of the bytes are text. */
  isText(bytes: Uint8Array): boolean;
  /** Bytes of a text without U+FFFD; null where that cannot be told. */
  sizeOf(text: string): number | null;
}

/**
 * Makes a decoder, which counts for one input.
 *
 * @param encoding a label of the WHATWG Encoding Standard, in any case; `utf16` and the like are understood too
 * @throws {UnknownEncodingError} when there is no such encoding
 */
export function createDecoder(encoding = "utf-8"): Decoder {
  const name = findEncoding(encoding);
  const codec = findCodec(name);
  let invalid = 0;
  return {
    encoding: name,
    unit: name.startsWith("utf-16") ? 2 : 1,
    littleEndian: name !== "utf-16be",
    get invalid() {
      return invalid;
    },
    decode(bytes, start, end) {
      const text = codec.toText(asBuffer(bytes), start, end);
      // A U+FFFD may also stand in the input itself, which is rare enough to look twice.
      if (text.includes(REPLACEMENT) && !codec.isText(bytes.subarray(start, end))) invalid++;
      return text;
    },
    sizeOf: (text) => (text.includes(REPLACEMENT) ? null : codec.sizeOf(text)),
  };
}

/** True for a label of an encoding that can be read. */
export function isEncoding(label: string): boolean {
  try {
    return findEncoding(label) !== "";
  } catch {
    return false;
  }
}

function findEncoding(label: string): string {
  try {
    return new TextDecoder(label.replace(/^\s*utf(?=\d)/i, "utf-")).encoding;
  } catch (cause) {
    throw new UnknownEncodingError(label, { cause });
  }
}

function findCodec(name: string): Codec {
  switch (name) {
    case "utf-8":
      // Unlike a TextDecoder it makes a one-byte string of ASCII, and has no state to set up for each line.
      return {
        toText: (bytes, start, end) => bytes.toString("utf8", start, end),
        isText: isUtf8,
        sizeOf: (text) => Buffer.byteLength(text),
      };
    case "windows-1252":
      return { toText: decodeWindows1252, isText: () => true, sizeOf: (text) => text.length };
    default:
      return createGeneralCodec(name);
  }
}

/** Lines are decoded apart, so a U+FEFF at the start of one is no byte order mark and stays. */
function createGeneralCodec(name: string): Codec {
  const lenient = new TextDecoder(name, { ignoreBOM: true });
  const strict = new TextDecoder(name, { fatal: true });
  const unit = name.startsWith("utf-16") ? 2 : 1;
  return {
    toText: (bytes, start, end) => lenient.decode(bytes.subarray(start, end)),
    isText(bytes) {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    },
    sizeOf: (text) => (MULTI_BYTE.has(name) ? null : text.length * unit),
  };
}

/** Bytes 80 to 9F, https://encoding.spec.whatwg.org/index-windows-1252.txt */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

function decodeWindows1252(bytes: Buffer, start: number, end: number): string {
  return restoreWindows1252(bytes.toString("latin1", start, end));
}

/**
 * Text with the characters of windows-1252 for its control characters U+0080 to U+009F. TextDecoder of Node.js 20 takes
 * windows-1252 for Latin-1: quotation marks and dashes come out as these.
 */
function restoreWindows1252(text: string): string {
  return text.replace(/[\x80-\x9F]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
