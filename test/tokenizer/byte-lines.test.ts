/** The ends of lines in bytes and in two-byte units. */
import { describe, expect, it } from "vitest";
import { createDecoder } from "../../src/input/decoder.ts";
import { ANY, DOUBLE_SPACE, featuresOf, SMALL, SPACE } from "../../src/text/features.ts";
import { ByteLines } from "../../src/tokenizer/byte-lines.ts";
import { UnitLines } from "../../src/tokenizer/unit-lines.ts";

/** Ends of the lines in sight, with their line ends: `3\r\n`. */
function ends(finder: ByteLines | UnitLines, unit: number, last: boolean): string[] {
  const found: string[] = [];
  let from = 0;
  while (finder.find(from, last)) {
    found.push(`${finder.at / unit}${finder.eol}`);
    from = finder.at + finder.eol.length * unit;
  }
  return found;
}

describe("line ends", () => {
  it.each([
    ["", [], []],
    ["ab", [], ["2"]],
    ["ab\n", ["2\n"], ["2\n"]],
    ["ab\r\n", ["2\r\n"], ["2\r\n"]],
    ["ab\r", [], ["2\r"]],
    ["ab\rc", ["2\r"], ["2\r", "4"]],
    ["ab\r\r\nc\n\rd", ["2\r", "3\r\n", "6\n", "7\r"], ["2\r", "3\r\n", "6\n", "7\r", "9"]],
    ["\n\n", ["0\n", "1\n"], ["0\n", "1\n"]],
    ["\n\r", ["0\n"], ["0\n", "1\r"]],
    ["abc\n", ["3\n"], ["3\n"]],
    ["abcd\n", ["4\n"], ["4\n"]],
    ["abcdefgh\rij", ["8\r"], ["8\r", "11"]],
  ])("in %j are %j in the middle of an input, %j at its end", (text, within, atEnd) => {
    expect(ends(new ByteLines(Buffer.from(text)), 1, false)).toEqual(within);
    expect(ends(new ByteLines(Buffer.from(text)), 1, true)).toEqual(atEnd);
    const [little, big] = [Buffer.from(text, "utf16le"), Buffer.from(text, "utf16le").swap16()];
    for (const last of [false, true]) {
      expect(ends(new UnitLines(little, createDecoder("utf-16le")), 2, last)).toEqual(last ? atEnd : within);
      expect(ends(new UnitLines(big, createDecoder("utf-16be")), 2, last)).toEqual(last ? atEnd : within);
    }
  });
});

describe("the features of a line", () => {
  it.each(["a  b", "abc  d", "abcd  e", "ab  cdef", "  abcdef", "abcdefg  ", "a b c d e", " a b c d ", "Ab:1[]", "é", "\t", ""])(
    "are those of its text: %j",
    (text) => {
      const finder = new ByteLines(Buffer.from(`${text}\n  `));
      expect(finder.find(0, false)).toBe(true);
      expect(finder.features).toBe(featuresOf(text));
    },
  );

  it("are its own, not those of the line above", () => {
    const finder = new ByteLines(Buffer.from("A  B\na b\n"));
    finder.find(0, false);
    finder.find(5, false);
    expect(finder.features).toBe(SMALL | SPACE);
    expect(finder.features & DOUBLE_SPACE).toBe(0);
  });

  it("are not told in two-byte units", () => {
    expect(new UnitLines(Buffer.from("a\n", "utf16le"), createDecoder("utf-16le")).features).toBe(ANY);
  });
});
