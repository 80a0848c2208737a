/** Lines of a text in HTML: where it ends a line for its reader, one ends. */

/** Tags that end a line, unless one ends there anyway. */
const LINE_END = /<(?:br\s{0,4}\/?|\/(?:div|p|li|tr|h[1-6]|pre|blockquote|table)\s{0,4})>(?!\r?\n)/gi;
/** Characters that wait for the end of a tag. */
const LONGEST_HELD = 65_536;

/** Ends the lines of one text. */
export class HtmlLines {
  #held = "";

  /** Returns the text up to the last tag, its lines ended. The rest waits, as a tag may go on in the next piece. */
  read(text: string): string {
    const known = this.#held + text;
    const last = known.length > LONGEST_HELD ? known.length : Math.max(known.lastIndexOf(">"), known.lastIndexOf("\n")) + 1;
    this.#held = known.slice(last);
    return known.slice(0, last).replace(LINE_END, "$&\n");
  }

  /** Returns the rest. */
  end(): string {
    const rest = this.#held;
    this.#held = "";
    return rest;
  }
}
