/** Entries that were read, until they can be reported: what stands below may confirm them, or explain their links. */
import type { ListingContext } from "../../../core/listing.ts";
import type { Token } from "../../../core/token.ts";
import type { EntryReading } from "./entry-layout.ts";
import { LinkTable } from "./link-table.ts";

/** Entries in line order, and the table of links of the page that they stand on. */
export class EntryQueue {
  readonly #context: ListingContext;
  readonly #site: string;
  #table: LinkTable;
  /** Rows of the table have been read. */
  #tabled = false;
  #waiting: EntryReading[] = [];
  #waits = false;
  #proven = false;

  constructor(context: ListingContext, site: string) {
    this.#context = context;
    this.#site = site;
    this.#table = new LinkTable(site);
  }

  /** Surely a listing: there was an entry that shows it by itself, or a heading. */
  get proven(): boolean {
    return this.#proven;
  }

  /** Nothing is held back. */
  get empty(): boolean {
    return this.#waiting.length === 0;
  }

  prove(): void {
    this.#proven = true;
  }

  add(reading: EntryReading): void {
    const sure = reading.certainty === "sure";
    const above = this.#waiting.pop();
    if (above !== undefined) this.#waiting.push(sure ? { ...above, certainty: "sure" } : above);
    this.#waiting.push(reading);
    this.#proven ||= sure;
    this.#waits ||= reading.waits;
    if (this.#proven && !this.#waits && reading.certainty !== "headless") this.report();
  }

  /** Something foreign stands below the last entry: without a head it was none. */
  detach(): void {
    if (this.#waiting.at(-1)?.certainty === "headless") this.#waiting.pop();
  }

  /** Takes a row of the table of links. */
  define(token: Token): void {
    this.#table.define(token);
    this.#tabled = true;
  }

  /** Another entry begins: below the table it stands on the next page, whose table numbers its links anew. */
  turnPage(): void {
    if (!this.#tabled) return;
    this.report();
    this.#tabled = false;
    this.#table = new LinkTable(this.#site);
  }

  /** Reports what waits, with what is known of its links. */
  report(): void {
    for (const { certainty, tokens, problems, draft } of this.#waiting) {
      if (!this.#proven || certainty === "headless") continue;
      const read = draft(this.#table);
      if (read !== null) this.#context.paper(read, tokens, problems);
      else this.#context.reject(tokens, { code: "missing-title", line: tokens[0]?.token.line ?? 0, detail: null });
    }
    this.#waiting = [];
    this.#waits = false;
  }
}
