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

/** Number of bytes of the first piece of a line that is too long. */
function firstPiece(bytes: Uint8Array, encoding: string): number {
  return split([bytes], encoding)[0]?.end ?? 0;
}

describe("the first piece of a line that is too long", () => {
  const many = "x".repeat(LONGEST_LINE);

  it.each([
    ["€", 1, 1],
    ["€", 2, 2],
    ["€", 3, 0],
    ["é", 1, 1],
    ["é", 2, 0],
    ["🦉", 1, 1],
    ["🦉", 2, 2],
    ["🦉", 3, 3],
    ["🦉", 4, 0],
    ["x", 1, 0],
  ])("of UTF-8 ends before %s where that does not fit, %i from its end", (sign, room, less) => {
    expect(firstPiece(Buffer.from(`${"x".repeat(LONGEST_LINE - room)}${sign}${many}`), "utf-8")).toBe(LONGEST_LINE - less);
  });

  it("ends anywhere in bytes that are no text", () => {
    expect(firstPiece(Buffer.alloc(2 * LONGEST_LINE, 0x80), "utf-8")).toBe(LONGEST_LINE);
    expect(firstPiece(Buffer.alloc(2 * LONGEST_LINE, 0xff), "utf-8")).toBe(LONGEST_LINE);
  });

  it.each(["utf-16le", "utf-16be"])("of %s ends in the middle of no character", (encoding) => {
    const units = LONGEST_LINE / 2;
    for (const [sign, room, less] of [
      ["🦉", 1, 2],
      ["🦉", 2, 0],
      ["漢", 1, 0],
      ["\uE000", 1, 0],
    ] as const)
      expect(firstPiece(utf16(`${"x".repeat(units - room)}${sign}${many}`, encoding === "utf-16le"), encoding)).toBe(LONGEST_LINE - less);
  });

  it("of a one-byte encoding is as long as can be", () => {
    expect(firstPiece(Buffer.alloc(2 * LONGEST_LINE, 0x80), "windows-1252")).toBe(LONGEST_LINE);
  });

  it("has no line end, and the last one has", () => {
    const lines = split([Buffer.from(`${many}${many}ab\r\ncd`)]);
    expect(lines.map(({ line, start, end, eol }) => [line, start, end, eol])).toEqual([
      [1, 0, LONGEST_LINE, ""],
      [1, LONGEST_LINE, 2 * LONGEST_LINE, ""],
      [1, 2 * LONGEST_LINE, 2 * LONGEST_LINE + 4, "\r\n"],
      [2, 2 * LONGEST_LINE + 4, 2 * LONGEST_LINE + 6, ""],
    ]);
  });

  it("is passed on before the line has ended", () => {
    const lines: Line[] = [];
    const splitter = createLineSplitter({ decoder: createDecoder(), offset: 0 }, (line) => lines.push(line));
    splitter.write(Buffer.from(many));
    splitter.write(Buffer.from("abcd"));
    expect(lines).toHaveLength(0);
    splitter.write(Buffer.from("e"));
    expect(lines).toHaveLength(1);
    splitter.end();
    expect(lines.map(({ raw }) => raw.length)).toEqual([LONGEST_LINE, 5]);
  });
});

describe("a splitter", () => {
  it("counts on from the lines above, a long line once", () => {
    const lines: number[] = [];
    const splitter = createLineSplitter({ decoder: createDecoder(), offset: 9, linesAbove: 7 }, ({ line }) => lines.push(line));
    expect(splitter.lines).toBe(7);
    splitter.write(Buffer.from(`a\n${"x".repeat(2 * LONGEST_LINE)}\nb`));
    expect(splitter.lines).toBe(9);
    splitter.end();
    expect(splitter.lines).toBe(10);
    expect(lines).toEqual([8, 9, 9, 10]);
  });

  it("keeps nothing of the memory of a chunk, and needs no more than what is in it", () => {
    const lines: string[] = [];
    const splitter = createLineSplitter({ decoder: createDecoder(), offset: 0 }, ({ raw }) => lines.push(raw));
    const memory = Buffer.alloc(8);
    for (const piece of ["ab\ncd", "ef", "\ng\nh", "\r", "\nij"]) {
      memory.fill(0x7a);
      memory.write(piece, 2);
      splitter.write(memory.subarray(2, 2 + piece.length));
    }
    memory.fill(0x7a);
    splitter.end();
    expect(lines).toEqual(["ab", "cdef", "g", "h", "ij"]);
  });

  it("passes a line on as soon as its end is sure", () => {
    const lines: string[] = [];
    const splitter = createLineSplitter({ decoder: createDecoder(), offset: 0 }, ({ raw, eol }) => lines.push(raw + eol));
    const seen = ["a\n", "b", "\r", "c", "\nd\r", "\n", "\n"].map((piece) => {
      splitter.write(Buffer.from(piece));
      return lines.length;
    });
    expect(seen).toEqual([1, 1, 1, 2, 3, 4, 5]);
    expect(lines).toEqual(["a\n", "b\r", "c\n", "d\r\n", "\n"]);
  });
});

describe("the text of a line", () => {
  it.each([
    ["windows-1252", [0x80, 0x61], "€a"],
    ["windows-1252", [0x61, 0x62], "ab"],
    ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x30, 0x6c, 0x1b, 0x28, 0x42], "一"],
    ["shift_jis", [0x88, 0xea, 0x61], "一a"],
    ["utf-8", [0x7e], "~"],
    ["utf-8", [0xe2, 0x82, 0xac], "€"],
  ])("is read in %s, with the features that it shows", (encoding, bytes, text) => {
    const [line] = split([Uint8Array.from([...bytes, 0x0a])], encoding);
    expect(line).toMatchObject({ raw: text, content: text, features: featuresOf(text), end: bytes.length + 1 });
  });
});
