import { promisify } from "node:util";
import * as zlib from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/input/input-error.ts";
import { openInputs } from "../../src/input/open.ts";
import { failing, readFirst, readInputs, streamOf, useFolder } from "./reading.ts";

const { write } = useFolder();
const gzip = promisify(zlib.gzip);

/** Text that does not pack too well, so that the pieces of an archive matter. */
function invent(lines: number): string {
  let state = 1;
  const next = (): string => (state = (state * 48_271) % 2_147_483_647).toString(36);
  return Array.from({ length: lines }, () => `${next()} ${next()} • ${next()}\n`).join("");
}

const long = invent(20_000);
const fast = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } };

describe("gzip", () => {
  it("is known by its first bytes, whatever the file is called", async () => {
    const packed = zlib.gzipSync(long);
    expect(await readInputs([write("a.txt.gz", packed), write("b.txt", packed)])).toMatchObject([
      { text: long, error: null },
      { text: long, error: null },
    ]);
  });

  it("is unpacked on standard input", async () => {
    expect(await readInputs(["-"], { stdin: streamOf(zlib.gzipSync("piped\n")) })).toMatchObject([{ file: "-", text: "piped\n" }]);
  });

  it("may be several archives in a row, with padding after them", async () => {
    const packed = Buffer.concat([zlib.gzipSync("one\n"), zlib.gzipSync(long), zlib.gzipSync("two\n"), Buffer.alloc(5000)]);
    expect(await readInputs([write("joined.gz", packed)])).toMatchObject([{ text: `one\n${long}two\n`, error: null }]);
  });

  it("hides no byte order mark", async () => {
    const packed = zlib.gzipSync(Buffer.from("\uFEFFnaïve", "utf16le"));
    expect(await readInputs([write("a.gz", packed)])).toMatchObject([{ text: "naïve", offset: 2 }]);
  });

  it("may hold nothing", async () => {
    expect(await readInputs([write("a.gz", zlib.gzipSync(""))])).toMatchObject([{ text: "", error: null }]);
  });

  it("is not what a plain file is taken for because of its name", async () => {
    expect(await readInputs([write("a.gz", Buffer.from("plain\n"))])).toMatchObject([{ text: "plain\n", error: null }]);
  });

  it("does not depend on the chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
        const packed = Buffer.concat(await Promise.all(texts.map((text) => gzip(text))));
        const pieces = Array.from({ length: Math.ceil(packed.length / size) }, (_, at) => packed.subarray(at * size, (at + 1) * size));
        expect(await readInputs(["-"], { stdin: streamOf(...pieces) })).toMatchObject([{ text: texts.join("") }]);
      }),
      { numRuns: 50 },
    );
  });

  it("lets the reader stop early", async () => {
    let closed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        const packed = zlib.gzipSync(long);
        for (let at = 0; at < packed.length; at += 1000) yield packed.subarray(at, at + 1000);
      } finally {
        closed = true;
      }
    }
    for await (const input of openInputs(["-"], { stdin: source() })) {
      await readFirst(input);
      expect(closed).toBe(true);
    }
  });
});

describe("brotli", () => {
  it("is known by the ending of the name", async () => {
    expect(await readInputs([write("a.txt.br", zlib.brotliCompressSync(long, fast))])).toMatchObject([{ text: long, error: null }]);
  });

  it("is corrupt when it is none", async () => {
    expect(await readInputs([write("a.br", Buffer.from("plain text\n"))])).toMatchObject([{ error: "corrupt brotli" }]);
  });

  it("is corrupt when something else follows", async () => {
    const packed = Buffer.concat([zlib.brotliCompressSync(long, fast), Buffer.from("something else")]);
    expect(await readInputs([write("a.br", packed)])).toMatchObject([{ text: long, error: "corrupt brotli" }]);
  });

  it("may be an empty file", async () => {
    expect(await readInputs([write("a.br", Buffer.alloc(0))])).toMatchObject([{ text: "", error: null }]);
  });
});

