/** A text in which pages in HTML stand, as a mailbox holds them: text and pages become tokens in turn, each in its own way. */
import type { PageEdges } from "../core/input.ts";
import type { Line } from "../core/token.ts";
import { type CreateTokens, createTextTokens, NOTHING_PASSED, type Passed, type TokenSource } from "./text.ts";

/**
 * Makes the source of the tokens of such a text. Places count on through text and pages.
 *
 * @param edges where pages begin and end
 * @param pageTokens asked for when the first page begins
 */
export function createTokensOfBoth(edges: PageEdges, pageTokens: () => CreateTokens): CreateTokens {
  return ({ decoder, offset }, longLines, sink) => {
    let told = false;
    const invalid = (line: Line): void => {
      if (!told) sink.invalid(line);
      told = true;
    };
    const once = { ...sink, invalid };
    return new TextWithPages(edges, (inPage, at, above) =>
      (inPage ? pageTokens() : createTextTokens)({ decoder, offset: offset + at, above }, longLines, once),
    );
  };
}

/** Begins a page, or a text, at a number of bytes from the first one. */
type Begin = (inPage: boolean, at: number, above: Passed) => TokenSource;

class TextWithPages implements TokenSource {
  readonly #edges: PageEdges;
  readonly #begin: Begin;
  #source: TokenSource;
  #inPage = false;
  /** Number of bytes that were taken. */
  #taken = 0;

  constructor(edges: PageEdges, begin: Begin) {
    this.#edges = edges;
    this.#begin = begin;
    this.#source = begin(false, 0, NOTHING_PASSED);
  }

  write(chunk: Uint8Array): void {
    const end = this.#taken + chunk.length;
    let rest = chunk;
    for (let edge = this.#edges.take(end); edge !== null; edge = this.#edges.take(end)) {
      const length = edge - this.#taken;
      if (length > 0) this.#source.write(rest.subarray(0, length));
      rest = rest.subarray(length);
      this.#taken = edge;
      this.#inPage = !this.#inPage;
      this.#source = this.#begin(this.#inPage, edge, this.#source.end());
    }
    this.#source.write(rest);
    this.#taken = end;
  }

  end(): Passed {
    return this.#source.end();
  }
}
