/** Fields become tokens: each holds the text of one element or key. */
import type { TokenType } from "../../core/token.ts";
import { featuresOf } from "../../text/features.ts";
import { cleanBlanks, foldBy } from "../../text/white-space.ts";
import { LONGEST_LINE } from "../lines.ts";
import { NO_PARTS } from "../parts.ts";
import type { Passed } from "../text.ts";
import type { Content, TokenWriter } from "../token-writer.ts";

/** The text of a field, and its place: the index of its first character, and the one after its last. */
interface Field {
  readonly field: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Passes fields on. Each token reaches to the end of its own field. */
export class FieldWriter {
  readonly #tokens: TokenWriter;

  constructor(tokens: TokenWriter) {
    this.#tokens = tokens;
  }

  /** Passes on the text of a field; what is longer than a line may be is cut. */
  write({ field, value, from, to }: Field): void {
    this.#tokens.moveTo(from);
    const token = this.#tokens.write(contentOf("text", field, value.slice(0, LONGEST_LINE)), to);
    if (value.length > LONGEST_LINE) this.#tokens.tellLong(token);
  }

  /** Passes on the beginning of what holds fields; what stands above it is no part of it. */
  begin({ field, value, from, to }: Field): void {
    this.#tokens.skipTo(from);
    this.finish({ field, value, from, to });
  }

  /** Passes on the end of what holds fields. */
  finish({ field, value, from, to }: Field): void {
    this.#tokens.moveTo(from);
    this.#tokens.write(contentOf("mark", field, value), to);
  }

  /** The dump is over; returns what was passed on. */
  end(): Passed {
    return this.#tokens.end();
  }
}

function contentOf(type: TokenType, field: string, value: string): Content {
  const content = value.trim();
  const features = featuresOf(content);
  const text = type === "text" ? foldBy(cleanBlanks(content, features), features) : "";
  return { type, text, parts: NO_PARTS, raw: content, content, features, field };
}
