/** Text quoted in a mail: `> ` before each line. */

const MARKS = /^(?:>\s?){1,9}/;

/** Takes the marks of a quotation away; a line by itself that begins with `>` is none. */
export class Quotation {
  #quoted = false;

  /** The line without its marks, where the line with text above it bears them too. */
  strip(text: string): string {
    if (text === "") return text;
    const open = this.#quoted;
    this.#quoted = text.startsWith(">");
    return open && this.#quoted ? text.replace(MARKS, "").trim() : text;
  }
}
