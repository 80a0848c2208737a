/** Looks for one sign in a line. */

/**
 * Finds the places of a sign from the start of a line to its end. A place that was found is kept until it is passed: so all
 * searches together look at each character once, however often is asked.
 */
export class SignFinder {
  readonly #sign: string;
  #text = "";
  #place = 0;

  constructor(sign: string) {
    this.#sign = sign;
  }

  /**
   * Begins with another line.
   *
   * @param held false for a line that surely does not hold the sign
   */
  begin(text: string, held: boolean): void {
    this.#text = text;
    this.#place = held ? -1 : text.length;
  }

  /** The first place of the sign at or after an index, which never goes back; the length of the line where there is none. */
  find(from: number): number {
    if (this.#place < from) {
      const place = this.#text.indexOf(this.#sign, from);
      this.#place = place === -1 ? this.#text.length : place;
    }
    return this.#place;
  }
}
