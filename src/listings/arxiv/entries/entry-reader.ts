/**
 * Reads a page of entries that begin with a head and go on in fields, whatever the fields are: the engine that arXiv's
 * list pages and search results share. What a head begins, and what may stand around the entries, tells the layout.
 */
import type { ListingContext, ListingReader } from "../../../core/listing.ts";
import type { ReadToken, Token } from "../../../core/token.ts";
import { type EntryHead, readHead, startsHead } from "./entry-heads.ts";
import { type Entry, type EntryLayout, type EntryReading, untilText } from "./entry-layout.ts";
import { EntryQueue } from "./entry-queue.ts";
import { readLabel } from "./field-labels.ts";

/** Foreign lines in a row after which the listing is over. */
const MOST_FOREIGN = 1_000;
/** Lines that an entry without a head may have lost it from. */
const MOST_HEADLESS = 64;

/** Lines that are a head as far as they go, and their text joined. */
interface PendingHead {
  readonly tokens: Token[];
  readonly text: string;
  readonly head: EntryHead;
}

/** Reads one listing by its layout. */
export class EntryReader implements ListingReader {
  readonly underway = false;
  readonly #context: ListingContext;
  readonly #layout: EntryLayout;
  readonly #queue: EntryQueue;
  #entry: Entry | null = null;
  /** Nothing foreign stands between the open entry and the lines of the listing before it. */
  #attached = false;
  #pending: PendingHead | null = null;
  /** Lines since the last one that surely belongs to this listing. */
  #foreign: Token[] = [];
  #foreignLines = 0;
  #last: Token | null = null;

  constructor(context: ListingContext, layout: EntryLayout) {
    this.#context = context;
    this.#layout = layout;
    this.#queue = new EntryQueue(context, layout.site);
  }

  get lost(): boolean {
    return this.#foreignLines > 0 && this.#pending === null && this.#entry === null;
  }

