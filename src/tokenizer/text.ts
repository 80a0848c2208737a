/** A text becomes tokens: lines, without what programs put around them, each with its type and its text. */
import type { Input } from "../core/input.ts";
import type { LongLines } from "../core/listing.ts";
import type { Line, Token } from "../core/token.ts";
import { NON_ASCII } from "../text/features.ts";
import { createLineSplitter } from "./lines.ts";
import { createLineCutter } from "./long-lines.ts";
import { createTokenizer } from "./tokens.ts";
import { createUnwrapper } from "./wrappers.ts";

/** Takes the bytes of one dump in chunks of any size, and keeps none of their memory. */
export interface TokenSource {
  write(chunk: Uint8Array): void;
  /** The bytes are over: what is held is passed on. Returns the counts of lines and tokens up to here. */
  end(): Passed;
}

/** Lines and tokens that stand above a place in the dump. */
export interface Passed {
  readonly lines: number;
  readonly tokens: number;
}

export const NOTHING_PASSED: Passed = { lines: 0, tokens: 0 };

/** Bytes of a dump: how they become text, and where the first one stands. */
interface Place extends Pick<Input, "decoder" | "offset"> {
  /** Text that stands above; nothing when left out. */
  readonly above?: Passed;
}

/** Receives what a dump becomes. */
export interface TokenSink {
  token(token: Token): void;
  /** Receives the first piece of a line that is too long to be passed on whole. */
  longLine(piece: Line): void;
  /** Receives the first line with bytes that are no text in the encoding of the dump. */
  invalid(line: Line): void;
}

/** Makes the source of a dump's tokens. */
export type CreateTokens = (place: Place, longLines: readonly LongLines[], sink: TokenSink) => TokenSource;

/** Makes the source of the tokens of a text. */
export const createTextTokens: CreateTokens = ({ decoder, offset, above = NOTHING_PASSED }, longLines, sink) => {
  const tokenizer = createTokenizer((token) => sink.token(token), above.tokens);
  const cutter = createLineCutter(longLines, decoder, (line) => tokenizer.write(line));
  const unwrapper = createUnwrapper(decoder, cutter);
  let sound = true;
  const onLongLine = (piece: Line): void => sink.longLine(piece);
  const splitter = createLineSplitter({ decoder, offset, linesAbove: above.lines, onLongLine }, (line) => {
    // The sign for invalid bytes is no ASCII.
    if (sound && (line.features & NON_ASCII) !== 0 && decoder.invalid > 0) {
      sound = false;
      sink.invalid(line);
    }
    unwrapper.write(line);
  });
  return {
    write: (chunk) => splitter.write(chunk),
    end() {
      splitter.end();
      unwrapper.end();
      return { lines: splitter.lines, tokens: tokenizer.end() };
    },
  };
};