describe("zstd", () => {
  /** A frame with one raw block: RFC 8878, 3.1.1. */
  const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 5, (5 << 3) | 1, 0, 0, ...Buffer.from("text\n")]);

  const unavailable = { text: null, error: "zstd-unavailable 22.15.0" };
  const orUnavailable = (expected: object): object => ("createZstdDecompress" in zlib ? expected : unavailable);

  it("is unpacked where Node.js can, else the error tells since when it can", async () => {
    expect(await readInputs([write("a.zst", frame)])).toMatchObject([orUnavailable({ text: "text\n", error: null })]);
  });

  it("may be several archives in a row, however they arrive", async () => {
    const packed = Buffer.concat([frame, frame, frame]);
    for (let size = 1; size <= packed.length; size++) {
      const pieces = Array.from({ length: Math.ceil(packed.length / size) }, (_, at) => packed.subarray(at * size, (at + 1) * size));
      expect(await readInputs(["-"], { stdin: streamOf(...pieces) })).toMatchObject([
        orUnavailable({ text: "text\ntext\ntext\n", error: null }),
      ]);
    }
  });

  it("is corrupt when something else follows", async () => {
    expect(await readInputs([write("a.zst", Buffer.concat([frame, Buffer.from("something else")]))])).toMatchObject([
      orUnavailable({ text: "text\n", error: "corrupt zstd" }),
    ]);
  });
});

describe("archives that are cut off or damaged", () => {
  it.each([
    ["gzip", zlib.gzipSync(long)],
    ["brotli", zlib.brotliCompressSync(long, fast)],
  ])("give what %s can still unpack, then an error", async (packing, packed) => {
    const name = write(packing === "brotli" ? "cut.br" : "cut.gz", packed.subarray(0, packed.length / 2));
    const [seen, other] = await readInputs([name, write("fine.gz", zlib.gzipSync("fine"))]);
    expect(seen).toMatchObject({ file: name, error: `corrupt ${packing}` });
    expect(long.startsWith(seen?.text?.replace(/\uFFFD*$/, "") ?? "?")).toBe(true);
    expect(seen?.text?.length).toBeGreaterThan(long.length * 0.4);
    expect(other).toMatchObject({ text: "fine", error: null });
  });

  it("give all but the part around the damage", async () => {
    const text = long.slice(0, 50_000);
    const packed = zlib.gzipSync(text);
    const at = Math.floor(packed.length * 0.6);
    const [seen] = await readInputs([write("damaged.gz", packed.fill(0xff, at, at + 20))]);
    expect(seen?.error).toBe("corrupt gzip");
    expect(seen?.text?.slice(0, 25_000)).toBe(text.slice(0, 25_000));
  });

  it("are noticed by their checksum alone", async () => {
    const packed = zlib.gzipSync("short\n");
    packed.writeUInt32LE(0, packed.length - 8);
    expect(await readInputs([write("sum.gz", packed)])).toMatchObject([{ error: "corrupt gzip" }]);
  });

  it("may be cut anywhere", async () => {
    const packed = zlib.gzipSync("a few words, a few words\n");
    for (let length = 2; length < packed.length; length++) {
      const [seen] = await readInputs(["-"], { stdin: streamOf(packed.subarray(0, length)) });
      expect([length, seen?.error]).toEqual([length, "corrupt gzip"]);
    }
  });

  it("come with the error of the source when that fails", async () => {
    const [seen] = await readInputs(["-"], { stdin: failing(streamOf(zlib.gzipSync(long).subarray(0, 5000))) });
    expect(seen?.error).toBe("unreadable EIO");
    expect(long.startsWith(seen?.text?.slice(0, 1000) ?? "?")).toBe(true);
  });

  it("do not take up memory for what nobody has read yet", async () => {
    const bomb = zlib.brotliCompressSync(Buffer.alloc(50_000_000), fast);
    let largest = 0;
    let total = 0;
    for await (const input of openInputs([write("bomb.br", bomb)], { stdin: streamOf() }))
      if (!(input instanceof InputError))
        for await (const chunk of input.chunks) {
          largest = Math.max(largest, chunk.length);
          total += chunk.length;
        }
    expect(bomb.length).toBeLessThan(5000);
    expect([total, largest <= 1_000_000]).toEqual([50_000_000, true]);
  });
});
