/**
 * Rows of a table of links whose label is all the text of a link, whatever stands in it: a paragraph, a picture, a list on several lines. Tools
 * that take the text of a link for its label write such rows.
 */
import { BARE_MARK, type Reading } from "./reading.ts";

/** Lines of a label with something on them. */
const MOST_LINES = 40;
/** The end of a label, and the address that it stands for. */
const END = /\]:\s{1,4}<?((?:https?:|\/|#|\?|\.{1,2}\/)[^\s<>]{0,2048})>?$/;
/** The end of a link of the text, or of brackets that are none: what stands above it was no label. */
const FOREIGN = /^\](?:$|[[(])/;

/** Reads the lines of such rows. They say again what the page says above, and one only stands right below another row. */
export class BroadLabels {
  #below = false;
  /** Lines that the open label may still have. */
  #left = 0;

  /** The reading of a line that belongs to a label; null for any other line. */
  read(text: string): Reading | null {
    const open = this.#left > 0;
    if (text === "" || !(open || (this.#below && text.startsWith("[")))) return null;
    const end = END.exec(text);
    if (end !== null) return this.#close(open ? "" : text.slice(1, end.index), end[1] ?? "");
    if (open ? FOREIGN.test(text) : text.split("[").length <= text.split("]").length) {
      this.#left = 0;
      return null;
    }
    this.#left = open ? this.#left - 1 : MOST_LINES;
    return BARE_MARK;
  }

  /** Notes what a line was read as. */
  note({ type }: Reading): void {
    this.#below = type === "definition";
  }

  #close(ref: string, href: string): Reading {
    this.#left = 0;
    return { type: "definition", text: "", parts: [{ text: "", href, ref }] };
  }
}
