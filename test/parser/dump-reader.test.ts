import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListingKind } from "../../src/core/listing.ts";
import type { Token } from "../../src/core/token.ts";
import { DumpReader } from "../../src/parser/dump-reader.ts";
import { ALMANAC, BULLETIN, createWitness, type ReadInvented, readInvented, tokenize } from "./invented-kinds.ts";

function lines(...parts: string[]): string {
  return parts.map((part) => `${part}\n`).join("");
}

/** Papers as `listing: title`. */
function papersOf({ records }: ReadInvented): string[] {
  return records.map(({ listing, title }) => `${listing}: ${title}`);
}

function expectAccounted(text: string, { tokens, records, rejects, counts }: ReturnType<typeof readInvented>): void {
  expect(tokens.map((token) => token.raw + token.eol).join("")).toBe(text);
  const count = (test: (paper: number) => boolean): number => tokens.filter(({ paper }) => test(paper)).length;
  expect(counts).toEqual({
    papers: records.length,
    rejected: rejects.length,
    lines: tokens.length,
    furniture: count((paper) => paper === 0),
  });
  expect(count((paper) => paper > 0)).toBe(records.reduce((sum, { source }) => sum + source.lines[1] - source.lines[0] + 1, 0));
}

describe("a listing", () => {
  it("begins at a strong sign, with all that was held above it", () => {
    const read = readInvented(lines("Some notes", "", "ALMANAC", "* Lamps", "that read"));
    expect(read.listings).toEqual([{ kind: "almanac", line: 1 }]);
    expect(read.records).toMatchObject([{ listing: "almanac", title: "Lamps", abstract: "that read", source: { lines: [4, 5] } }]);
    expect(read.counts).toEqual({ papers: 1, rejected: 0, furniture: 3, lines: 5 });
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
    const strict: ListingKind = { ...ALMANAC, sign: (token) => (token.raw === "over" ? "weak" : null) };
    expect(readInvented(lines("No. 1 Tides", "", "over", "* Lamps"), [BULLETIN, strict]).listings).toEqual([
      { kind: "bulletin", line: 1 },
      { kind: "almanac", line: 3 },
    ]);
  });

  it("may be over within the lines that were held when it was recognised", () => {
    const late: ListingKind = { ...ALMANAC, sign: ({ raw }) => (raw === "an almanac, after all" ? "strong" : null) };
    const read = readInvented(lines("* Lamps", "", "see you", "* Tides", "", "an almanac, after all", "* Quays"), [late]);
    expect(papersOf(read)).toEqual(["almanac: Lamps", "almanac: Tides", "almanac: Quays"]);
    expect(read.tokens.map(({ paper }) => paper)).toEqual([1, 0, 0, 2, 0, 0, 3]);
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

describe("signs", () => {
  it("are looked for in lines that tell something, each with the one before it", () => {
    const asked: (string | undefined)[][] = [];
    const curious: ListingKind = {
      ...ALMANAC,
      sign(token: Token, previous: Token | undefined) {
        asked.push([token.raw, previous?.raw]);
        return null;
      },
    };
    readInvented(lines("one", "", "[", "  ", "two", "three"), [curious]);
    expect(asked).toEqual([
      ["one", undefined],
      ["two", "one"],
      ["three", "two"],
    ]);
  });

  it("are none in a dump without lines, or without a listing", () => {
    expect(readInvented("").counts).toEqual({ papers: 0, rejected: 0, furniture: 0, lines: 0 });
    const read = readInvented(lines("Nothing", "to", "see"));
    expect(read.counts).toEqual({ papers: 0, rejected: 0, furniture: 3, lines: 3 });
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
    const reader = new DumpReader(
      [BULLETIN],
      { file: "-", modified: null, asOf: null, today: "2026-11-23", tex: "unicode" as const },
      observer,
    );
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

describe("a listing too long to be held", () => {
  /** 30,000 papers of three lines each: the limit falls within a paper. */
  const MANY = Array.from({ length: 30_000 }, (_, index) => lines(`* Paper ${index}`, "its text", "")).join("");

  it("goes on as another: nothing is lost, nothing comes twice, no paper is torn", () => {
    const text = lines("retrieved: 2026-01-02", "ALMANAC") + MANY;
    const read = readInvented(text);
    expect(read.records.map(({ title, abstract }) => `${title}: ${abstract}`)).toEqual(
      Array.from({ length: 30_000 }, (_, index) => `Paper ${index}: its text`),
    );
    expectAccounted(text, read);
  });

  it("says where, and hands on what it knew", () => {
    const read = readInvented(lines("retrieved: 2026-01-02", "ALMANAC") + MANY);
    const [limit, ...others] = read.problems.filter(({ code }) => code === "held-limit");
    expect(limit).toMatchObject({ severity: "warning", file: "dump.txt", detail: "almanac" });
    expect(others).toEqual([]);
    expect(read.listings).toEqual([
      { kind: "almanac", line: 1 },
      { kind: "almanac", line: limit?.line },
    ]);
    expect(read.tokens[(limit?.line ?? 0) - 1]?.raw).toMatch(/^$|^\* /);
    expect(new Set(read.records.map(({ listed }) => listed))).toEqual(new Set(["2026-01-02"]));
  });

  it("is long by its characters, too", () => {
    const text = lines("ALMANAC", ...Array.from({ length: 9 }, (_, index) => `* Paper ${index}\n${"x".repeat(4_000_000)}\n`));
    const read = readInvented(text);
    expect(read.problems.filter(({ code }) => code === "held-limit")).toHaveLength(1);
    expect(read.records.map(({ title }) => title)).toEqual(Array.from({ length: 9 }, (_, index) => `Paper ${index}`));
    expect(read.counts.lines).toBe(28);
  });

  it("lets go of a paper that never ends", () => {
    const text = lines("ALMANAC", "* Lamps", "", "* Endless") + "and on\n".repeat(70_000) + lines("", "* Tides");
    const read = readInvented(text);
    expect(papersOf(read)).toEqual(["almanac: Lamps", "almanac: Tides"]);
    expect(read.problems.map(({ code }) => code)).toContain("held-limit");
    expectAccounted(text, read);
  });

  it("needs no limit where its reader settles what it has read", () => {
    const read = readInvented(lines("BULLETIN") + MANY.replaceAll("* Paper", "No. 1 Paper"));
    expect(read.problems.filter(({ code }) => code === "held-limit")).toEqual([]);
    expect(read.records).toHaveLength(30_000);
  });
});

describe("text that is no listing", () => {
  it("is let go of long before the dump ends, and does not hide the listing below it", () => {
    const { observer, tokens, records } = createWitness();
    const reader = new DumpReader(
      [ALMANAC],
      { file: "-", modified: null, asOf: null, today: "2026-11-23", tex: "unicode" as const },
      observer,
    );
    for (const token of tokenize("nothing to see\n".repeat(5000))) reader.read(token);
    expect(tokens.length).toBeGreaterThan(2500);
    expect(reader.end()).toEqual({ papers: 0, rejected: 0, furniture: 5000, lines: 5000 });
    const text = "nothing to see\n".repeat(5000) + lines("* Lamps");
    const read = readInvented(text);
    expect(papersOf(read)).toEqual(["almanac: Lamps"]);
    expect(records).toEqual([]);
    expectAccounted(text, read);
  });
});
