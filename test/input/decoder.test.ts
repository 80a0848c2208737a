import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDecoder, ENCODINGS, UnknownEncodingError } from "../../src/input/decoder.ts";

/** Text of the bytes, and how many of the lines given so far held invalid ones. */
function decode(bytes: readonly number[] | Uint8Array, encoding?: string): { text: string; invalid: number } {
  const decoder = createDecoder(encoding);
  const input = Uint8Array.from(bytes);
  return { text: decoder.decode(input, 0, input.length), invalid: decoder.invalid };
}

describe("UTF-8", () => {
  it("is the default", () => {
    expect(decode(Buffer.from("Ada Quill • naïve 漢字 🦉"))).toEqual({ text: "Ada Quill • naïve 漢字 🦉", invalid: 0 });
  });

  it("decodes a part of the bytes, of a Buffer as of a plain array inside a larger one", () => {
    const bytes = Buffer.from("..one é two..");
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset + 2, bytes.length - 4);
    expect(createDecoder().decode(bytes, 6, 8)).toBe("é");
    expect(createDecoder().decode(plain, 4, 6)).toBe("é");
    expect(createDecoder().decode(plain, 3, 3)).toBe("");
  });

  it("shows invalid bytes as U+FFFD and counts each line that holds them once", () => {
    const decoder = createDecoder();
    const bytes = Buffer.from([0xe9, 0x20, 0xe9, 0x0a, 0x61, 0x0a, 0xff]);
    expect([decoder.decode(bytes, 0, 3), decoder.decode(bytes, 4, 5), decoder.decode(bytes, 6, 7)]).toEqual([
      "\uFFFD \uFFFD",
      "a",
      "\uFFFD",
    ]);
    expect(decoder.invalid).toBe(2);
  });

  it("takes a U+FFFD that the input holds for text", () => {
    expect(decode(Buffer.from("lost: \uFFFD"))).toEqual({ text: "lost: \uFFFD", invalid: 0 });
    expect(decode([0xef, 0xbf, 0xbd, 0xff])).toEqual({ text: "\uFFFD\uFFFD", invalid: 1 });
  });

  it("keeps a U+FEFF at the start of a line", () => {
    expect(decode(Buffer.from("\uFEFFtext")).text).toBe("\uFEFFtext");
  });

  it("agrees with the platform's decoder on any bytes", () => {
    const platform = new TextDecoder("utf-8", { ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(decode(bytes).text).toBe(platform.decode(bytes));
      }),
    );
  });

  it("finds nothing invalid in what is text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decode(Buffer.from(text))).toEqual({ text, invalid: 0 });
      }),
    );
  });
});

describe("UTF-16", () => {
  it("has two bytes to a unit, in either order", () => {
    expect(createDecoder("utf-16le")).toMatchObject({ unit: 2, littleEndian: true });
    expect(createDecoder("utf-16be")).toMatchObject({ unit: 2, littleEndian: false });
    expect(createDecoder("latin1")).toMatchObject({ unit: 1 });
    expect(createDecoder()).toMatchObject({ unit: 1 });
  });

  it("is decoded in both orders", () => {
    const bytes = Buffer.from("Bo Tärn 🦉", "utf16le");
    expect(decode(bytes, "utf-16le")).toEqual({ text: "Bo Tärn 🦉", invalid: 0 });
    expect(decode(bytes.swap16(), "utf-16be")).toEqual({ text: "Bo Tärn 🦉", invalid: 0 });
  });

  it("counts half a surrogate pair and half a unit as invalid, and forgets them on the next line", () => {
    const decoder = createDecoder("utf-16le");
    expect(decoder.decode(Buffer.from([0x61, 0, 0x3d, 0xd8]), 0, 4)).toBe("a\uFFFD");
    expect(decoder.decode(Buffer.from([0x62, 0, 0x63]), 0, 3)).toBe("b\uFFFD");
    expect(decoder.decode(Buffer.from([0x64, 0]), 0, 2)).toBe("d");
    expect(decoder.invalid).toBe(2);
  });
});

