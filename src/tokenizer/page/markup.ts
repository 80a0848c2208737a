/** The markup of a page: its tags with the attributes that matter, and its runs of text, each with its place. */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Attributes that say something about the text. Others are not looked at. */
const KEPT = new Set(["aria-hidden", "class", "data-props", "data-target", "datetime", "encoding", "hidden", "href", "type"]);
/** Characters of a value, such as a page's own data; no more are kept. */
const LONGEST_VALUE = 32 * 1024 * 1024;

/** Characters of a name that are kept until it ends. */
const LONGEST_NAME = 256;

/** An opening tag; the name and the attributes' names are in lower case, the values as they stand in the page. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Index of its `<`. */
  readonly start: number;
  /** Index after its `>`. */
  readonly end: number;
}

/** Receives the markup in the order of the page. */
export interface MarkupSink {
  open(tag: Tag): void;
  close(name: string): void;
  /** A run of text, or a piece of one: its references to characters are not resolved. */
  text(raw: string, start: number): void;
}

/**
 * Reads the markup of a page piece by piece. It knows tags, comments and the elements whose content is no markup, and keeps no tree, so that
 * neither deep nesting nor what is never closed costs anything.
 */
export class Markup implements TokenizerCallbacks {
  readonly #sink: MarkupSink;
  readonly #tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, this);
  /** This piece, below the last characters above it, in which a name may have begun. */
  #text = "";
  /** Index of its first character. */
  #from = 0;
  #name = "";
  #start = 0;
  #attribute = "";
  #value = "";
  #attributes = new Map<string, string>();

  constructor(sink: MarkupSink) {
    this.#sink = sink;
  }

  /** @param piece characters of the page; indices count them from its beginning */
  write(piece: string): void {
    const above = this.#text.slice(-LONGEST_NAME);
    this.#from += this.#text.length - above.length;
    this.#text = above + piece;
    this.#tokenizer.write(piece);
  }

  end(): void {
    this.#tokenizer.end();
  }

  ontext(start: number, end: number): void {
    this.#sink.text(this.#slice(start, end), start);
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#slice(start, end).toLowerCase();
    this.#start = start - 1;
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    const name = this.#slice(start, end).toLowerCase();
    this.#attribute = KEPT.has(name) && !this.#attributes.has(name) ? name : "";
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== "" && this.#value.length < LONGEST_VALUE) this.#value += this.#slice(start, end);
  }

  onattribend(): void {
    if (this.#attribute !== "") this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(end: number): void {
    this.#sink.open({ name: this.#name, attributes: this.#attributes, start: this.#start, end: end + 1 });
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    // Only in a picture does the slash close anything; elsewhere browsers do not look at it.
    if (this.#name === "svg" || this.#name === "math") this.#sink.close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    this.#sink.close(this.#slice(start, end).toLowerCase());
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
  onattribentity(): void {}
  ontextentity(): void {}

  #slice(start: number, end: number): string {
    return this.#text.slice(Math.max(0, start - this.#from), Math.max(0, end - this.#from));
  }
}
