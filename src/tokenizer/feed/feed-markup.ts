/** The markup of a feed in XML, piece by piece: its tags with the attributes that matter, and its text. No entity that a document declares is expanded. */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

const KEPT = new Set(["href", "rdf:about", "rel", "term"]);
const LONGEST_VALUE = 64 * 1024;
/** Characters that are held until the markup that they belong to has ended. */
const MOST_HELD = 2 * 1024 * 1024;

/** An opening tag, with the indices of its first character and after its last. */
export interface FeedTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
  readonly to: number;
}

/** Receives the markup in the order of the feed. */
export interface FeedSink {
  open(tag: FeedTag): void;
  close(name: string, from: number, to: number): void;
  /** A run of text, or a piece of one. In a literal one no references stand. */
  text(raw: string, isLiteral: boolean): void;
}

/** It keeps no tree, so that neither deep nesting nor what is never closed costs anything. */
export class FeedMarkup implements TokenizerCallbacks {
  readonly #sink: FeedSink;
  readonly #tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this);
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

  constructor(sink: FeedSink) {
    this.#sink = sink;
  }

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
    this.#sink.text(this.#slice(start, end), false);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#sink.text(this.#slice(start, end - endOffset), true);
    this.#done = end;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#slice(start, end);
    this.#from = start - 1;
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    const name = this.#slice(start, end);
    this.#attribute = KEPT.has(name) ? name : "";
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    const piece = this.#slice(start, end);
    if (this.#attribute !== "" && this.#value.length < LONGEST_VALUE) this.#value += piece;
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
    this.#sink.close(this.#name, end + 1, end + 1);
  }

  onclosetag(start: number, end: number): void {
    this.#sink.close(this.#slice(start, end), start - 2, end + 1);
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

  #slice(start: number, end: number): string {
    this.#done = end;
    return this.#held.slice(Math.max(0, start - this.#base), Math.max(0, end - this.#base));
  }
}
