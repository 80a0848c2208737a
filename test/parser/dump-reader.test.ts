import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListingKind } from "../../src/core/listing.ts";
import { DumpReader } from "../../src/parser/dump-reader.ts";
import {
  ALMANAC,
  signLike,
  BULLETIN,
  createWitness,
  expectAccounted,
  FACTS,
  inventKind,
  lines,
  papersOf,
  readInvented,
  tokenize,
} from "./invented-kinds.ts";

describe("a listing", () => {
  it("begins at a strong sign, with all that was held above it", () => {
    const read = readInvented(lines("Some notes", "", "ALMANAC", "* Lamps", "that read"));
    expect(read.listings).toEqual([{ kind: "almanac", line: 1 }]);
    expect(read.records).toMatchObject([{ listing: "almanac", title: "Lamps", abstract: "that read", source: { lines: [4, 5] } }]);
    expect(read.counts).toEqual({ listings: 0, papers: 1, rejected: 0, furniture: 3, lines: 5 });
  });

  it("begins at a weak sign where there is none around it", () => {
    expect(papersOf(readInvented(lines("Some notes", "No. 1 Lamps")))).toEqual(["bulletin: Lamps"]);
  });

  it("does not end at the weak sign of another kind", () => {
    const read = readInvented(lines("ALMANAC", "* Lamps", "No. 1 of all"));
    expect(read.listings.map(({ kind }) => kind)).toEqual(["almanac"]);
    expect(read.records).toMatchObject([{ title: "Lamps", abstract: "No. 1 of all" }]);
  });

  it("ends at the strong sign of another kind", () => {
    const read = readInvented(lines("ALMANAC", "* Lamps", "BULLETIN", "No. 1 Tides"));
    expect(papersOf(read)).toEqual(["almanac: Lamps", "bulletin: Tides"]);
    expect(read.listings).toEqual([
      { kind: "almanac", line: 1 },
      { kind: "bulletin", line: 3 },
    ]);
  });

  it("begins anew at a strong sign of its own kind, once a paper has begun", () => {
    expect(readInvented(lines("ALMANAC", "ALMANAC", "* Lamps", "", "ALMANAC", "* Tides")).listings).toEqual([
      { kind: "almanac", line: 1 },
      { kind: "almanac", line: 4 },
    ]);
  });

  it("is over where its reader says so, and the next may begin at that very line, also at a weak sign", () => {
    const read = readInvented(lines("ALMANAC", "* Lamps", "see you", "No. 1 Tides", "", "over", "* Quays"));
    expect(papersOf(read)).toEqual(["almanac: Lamps", "bulletin: Tides", "almanac: Quays"]);
    expect(read.tokens.map(({ paper }) => paper)).toEqual([0, 1, 0, 2, 0, 0, 3]);
    const strict: ListingKind = { ...ALMANAC, signs: [signLike(/^over$/, false)] };
    expect(readInvented(lines("No. 1 Tides", "", "over", "* Lamps"), [BULLETIN, strict]).listings).toEqual([
      { kind: "bulletin", line: 1 },
      { kind: "almanac", line: 3 },
    ]);
  });

  it("may be over within the lines that were held when it was recognised", () => {
    const look = { id: "almanac", head: /^an almanac, after all$/, entry: /^\* (.*)/, below: /^\* Tides$/, prompt: false };
    const late: ListingKind = { ...inventKind(look), signs: [signLike(look.head, true)] };
    const read = readInvented(lines("saved: 2026-01-02", "", "* Lamps", "", "* Tides", "", "an almanac, after all", "* Quays"), [late]);
    expect(read.records.map(({ title, listed }) => [title, listed])).toEqual([
      ["Lamps", "2026-01-02"],
      ["Tides", null],
      ["Quays", null],
    ]);
    expect(read.tokens.map(({ paper }) => paper)).toEqual([0, 0, 1, 0, 2, 0, 0, 3]);
    expect(read.told.slice(0, 6)).toEqual(["almanac", "merged-copy", "Lamps", "1", "2", "3"]);
  });

  it("ends at the weak sign of another kind where it has no use for that line", () => {
    const read = readInvented(lines("ALMANAC", "* Lamps", "", "No. 1 Tides", "", "* Quays"));
    expect(papersOf(read)).toEqual(["almanac: Lamps", "bulletin: Tides", "almanac: Quays"]);
    expect(read.listings.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it("is of the first kind that claims the line", () => {
    const rival: ListingKind = { ...ALMANAC, id: "rival" };
    for (const kinds of [
      [ALMANAC, rival],
      [rival, ALMANAC],
    ])
      expect(readInvented(lines("ALMANAC", "* Lamps"), kinds).listings).toEqual([{ kind: kinds[0]?.id, line: 1 }]);
  });

  it("has the header that a tool wrote above it, also below another listing", () => {
    const read = readInvented(
      lines("retrieved: 2026-01-02", "", "ALMANAC", "* Lamps", "", "* Tides", "", "retrieved: 2026-03-04", "", "ALMANAC", "* Quays"),
    );
    expect(read.records.map(({ title, listed }) => [title, listed])).toEqual([
      ["Lamps", "2026-01-02"],
      ["Tides", "2026-01-02"],
      ["Quays", "2026-03-04"],
    ]);
    expect(read.listings).toEqual([
      { kind: "almanac", line: 1 },
      { kind: "almanac", line: 7 },
    ]);
  });

  it("keeps a header that stands before its first paper", () => {
    const read = readInvented(lines("ALMANAC", "", "retrieved: 2026-01-02", "", "* Lamps"));
    expect(read.records).toMatchObject([{ title: "Lamps", listed: "2026-01-02" }]);
    expect(read.listings).toHaveLength(1);
  });
});

describe("listings without papers", () => {
  it("leave the lines above them to the next one", () => {
    const read = readInvented(lines("retrieved: 2026-01-02", "Some notes", "BULLETIN", "ALMANAC", "BULLETIN", "No. 1 Lamps"));
    expect(read.records).toMatchObject([{ title: "Lamps", listed: "2026-01-02" }]);
    expect(read.listings.map(({ kind, line }) => `${kind} ${line}`)).toEqual(["bulletin 1", "almanac 1", "bulletin 1"]);
  });

  it("do not so for ever, which would be quadratic", () => {
    const heads = lines("ALMANAC", "BULLETIN").repeat(10_000);
    const read = readInvented(heads + lines("retrieved: 2026-01-02", "", "ALMANAC", "* Lamps"));
    expect(read.records).toMatchObject([{ title: "Lamps", listed: "2026-01-02" }]);
    expect(read.listings).toHaveLength(20_001);
    expect(read.listings.at(-1)?.line).toBeGreaterThan(19_950);
    expect(read.counts).toEqual({ listings: 0, papers: 1, rejected: 0, furniture: 20_003, lines: 20_004 });
  });
});

describe("TeX", () => {
  const written = inventKind({ id: "written", head: /^WRITTEN$/, entry: /^\* (.*)/, below: /^$^/, prompt: true, tex: true });
  const text = lines("WRITTEN", String.raw`* Caf\'e --- $\alpha$`, String.raw`Na\"ive lamps`, "", "* Lamps");

  it("becomes Unicode in titles, abstracts and names of a kind that is written in it", () => {
    expect(readInvented(text, [written]).records).toMatchObject([
      { title: "Café — $\\alpha$", abstract: "Naïve lamps", authors: ["Étienne Quill"] },
      { title: "Lamps", abstract: null, authors: ["Étienne Quill"] },
    ]);
  });

  it("stays where the user wants it, and in other kinds", () => {
    const kept = [{ title: String.raw`Caf\'e --- $\alpha$`, authors: [String.raw`\'Etienne Quill`] }, { title: "Lamps" }];
    expect(readInvented(text, [written], { tex: "keep" }).records).toMatchObject(kept);
    expect(readInvented(text, [{ ...written, tex: false }]).records).toMatchObject(kept);
  });
});

describe("signs", () => {
  it("are looked for in lines that tell something, each with the one before it", () => {
    const asked: (string | undefined)[][] = [];
    const curious: ListingKind = {
      ...ALMANAC,
      signs: [
        {
          ...signLike(/^ALMANAC$/, true),
          shows(token, previous) {
            asked.push([token.raw, previous?.raw]);
            return false;
          },
        },
      ],
    };
    readInvented(lines("one", "", "[", "  ", "two", "three"), [curious]);
    expect(asked).toEqual([
      ["one", undefined],
      ["two", "one"],
      ["three", "two"],
    ]);
  });

  it("are none in a dump without lines, or without a listing", () => {
    expect(readInvented("").counts).toEqual({ listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 });
    const read = readInvented(lines("Nothing", "to", "see"));
    expect(read.counts).toEqual({ listings: 0, papers: 0, rejected: 0, furniture: 3, lines: 3 });
    expect([read.listings, read.problems]).toEqual([[], []]);
  });
});

describe("papers", () => {
  it("that are no records become rejects, and cost their neighbours nothing", () => {
    const text = lines("BULLETIN", "No. 1 Lamps", "", "No. 2 ", "without a name", "", "No. 3 ?", "", "No. 4 Tides");
    const read = readInvented(text);
    expect(papersOf(read)).toEqual(["bulletin: Lamps", "bulletin: Tides"]);
    expect(read.rejects).toMatchObject([
      { text: "No. 2 \nwithout a name\n", problem: { code: "invalid-record", line: 4, detail: "title" } },
      { text: "No. 3 ?\n", problem: { code: "missing-title", line: 7, detail: null } },
    ]);
    expect(read.tokens.map(({ paper }) => paper)).toEqual([0, 1, 0, -1, -1, 0, -2, 0, 2]);
    expectAccounted(text, read);
  });

  it("are told as soon as their reader settles them", () => {
    const { observer, told } = createWitness();
    const reader = new DumpReader([BULLETIN], FACTS, observer);
    const tokens = tokenize(lines("BULLETIN", "No. 1 Lamps", "", "No. 2 Tides", "and more"));
    for (const token of tokens.slice(0, 3)) reader.read(token);
    expect(told).toEqual(["bulletin", "merged-copy", "Lamps", "1", "2", "3"]);
    for (const token of tokens.slice(3)) reader.read(token);
    expect(told).toHaveLength(6);
    reader.end();
    expect(told.slice(6)).toEqual(["merged-copy", "Tides", "4", "5"]);
  });

  it("of any mixture of kinds are accounted for", () => {
    const line = fc.constantFrom(
      "ALMANAC",
      "BULLETIN",
      "* Lamps",
      "* ?",
      "* ",
      "No. 1 Tides",
      "No. 2 ",
      "see you",
      "over",
      "",
      "text",
      "[",
      "saved: 2026-01-02",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (parts) => {
        const text = lines(...parts);
        expectAccounted(text, readInvented(text));
      }),
    );
  });
});