  read(token: Token): boolean {
    if (token.type === "blank") return this.#readBlank(token);
    if (token.type === "definition") return this.#define(token);
    if (this.#readHead(token)) return true;
    const pending = this.#pending;
    // Some tools put a section's heading into its first entry, after the head.
    if (pending !== null && this.#readHeading(token)) return true;
    if (pending !== null && this.#layout.begins(pending.head, token)) {
      this.#begin(pending).take(token);
      return true;
    }
    return this.#flushPending() && this.#readLine(token);
  }

  #begin({ tokens, head }: PendingHead): Entry {
    this.#pending = null;
    this.#closeEntry(true);
    this.#queue.turnPage();
    const entry = this.#layout.begin({ tokens, head });
    this.#entry = entry;
    this.#attached = this.#queue.proven && this.#foreignLines === 0;
    this.#foreignLines = 0;
    this.#foreign = [];
    return entry;
  }

  end(continues: boolean): unknown {
    if (!continues) {
      this.#flushPending();
      this.#closeEntry();
      this.#layout.end();
    }
    this.#queue.report();
    for (const problem of this.#layout.takeProblems()) this.#context.report(problem);
    if (this.#layout.recognised) this.#context.recognised(this.#layout.isEmpty);
    if (this.#last !== null) this.#context.settle(this.#last);
    return this.#layout;
  }

  #readBlank(token: Token): boolean {
    if (this.#pending !== null) this.#pending.tokens.push(token);
    else if (this.#entry !== null) this.#entry.gap(token);
    else this.#foreign.push(token);
    return true;
  }

  #define(token: Token): boolean {
    this.#queue.define(token);
    if (this.#pending !== null) this.#pending.tokens.push(token);
    else if (this.#entry?.over === false) this.#entry.gap(token);
    else {
      this.#closeEntry();
      this.#context.furniture([{ token, role: "links" }]);
      this.#claim(token);
    }
    return true;
  }

  /** True for a line that is part of a head, which may stand on many lines. */
  #readHead(token: Token): boolean {
    const text = headText(token);
    if (this.#pending !== null) {
      const { tokens, text: above } = this.#pending;
      const joined = above.endsWith("-") ? above + text : `${above} ${text}`;
      const head = readHead(joined);
      if (head !== null) {
        tokens.push(token);
        this.#pending = { tokens, text: joined, head };
        return true;
      }
    }
    const head = startsHead(text) && text !== "" ? readHead(text) : null;
    if (head === null || !this.#flushPending()) return false;
    this.#pending = { tokens: [token], text, head };
    return true;
  }

  /** Deals with a head that is none, or has lost its entry; false when the listing is over. */
  #flushPending(): boolean {
    if (this.#pending === null) return true;
    const { tokens, head } = this.#pending;
    this.#pending = null;
    const bare = this.#layout.isBare(head);
    if (bare || this.#entry?.over === true) this.#closeEntry();
    if (bare && this.#queue.proven && this.#foreignLines === 0) {
      const block = untilText(tokens).map((line): ReadToken => ({ token: line, role: line.type === "blank" ? "blank" : "id" }));
      this.#add({ certainty: "cut", tokens: block, waits: false, problems: [], released: [], draft: () => null });
      return true;
    }
    return tokens.every((token) => (token.type === "blank" ? this.#readBlank(token) : this.#readLine(token)));
  }

  /** A line that is no head. False when the listing was over before it. */
  #readLine(token: Token): boolean {
    if (this.#readHeading(token) || this.#entry?.take(token) === true) return true;
    this.#closeEntry();
    if (this.#readBetween(token)) return true;
    if (this.#queue.proven && isToolHeader(token)) return false;
    return this.#readForeign(token);
  }

  /** True for a heading, which ends an entry wherever it stands. */
  #readHeading(token: Token): boolean {
    if (!this.#layout.interrupts(token)) return false;
    this.#closeEntry();
    this.#queue.prove();
    return this.#readBetween(token);
  }

  #readBetween(token: Token): boolean {
    const role = this.#layout.between(token);
    if (role === null) return false;
    this.#context.furniture([{ token, role }]);
    this.#claim(token);
    for (const problem of this.#layout.takeProblems()) this.#context.report(problem);
    return true;
  }

  #readForeign(token: Token): boolean {
    const headless = this.#layout.beginHeadless(token, this.#foreign.slice(-MOST_HEADLESS));
    if (headless !== null) {
      this.#entry = headless.entry;
      this.#attached = this.#queue.proven;
      this.#foreign = [];
      for (const line of [...headless.lines, token]) {
        if (line.type === "blank") this.#entry.gap(line);
        else this.#entry.take(line);
      }
      return true;
    }
    if (token.type === "rule") this.#context.furniture([{ token, role: "separator" }]);
    this.#queue.detach();
    this.#foreign.push(token);
    if (this.#foreign.length > MOST_HEADLESS * 2) this.#foreign = this.#foreign.slice(-MOST_HEADLESS);
    return ++this.#foreignLines <= MOST_FOREIGN;
  }

  #closeEntry(next = false): void {
    const reading = this.#entry?.close({ detailed: this.#context.detailed, next }) ?? null;
    this.#entry = null;
    if (reading === null) return;
    if (reading.certainty !== "cut" || this.#attached) this.#add(reading);
    for (const token of reading.released) {
      if (token.type === "text") this.#readLine(token);
      else this.#readBlank(token);
    }
  }

  #add(reading: EntryReading): void {
    this.#queue.add(reading);
    this.#layout.count();
    const last = reading.tokens.at(-1)?.token;
    if (last !== undefined) this.#claim(last);
  }

  /** A line that surely belongs to this listing: what stands above it is read. */
  #claim(token: Token): void {
    this.#last = token;
    this.#foreign = [];
    this.#foreignLines = 0;
    if (this.#queue.empty && this.#pending === null) this.#context.settle(token);
  }
}

/** True where a tool says where it got the page below; an entry that lost its head begins with a title too. */
function isToolHeader({ type, text }: Token): boolean {
  return type === "meta" && readLabel(text) === null;
}

/** The text that may be part of a head: brackets by themselves and around numbers or formats count. */
function headText({ type, content, text: shown }: Token): string {
  const text = type !== "mark" ? shown : shown !== "" ? `[${shown}]` : bracketOf(content);
  return text.includes("\\") ? text.replaceAll(/\\([[\].])/g, "$1") : text;
}

/** The bracket that is all the text of a line, or what is left after a link. */
function bracketOf(content: string): string {
  const last = content.replaceAll("&nbsp;", " ").trim().at(-1) ?? "";
  return last === "[" || last === "]" ? last : "";
}
