/** The fields of a search result: a title without a label, authors, abstract, dates, and the rest after them. */
import type { Token } from "../../../core/token.ts";
import { type FieldName, isLabel, readLabel } from "../entries/field-labels.ts";
import { endOf, FieldLines } from "../entries/field-lines.ts";
import { stripAttributes } from "../../../tokenizer/attributes.ts";
import { stripTags } from "../../../tokenizer/html.ts";

/** Fields stand in this order; those after the dates in any. */
const ORDER: readonly FieldName[] = ["title", "authors", "abstract", "submitted"];
/** A tool may have broken the line within the first date. */
const SUBMITTED = /^Submitted(?:\s*\d{1,2} [A-Z][a-z]{2,8},? \d{4}|(?: \d{1,2}(?: [A-Z][a-z]{2,8},?)?)?$)/;
const ANNOUNCED = /announced\s+[A-Z][a-z]{2,8},? \d{4}\b/;
/** Lines over which a narrow page may break the words that end the sentence. */
const SENTENCE_LINES = 8;
const SMALL_WORD = /^\p{Ll}+(?=[\s,;.)-])/u;
const SENTENCE_END = /[.!?][)"'”’\]]{0,2}$/;
const LATEST = /^Latest version:/;
/** Text that stands below the last result of a page. */
const FOOT = /^(?:Previous(?: Next)?(?: [\d… ]+)?$|Next$|Search v\d|About(?:$| (?:· )?Help\b))/;

export class ResultFields extends FieldLines {
  /** The sentence with the dates has ended. */
  #dated = false;

  get complete(): boolean {
    return this.find("submitted") !== undefined;
  }

  get over(): boolean {
    return this.#dated && this.blank;
  }

  protected place(token: Token): boolean {
    const name = nameField(token.text);
    const placed = name !== null && this.#allows(name) ? this.begin(name, token) : this.#placeUnlabelled(token);
    const { last } = this;
    if (placed && last?.name === "submitted") this.#dated ||= ANNOUNCED.test(endOf(last.tokens)) || ANNOUNCED.test(sentenceOf(last.tokens));
    return placed;
  }

  #placeUnlabelled(token: Token): boolean {
    const { last } = this;
    if (token.type === "rule" || token.type === "fence" || (this.#dated && FOOT.test(token.text))) return false;
    return last === undefined ? this.begin("title", token) : this.#goesOn(last.name, token) && this.append(token);
  }

  #allows(name: FieldName): boolean {
    const reached = Math.max(...this.fields.map((field) => ORDER.indexOf(field.name)), -1);
    const place = ORDER.indexOf(name);
    return place === -1 ? this.#dated && this.find(name) === undefined : name !== "title" && place > reached;
  }

  #goesOn(name: FieldName, token: Token): boolean {
    if (name !== "title" && this.isHeading(token)) return false;
    if (name === "submitted") return !this.#dated || LATEST.test(token.text);
    return ORDER.includes(name) || !this.blank || this.#awaitsValue() || this.#goesOnIn(token);
  }

  /** A sentence goes on below a blank line that some tools leave in it: with a small word, in the same column. */
  #goesOnIn({ type, text, content }: Token): boolean {
    const above = this.last?.tokens.at(-1);
    if (above === undefined || type !== "text" || !SMALL_WORD.test(text) || SENTENCE_END.test(above.text)) return false;
    const indent = content.search(/\S/);
    return indent > 0 && indent === above.content.search(/\S/);
  }

  /** A label alone on its line has its value below. */
  #awaitsValue(): boolean {
    const tokens = this.last?.tokens ?? [];
    return tokens.length === 1 && isLabel(tokens[0]?.text ?? "");
  }
}

/** The end of the sentence with the dates, without the tags and attributes that a tool puts after each of its words. */
function sentenceOf(tokens: readonly Token[]): string {
  const lines = tokens.slice(-SENTENCE_LINES).map(({ content }) => content.trim());
  return stripAttributes(stripTags(lines.join(" ")));
}

/** The field that a line begins; null for a line that goes on with one, and for a title. */
export function nameField(text: string): FieldName | null {
  if (SUBMITTED.test(text)) return "submitted";
  return text === "Abstract" ? "abstract" : (readLabel(text)?.name ?? null);
}
