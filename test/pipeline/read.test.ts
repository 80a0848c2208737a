import { Readable } from "node:stream";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/core/problem.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import { DateError } from "../../src/query/dates.ts";
import { UnknownEncodingError } from "../../src/input/decoder.ts";
import { InputError } from "../../src/input/input-error.ts";
import { parse, parseFiles, parseText } from "../../src/pipeline/read.ts";
import { useFolder } from "../input/reading.ts";
import { card, HEADER, lines } from "../listings/daily-papers/pages.ts";

const PAGE = HEADER + card("Lamps at Low Tide", "Jul 26, 2024") + card("Die Fähre im Nebel", "Jul 27, 2024");
const TITLES = ["Lamps at Low Tide", "Die Fähre im Nebel"];
const BYTES = Buffer.from(PAGE);

async function collect(records: AsyncIterable<PaperRecord>): Promise<PaperRecord[]> {
  const all: PaperRecord[] = [];
  for await (const record of records) all.push(record);
  return all;
}

async function* later<T>(...pieces: readonly T[]): AsyncGenerator<T> {
  yield* pieces;
}

function inPieces(size: number): Buffer[] {
  return Array.from({ length: Math.ceil(BYTES.length / size) }, (_, index) => BYTES.subarray(index * size, (index + 1) * size));
}

describe("parseText", () => {
  it("gives the records of a text, in order, under the name that it is given", () => {
    const records = parseText(PAGE, { file: "lamps.md" });
    expect(records.map(({ title }) => title)).toEqual(TITLES);
    expect(records.map(({ source }) => source.file)).toEqual(["lamps.md", "lamps.md"]);
    expect(parseText(PAGE)[0]?.source).toEqual({ ...records[0]?.source, file: "-" });
  });

  it("reads as it is told", () => {
    const page = HEADER + card("Lamps at Low Tide", "Mar 4");
    expect(parseText(page, { asOf: "2019-05-06" })[0]?.published).toBe("2019-03-04");
    expect(parseText(page, { today: "2018-05-06" })[0]?.published).toBe("2018-03-04");
    expect(parseText(page, { asOf: "2019" })[0]?.published).toBe("2019-03-04");
    expect(parseText(page, { asOf: "yesterday", today: "2018-01-01" })[0]?.published).toBe("2017-03-04");
    expect(parseText(page, { listing: "arxiv-mailing" })).toEqual([]);
    expect(() => parseText(page, { listing: "weekly" })).toThrow(RangeError);
    for (const date of ["", "2024-13-45", "2025/11/13"]) {
      expect(() => parseText(page, { asOf: date })).toThrow(DateError);
      expect(() => parseText(page, { today: date })).toThrow(DateError);
    }
  });

  it("reports problems to whoever asks", () => {
    const problems: Problem[] = [];
    expect(parseText("", { file: "none.txt", onProblem: (problem) => problems.push(problem) })).toEqual([]);
    expect(problems).toEqual([{ code: "empty-input", severity: "warning", file: "none.txt", line: 0, detail: null }]);
  });
});

