import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnknownEncodingError } from "../../src/input/decoder.ts";
import { openInputs } from "../../src/input/open.ts";
import { readInputs, streamOf, useFolder } from "./reading.ts";

const { write } = useFolder();

describe("encodings", () => {
  const text = "Ada Quill • naïve 漢字 🦉\r\n";
  const marks = { utf8: [0xef, 0xbb, 0xbf], utf16le: [0xff, 0xfe], utf16be: [0xfe, 0xff] };
  const files = {
    utf8: Buffer.from([...marks.utf8, ...Buffer.from(text)]),
    utf16le: Buffer.from([...marks.utf16le, ...Buffer.from(text, "utf16le")]),
    utf16be: Buffer.from([...marks.utf16be, ...Buffer.from(text, "utf16le").swap16()]),
  };

  it("are told by a byte order mark, which is no part of the text", async () => {
    const names = [write("8", files.utf8), write("le", files.utf16le), write("be", files.utf16be)];
    expect((await readInputs(names)).map((seen) => [seen.text, seen.offset])).toEqual([
      [text, 3],
      [text, 2],
      [text, 2],
    ]);
  });

  it("are told by a mark that comes byte by byte", async () => {
    for (const bytes of Object.values(files)) {
      const stdin = streamOf(...[...bytes].map((byte) => Uint8Array.of(byte)));
      expect(await readInputs(["-"], { stdin })).toMatchObject([{ text }]);
    }
  });

  it("that are asked for hold for what has no mark", async () => {
    const names = [write("8", files.utf8), write("le", files.utf16le), write("old", Uint8Array.of(0x93, 0xe9, 0x94))];
    expect((await readInputs(names, { encoding: "Windows-1252" })).map((seen) => seen.text)).toEqual([text, text, "“é”"]);
  });

  it("leave an input that is shorter than a mark", async () => {
    for (const bytes of [[0xef, 0xbb], [0xff], [0x41]]) {
      const [seen] = await readInputs(["-"], { stdin: streamOf(Uint8Array.from(bytes)) });
      expect(seen).toMatchObject({ offset: 0, text: new TextDecoder().decode(Uint8Array.from(bytes)) });
    }
  });

  it("may leave a mark and nothing else", async () => {
    for (const bytes of Object.values(marks))
      expect(await readInputs([write("mark", Uint8Array.from(bytes))])).toMatchObject([{ text: "", offset: bytes.length }]);
  });

  it("that do not exist are refused before anything is opened", () => {
    expect(() => openInputs(["-"], { stdin: streamOf(), encoding: "utf-9" })).toThrow(UnknownEncodingError);
  });

  it("read broken bytes as U+FFFD", async () => {
    const [seen] = await readInputs([write("broken", Uint8Array.of(0x41, 0xff, 0x42))]);
    expect(seen).toMatchObject({ text: "A\uFFFDB", invalid: 1, error: null });
  });
});

describe("chunks", () => {
  it("of any size give the same input", async () => {
    const start = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);
    const bytes = fc.tuple(start, fc.uint8Array({ maxLength: 80 })).map(([head, rest]) => Uint8Array.from([...head, ...rest]));
    const sizes = fc.array(fc.nat({ max: 6 }), { maxLength: 90 });
    await fc.assert(
      fc.asyncProperty(bytes, sizes, async (whole, cuts) => {
        const once = await readInputs(["-"], { stdin: streamOf(whole) });
        expect(await readInputs(["-"], { stdin: streamOf(...cutUp(whole, cuts)) })).toEqual(once);
      }),
    );
  });
});

/** The bytes in pieces of those sizes (also empty ones), then in single bytes. */
function cutUp(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const size of sizes) {
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return [...pieces, ...[...bytes.subarray(at)].map((byte) => Uint8Array.of(byte))];
}
