/** Fields become tokens: each holds the text of one element or key, and all together are the input. */
import type { Token, TokenType } from "../../core/token.ts";
import { featuresOf } from "../../text/features.ts";
import { cleanBlanks, foldBy } from "../../text/white-space.ts";
import { LONGEST_LINE } from "../lines.ts";
import type { Places } from "../page/places.ts";
import { NO_PARTS } from "../parts.ts";
import type { TokenSink } from "../text.ts";

/** The text of a field, and its place: the index of its first character, and the one after its last. */
interface Field {
  readonly field: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Passes tokens on. Each reaches from the end of the one before it to the end of its own field. */
export class FieldWriter {
  readonly #places: Places;
  readonly #sink: TokenSink;
  readonly #isSound: () => boolean;
  #index = 0;
  #start: number;
  #line = 1;
  #told = false;

  /** @param isSound false once bytes were no text in the encoding of the dump */
  constructor(places: Places, sink: TokenSink, isSound: () => boolean) {
    this.#places = places;
    this.#sink = sink;
    this.#isSound = isSound;
    this.#start = places.offsetOf(0);
  }

  /** Passes on the text of a field; what is longer than a line may be is cut. */
  write({ field, value, from, to }: Field): void {
    this.#line = this.#places.lineAt(from);
    const token = this.#pass("text", field, value.slice(0, LONGEST_LINE), this.#places.offsetOf(to));
    if (value.length > LONGEST_LINE) this.#sink.longLine(token);
  }

  /** Passes on the beginning of what holds fields; what stands above it is no part of it. */
  begin({ field, value, from, to }: Field): void {
    const start = this.#places.offsetOf(from);
    if (start > this.#start) this.#pass("blank", null, "", start);
    this.finish({ field, value, from, to });
  }

  /** Passes on the end of what holds fields. */
  finish({ field, value, from, to }: Field): void {
    this.#line = this.#places.lineAt(from);
    this.#pass("mark", field, value, this.#places.offsetOf(to));
  }

  /** The dump is over. */
  end(): void {
    if (this.#places.end > this.#start) this.#pass("blank", null, "", this.#places.end);
  }

  #pass(type: TokenType, field: string | null, value: string, end: number): Token {
    const content = value.trim();
    const features = featuresOf(content);
    const token: Token = {
      line: this.#line,
      start: this.#start,
      end,
      raw: content,
      eol: "\n",
      content,
      features,
      index: this.#index++,
      type,
      text: type === "text" ? foldBy(cleanBlanks(content, features), features) : "",
      parts: NO_PARTS,
      bare: true,
      field,
    };
    this.#start = end;
    if (!this.#told && !this.#isSound()) {
      this.#told = true;
      this.#sink.invalid(token);
    }
    this.#sink.token(token);
    return token;
  }
}
