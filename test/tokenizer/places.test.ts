/** Places in a page: bytes, characters and lines. */
import { describe, expect, it } from "vitest";
import { createDecoder } from "../../src/input/decoder.ts";
import { Places } from "../../src/tokenizer/places.ts";

function open(encoding = "utf-8", offset = 0, linesAbove = 0): Places {
  return new Places({ decoder: createDecoder(encoding), offset, linesAbove });
}

function utf16(text: string, encoding: string): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

describe("places where a character of ASCII takes a byte", () => {
  it("are bytes, which become text run by run", () => {
    const places = open("utf-8", 3);
    const text = places.add(Buffer.from("Lämps €"));
    expect(text).toHaveLength(10);
    expect(places.decode(text)).toBe("Lämps €");
    expect([places.offsetOf(0), places.offsetOf(4), places.end]).toEqual([3, 7, 13]);
  });

  it.each([
    ["windows-1252", [0x4c, 0xe4, 0x6d], "Läm"],
    ["shift_jis", [0x88, 0xea], "一"],
    ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x30, 0x6c, 0x1b, 0x28, 0x42], "一"],
    ["utf-8", [0x4c, 0x09, 0x0a, 0x0d, 0x7e, 0x20], "L\t\n\r~ "],
  ])("are read in %s", (encoding, bytes, text) => {
    const places = open(encoding);
    expect(places.decode(places.add(Uint8Array.from(bytes)))).toBe(text);
  });

  it("are those of the bytes of a chunk, wherever it lies in memory", () => {
    expect(open().add(Buffer.from("xxLamps").subarray(2))).toBe("Lamps");
  });

  it.each([
    [0, "Lamps", [1, 1], 1],
    [0, "a\nb\n", [1, 1, 2, 2], 2],
    [7, "a\nb\nc", [8, 8, 9, 9, 10], 10],
    [7, "\n\nx", [8, 9, 10], 10],
    [7, "", [], 7],
    [0, "a\r\nb", [1, 1, 1, 2], 2],
  ])("are told with %i lines above: %j", (above, text, lines, last) => {
    for (const size of [1, 2, 100]) {
      const places = open("utf-8", 0, above);
      for (let at = 0; at < text.length; at += size) places.add(Buffer.from(text.slice(at, at + size)));
      expect(lines.map((_, index) => places.lineAt(index))).toEqual(lines);
      expect(places.lastLine).toBe(last);
    }
  });

  it("are told after many thousand lines, in order", () => {
    const places = open();
    for (let round = 0; round < 4; round++) {
      places.add(Buffer.from("\n".repeat(5000)));
      for (const at of [0, 1, 4094, 4095, 4096, 4097, 4098, 4999]) expect(places.lineAt(round * 5000 + at)).toBe(round * 5000 + at + 1);
    }
    expect(places.lastLine).toBe(20_000);
    expect(places.end).toBe(20_000);
  });
});

describe("places in two-byte units", () => {
  it.each(["utf-16le", "utf-16be"])("are units, however the bytes arrive, in %s", (encoding) => {
    const text = "Lä\n漢🦉\nx";
    const bytes = utf16(text, encoding);
    for (const size of [1, 2, 3, 100]) {
      const places = open(encoding, 2, 4);
      let read = "";
      for (let at = 0; at < bytes.length; at += size) {
        read += places.add(bytes.subarray(at, at + size));
        expect(places.end).toBe(2 + Math.min(at + size, bytes.length));
      }
      expect(places.decode(read)).toBe(text);
      expect([places.offsetOf(0), places.offsetOf(3)]).toEqual([2, 8]);
      expect([places.lineAt(2), places.lineAt(3), places.lastLine]).toEqual([5, 6, 7]);
    }
  });
});