describe("parse", () => {
  const sources: Readonly<Record<string, () => Parameters<typeof parse>[0]>> = {
    "a string": () => PAGE,
    bytes: () => BYTES,
    "bytes that are no Buffer": () => new Uint8Array(BYTES),
    "bytes after a byte order mark": () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), BYTES]),
    "UTF-16 by its byte order mark": () => Buffer.from(`\uFEFF${PAGE}`, "utf16le"),
    "bytes packed with gzip": () => gzipSync(BYTES),
    "a list of strings": () => [PAGE.slice(0, 70), PAGE.slice(70)],
    "a list of bytes": () => inPieces(7),
    "a stream of bytes": () => Readable.from(inPieces(1)),
    "a stream of strings": () => Readable.from(PAGE.split("")),
    "a stream of packed bytes": () => Readable.from([gzipSync(BYTES).subarray(0, 1), gzipSync(BYTES).subarray(1)]),
    "an async generator of strings": () => later(...PAGE.split(/(?<=\n)/)),
    "an async generator of bytes and strings": () => later<string | Uint8Array>(BYTES.subarray(0, 80), PAGE.slice(80)),
  };

  it.each(Object.entries(sources))("reads %s", async (_name, source) => {
    const records = await collect(parse(source()));
    expect(records.map(({ title }) => title)).toEqual(TITLES);
    expect(records.map(({ source: { file, lines: place } }) => [file, place])).toEqual([
      ["-", [5, 11]],
      ["-", [13, 19]],
    ]);
  });

  it("reads bytes in the encoding that it is told", async () => {
    const records = await collect(parse(Buffer.from(PAGE, "latin1"), { encoding: "latin1", file: "old.txt" }));
    expect(records.map(({ title }) => title)).toEqual(TITLES);
    expect(records[0]?.source.file).toBe("old.txt");
  });

  it("keeps a character whole that two strings share", async () => {
    const page = HEADER + card("Lamps at Low Tide 🛶", "Jul 26, 2024");
    expect(await collect(parse(page.split("")))).toEqual(parseText(page));
    expect((await collect(parse(["\uD83D", page])))[0]?.title).toBe("Lamps at Low Tide 🛶");
    const problems: string[] = [];
    expect(await collect(parse(["\uD83D"], { onProblem: ({ code }) => problems.push(code) }))).toEqual([]);
    expect(problems).toEqual(["no-listing"]);
  });

  it("gives each record as soon as it is certain", async () => {
    const asked: string[] = [];
    async function* pages(): AsyncGenerator<string> {
      for (const name of ["first", "second", "third"]) {
        asked.push(name);
        yield PAGE;
      }
    }
    const records = parse(pages());
    expect((await records.next()).value).toMatchObject({ title: TITLES[0] });
    // The header of the second page tells that the first is over.
    expect(asked).toEqual(["first", "second"]);
    await records.return();
    expect(asked).toEqual(["first", "second"]);
  });

  it("reports problems to whoever asks, under the dump's name", async () => {
    const problems: Problem[] = [];
    await collect(parse("nothing here", { file: "none.txt", onProblem: (problem) => problems.push(problem) }));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([["no-listing", "none.txt"]]);
    expect(await collect(parse("nothing here"))).toEqual([]);
  });

  it("throws for what it cannot do", async () => {
    await expect(collect(parse(PAGE, { listing: "weekly" }))).rejects.toThrow(RangeError);
    await expect(collect(parse(PAGE, { encoding: "utf-9" }))).rejects.toThrow(UnknownEncodingError);
    await expect(collect(parse(gzipSync(BYTES).subarray(0, 40)))).rejects.toThrow(InputError);
  });
});

describe("parseFiles", () => {
  const folder = useFolder();

  it("reads files and globs one after another, packed or plain", async () => {
    const files = [
      folder.write("a.txt", PAGE),
      folder.write("b.txt.gz", gzipSync(BYTES)),
      folder.write("c.txt.br", brotliCompressSync(BYTES)),
    ];
    folder.write("d.md", PAGE);
    for (const names of [files, folder.path("*.txt*"), [folder.path("a.*"), folder.path("{b,c}.*")]]) {
      const records = await collect(parseFiles(names));
      expect(records.map(({ source }) => source.file)).toEqual(files.flatMap((file) => [file, file]));
    }
  });

  it("reads as it is told", async () => {
    const problems: string[] = [];
    const page = folder.write("page.txt", Buffer.from(HEADER + card("Die Fähre im Nebel", "Mar 4"), "latin1"));
    const options = { encoding: "latin1", asOf: "2019-05-06", onProblem: ({ code }: Problem) => problems.push(code) };
    expect(await collect(parseFiles(page, options))).toMatchObject([{ title: "Die Fähre im Nebel", published: "2019-03-04" }]);
    expect(problems).toEqual(["year-inferred"]);
  });

  it("reads nothing for no names", async () => {
    expect(await collect(parseFiles([]))).toEqual([]);
  });

  it("throws at a file that cannot be read, after the records of those before it", async () => {
    const seen: string[] = [];
    const names = [folder.write("a.txt", PAGE), folder.path("missing.txt")];
    const reading = async (): Promise<void> => {
      for await (const { title } of parseFiles(names)) seen.push(title);
    };
    await expect(reading()).rejects.toMatchObject({ name: "InputError", reason: "not-found", file: folder.path("missing.txt") });
    expect(seen).toEqual(TITLES);
    await expect(collect(parseFiles(folder.path("*.none")))).rejects.toMatchObject({ reason: "no-match" });
    await expect(collect(parseFiles(folder.path()))).rejects.toBeInstanceOf(InputError);
  });

  it("finds nothing in its own standard input", async () => {
    const problems: string[] = [];
    expect(await collect(parseFiles("-", { onProblem: ({ code }) => problems.push(code) }))).toEqual([]);
    expect(problems).toEqual(["empty-input"]);
  });

  it("throws for an unknown listing kind or encoding", async () => {
    const file = folder.write("a.txt", lines("nothing"));
    await expect(collect(parseFiles(file, { listing: "weekly" }))).rejects.toThrow(RangeError);
    await expect(collect(parseFiles(file, { encoding: "utf-9" }))).rejects.toThrow(UnknownEncodingError);
  });
});
