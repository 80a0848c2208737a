import { describe, expect, it, vi } from "vitest";
import { createDecoder } from "../../src/input/decoder.ts";
import { LISTINGS } from "../../src/listings/index.ts";
import { createDumpParser } from "../../src/pipeline/parse.ts";
import { ABSTRACT, card, HEADER, lines } from "../listings/daily-papers/pages.ts";
import { readDump } from "../read-dump.ts";

const PAGE = HEADER + card("Lamps at Low Tide", "Jul 26, 2024") + card("Tides at Noon", "Jul 27, 2024 3");
/** A card without any of the marks that give its kind away. */
const MARKLESS = lines("Lamps at Low Tide", "", ABSTRACT, "", "Fen Institute", "·", "Jul 26, 2024");

describe("a dump", () => {
  it("becomes records, and all its lines are counted", () => {
    const read = readDump(PAGE, { file: "quay/lamps.txt" });
    expect(read.kinds).toEqual(["daily-papers"]);
    expect(read.records.map(({ title, published, commentCount }) => [title, published, commentCount])).toEqual([
      ["Lamps at Low Tide", "2024-07-26", null],
      ["Tides at Noon", "2024-07-27", 3],
    ]);
    expect(read.records[0]?.source).toMatchObject({ file: "quay/lamps.txt", lines: [5, 11] });
    expect(read.counts).toEqual({ listings: 1, papers: 2, rejected: 0, furniture: 6, lines: 20 });
    expect(read.problems).toEqual([]);
  });

  it("has the bytes of each record where they stand in the file, after a byte order mark and in any encoding", () => {
    for (const { encoding, offset } of [
      { encoding: "utf-8", offset: 3 },
      { encoding: "utf-16le", offset: 2 },
    ] as const) {
      const bytes = Buffer.from(PAGE, encoding === "utf-8" ? "utf8" : "utf16le");
      const titles: string[] = [];
      const input = { file: "-", modified: null, offset, decoder: createDecoder(encoding) };
      const parser = createDumpParser(
        input,
        {},
        {
          paper: ({
            source: {
              bytes: [start, end],
            },
          }) => titles.push(new TextDecoder(encoding).decode(bytes.subarray(start - offset, end - offset)).split("\n")[0] ?? ""),
        },
      );
      parser.write(bytes);
      parser.end();
      expect(titles).toEqual(["Lamps at Low Tide", "Tides at Noon"]);
    }
  });

  it("is of the present year where nothing else is known, by the clock of UTC", () => {
    vi.useFakeTimers({ now: new Date("2031-12-31T23:30:00Z") });
    try {
      const days: (string | null)[] = [];
      const input = { file: "-", modified: null, offset: 0, decoder: createDecoder() };
      const parser = createDumpParser(input, {}, { paper: ({ published }) => days.push(published) });
      parser.write(Buffer.from(HEADER + card("Lamps at Low Tide", "Mar 4")));
      parser.end();
      expect(days).toEqual(["2031-03-04"]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("TeX", () => {
  const mail = lines(
    String.raw`\\`,
    "arXiv:2601.00001",
    "Date: Thu, 1 Jan 2026 02:49:53 GMT   (31kb)",
    "",
    String.raw`Title: A Caf\'e at Low Tide`,
    String.raw`Authors: \'Etienne Quill`,
    "Categories: cs.LG",
    String.raw`\\`,
    "  The lamps read slowly at low tide, and nobody knows why.",
    String.raw`\\ ( https://arxiv.org/abs/2601.00001 ,  31kb)`,
  );

  it("becomes Unicode unless it is to be kept", () => {
    expect(readDump(mail).records).toMatchObject([{ title: "A Café at Low Tide", authors: ["Étienne Quill"] }]);
    expect(readDump(mail, { tex: "unicode" }).records).toEqual(readDump(mail).records);
    expect(readDump(mail, { tex: "keep" }).records).toMatchObject([
      { title: String.raw`A Caf\'e at Low Tide`, authors: [String.raw`\'Etienne Quill`] },
    ]);
  });
});

describe("the listing kind", () => {
  it("is the one that the user names, for any text", () => {
    expect(readDump(MARKLESS).records).toEqual([]);
    expect(readDump(MARKLESS, { listing: "daily-papers" }).records).toMatchObject([
      { listing: "daily-papers", title: "Lamps at Low Tide", organization: "Fen Institute", published: "2024-07-26" },
    ]);
  });

  it("is no other then", () => {
    expect(readDump(PAGE, { listing: "arxiv-mailing" }).records).toEqual([]);
  });

  it("must be one that there is", () => {
    for (const listing of ["daily", "", "Daily-Papers"]) expect(() => readDump(PAGE, { listing })).toThrow(RangeError);
    expect(() => readDump(PAGE, { listing: "weekly-papers" })).toThrow('Unknown listing kind "weekly-papers"');
  });
});

describe("problems of a dump", () => {
  it("tell once that bytes are invalid, with the first such line and its place", () => {
    const bytes = Buffer.concat([Buffer.from(`${HEADER}L`), Buffer.from([0xff]), Buffer.from("mp\n\n\xfe\n", "latin1")]);
    expect(readDump(bytes).problems).toMatchObject([
      { code: "invalid-bytes", severity: "warning", file: "dump.txt", line: 5, detail: String(HEADER.length) },
      { code: "no-papers" },
    ]);
    expect(readDump("A \uFFFD that was there before\n").problems.map(({ code }) => code)).toEqual(["no-listing"]);
  });

  it("tell of a listing in which no paper was found, unless it says so itself", () => {
    expect(readDump(HEADER).problems).toEqual([{ code: "no-papers", severity: "warning", file: "dump.txt", line: 0, detail: null }]);
    expect(readDump(`${HEADER}No papers found\n`).problems).toEqual([]);
    const day = "Showing new listings for Thursday, 30 October 2025\n";
    expect(readDump(day).problems).toMatchObject([{ code: "no-papers" }]);
    expect(readDump("Sorry, your query for all: zeppelins produced no results.\n").problems).toEqual([]);
  });

  it("tell that there is nothing in it", () => {
    expect(readDump("")).toMatchObject({
      problems: [{ code: "empty-input", file: "dump.txt", line: 0, detail: null }],
      counts: { listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 },
    });
  });

  it("tell that no listing was recognised, and what was looked for", () => {
    const read = readDump("A shopping list\n\n- oil\n- wicks\n");
    expect(read.problems).toEqual([{ code: "no-listing", severity: "warning", file: "dump.txt", line: 0, detail: LISTINGS.ids.join(",") }]);
    expect(read.counts).toEqual({ listings: 0, papers: 0, rejected: 0, furniture: 4, lines: 4 });
    expect(read.kinds).toEqual([]);
  });

  it("are not told where nobody asks", () => {
    const input = { file: "-", modified: null, offset: 0, decoder: createDecoder() };
    const parser = createDumpParser(input, {}, { paper: () => undefined });
    parser.write(Buffer.from([0xff]));
    expect(parser.end()).toEqual({ listings: 0, papers: 0, rejected: 0, furniture: 1, lines: 1 });
  });
});
