/** A block of a page: the text that stands on a line of its own, with its links. */
import type { Part, TokenType } from "../../core/token.ts";
import { ANY, NON_ASCII } from "../../text/features.ts";
import { cleanBlanks, foldSpace } from "../../text/white-space.ts";
import { joinParts, NO_PARTS } from "../parts.ts";
import type { Reading } from "../reading.ts";

/** Addresses that lead to no page. */
const NO_ADDRESS = /^\s*(?:javascript|data|vbscript|blob|about):/i;
const NO_ASCII = /[^\0-\x7F]/;
const ADDRESS = /^https?:\/\/[^\s<>[\]]+$/;

/** Collects the text of a block. */
export class Block {
  #parts: Part[] = [];
  /** The part that may still go on. */
  #text = "";
  #href: string | null = null;
  #isOpen = false;

  get isEmpty(): boolean {
    return this.#parts.length === 0 && !this.#isOpen;
  }

  /** Adds text, its references resolved; `href` is the address that a click on it leads to. */
  add(text: string, href: string | null): void {
    if (href !== this.#href) this.part();
    this.#text += text;
    this.#href = href;
    this.#isOpen = true;
  }

  /** A link begins or ends here, so that what follows is another part. */
  part(): void {
    if (this.#isOpen) this.#parts.push({ text: this.#text, href: this.#href, ref: null });
    this.#text = "";
    this.#isOpen = false;
  }

  /** Reads what was collected, which is gone afterwards; null where there is neither text nor a link. */
  take(type: TokenType): Reading | null {
    this.part();
    const pieces = this.#parts;
    this.#parts = [];
    const text = clean(pieces.length > 1 ? joinParts(pieces, ANY) : (pieces[0]?.text ?? ""));
    const isPlain = pieces.every(({ href }) => href === null);
    if (isPlain) return text === "" ? null : { type, text, parts: NO_PARTS };
    const parts = pieces
      .map(({ text: label, href }) => ({ text: clean(label), href, ref: null }))
      .filter((part) => part.text !== "" || part.href !== null);
    const [only] = parts;
    if (text === "") return { type: "mark", text, parts };
    if (parts.length === 1 && only !== undefined && ADDRESS.test(text)) return { type: "url", text: "", parts: [{ ...only, text: "" }] };
    return { type, text, parts };
  }
}

/** The address of a link, its references resolved; null for one that leads to no page. */
export function readAddress(written: string): string | null {
  const href = written.trim();
  return href === "" || NO_ADDRESS.test(href) ? null : href;
}

function clean(text: string): string {
  const folded = foldSpace(text);
  return NO_ASCII.test(folded) ? cleanBlanks(folded, NON_ASCII) : folded;
}
