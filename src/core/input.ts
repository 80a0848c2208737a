/** The contract between whatever supplies bytes and the steps that read them. */

/** The way from the bytes of an input to text, line by line. */
export interface Decoder {
  /** Name of the encoding. */
  readonly encoding: string;
  /** Bytes to a code unit: 2 for UTF-16, else 1. Line ends are looked for in code units. */
  readonly unit: 1 | 2;
  /** Byte order of two-byte units. */
  readonly littleEndian: boolean;
  /** Text of one line; invalid bytes become U+FFFD and add to `invalid`. */
  decode(bytes: Uint8Array, start: number, end: number): string;
  /** Number of bytes that a piece of decoded text took; null where that cannot be told, as it may hold what stands for invalid bytes. */
  sizeOf(text: string): number | null;
  /** Number of lines so far that held invalid bytes. */
  readonly invalid: number;
}

/**
 * The form of an input: running lines, a page in HTML, a feed in XML, the data of a site in JSON, or what papersift has printed: records in
 * JSON, or rows of a table.
 */
export type InputForm = "text" | "page" | "feed" | "data" | "records" | "rows";
/** The forms of which the bytes become tokens. */
export type TokenForm = Exclude<InputForm, "records" | "rows">;

/**
 * The places in a text at which a page in HTML begins and ends, in turn: mails hold such pages. Each place is known before the chunk that it
 * stands in is handed out.
 */
export interface PageEdges {
  /** A page was found. */
  readonly found: boolean;
  /** Takes the next place before this one, in bytes from the first one of the chunks; null where there is none. */
  take(before: number): number | null;
}

/** One input that is being read. */
export interface Input {
  /** As the user named it, `-` for standard input. */
  readonly file: string;
  /** Day of the last modification, `YYYY-MM-DD` in UTC; null where there is none. */
  readonly modified: string | null;
  readonly form: InputForm;
  readonly decoder: Decoder;
  /** Offset of the first byte of `chunks` in the input: the length of the byte order mark. */
  readonly offset: number;
  /** Null for an input in which no mails are looked for. */
  readonly pageEdges: PageEdges | null;
  /** The bytes, unpacked, without byte order mark. The memory of a chunk may be used again once the next one is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
}
