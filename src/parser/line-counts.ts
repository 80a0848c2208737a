/** Counts lines while they are booked. A line counts once, however many pieces it is booked in, and is furniture when all of them are. */

interface Counts {
  lines: number;
  furniture: number;
}

export class LineCounts {
  readonly #counts: Counts;
  /** The line that was booked last, and whether none of its pieces went to a paper or a reject. */
  #last = 0;
  #isFurniture = false;

  /** @param counts where lines and furniture are added */
  constructor(counts: Counts) {
    this.#counts = counts;
  }

  /** @param paper as in `BookedToken`: 0 for furniture */
  book(line: number, paper: number): void {
    const counts = this.#counts;
    if (line !== this.#last) {
      this.#last = line;
      this.#isFurniture = paper === 0;
      counts.lines++;
      if (paper === 0) counts.furniture++;
    } else if (paper !== 0 && this.#isFurniture) {
      this.#isFurniture = false;
      counts.furniture--;
    }
  }
}
