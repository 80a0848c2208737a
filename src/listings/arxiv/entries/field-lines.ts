/** Lines of an entry, sorted into fields as they come: what the entries of all layouts share. */
import type { Token } from "../../../core/token.ts";
import type { FieldName } from "./field-labels.ts";

/** The lines of one field; `gaps` are the indices of those below a blank line. */
export interface Field {
  readonly name: FieldName;
  readonly tokens: Token[];
  readonly gaps: Set<number>;
}

/** Tags of HTML, and the fences that pandoc puts around parts of a page: lines of either hold neither text nor links. */
const MARKUP = /<|:{3}/;

/** Least length of a line that may be wrapped text. */
const WRAPPED = 40;

/** The last two lines as one: what ends a field may be broken over both. */
export function endOf(tokens: readonly Token[]): string {
  const [above = "", last] = tokens.slice(-2).map(({ text }) => text);
  if (last === undefined) return above;
  return above.endsWith("-") ? above + last : `${above} ${last}`;
}

/** Fields in the order in which they stand. A layout says where a line belongs. */
export abstract class FieldLines {
  readonly fields: Field[] = [];
  /** A blank line stands before the next line. */
  protected blank = false;
  /** Lines right above whose text goes on in the next one. */
  #carried: Token[] = [];

  /** All that an entry must show has been read. */
  abstract readonly complete: boolean;
  /** Nothing more has to follow. */
  abstract readonly over: boolean;
  /** Begins a field with a line, or adds the line to the last one; false when it is no part of the entry. */
  protected abstract place(token: Token): boolean;

  get last(): Field | undefined {
    return this.fields.at(-1);
  }

  find(name: FieldName): Field | undefined {
    return this.fields.find((field) => field.name === name);
  }

  /** The lines of a field, none where the entry does not show it. */
  linesOf(name: FieldName): readonly Token[] {
    return this.find(name)?.tokens ?? [];
  }

  /** Takes a blank line, or one of which a tag goes on below and takes the line's text with it. */
  gap(token: Token): void {
    if (token.content.trim() === "" || token.type !== "blank") this.blank = true;
    else this.#carried.push(token);
  }

  /** Takes a line with something on it; false when it is no part of the entry. */
  take(token: Token): boolean {
    if (token.type === "mark" && token.text === "" && token.parts.length === 0 && MARKUP.test(token.content)) {
      if (!token.content.includes("<")) this.blank = true;
      return true;
    }
    if (!this.place(token)) return false;
    this.blank = false;
    return true;
  }

  /** Tells whether a line is a heading; wrapped text may go on with a `#` too. */
  protected isHeading({ type, content }: Token): boolean {
    if (type !== "heading" || this.blank || !content.trimStart().startsWith("#")) return type === "heading";
    return (this.last?.tokens.at(-1)?.content.length ?? 0) < WRAPPED;
  }

  protected begin(name: FieldName, token: Token): boolean {
    this.fields.push({ name, tokens: [...this.#takeCarried(), token], gaps: new Set() });
    return true;
  }

  protected append(token: Token): boolean {
    const { last } = this;
    if (last === undefined) return false;
    if (this.blank) last.gaps.add(last.tokens.length);
    last.tokens.push(...this.#takeCarried(), token);
    return true;
  }

  #takeCarried(): Token[] {
    const carried = this.#carried;
    this.#carried = [];
    return carried;
  }
}
