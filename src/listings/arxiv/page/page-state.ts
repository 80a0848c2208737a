/** The place of a reader on a list page, or on one of several. */
import type { PaperRecord } from "../../../core/record.ts";
import type { Token } from "../../../core/token.ts";
import type { EntryHead } from "../entries/entry-heads.ts";
import { PageCounts } from "./page-counts.ts";
import type { Heading } from "./sections.ts";

/** Entries of a section that show no abstract before the section is known to show none. */
const ENOUGH = 3;

/** Tools wrap lines at a smaller width than this; where there are longer ones, each line end is the text's own. */
const LONGEST_WRAPPED = 300;

/** The entry above. */
interface LastEntry {
  readonly index: number | null;
  readonly id: string | null;
  /** A line that stands below the last entry of a page has been read. */
  readonly ended: boolean;
}

/** Numbers of a section's entries with an abstract and without one. */
interface Shown {
  readonly withAbstract: number;
  readonly withoutAbstract: number;
}

const NOTHING_SHOWN: Shown = { withAbstract: 0, withoutAbstract: 0 };

/** The facts in the headings so far about the next entry. */
export class PageState {
  /** Length of the longest line of an entry: about the width that lines are wrapped at, infinite where they are not. */
  width = 0;
  readonly counts = new PageCounts();
  #heading: Heading = {};
  /** Headings since the last entry: if that was another page's, they are all that counts. */
  #fresh: Heading[] = [];
  #shown = NOTHING_SHOWN;
  #last: LastEntry | null = null;
  /** Section of a heading without a day or a count, which counts where an entry stands below it: in the page's menu none does. */
  #bare: Heading | null = null;

  /** Day of the section or page, where a heading told it. */
  get listed(): string | null {
    return this.#heading.listed ?? null;
  }

  /** An abstract may follow in this section. */
  get abstracts(): boolean {
    return this.#heading.titlesOnly !== true && (this.#shown.withAbstract > 0 || this.#shown.withoutAbstract < ENOUGH);
  }

  /** Entries of this section have shown abstracts. */
  get showsAbstracts(): boolean {
    return this.#shown.withAbstract > 0;
  }

  measure(tokens: readonly Token[]): void {
    this.width = this.widthWith(tokens);
  }

  /** The width once these lines of an entry are measured. An address, or another word by itself, is not wrapped and may be longer than a line. */
  widthWith(tokens: readonly Token[]): number {
    let { width } = this;
    for (const { content } of tokens) {
      const { length } = content.trimEnd();
      if (length <= width || content.includes("://") || !content.trim().includes(" ")) continue;
      width = length > LONGEST_WRAPPED ? Infinity : length;
    }
    return width;
  }

  /** A line above the entries of a page, or below the last one. */
  leave(): void {
    if (this.#last !== null) this.#last = { ...this.#last, ended: this.#last.id !== null };
    this.#bare = null;
  }

  head(heading: Heading, line: number): void {
    this.counts.head(heading, line);
    this.#bare = null;
    this.#fresh.push(heading);
    this.#apply(heading);
  }

  /** A heading that is nothing but a day or the name of a section. */
  headBare(heading: Heading, line: number): void {
    if (heading.listed !== undefined) return this.head(heading, line);
    this.counts.head(heading, line);
    this.#bare = heading;
  }

  /** An entry begins whose head was lost. */
  enterHeadless(): void {
    if (this.#bare !== null) this.#apply(this.#bare);
    this.#bare = null;
  }

  /** An entry begins: on another page where its number does not go on with the last one's. */
  enter({ index, id }: EntryHead): void {
    const last = this.#last;
    if (last !== null && last.id !== null && id !== last.id && !goesOn(index, last)) {
      this.#heading = {};
      this.width = 0;
      for (const heading of this.#fresh) this.#apply(heading);
      this.counts.turn();
    }
    this.enterHeadless();
    this.#fresh = [];
    this.#last = { index, id, ended: false };
  }

  /** The announcement of an entry: by its section, else by its own mark. */
  place(mark: PaperRecord["announced"], abstract: boolean): PaperRecord["announced"] {
    const { withAbstract, withoutAbstract } = this.#shown;
    this.#shown = abstract ? { withAbstract: withAbstract + 1, withoutAbstract } : { withAbstract, withoutAbstract: withoutAbstract + 1 };
    // Catch-up pages put no heading over new papers; pages of recent papers, which show no abstracts, none over any.
    const unheaded = this.#heading.catchup === true || (abstract && this.listed !== null) ? "new" : null;
    // A mark tells more than a heading, but that replacements of other lists are marked as theirs.
    const { announced = null } = this.#heading;
    return (announced === "replacement" ? announced : (mark ?? announced)) ?? unheaded;
  }

  #apply(heading: Heading): void {
    this.#heading = { ...this.#heading, ...heading };
    if (heading.announced !== undefined) this.#shown = NOTHING_SHOWN;
  }
}

/** True for the number of an entry that may stand on the same page as the one above. */
function goesOn(index: number | null, { index: last, ended }: LastEntry): boolean {
  return index === null || last === null ? !ended : index === last + 1 || (index > last && !ended);
}
