/** The notation of `lynx -list_inline`: each link's address in brackets right before its text, `[https://example.org/a]Lamps`. */
import { lazy } from "../../text/lazy.ts";

const SCHEME = String.raw`(?:https?|file|ftp):\/\/`;
const ADDRESS = new RegExp(String.raw`\[(${SCHEME}[^\s[\]]{1,2048})\]`, "g");
/** An address that stands after its text is followed by a space or a sign; one that is a text of Markdown, by its target. */
const SHOWN = lazy(() => new RegExp(String.raw`\[${SCHEME}[^\s[\]]{1,2048}\][\p{L}\p{N}"'“‘$]`, "u"));
/** An address that goes on in the next line, where it did not fit; or one by itself on its line with a word that does. */
const OPEN = new RegExp(String.raw`\[${SCHEME}[^\s[\]]{0,2048}$`);
const OPEN_WORD = new RegExp(String.raw`^\[{1,2}${SCHEME}[^\s[\]]{1,2048}\][\p{L}\p{N}]{1,40}$`, "u");
const CLOSED = /^[^\s[\]]{0,2048}\]/;
const REST_OF_WORD = lazy(() => /^\p{Ll}/u);
const OPEN_LONGEST = 2048;
/** Lines that end in a broken word differ by no more, where their margins do. */
const MARGIN = 10;
/** Signs after a text that belong to the line, and not to the link. */
const AFTER = /[\s,;.)\]]*$/;
/** A line that holds nothing, and yet is no blank one. */
const NOTHING = "<a>";
/** Lines below such a link in which an address by itself is one of a link without a text. */
const REACH = 120;

/** True for a line that may hold such an address. */
export function mayHoldAddress(text: string): boolean {
  return text.includes("[http") || text.includes("[file:") || text.includes("[ftp:");
}

/** Turns lines without white space around them into Markdown, one after another. */
export class AddressesBefore {
  #left = 0;
  /** The beginning of an address, on the line above. */
  #open = "";
  /** Length of the longest line since such links began: the program breaks words only about there. */
  #widest = 0;

  get idle(): boolean {
    return this.#left === 0;
  }

  /** The line as Markdown writes it. @param width its length, with the white space before it */
  toMarkdown(text: string, width: number): string {
    const open = this.#open;
    const broken = (open.includes("]") ? REST_OF_WORD() : CLOSED).test(text);
    const whole = open === "" ? text : `${open}${broken ? "" : " "}${text}`.trimEnd();
    this.#widest = this.#left === 0 ? width : Math.max(this.#widest, width);
    this.#open = "";
    if (this.#left > 0) this.#left--;
    if (!mayHoldAddress(whole)) return whole;
    if (SHOWN().test(whole)) this.#left = REACH;
    return this.#left === 0 ? whole : writeLinks(this.#cut(whole, width));
  }

  #cut(text: string, width: number): string {
    const open = (width + MARGIN >= this.#widest ? OPEN_WORD.exec(text) : null)?.[0] ?? OPEN.exec(text)?.[0] ?? "";
    if (open === "" || open.length > OPEN_LONGEST) return text;
    this.#open = open;
    return text.slice(0, -open.length).trimEnd() || NOTHING;
  }
}

/** A link's text ends where the next address stands. */
function writeLinks(text: string): string {
  const matches = [...text.matchAll(ADDRESS)];
  if (matches.length === 0) return text;
  let written = text.slice(0, matches[0]?.index);
  for (const [order, { 0: match, 1: address = "", index }] of matches.entries()) {
    const shown = text.slice(index + match.length, matches[order + 1]?.index);
    // The bracket around a list of links opens before an address.
    const opening = shown.endsWith("[") ? "[" : "";
    const bare = opening === "" ? shown : shown.slice(0, -1);
    const [after = ""] = AFTER.exec(bare) ?? [];
    written += `[${bare.slice(0, bare.length - after.length)}](${address})${after}${opening}`;
  }
  return written;
}
