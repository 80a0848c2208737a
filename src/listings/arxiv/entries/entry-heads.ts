/**
 * Heads of entries on arXiv's pages: `[12] arXiv:2405.01234 (cross-list from cs.LG) [pdf, html, other]` on list pages,
 * `3. arXiv:2405.01234v2 [pdf, ps, other] cs.LG stat.ML doi 10.1234/56` among search results, on one line or on many.
 */
import { parseCategories } from "./categories.ts";
import { type Identifier, parseIdentifier } from "../../../parser/identifiers.ts";

/** The values in an entry's head. */
export interface EntryHead {
  /** Number of the entry on its page, where it stands in brackets. */
  readonly index: number | null;
  readonly id: string | null;
  readonly version: number | null;
  readonly announced: "cross" | "replacement" | null;
  /** Formats that the paper is offered in: `pdf`, `html`, `src`. */
  readonly formats: readonly string[];
  readonly categories: readonly string[];
  readonly doi: string | null;
}

/** The head of an entry that lost it. */
export const NO_HEAD: EntryHead = { index: null, id: null, version: null, announced: null, formats: [], categories: [], doi: null };

/** No head is longer: the longest hold a dozen categories, or an address after each word. */
const LONGEST = 800;
/** The identifier may be a link: with a number before it, or in brackets. */
const START = /^(?:\[\s?\d{1,5}\s?\]|\d{1,5}\.(?!\d))?\s*(?:\[\d{1,5}\]\s?)?\[?(?:arXiv:|$)/i;
const START_LONGEST = 40;
/** Nearly all texts begin so, and no head. */
const TEXT_FIRST = /^[B-Zb-z(]/;
const WORDS = /\[\s?\d{1,5}\s?\]|10\.\d{4,9}\/[^\s\]]+|[[\](),|;]|[^\s[\](),|;]+/g;
const INDEX = /^\[\s?\d{1,5}\s?\]$/;
const RANK = /^\d{1,5}\.$/;
const BRACKETS = "[]()";
const FORMAT = /^(?:pdf|html|ps|postscript|other|src|dvi)$/i;
/** A category or a mark that a tool broke after its hyphen: `cond-`. */
const BROKEN = /^[a-z]{1,8}-$/i;
/** GNU html2text writes an underscore for a space in a link. */
const SPACE_OF_LINK = /_$/;
const DOI = /^10\.\d{4,9}\//;
/** Signs between words, addresses of links, and words that say nothing by themselves. */
const FILLER = /^(?:[,|;]|from|_+|doi:?|https?:\/\/.*|\/.*)$/i;

/** True for a text that may begin a head; cheap. */
export function startsHead(text: string): boolean {
  return !TEXT_FIRST.test(text) && START.test(text.length > START_LONGEST ? text.slice(0, START_LONGEST) : text);
}

/** Reads a text that is nothing but a head or its beginning; null when there is anything else in it. */
export function readHead(text: string): EntryHead | null {
  if (text.length > LONGEST || !startsHead(text)) return null;
  const reader = new HeadReader();
  return text.match(WORDS)?.every((word) => reader.take(word)) === false ? null : reader;
}

class HeadReader implements EntryHead {
  index: number | null = null;
  announced: EntryHead["announced"] = null;
  doi: string | null = null;
  readonly formats: string[] = [];
  readonly categories: string[] = [];
  #paper: Identifier | null = null;
  /** The bracket that is open: `(` holds the list that a paper comes from, `[` its formats. */
  #open = "";
  #numbered = false;

  get id(): string | null {
    return this.#paper?.id ?? null;
  }

  get version(): number | null {
    return this.#paper?.version ?? null;
  }

  /** False when the word cannot stand where it does. */
  take(word: string): boolean {
    if (this.#paper === null) return this.#takeIndex(word) || this.#takeIdentifier(word);
    if (word.length === 1 && BRACKETS.includes(word)) this.#open = word === "[" || word === "(" ? word : "";
    else if (FORMAT.test(word)) this.formats.push(word.toLowerCase());
    else if (DOI.test(word)) this.doi ??= word;
    else return FILLER.test(word) || this.#takeMark(word) || this.#takeCategory(word);
    return true;
  }

  /** A bracket, or a second number in brackets, belongs to a link. */
  #takeIndex(word: string): boolean {
    if (word === "[") return true;
    if (this.#numbered) return INDEX.test(word);
    if (!(INDEX.test(word) || RANK.test(word))) return false;
    this.#numbered = true;
    if (word.startsWith("[")) this.index = Number(word.replaceAll(/\D/g, ""));
    return true;
  }

  #takeIdentifier(word: string): boolean {
    this.#paper = /^arXiv:/i.test(word) ? parseIdentifier(word.slice("arXiv:".length).replace(SPACE_OF_LINK, "")) : null;
    return this.#paper !== null;
  }

  #takeMark(word: string): boolean {
    // The number of a link, whose text a tool put on the line below.
    if (INDEX.test(word)) return this.#open === "[";
    if (this.#open !== "(" || !/^(?:cross-(?:list(?:ed)?)?|replaced)$/i.test(word)) return false;
    this.announced = /^r/i.test(word) ? "replacement" : "cross";
    return true;
  }

  /** Categories in brackets are part of a citation, `arXiv:2405.01234 [cs.LG]`, unless they name the list that a paper is from. */
  #takeCategory(word: string): boolean {
    if (this.announced === "cross" && this.#open === "(" && BROKEN.test(word)) return true;
    if (parseCategories(word)[0] !== word) return false;
    if (this.#open === "(") return this.announced === "cross";
    if (this.#open === "" && !this.categories.includes(word)) this.categories.push(word);
    return this.#open === "";
  }
}
