/** The fields of a list page's entry: a title first, subjects last but for an abstract. */
import type { Token } from "../../../core/token.ts";
import { type FieldName, readLabel } from "../entries/field-labels.ts";
import { endOf, FieldLines } from "../entries/field-lines.ts";
import { readBareHeading } from "./sections.ts";

const CODE_AT_END = /\([a-z][\w.-]{1,20}\)$/;
/** Length that an abstract exceeds where it does not end as a sentence does. */
const SHORTEST_ABSTRACT = 40;
const SENTENCE_END = /[.!?:)…]["'”’]?$/;
/** Lines of the page's foot that an abstract might go on with. */
const FOOT =
  /^(?:about(?:$| (?:· )?help\b)|the web address for this page|we gratefully acknowledge|links to: arxiv|continue (?:from|catchup on)|new submissions\s*cross-lists\s*replacements)(?!\w)/i;

/** Tells whether a line is one of a page's foot. */
export function isFoot(text: string): boolean {
  return FOOT.test(text);
}

export class EntryFields extends FieldLines {
  readonly #abstracts: boolean;
  readonly #urlLines: boolean;

  /** Tells that this part of the page shows abstracts, and whether each link's address stands on the line below it. */
  constructor({ abstracts, urlLines }: { readonly abstracts: boolean; readonly urlLines: boolean }) {
    super();
    this.#abstracts = abstracts;
    this.#urlLines = urlLines;
  }

  /** The subjects are complete: an abstract is all that may follow. */
  get complete(): boolean {
    const subjects = this.find("categories");
    if (subjects === undefined) return false;
    return subjects !== this.last || CODE_AT_END.test(endOf(subjects.tokens));
  }

  get over(): boolean {
    return this.complete && this.blank;
  }

  protected place(token: Token): boolean {
    if (this.last?.name === "abstract") return this.#goOn(token);
    const label = readLabel(token.text);
    if (label !== null && this.#allows(label.name)) return this.begin(label.name, token);
    // A line that stands twice is read once.
    if (label !== null && this.linesOf(label.name)[0]?.text === token.text) return true;
    return this.#placeUnlabelled(token);
  }

  #placeUnlabelled(token: Token): boolean {
    const { last } = this;
    if (last === undefined || token.type === "rule" || token.type === "fence" || this.isHeading(token)) return false;
    const subject = last.name === "categories" && token.text.startsWith(";");
    return !this.complete || subject ? this.append(token) : this.#beginAbstract(token);
  }

  /** Labels stand in their order: title, authors, the rest, subjects; after them only what classifies and identifies. */
  #allows(name: FieldName): boolean {
    if (name === "abstract" || this.find(name) !== undefined) return false;
    if (this.find("categories") === undefined) return true;
    return name !== "title" && name !== "authors" && name !== "comment" && !this.blank;
  }

  #beginAbstract(token: Token): boolean {
    const { text } = token;
    const fits = text.length >= SHORTEST_ABSTRACT || SENTENCE_END.test(text);
    return this.#abstracts && fits && !isFoot(text) && this.begin("abstract", token);
  }

  /** An abstract ends at a blank line, but where a tool puts blank lines around each link. */
  #goOn(token: Token): boolean {
    if (token.type === "rule" || this.isHeading(token)) return false;
    const sentence = SENTENCE_END.test(this.last?.tokens.at(-1)?.text ?? "");
    if (sentence && isBelow(token.text)) return false;
    const inside = this.#urlLines && (token.type === "url" || !sentence);
    return (!this.blank || inside) && this.append(token);
  }
}

/** Tells whether a line is one that stands below an abstract, also where no blank line parts them. */
function isBelow(text: string): boolean {
  return isFoot(text) || readBareHeading(text) !== null;
}
