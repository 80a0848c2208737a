/** The look of a page of entries, whatever their fields are: the contract between a layout and the engine that reads it. */
import type { DraftProblem } from "../../../core/listing.ts";
import type { Draft } from "../../../core/record.ts";
import type { ReadToken, Role, Token } from "../../../core/token.ts";
import type { EntryHead } from "./entry-heads.ts";
import type { LinkTable } from "./link-table.ts";

/** Lines of a head, and what they show; the blank lines between them are among them. */
export interface HeadLines {
  readonly tokens: readonly Token[];
  readonly head: EntryHead;
}

/**
 * Certainty that lines are an entry: `sure` by themselves; `cut` when they go on with a listing that has sure ones;
 * `headless` when a sure one follows at once, so that only its head was lost where the dump begins.
 */
export type Certainty = "sure" | "cut" | "headless";

/** A paper as it was read, before the page's table of links is known. */
export interface EntryReading {
  readonly certainty: Certainty;
  readonly tokens: readonly ReadToken[];
  /** True where its links stand in the table. */
  readonly waits: boolean;
  readonly problems: readonly DraftProblem[];
  /** Lines at the end that the entry took and that turned out to be none of it. */
  readonly released: readonly Token[];
  /** The draft; null where the entry has no title. */
  readonly draft: (table: LinkTable) => Draft | null;
}

/** One entry, line by line. */
export interface Entry {
  /** Takes a line with something on it; false when it is no part of the entry. */
  take(token: Token): boolean;
  /** Takes a blank line, or one that only stands between the entry's own. */
  gap(token: Token): void;
  /** Nothing more has to follow. */
  readonly over: boolean;
  /**
   * Ends the entry; null when it shows too little to be one.
   *
   * @param end.detailed what each line was read as is wanted; else the first and the last one are enough
   * @param end.next another entry begins right below
   */
  close(end: { readonly detailed: boolean; readonly next: boolean }): EntryReading | null;
}

/** The look of a page. */
export interface EntryLayout {
  /** Site that relative links stand on. */
  readonly site: string;
  /** Tells from the line after a head that an entry of this layout has begun. */
  begins(head: EntryHead, token: Token): boolean;
  begin(head: HeadLines): Entry;
  /** An entry without a head that this line gives away; `lines` stood before it and are part of nothing yet. */
  beginHeadless(token: Token, lines: readonly Token[]): { entry: Entry; lines: readonly Token[] } | null;
  /** Tells whether a head by itself is all that is left of an entry. */
  isBare(head: EntryHead): boolean;
  /** Tells whether a line is a heading of the page, which ends an entry wherever it stands. */
  interrupts(token: Token): boolean;
  /** Reads a line between entries; null when it is nothing of this page. */
  between(token: Token): Role | null;
  /** A header of the page has been read that no other text has. */
  readonly recognised: boolean;
  /** The page has said that it lists nothing. */
  readonly isEmpty: boolean;
  /** Counts an entry that was read, to be held against what headings say. */
  count(): void;
  /** The listing is over. */
  end(): void;
  /** The problems that were found since the last call. */
  takeProblems(): readonly DraftProblem[];
}

/** Lines up to the last one with something on it. */
export function untilText(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex((token) => token.type !== "blank");
  return tokens.slice(0, last + 1);
}
