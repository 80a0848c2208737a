/** Makes tokens in a test: through the real line splitter, unwrapper and tokenizer. */
import { expect } from "vitest";
import type { Part, Token } from "../../src/core/token.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { createLineSplitter } from "../../src/tokenizer/lines.ts";
import { createTokenizer } from "../../src/tokenizer/tokens.ts";
import { createUnwrapper } from "../../src/tokenizer/wrappers.ts";

/** The tokens of lines, of which the last one needs no line end. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const decoder = createDecoder();
  const tokenizer = createTokenizer((token) => tokens.push(token));
  const unwrapper = createUnwrapper(decoder, (line) => tokenizer.write(line));
  const splitter = createLineSplitter({ decoder, offset: 0 }, (line) => unwrapper.write(line));
  splitter.write(Buffer.from(`${text}\n`));
  splitter.end();
  unwrapper.end();
  tokenizer.end();
  return tokens;
}

/** Type and text of each line, and where its links lead: `text Lamps`, `heading Lamps -> /a`. */
export function show(...lines: string[]): string[] {
  return tokenize(lines.join("\n")).map(({ type, text, parts }) =>
    [type, text, ...parts.map(showTarget)].filter((word) => word !== "").join(" "),
  );
}

function showTarget({ href, ref }: Part): string {
  return href === null && ref === null ? "" : `-> ${href ?? `#${ref}`}`;
}

/** Fails unless all lines are text as they stand. */
export function expectText(...lines: string[]): void {
  expect(show(...lines)).toEqual(lines.map((line) => (line === "" ? "blank" : `text ${line}`)));
}
