/** Lines and tokens: the dump, cut up without losing a byte. Nobody writes to either; the ledger books what they went to. */
import type { InputForm } from "./input.ts";
import type { RecordKey } from "./record.ts";

/** One line of a dump, or a piece of one. The byte ranges of all lines, joined, are the input. */
export interface Line {
  /** 1-based. */
  readonly line: number;
  /** Offset of the first byte. */
  readonly start: number;
  /** Offset after the last byte of the line end. */
  readonly end: number;
  /** The decoded text as it stood in the input, without the line end. */
  readonly raw: string;
  /** The line end as it stood in the input; empty on a last line without one, and after a piece of a line. */
  readonly eol: "" | "\n" | "\r\n" | "\r";
  /**
   * The text without what a program put around every line: line numbers, a chat's names, marks of quotation, the escapes of a JSON string; and in
   * Markdown where it was in the notation of Org mode or GNU html2text. Else `raw`, without signs that nobody sees. Of a page it is the text, with `#` before that of a heading.
   */
  readonly content: string;
  /** Kinds of characters that the content may hold, a bit each (`text/features.ts`); one that is not set means that it surely holds none. */
  readonly features: number;
}

/**
 * The type of a line by its surface, before any listing kind has looked at it: `blank`; `text`; `heading` (`#`, setext);
 * `item` (a bullet with text); `url` (nothing but a URL); `rule` (dashes and the like); `fence`; `meta` (front matter,
 * `Captured (UTC): ...`); `definition` (a row of a table of links); `mark` (surface only: a lone bracket, the
 * placeholder of a picture, an anchor, an empty bullet); `data` (JSON that a page carries for its scripts).
 */
export type TokenType = "blank" | "text" | "heading" | "item" | "url" | "rule" | "fence" | "meta" | "definition" | "mark" | "data";

/**
 * A piece of a line: text, or a link with the text that the reader of the page saw. `ref` is the number or name of a
 * reference link, to be looked up in the listing's table of links; both are null in plain text.
 */
export interface Part {
  readonly text: string;
  readonly href: string | null;
  readonly ref: string | null;
}

/** A line, or a piece of one, with its type and its text. */
export interface Token extends Line {
  /** The line that its last byte stands in. */
  readonly lastLine: number;
  /** Number of tokens above it in the dump. */
  readonly index: number;
  readonly type: TokenType;
  /** The content as the reader of the page saw it: surface markup removed, white space folded. */
  readonly text: string;
  /** The pieces of a line that holds links, in order; empty where the line is plain text. */
  readonly parts: readonly Part[];
  /** Path of the element or key that holds the text, in a feed or in data: `entry/title`, `paper.title`. Null for lines of text. */
  readonly field: string | null;
  /** The form of what the token was taken out of. In any but a text, what looks like the markup of a text is none. */
  readonly form: InputForm;
}

/** The role of a token: the key of the record that it went to, or a part of the page around the papers. */
export type Role = RecordKey | "header" | "separator" | "furniture" | "blank";

/** The reading of one token by a listing kind. */
export interface ReadToken {
  readonly token: Token;
  readonly role: Role;
  /** The name of what the kind took the token for by itself, before it looked at the tokens around it; left out where a kind has no such names. */
  readonly mark?: string;
}

/** The fate of a token: a row of the ledger. */
export interface BookedToken {
  readonly token: Token;
  readonly role: Role;
  readonly mark: string | null;
  /** Number of the paper that it went to, counted from 1 through the dump; below 0 that of a reject; 0 for furniture. */
  readonly paper: number;
}
