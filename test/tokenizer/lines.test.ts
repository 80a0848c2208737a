import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Line } from "../../src/core/token.ts";
import { featuresOf, SMALL } from "../../src/text/features.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { createLineSplitter, LONGEST_LINE } from "../../src/tokenizer/lines.ts";

function split(chunks: readonly Uint8Array[], encoding = "utf-8", offset = 0): Line[] {
  const lines: Line[] = [];
  const splitter = createLineSplitter({ decoder: createDecoder(encoding), offset }, (line) => lines.push(line));
  for (const chunk of chunks) splitter.write(chunk);
  splitter.end();
  return lines;
}

function inPieces(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

function utf16(text: string, littleEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return littleEndian ? bytes : bytes.swap16();
}

describe("lines", () => {
  it("end at LF, CRLF and lone CR, and carry their place", () => {
    expect(split([Buffer.from("a\nb\r\nc\rd")])).toEqual([
      { line: 1, start: 0, end: 2, raw: "a", eol: "\n", content: "a", features: SMALL },
      { line: 2, start: 2, end: 5, raw: "b", eol: "\r\n", content: "b", features: SMALL },
      { line: 3, start: 5, end: 7, raw: "c", eol: "\r", content: "c", features: SMALL },
      { line: 4, start: 7, end: 8, raw: "d", eol: "", content: "d", features: SMALL },
    ]);
  });

  it("count bytes, not characters, from after the byte order mark", () => {
    expect(split([Buffer.from("Käse\n论文\n")], "utf-8", 3).map(({ start, end }) => [start, end])).toEqual([
      [3, 9],
      [9, 16],
    ]);
  });

  it("are none in an empty input, and one blank in a lone line end", () => {
    expect(split([])).toEqual([]);
    expect(split([Buffer.from("\r")])).toEqual([{ line: 1, start: 0, end: 1, raw: "", eol: "\r", content: "", features: 0 }]);
  });

  it("have the features of their text, wherever they lie in memory", () => {
    const line = fc.string({
      unit: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(" ", "!", "a", "~") }, fc.constantFrom("\t", "\u007F", "é", "•")),
    });
    fc.assert(
      fc.property(line, fc.nat({ max: 5 }), (raw, above) => {
        const lines = split([Buffer.from(`${"-".repeat(above)}\n${raw}`)]);
        expect(lines[1]?.features ?? 0).toBe(featuresOf(raw));
      }),
      { numRuns: 1000 },
    );
  });

  it("are the same however the bytes arrive", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom("\r", "\n", "\r\n"), fc.string({ unit: "grapheme", maxLength: 6 })))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (content, size) => {
        const bytes = Buffer.from(content);
        expect(split(inPieces(bytes, size))).toEqual(split([bytes]));
        expect(
          split([bytes])
            .map((line) => line.raw + line.eol)
            .join(""),
        ).toBe(bytes.toString());
      }),
    );
  });

  it.each([
    ["utf-16le", true],
    ["utf-16be", false],
  ] as const)("are found in %s, also where a character holds the byte of a line end", (encoding, littleEndian) => {
    // U+0A0D and U+0D0A hold both bytes of a line end.
    const bytes = utf16("one\n\u0A0D\u0D0Atwo\r\nthree\r\u0100\n", littleEndian);
    for (const size of [1, 2, 3, 5, bytes.length]) {
      const lines = split(inPieces(bytes, size), encoding, 2);
      expect(lines.map((line) => line.raw + line.eol)).toEqual(["one\n", "\u0A0D\u0D0Atwo\r\n", "three\r", "\u0100\n"]);
      expect(lines.at(-1)?.end).toBe(bytes.length + 2);
    }
  });
});

describe("a line without end", () => {
  const text = `short\n${"é€😀".repeat(LONGEST_LINE / 8)}x\nshort`;

  it.each(["utf-8", "utf-16le", "utf-16be"])("is passed on in pieces, between characters, in %s", (encoding) => {
    const bytes = encoding === "utf-8" ? Buffer.from(text) : utf16(text, encoding === "utf-16le");
    const lines = split([bytes], encoding);
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines.map(({ line }) => line))).toEqual(new Set([1, 2, 3]));
    expect(lines.map(({ raw, eol }) => raw + eol).join("")).toBe(text);
    expect(lines.every(({ start }, at) => start === (lines[at - 1]?.end ?? 0))).toBe(true);
    for (const { start, end } of lines) expect(end - start).toBeLessThanOrEqual(LONGEST_LINE + 2);
    for (const size of [65_536, 65_537, 1_000_003]) expect(split(inPieces(bytes, size), encoding)).toEqual(lines);
  });

  it("is told once, at its first piece, and only when it is too long", () => {
    const told: number[] = [];
    const source = { decoder: createDecoder(), offset: 0, onLongLine: ({ line }: Line) => told.push(line) };
    const splitter = createLineSplitter(source, () => {});
    for (const length of [LONGEST_LINE, LONGEST_LINE + 1, 3 * LONGEST_LINE]) splitter.write(Buffer.from(`${"x".repeat(length)}\r\n`));
    splitter.end();
    expect(told).toEqual([2, 3]);
  });
});
