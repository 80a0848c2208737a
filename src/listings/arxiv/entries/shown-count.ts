/** Headings that say how many entries they show, held against those that were read. */
import type { DraftProblem } from "../../../core/listing.ts";

/** Counts the entries below one heading after the other. */
export class ShownCount {
  #shown: number | null = null;
  #line = 0;
  #read = 0;

  /** Entries since the heading, or since the last one was over. */
  get read(): number {
    return this.#read;
  }

  /** A heading at this line; null where it does not say how many entries it shows. */
  begin(shown: number | null, line: number): void {
    this.#shown = shown;
    this.#line = line;
    this.#read = 0;
  }

  /** Drops what the heading says, since it is told better elsewhere. */
  forget(): void {
    this.#shown = null;
  }

  /** An entry was read. */
  add(): void {
    this.#read++;
  }

  /** All entries of the heading have been read: the problem where there are more or fewer than it says. */
  end(): DraftProblem[] {
    const [shown, read, line] = [this.#shown, this.#read, this.#line];
    this.begin(null, 0);
    return shown === null || shown === read ? [] : [{ code: "count-differs", line, detail: `${shown},${read}` }];
  }
}
