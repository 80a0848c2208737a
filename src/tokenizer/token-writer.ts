/** Tokens of a document that is no text of lines: they are passed on in order, and their byte ranges, joined, are the input. */
import type { InputForm } from "../core/input.ts";
import type { Token } from "../core/token.ts";
import { NO_PARTS } from "./parts.ts";
import type { Places } from "./places.ts";
import { NOTHING_PASSED, type Passed, type TokenSink } from "./text.ts";

/** A token without its place. */
export type Content = Pick<Token, "type" | "text" | "parts" | "raw" | "content" | "features" | "field">;

const MARKUP: Content = { type: "blank", text: "", parts: NO_PARTS, raw: "", content: "", features: 0, field: null };

/** The source of tokens, and their sink. */
interface WriterSetting {
  readonly places: Places;
  readonly sink: TokenSink;
  /** False once bytes were no text in the encoding of the dump. */
  readonly isSound: () => boolean;
  readonly form: InputForm;
  readonly above?: Passed;
}

/** Passes tokens on. Each reaches from the end of the one before it to its own end. */
export class TokenWriter {
  readonly #places: Places;
  readonly #sink: TokenSink;
  readonly #isSound: () => boolean;
  readonly #form: InputForm;
  #index: number;
  /** Offset and line of what went into no token yet. */
  #start: number;
  #line: number;
  #told = false;

  constructor({ places, sink, isSound, form, above = NOTHING_PASSED }: WriterSetting) {
    this.#places = places;
    this.#sink = sink;
    this.#isSound = isSound;
    this.#form = form;
    this.#index = above.tokens;
    this.#line = above.lines + 1;
    this.#start = places.offsetOf(0);
  }

  /** Makes the line that an index stands in the one of what follows; indices come in order. */
  moveTo(index: number): void {
    this.#line = this.#places.lineAt(index);
  }

  /** Passes on the markup that stands in front of an index, if any, as a token of its own. */
  skipTo(index: number): void {
    const start = this.#places.offsetOf(index);
    if (start > this.#start) this.#sink.token(this.#make(MARKUP, start, this.#places.lineAt(index - 1)));
  }

  /** Passes on what was read up to an index. */
  write(content: Content, to: number): Token {
    const token = this.#make(content, this.#places.offsetOf(to), this.#places.lineAt(to - 1));
    this.#tellInvalid(token);
    this.#sink.token(token);
    return token;
  }

  /** Tells of a token that holds the beginning of a line that is too long. */
  tellLong(token: Token): void {
    this.#sink.longLine(token);
  }

  /** The bytes are over; returns what was passed on up to here. */
  end(): Passed {
    const lines = this.#places.lastLine;
    if (this.#places.end > this.#start) {
      const token = this.#make(MARKUP, this.#places.end, lines);
      this.#tellInvalid(token);
      this.#sink.token(token);
    }
    return { lines, tokens: this.#index };
  }

  /** Tells once of the first token that was read when bytes were no text. */
  #tellInvalid(token: Token): void {
    if (this.#told || this.#isSound()) return;
    this.#told = true;
    this.#sink.invalid(token);
  }

  #make({ type, text, parts, raw, content, features, field }: Content, end: number, lastLine: number): Token {
    const [line, start, index] = [this.#line, this.#start, this.#index++];
    // The fields stand in the order that they have in tokens of text, so that whatever reads them finds them in the same places.
    const token: Token = {
      line,
      lastLine,
      start,
      end,
      raw,
      eol: "\n",
      content,
      features,
      index,
      type,
      text,
      parts,
      form: this.#form,
      field,
    };
    this.#start = end;
    this.#line = lastLine;
    return token;
  }
}
