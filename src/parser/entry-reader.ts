/**
 * Reads a page of entries that begin with a head and go on in fields, whatever the fields are: the engine that arXiv's
 * list pages and search results share. What a head begins, and what may stand around the entries, tells the layout.
 */
import type { DraftProblem, ListingContext, ListingReader } from "../core/listing.ts";
import type { Draft } from "../core/record.ts";
import type { Role, Token } from "../core/token.ts";
import { type EntryHead, readHead, startsHead } from "./entry-heads.ts";
import { LinkTable } from "./link-table.ts";

/** Lines of a head, and what they show; the blank lines between them are among them. */
export interface HeadLines {
  readonly tokens: readonly Token[];
  readonly head: EntryHead;
}

/**
 * How surely lines are an entry: `sure` by themselves; `cut` when they go on with a listing that has sure ones;
 * `headless` when a sure one follows at once, so that only its head was lost where the dump begins.
 */
export type Certainty = "sure" | "cut" | "headless";

/** A paper as it was read, before the page's table of links is known. */
export interface EntryReading {
  readonly certainty: Certainty;
  readonly tokens: readonly Token[];
  /** Whether its links stand in the table. */
  readonly waits: boolean;
  readonly problems: readonly DraftProblem[];
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
  /** Ends the entry; null when it shows too little to be one. */
  close(): EntryReading | null;
}

/** What a page looks like. */
export interface EntryLayout {
  /** Site that relative links stand on. */
  readonly site: string;
  /** Whether this line behind a head shows that an entry of this layout has begun. */
  begins(head: EntryHead, token: Token): boolean;
  begin(head: HeadLines): Entry;
  /** An entry without a head that this line gives away; `lines` stood before it and are part of nothing yet. */
  beginHeadless(token: Token, lines: readonly Token[]): { entry: Entry; lines: readonly Token[] } | null;
  /** Whether a head by itself is all that is left of an entry. */
  isBare(head: EntryHead): boolean;
  /** Whether a line is a heading of the page, which ends an entry wherever it stands. */
  interrupts(token: Token): boolean;
  /** Reads a line between entries; null when it is nothing of this page. */
  between(token: Token): Role | null;
}

/** Foreign lines in a row after which the listing is over. */
const MOST_FOREIGN = 1_000;
/** Lines that an entry without a head may have lost it from. */
const MOST_HEADLESS = 64;

/** Reads one listing by its layout. */
export class EntryReader implements ListingReader {
  readonly underway = false;
  readonly #context: ListingContext;
  readonly #layout: EntryLayout;
  #table: LinkTable;
  /** Rows of the table have been read. */
  #tabled = false;
  #entry: Entry | null = null;
  /** Nothing foreign stands between the open entry and the lines of the listing before it. */
  #attached = false;
  /** Lines that may be a head. */
  #pending: Token[] = [];
  #pendingText = "";
  #pendingHead: EntryHead | null = null;
  /** Lines since the last one that surely belongs to this listing. */
  #foreign: Token[] = [];
  #foreignLines = 0;
  #waiting: EntryReading[] = [];
  #waits = false;
  #last: Token | null = null;
  #proven = false;

  constructor(context: ListingContext, layout: EntryLayout) {
    this.#context = context;
    this.#layout = layout;
    this.#table = new LinkTable(layout.site);
  }

  get adrift(): boolean {
    return this.#foreignLines > 0 && this.#pendingHead === null && this.#entry === null;
  }

