/** The number of entries that a list page says it shows: by the headings of its sections, or else by the lines above and below all. */
import type { DraftProblem } from "../../../core/listing.ts";
import { ShownCount } from "../entries/shown-count.ts";
import type { Heading, Paging } from "./sections.ts";

/** Holds what a page says against the entries that were read. */
export class PageCounts {
  readonly #section = new ShownCount();
  readonly #page = new ShownCount();
  /** The total, until the line below tells how many entries a page shows at the most. */
  #total: { readonly count: number; readonly line: number } | null = null;
  #problems: DraftProblem[] = [];

  /** The problems since the last call. */
  take(): readonly DraftProblem[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  /** A heading of a page, a day or a section. */
  head({ shown, opensPage }: Heading, line: number): void {
    if (opensPage === true) this.end();
    this.#problems.push(...this.#section.end());
    this.#section.begin(shown ?? null, line);
    // A page whose sections say how many entries they show need not be counted as a whole.
    if (shown !== undefined) this.#page.forget();
  }

  add(): void {
    this.#section.add();
    this.#page.add();
  }

  /** A line that tells of this page and others; it stands above the entries and once more below them. */
  page({ total, range, most }: Paging, line: number): void {
    if (total !== null) {
      const above = this.#page.read === 0;
      this.end();
      this.#total = above ? { count: total, line } : null;
      if (above && range !== null) this.#page.begin(range[1] - range[0] + 1, line);
    }
    if (most !== null && this.#total !== null && this.#total.count <= most) this.#page.begin(this.#total.count, this.#total.line);
    if (most !== null) this.#total = null;
  }

  /** The next entry stands on another page than the last one: what was said above that is settled. */
  turn(): void {
    for (const count of [this.#section, this.#page]) if (count.read > 0) this.#problems.push(...count.end());
  }

  /** A page is over. */
  end(): void {
    this.#problems.push(...this.#section.end(), ...this.#page.end());
    this.#total = null;
  }
}
