/** The fields of a list page's entry: a title first, subjects last but for an abstract. */
import type { Token } from "../../../core/token.ts";
import { type FieldName, readLabel } from "../entries/field-labels.ts";
import { endOf, FieldLines } from "../entries/field-lines.ts";
import { isHardBreak } from "../../../parser/wrapped-text.ts";
import { readBareHeading } from "./sections.ts";

/** The code of the last subject, which may be strong. */
const CODE_AT_END = /\([a-z][\w.-]{1,20}\)\*{0,3}$/;
/** Length from which a line shows by itself that it begins an abstract, as one that ends a sentence does. */
const SHORTEST_ABSTRACT = 40;
const SENTENCE_END = /[.!?:)…]["'”’]?$/;
/** Lines of the page's foot that an abstract might go on with. */
const FOOT =
  /^(?:about(?:$| (?:· )?help\b)|the web address for this page|we gratefully acknowledge|links to: arxiv|continue (?:from|catchup on)|new submissions\s*cross-lists\s*replacements)(?!\w)/i;

/** Tells whether a line is one of a page's foot. */
export function isFoot(text: string): boolean {
  return FOOT.test(text);
}

/** The page around an entry. */
interface FieldSetting {
  /** This part of the page shows abstracts. */
  readonly abstracts: boolean;
  /** Each link's address stands on the line below it. */
  readonly urlLines: boolean;
  /** Length of the listing's longest line, these lines included. */
  readonly width: (tokens: readonly Token[]) => number;
}

export class EntryFields extends FieldLines {
  readonly #abstracts: boolean;
  readonly #urlLines: boolean;
  readonly #width: FieldSetting["width"];
  /** The abstract began with a line that does not show it. */
  #doubtful = false;

  constructor({ abstracts, urlLines, width }: FieldSetting) {
    super();
    this.#width = width;
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
    if (!this.#abstracts || isFoot(text)) return false;
    if (isLong(text)) return this.begin("abstract", token);
    this.#doubtful = mayBeText(token);
    return this.#doubtful && this.begin("abstract", token);
  }

  /**
   * Takes back the lines of an abstract that nothing has shown to be one, and returns the first of them.
   *
   * @param enough number of lines from which nothing else can stand there
   */
  dropDoubtful(enough: number): Token | undefined {
    if (!this.#doubtful || (this.last?.tokens.length ?? 0) >= enough) return undefined;
    return this.fields.pop()?.tokens[0];
  }

  /** An abstract ends at a blank line, but where a tool puts blank lines around each link. */
  #goOn(token: Token): boolean {
    if (token.type === "rule" || this.isHeading(token)) return false;
    if (this.#doubtful) return this.#goOnDoubtful(token);
    const sentence = this.#endsSentence();
    if (sentence && isBelow(token.text)) return false;
    const inside = this.#urlLines && (token.type === "url" || !sentence);
    return (!this.blank || inside) && this.append(token);
  }

  #endsSentence(): boolean {
    return SENTENCE_END.test(this.last?.tokens.at(-1)?.text ?? "");
  }

  /** A short first line is an abstract's where a tool broke it: the next word did not fit. */
  #goOnDoubtful(token: Token): boolean {
    if (this.blank || !mayBeText(token)) return false;
    const [first, second] = this.last?.tokens ?? [];
    if (second === undefined) {
      const width = this.#width([...this.fields.flatMap(({ tokens }) => tokens), token]);
      this.#doubtful = isHardBreak(first?.content ?? "", token.content, width);
    }
    return this.append(token);
  }
}

/** True for a line that by its look may be part of a text. */
function mayBeText({ type, text }: Token): boolean {
  return type === "text" && readLabel(text) === null && !isBelow(text);
}

function isLong(text: string): boolean {
  return text.length >= SHORTEST_ABSTRACT || SENTENCE_END.test(text);
}

/** Tells whether a line is one that stands below an abstract, also where no blank line parts them. */
function isBelow(text: string): boolean {
  return isFoot(text) || readBareHeading(text) !== null;
}
