/** Counts lines while their tokens are booked. A line counts once, however many tokens stand in it, and is furniture when all of them are. */
import type { Token } from "../core/token.ts";

interface Counts {
  lines: number;
  furniture: number;
}

export class LineCounts {
  readonly #counts: Counts;
  /** The line that was booked last, and whether none of its tokens went to a paper or a reject. */
  #last = 0;
  #isFurniture = false;

  /** @param counts where lines and furniture are added */
  constructor(counts: Counts) {
    this.#counts = counts;
  }

  /**
   * Takes the next token. What stands between the last line of the one before and the line of this one is part of this one.
   *
   * @param paper as in `BookedToken`: 0 for furniture
   */
  book({ line, lastLine }: Pick<Token, "line" | "lastLine">, paper: number): void {
    const counts = this.#counts;
    if (line === this.#last && paper !== 0 && this.#isFurniture) {
      this.#isFurniture = false;
      counts.furniture--;
    }
    const more = lastLine - this.#last;
    if (more <= 0) return;
    this.#last = lastLine;
    this.#isFurniture = paper === 0;
    counts.lines += more;
    if (paper === 0) counts.furniture += more;
  }
}
