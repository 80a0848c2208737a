/** Lines and tokens: the dump, cut up without losing a byte. */
import type { RecordKey } from "./record.ts";

/**
 * One line of a dump. `raw` is its decoded text without the line end; the byte ranges of all lines, joined, are the
 * input.
 */
export interface Line {
  /** 1-based. */
  readonly line: number;
  /** Offset of the first byte. */
  readonly start: number;
  /** Offset behind the last byte of the line end. */
  readonly end: number;
  readonly raw: string;
  /** The line end as it stood in the input; empty on a last line without one. */
  readonly eol: "" | "\n" | "\r\n" | "\r";
  /** Surely nothing but printable ASCII, without two blanks in a row. False says nothing. */
  readonly plain: boolean;
}

/**
 * What a line is by its surface, before any listing kind has looked at it: `blank`; `text`; `heading` (`#`, setext);
 * `item` (a bullet with text); `url` (nothing but a URL); `rule` (dashes and the like); `fence`; `meta` (front matter,
 * `Captured (UTC): ...`); `definition` (a row of a table of links); `mark` (surface only: a lone bracket, the
 * placeholder of a picture, an anchor, an empty bullet).
 */
export type TokenType = "blank" | "text" | "heading" | "item" | "url" | "rule" | "fence" | "meta" | "definition" | "mark";

/**
 * A piece of a line: text, or a link with the text that the reader of the page saw. `ref` is the number or name of a
 * reference link, to be looked up in the listing's table of links; both are null in plain text.
 */
export interface Part {
  readonly text: string;
  readonly href: string | null;
  readonly ref: string | null;
}

/** What a line was read as: the key of the record that it went to, or a part of the page around the papers. */
export type Role = RecordKey | "header" | "separator" | "furniture" | "blank";

/** A line with its type and, once a listing kind has read it, its role. */
export interface Token extends Line {
  readonly type: TokenType;
  /** The line as the reader of the page saw it: surface markup removed, white space folded. */
  readonly text: string;
  /** The pieces of a line that holds links, in order; empty where the line is plain text. */
  readonly parts: readonly Part[];
  /** Set by the listing kind. */
  role: Role;
  /** Number of the paper that the line went to, counted from 1 through the dump; 0 for none. */
  paper: number;
}

/** Lines ahead, which can be read at once where they are plain. */
export interface Lookahead {
  /** The next line, as it is read below a blank one; null where more than itself tells how, or it has to be cut first. */
  next(): Token | null;
  /** Goes back to where it was unless the attempt, which is returned, succeeds. */
  attempt(read: () => boolean): boolean;
}
