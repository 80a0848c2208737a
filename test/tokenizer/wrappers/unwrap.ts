/** Takes away in a test what programs put around lines: through the real decoder and line splitter. */
import { expect } from "vitest";
import type { Line } from "../../../src/core/token.ts";
import { createDecoder } from "../../../src/input/decoder.ts";
import { createLineSplitter } from "../../../src/tokenizer/lines.ts";
import { createUnwrapper } from "../../../src/tokenizer/wrappers.ts";

/** The lines of an input. */
export function unwrapBytes(bytes: Uint8Array, encoding?: string): Line[] {
  const lines: Line[] = [];
  const decoder = createDecoder(encoding);
  const unwrapper = createUnwrapper(decoder, (line) => lines.push(line));
  const splitter = createLineSplitter({ decoder, offset: 0 }, (line) => unwrapper.write(line));
  splitter.write(bytes);
  splitter.end();
  unwrapper.end();
  return lines;
}

/** The content of each line. */
export function unwrap(...lines: string[]): string[] {
  return unwrapBytes(Buffer.from(lines.join("\n"))).map((line) => line.content);
}

/** Fails unless all lines are passed on as they are. */
export function expectUntouched(...lines: string[]): void {
  expect(unwrap(...lines)).toEqual(lines);
}

/** Lines of a page. */
export const PAGE = ["Lamps at Low Tide", "", "The lamps read slowly.", "", "  • 7 authors", "·", "May 15, 2024"];

/** Fails unless the lines, joined, are the input. */
export function expectLossless(lines: readonly Line[], bytes: Uint8Array): void {
  let at = 0;
  for (const { start, end } of lines) {
    expect(start).toBe(at);
    at = end;
  }
  expect(at).toBe(bytes.length);
}
