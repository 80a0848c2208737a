/** The layout of arXiv's search results: what begins a result, and what stands around the results. */
import type { DraftProblem } from "../../../core/listing.ts";
import type { Role, Token } from "../../../core/token.ts";
import type { EntryHead } from "../entries/entry-heads.ts";
import type { Entry, EntryLayout, HeadLines } from "../entries/entry-layout.ts";
import { readLabel } from "../entries/field-labels.ts";
import { ShownCount } from "../entries/shown-count.ts";
import { nameField } from "./fields.ts";
import { SearchResult } from "./result.ts";

/** The heading above the results, `Showing 1–50 of 1,234 results for all: tides`. */
const HEADING = /^Showing (\d[\d,]{0,8})\s?(?:[–—]|-{1,3})\s?(\d[\d,]{0,8}) of [\d,]{1,12} results\b( for [a-z_]{2,20}:)?/i;
/** Text that stands in its place where there are none. */
const NOTHING = /^Sorry, your query (?:for [a-z_]{2,20}:|returned no results)/;
/** Buttons above and below the results. */
const PAGING = /^(?:previous|next|previous next|…|goto page \d+|page \d+|\d{1,3}|only \d+ pages are available.*)$/i;
const TITLE_LINES = 4;

/** Tells whether a line is the heading of search results, or says that there are none. */
export function isHeading(text: string): boolean {
  return text.startsWith("S") && (HEADING.test(text) || NOTHING.test(text));
}

function toNumber(digits: string | undefined): number {
  return Number(digits?.replaceAll(",", "") ?? 0);
}

export class SearchLayout implements EntryLayout {
  readonly site = "https://arxiv.org";
  recognised = false;
  isEmpty = false;
  readonly #count = new ShownCount();
  #problems: DraftProblem[] = [];

  begins({ id, announced, formats, categories }: EntryHead, token: Token): boolean {
    const label = readLabel(token.text)?.name;
    const head = id !== null && announced === null && (formats.length > 0 || categories.length > 0);
    return head && label !== "title" && label !== "comment" && label !== "categories";
  }

  begin(head: HeadLines): Entry {
    return new SearchResult(head);
  }

  /** Authors give a result away, or an abstract where they are missing; its title is the paragraph above. */
  beginHeadless(token: Token, lines: readonly Token[]): { entry: Entry; lines: readonly Token[] } | null {
    const label = readLabel(token.text)?.name;
    if (label !== "authors" && label !== "abstract") return null;
    const last = lines.findLastIndex((line) => line.type !== "blank");
    const above = lines.slice(0, last + 1).findLastIndex((line) => line.type === "blank");
    const title = lines.slice(above + 1, last + 1);
    if (title.length > TITLE_LINES || title.some(({ text }) => nameField(text) !== null)) return null;
    return { entry: new SearchResult(null), lines: title };
  }

  isBare({ id, formats, categories }: EntryHead): boolean {
    return id !== null && formats.length > 0 && categories.length > 0;
  }

  interrupts(token: Token): boolean {
    return isHeading(token.text);
  }

  between({ text, line }: Token): Role | null {
    if (!isHeading(text)) return PAGING.test(text) ? "furniture" : null;
    const [heading, first, last, searched] = HEADING.exec(text) ?? [];
    // Other sites write the heading of a search in all fields alike.
    this.isEmpty ||= heading === undefined;
    this.recognised ||= heading === undefined || searched !== undefined;
    this.end();
    if (heading !== undefined) this.#count.begin(toNumber(last) - toNumber(first) + 1, line);
    return "header";
  }

  count(): void {
    this.#count.add();
    this.recognised = true;
  }

  end(): void {
    if (this.recognised) this.#problems.push(...this.#count.end());
  }

  takeProblems(): readonly DraftProblem[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }
}
