import { describe, expect, it } from "vitest";
import { readNames } from "../../src/input/names.ts";
import { streamOf } from "./reading.ts";

describe("readNames", () => {
  it("takes one name a line, without blank lines", async () => {
    expect(await readNames(streamOf("a.txt\n\n  \nsub dir/b.txt\n"))).toEqual(["a.txt", "sub dir/b.txt"]);
  });

  it("takes CRLF and a last line without an end", async () => {
    expect(await readNames(streamOf("a.txt\r\nb.txt\r\n-"))).toEqual(["a.txt", "b.txt", "-"]);
  });

  it("takes NUL-separated names, which may hold line ends", async () => {
    expect(await readNames(streamOf("a.txt\0odd\nname.txt\0\0"))).toEqual(["a.txt", "odd\nname.txt"]);
  });

  it("keeps blanks that belong to a name", async () => {
    expect(await readNames(streamOf(" a .txt \n"))).toEqual([" a .txt "]);
  });

  it("does not depend on the chunks", async () => {
    const pieces = [...Buffer.from("é.txt\r\nü.txt")].map((byte) => Uint8Array.of(byte));
    expect(await readNames(streamOf(...pieces))).toEqual(["é.txt", "ü.txt"]);
  });

  it("reads a list in UTF-16, and drops a byte order mark", async () => {
    expect(await readNames(streamOf(Buffer.from("\uFEFFa.txt\r\nb.txt\r\n", "utf16le")))).toEqual(["a.txt", "b.txt"]);
    expect(await readNames(streamOf("\uFEFFa.txt\n"))).toEqual(["a.txt"]);
  });

  it("finds no names in nothing", async () => {
    expect(await readNames(streamOf())).toEqual([]);
  });
});
