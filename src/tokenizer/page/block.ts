/** A block of a page: the text that stands on a line of its own, with its links. */
import { decodeHTML } from "entities";
import type { TokenType } from "../../core/token.ts";
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
  #parts: { text: string; readonly href: string | null; readonly ref: null }[] = [];
  #length = 0;
  #parted = false;

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** Adds text, its references resolved; `href` is the address that a click on it leads to. */
  add(text: string, href: string | null): void {
    const last = this.#parts.at(-1);
    this.#length += text.length;
    if (last === undefined || last.href !== href || this.#parted) this.#parts.push({ text, href, ref: null });
    else last.text += text;
    this.#parted = false;
  }

  /** A link begins or ends here, so that what follows is another piece. */
  part(): void {
    this.#parted = true;
  }

  /** Reads what was collected, which is gone afterwards; null where there is neither text nor a link. */
  take(type: TokenType): Reading | null {
    const pieces = this.#parts;
    this.#parts = [];
    this.#length = 0;
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

/** An address of a link as it is written in the page; null for one that leads to no page. */
export function readAddress(written: string | undefined): string | null {
  const href = written === undefined ? "" : decodeHTML(written).trim();
  return href === "" || NO_ADDRESS.test(href) ? null : href;
}

function clean(text: string): string {
  const folded = foldSpace(text);
  return NO_ASCII.test(folded) ? cleanBlanks(folded, NON_ASCII) : folded;
}
