/** The markup of a page or a feed, piece by piece: its tags with the attributes that matter, and its runs of text, each with its place. */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Characters that are held until the markup that they belong to has ended. */
const MOST_HELD = 2 * 1024 * 1024;

/** The language of the markup, and what is looked at in it. */
export interface Dialect {
  /** In HTML names are in any case, and a slash closes pictures and formulas only. */
  readonly xml: boolean;
  /** Attributes that are kept, in lower case for HTML. */
  readonly attributes: ReadonlySet<string>;
  /** Characters of a value; no more are kept. */
  readonly longestValue: number;
}

/** An opening tag, with the indices of its `<` and after its `>`. The values of attributes stand as they are written. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
  readonly to: number;
}

/** Receives the markup in order. */
export interface MarkupSink {
  open(tag: Tag): void;
  close(name: string, from: number, to: number): void;
  /** A run of text, or a piece of one. In a literal one no references to characters stand; in others they are not resolved. */
  text(raw: string, from: number, isLiteral: boolean): void;
}

/**
 * Reads markup piece by piece. It knows tags, comments and what is no markup, and keeps no tree, so that neither deep nesting nor what is never
 * closed costs anything. No entity that a document declares is expanded.
 */
export class Markup implements TokenizerCallbacks {
  readonly #sink: MarkupSink;
  readonly #dialect: Dialect;
  readonly #tokenizer: Tokenizer;
  /** Characters that may still be asked for, and the index of the first of them. */
  #held = "";
  #base = 0;
  /** Index up to which nothing is asked for any more. */
  #done = 0;
  #name = "";
  #from = 0;
  #attribute = "";
  #value = "";
  #attributes = new Map<string, string>();

  constructor(dialect: Dialect, sink: MarkupSink) {
    this.#dialect = dialect;
    this.#sink = sink;
    this.#tokenizer = new Tokenizer({ xmlMode: dialect.xml, decodeEntities: false }, this);
  }

  /** @param piece characters of the document; indices count them from its beginning */
  write(piece: string): void {
    const excess = this.#held.length > 2 * MOST_HELD ? this.#held.length - MOST_HELD : 0;
    const from = Math.max(this.#done - this.#base, excess);
    if (from > 0) {
      this.#held = this.#held.slice(from);
      this.#base += from;
    }
    this.#held += piece;
    this.#tokenizer.write(piece);
  }

  end(): void {
    this.#tokenizer.end();
  }

  ontext(start: number, end: number): void {
    // The rest of a closing tag that never ends comes as text without a beginning.
    if (start >= 0) this.#sink.text(this.#slice(start, end), start, false);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    // In HTML such a section is a comment.
    if (this.#dialect.xml) this.#sink.text(this.#slice(start, end - endOffset), start, true);
    this.#done = end;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#nameAt(start, end);
    this.#from = start - 1;
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    this.#attribute = this.#dialect.attributes.has(name) && !this.#attributes.has(name) ? name : "";
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#done = end;
    if (this.#attribute !== "" && this.#value.length < this.#dialect.longestValue) this.#value += this.#slice(start, end);
  }

  onattribend(): void {
    if (this.#attribute !== "") this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(end: number): void {
    this.#done = end;
    this.#sink.open({ name: this.#name, attributes: this.#attributes, from: this.#from, to: end + 1 });
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    if (this.#dialect.xml || this.#name === "svg" || this.#name === "math") this.#sink.close(this.#name, end + 1, end + 1);
  }

  onclosetag(start: number, end: number): void {
    this.#sink.close(this.#nameAt(start, end), start - 2, end + 1);
  }

  oncomment(_start: number, end: number): void {
    this.#done = end;
  }

  ondeclaration(_start: number, end: number): void {
    this.#done = end;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#done = end;
  }

  onend(): void {}
  onattribentity(): void {}
  ontextentity(): void {}

  #nameAt(start: number, end: number): string {
    const name = this.#slice(start, end);
    return this.#dialect.xml ? name : name.toLowerCase();
  }

  #slice(start: number, end: number): string {
    this.#done = end;
    return this.#held.slice(Math.max(0, start - this.#base), Math.max(0, end - this.#base));
  }
}