describe("other encodings", () => {
  it.each([
    ["windows-1252", [0x93, 0x41, 0x94, 0x97, 0x80, 0xe9], "“A”—€é"],
    ["latin1", [0x93, 0xe9, 0xff], "“éÿ"],
    ["windows-1251", [0xcc, 0xe8, 0xf0], "Мир"],
    ["koi8-r", [0xed, 0xc9, 0xd2], "Мир"],
    ["iso-8859-15", [0xa4], "€"],
    ["shift_jis", [0x93, 0xfa, 0x96, 0x7b], "日本"],
    ["euc-jp", [0xc6, 0xfc, 0xcb, 0xdc], "日本"],
    ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], "日"],
    ["gbk", [0xc4, 0xe3], "你"],
    ["big5", [0xa7, 0x41], "你"],
    ["euc-kr", [0xb0, 0xa1], "가"],
  ])("decodes %s", (encoding, bytes, text) => {
    expect(decode(bytes, encoding)).toEqual({ text, invalid: 0 });
  });

  it("shows what an encoding has no character for as U+FFFD", () => {
    expect(decode([0x41, 0xff], "shift_jis")).toMatchObject({ invalid: 1 });
    expect(decode([0xff, 0x41], "iso-8859-7")).toEqual({ text: "\uFFFDA", invalid: 1 });
  });

  it("does not carry half a character into the next line", () => {
    const decoder = createDecoder("gbk");
    expect(decoder.decode(Buffer.from([0x61, 0xc4]), 0, 2)).toBe("a\uFFFD");
    expect(decoder.decode(Buffer.from([0xe3]), 0, 1)).toBe("\uFFFD");
    expect(decoder.decode(Buffer.from([0xc4, 0xe3]), 0, 2)).toBe("你");
    expect(decoder.invalid).toBe(2);
  });

  it("leaves ASCII as it is in all of them, so that line ends can be found in bytes", () => {
    const ascii = Uint8Array.from({ length: 0x5b }, (_, at) => at + 1).filter((byte) => ![0x0e, 0x0f, 0x1a, 0x1b, 0x1c].includes(byte));
    for (const encoding of ENCODINGS.filter((name) => !name.startsWith("utf-16")))
      expect([encoding, decode(ascii, encoding).text]).toEqual([encoding, Buffer.from(ascii).toString("latin1")]);
  });
});

describe("names of encodings", () => {
  it.each(["UTF-8", "utf8", " Utf-8 ", "unicode-1-1-utf-8"])("understands %j", (label) => {
    expect(decode(Buffer.from("é"), label).text).toBe("é");
  });

  it.each(["utf16", "UTF-16", "utf16le", "ucs-2"])("understands %j", (label) => {
    expect(decode(Buffer.from("é", "utf16le"), label).text).toBe("é");
  });

  it("knows every name that it lists", () => {
    for (const encoding of ENCODINGS) expect(() => createDecoder(encoding)).not.toThrow();
  });

  it.each(["utf-9", "", "windows1252", "replacement"])("refuses %j and tells what is allowed", (encoding) => {
    expect(() => createDecoder(encoding)).toThrow(UnknownEncodingError);
    expect(() => createDecoder(encoding)).toThrow(expect.objectContaining({ encoding, allowed: ENCODINGS }));
  });
});

describe("the size of a decoded text", () => {
  it.each([
    ["utf-8", "naïve 漢字 🦉", 18],
    ["utf-16le", "naïve 🦉", 16],
    ["windows-1252", "naïve €", 7],
    ["koi8-r", "луна", 4],
    ["shift_jis", "moon", null],
    ["utf-8", "na\uFFFDve", null],
    ["utf-16be", "\uFFFD", null],
  ])("in %s is that of its bytes, or unknown: %s", (encoding, text, size) => {
    expect(createDecoder(encoding).sizeOf(text)).toBe(size);
  });

  it("is the length of the bytes that it was decoded from, where it is told at all", () => {
    for (const encoding of ENCODINGS)
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
          const decoder = createDecoder(encoding);
          const text = decoder.decode(bytes, 0, bytes.length);
          const size = decoder.sizeOf(text);
          expect([null, bytes.length]).toContain(size);
        }),
        { numRuns: 30 },
      );
  });
});