  read(token: Token): boolean {
    if (token.type === "blank") return this.#readBlank(token);
    if (token.type === "definition") return this.#define(token);
    if (this.#readHead(token)) return true;
    const { tokens, head } = { tokens: this.#pending, head: this.#pendingHead };
    if (head !== null && this.#layout.begins(head, token)) {
      this.#clearPending();
      this.#closeEntry();
      if (this.#tabled) this.#leaveTable();
      this.#entry = this.#layout.begin({ tokens, head });
      this.#attached = this.#proven && this.#foreignLines === 0;
      this.#foreignLines = 0;
      this.#foreign = [];
      this.#entry.take(token);
      return true;
    }
    return this.#flushPending() && this.#readLine(token);
  }

  end(continues: boolean): unknown {
    if (!continues) {
      this.#flushPending();
      this.#closeEntry();
    }
    this.#reportWaiting();
    if (this.#last !== null) this.#context.settle(this.#last);
    return this.#layout;
  }

  #readBlank(token: Token): boolean {
    token.role = "blank";
    if (this.#pendingHead !== null) this.#pending.push(token);
    else if (this.#entry !== null) this.#entry.gap(token);
    else this.#foreign.push(token);
    return true;
  }

  #define(token: Token): boolean {
    this.#table.define(token);
    this.#tabled = true;
    token.role = "links";
    if (this.#pendingHead !== null) this.#pending.push(token);
    else if (this.#entry?.over === false) this.#entry.gap(token);
    else {
      this.#closeEntry();
      this.#claim(token);
    }
    return true;
  }

  /** The next page has a table of its own, which numbers its links anew. */
  #leaveTable(): void {
    this.#reportWaiting();
    this.#tabled = false;
    this.#table = new LinkTable(this.#layout.site);
  }

  /** Whether a line is part of a head, which may stand on many lines. */
  #readHead(token: Token): boolean {
    const text = headText(token);
    if (this.#pendingHead !== null) {
      const joined = this.#pendingText.endsWith("-") ? this.#pendingText + text : `${this.#pendingText} ${text}`;
      const head = readHead(joined);
      if (head !== null) return this.#hold(token, joined, head);
    }
    const head = startsHead(text) && text !== "" ? readHead(text) : null;
    if (head === null || (this.#pendingHead !== null && !this.#flushPending())) return false;
    return this.#hold(token, text, head);
  }

  #hold(token: Token, text: string, head: EntryHead): boolean {
    this.#pending.push(token);
    this.#pendingText = text;
    this.#pendingHead = head;
    return true;
  }

  #clearPending(): void {
    this.#pending = [];
    this.#pendingHead = null;
    this.#pendingText = "";
  }

  /** What looked like a head is none, or has lost its entry; false when the listing is over. */
  #flushPending(): boolean {
    const { tokens, head } = { tokens: this.#pending, head: this.#pendingHead };
    if (head === null) return true;
    this.#clearPending();
    const bare = this.#layout.isBare(head);
    if (bare || this.#entry?.over === true) this.#closeEntry();
    if (bare && this.#proven && this.#foreignLines === 0) {
      const block = untilText(tokens);
      for (const token of block) if (token.type !== "blank") token.role = "id";
      this.#queue({ certainty: "cut", tokens: block, waits: false, problems: [], draft: () => null });
      return true;
    }
    return tokens.every((token) => (token.type === "blank" ? this.#readBlank(token) : this.#readLine(token)));
  }

  /** A line that is no head. False when the listing was over before it. */
  #readLine(token: Token): boolean {
    const heading = this.#layout.interrupts(token);
    if (!heading && this.#entry?.take(token) === true) return true;
    this.#closeEntry();
    if (heading) this.#proven = true;
    const role = this.#layout.between(token);
    if (role !== null) {
      token.role = role;
      this.#claim(token);
      return true;
    }
    if (token.type === "meta" && this.#proven) return false;
    return this.#readForeign(token);
  }

  #readForeign(token: Token): boolean {
    const headless = this.#layout.beginHeadless(token, this.#foreign.slice(-MOST_HEADLESS));
    if (headless !== null) {
      this.#entry = headless.entry;
      this.#foreign = [];
      for (const line of [...headless.lines, token]) {
        if (line.type === "blank") this.#entry.gap(line);
        else this.#entry.take(line);
      }
      return true;
    }
    if (token.type === "rule") token.role = "separator";
    if (this.#waiting.at(-1)?.certainty === "headless") this.#waiting.pop();
    this.#foreign.push(token);
    if (this.#foreign.length > MOST_HEADLESS * 2) this.#foreign = this.#foreign.slice(-MOST_HEADLESS);
    return ++this.#foreignLines <= MOST_FOREIGN;
  }

  #closeEntry(): void {
    const reading = this.#entry?.close() ?? null;
    this.#entry = null;
    if (reading !== null && (reading.certainty !== "cut" || this.#attached)) this.#queue(reading);
  }

  /** Reports what waits for nothing, and lets go of the lines before. */
  #queue(reading: EntryReading): void {
    const above = this.#waiting.pop();
    if (above !== undefined) this.#waiting.push(reading.certainty === "sure" ? { ...above, certainty: "sure" } : above);
    this.#waiting.push(reading);
    this.#proven ||= reading.certainty === "sure";
    this.#waits ||= reading.waits;
    if (this.#proven && !this.#waits && reading.certainty !== "headless") this.#reportWaiting();
    const last = reading.tokens.at(-1);
    if (last !== undefined) this.#claim(last);
  }

  #claim(token: Token): void {
    this.#last = token;
    this.#foreign = [];
    this.#foreignLines = 0;
    if (this.#waiting.length === 0 && this.#pendingHead === null) this.#context.settle(token);
  }

  #reportWaiting(): void {
    for (const { certainty, tokens, problems, draft } of this.#waiting) {
      if (!this.#proven || certainty === "headless") continue;
      const read = draft(this.#table);
      if (read !== null) this.#context.paper(read, tokens, problems);
      else this.#context.reject(tokens, { code: "missing-title", line: tokens[0]?.line ?? 0, detail: null });
    }
    this.#waiting = [];
    this.#waits = false;
  }
}

/** The text that may be part of a head: brackets by themselves and around numbers count. */
function headText(token: Token): string {
  const text = token.type === "mark" && !token.raw.includes("<") ? token.raw.replaceAll("&nbsp;", " ").trim() : token.text;
  return text.includes("\\") ? text.replaceAll(/\\([[\].])/g, "$1") : text;
}

/** Lines up to the last one with something on it. */
export function untilText(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex((token) => token.type !== "blank");
  return tokens.slice(0, last + 1);
}
