/** The layout of arXiv's list pages: what begins an entry, and what stands around the entries. */
import type { DraftProblem } from "../../../core/listing.ts";
import type { Role, Token } from "../../../core/token.ts";
import type { EntryHead } from "../entries/entry-heads.ts";
import type { Entry, EntryLayout, HeadLines } from "../entries/entry-layout.ts";
import { readLabel } from "../entries/field-labels.ts";
import { PageEntry } from "./entry.ts";
import { PageState } from "./page-state.ts";
import { isFoot } from "./fields.ts";
import { type Heading, readBareHeading, readHeading, readWrappedHeading, saysNothing } from "./sections.ts";

/** Fields from which an entry without a head is read, the first ones first. */
const FIRST_FIELDS = ["title", "authors", "comment", "journalRef", "reportNumber", "doi"] as const;

export class PageLayout implements EntryLayout {
  readonly site = "https://arxiv.org";
  recognised = false;
  isEmpty = false;
  readonly #page = new PageState();
  /** The line above, where that was no entry's: a heading may be wrapped. */
  #above = "";

  begins({ id, categories }: EntryHead, token: Token): boolean {
    return id !== null && categories.length === 0 && readLabel(token.text)?.name === "title";
  }

  begin(head: HeadLines): Entry {
    this.#above = "";
    return new PageEntry(this.#page, head);
  }

  /** Subjects give an entry away; it begins at its title, or at what else is left of it. */
  beginHeadless(token: Token, lines: readonly Token[]): { entry: Entry; lines: readonly Token[] } | null {
    if (readLabel(token.text)?.name !== "categories") return null;
    const names = lines.map((line) => readLabel(line.text)?.name);
    const first = FIRST_FIELDS.map((name) => names.lastIndexOf(name)).find((index) => index !== -1);
    // The page of a single paper has the same fields, and an abstract among them.
    if (names.slice(first).includes("abstract")) return null;
    return { entry: new PageEntry(this.#page, null), lines: first === undefined ? [] : lines.slice(first) };
  }

  isBare({ index, id, formats }: EntryHead): boolean {
    return index !== null && id !== null && formats.length > 0;
  }

  interrupts({ text }: Token): boolean {
    return this.#readHeading(text) !== null;
  }

  #readHeading(text: string): Heading | null {
    return readHeading(text) ?? readWrappedHeading(this.#above, text);
  }

  between(token: Token): Role | null {
    const { text, line } = token;
    const heading = this.#readHeading(text);
    this.#above = heading === null ? text : "";
    if (heading?.paging !== undefined) {
      this.#page.leave();
      this.#page.counts.page(heading.paging, line);
    } else if (heading !== null) {
      this.recognised = true;
      this.#page.head(heading, line);
    } else return this.#readBare(token);
    return "header";
  }

  /** A line that only stands on a list page: a section's name or a day, the page's foot. */
  #readBare(token: Token): Role | null {
    // In the page's menus the words of some headings are links, words in brackets, or rows of a list.
    const linked = token.type === "item" || token.type === "mark" || token.parts.some((part) => part.href !== null || part.ref !== null);
    const heading = linked ? null : readBareHeading(token.text);
    if (heading !== null) this.#page.headBare(heading, token.line);
    else if (isFoot(token.text)) this.#page.leave();
    const isNotice = this.recognised && saysNothing(token.text);
    this.isEmpty ||= isNotice;
    return heading !== null || isNotice ? "header" : null;
  }

  count(): void {
    this.#page.counts.add();
  }

  end(): void {
    this.#page.counts.end();
  }

  takeProblems(): readonly DraftProblem[] {
    return this.#page.counts.take();
  }
}
