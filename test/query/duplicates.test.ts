import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/core/problem.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import { recordSchema } from "../../src/core/schema.ts";
import { createMerger, findDuplicates, mergeRecords } from "../../src/query/duplicates.ts";
import type { IdentityReason } from "../../src/query/identity.ts";
import { createPaper, PAPERS } from "./papers.ts";

const TITLE = "Slow pruning of fast hedges";
const LONG_ABSTRACT = "In this garden we prune every hedge slowly, with wooden shears, at night.";

/** Why the second record is the same paper as the first, or null. */
function reasonFor(first: Partial<PaperRecord>, second: Partial<PaperRecord>): IdentityReason | null {
  const [group] = findDuplicates([createPaper({ title: TITLE, ...first }), createPaper({ title: TITLE, ...second })]);
  return group?.duplicates[0]?.reason ?? null;
}

function source(file: string): PaperRecord["source"] {
  return { file, lines: [1, 1], bytes: [0, 1] };
}

function version(number: number | null, file: string): PaperRecord {
  return createPaper({ id: "2401.00001", version: number, title: `v${number}`, source: source(file) });
}

describe("the same paper", () => {
  it.each<[string, Partial<PaperRecord>, Partial<PaperRecord>, IdentityReason | null]>([
    ["one identifier", { id: "2401.00001" }, { id: "2401.00001", title: "Renamed" }, "id"],
    ["two identifiers", { id: "2401.00001" }, { id: "2401.00002" }, null],
    ["one title", {}, {}, "title"],
    ["an identifier and none", { id: "2401.00001" }, {}, "title"],
    ["none and an identifier", {}, { id: "2401.00001" }, "title"],
    ["other titles", {}, { title: "Fast pruning of slow hedges" }, null],
    ["titles in other spelling", {}, { title: "Slow–Pruning  of FAST hedgés!" }, "title"],
    ["titles without letters", { title: "???" }, { title: "!!!" }, null],
    ["an author in common", { authors: ["Ada Quill", "Bo Tarn"] }, { authors: ["A. Quill"] }, "title"],
    ["an author written the other way", { authors: ["Łucja Wrona"] }, { authors: ["wrona, L."] }, "title"],
    ["no author in common", { authors: ["Ada Quill"] }, { authors: ["Ada Tarn"] }, null],
    ["an author of several", { authors: ["A. Quill"] }, { authors: ["Ada Quill", "Bo Tarn"] }, "title"],
    ["a family name of two words", { authors: ["Piet van Dorn"] }, { authors: ["van Dorn, P."] }, "title"],
    ["authors and none", { authors: ["Ada Quill"] }, {}, "title"],
    ["no authors and some", {}, { authors: ["Ada Quill"] }, "title"],
    ["near dates", { published: "2024-02-27" }, { published: "2024-03-05" }, "title"],
    ["far dates", { published: "2024-02-27" }, { published: "2024-03-06" }, null],
    ["a year between", { published: "2023-02-27" }, { published: "2024-02-27" }, null],
    [
      "an abstract cut short",
      { abstract: "We prune hedges slowly, and…" },
      { abstract: "We prune hedges slowly, and they thrive." },
      "title",
    ],
    ["a rewritten abstract", { abstract: "We prune hedges slowly." }, { abstract: "Slowly we prune all the hedges." }, "title"],
    ["an abstract without spaces cut short", { abstract: "竹林の拡散を調べ…" }, { abstract: "竹林の拡散を調べる。" }, "title"],
    ["a longer abstract", { abstract: "Slowly we prune." }, { abstract: LONG_ABSTRACT }, "title"],
    ["a shorter abstract", { abstract: LONG_ABSTRACT }, { abstract: "Slowly we prune." }, "title"],
    ["half of the words", { abstract: "Moss, fern." }, { abstract: "Moss, reed." }, "title"],
    ["an abstract and none", { abstract: LONG_ABSTRACT }, {}, "title"],
    ["no abstract and one", {}, { abstract: LONG_ABSTRACT }, "title"],
    ["unrelated abstracts", { abstract: "We prune hedges slowly." }, { abstract: "Topology of a knot." }, null],
  ])("%s", (_, first, second, reason) => {
    expect(reasonFor(first, second)).toBe(reason);
  });

  it("is found by what its copies add", () => {
    const records = [
      createPaper({ title: TITLE }),
      createPaper({ title: TITLE, id: "2401.00001" }),
      createPaper({ title: "Renamed", id: "2401.00001" }),
      createPaper({ title: "Renamed", id: "2401.00002" }),
    ];
    expect(findDuplicates(records)).toEqual([
      {
        kept: { ...records[1], source: records[0]?.source, problems: [copyOf(records[1], "same title"), copyOf(records[2], "same id")] },
        first: records[0],
        duplicates: [
          { record: records[1], reason: "title" },
          { record: records[2], reason: "id" },
        ],
      },
    ]);
  });

  it("is told from others of its title", () => {
    const authors = ["Ada Quill", "Bo Tarn", "Ada Quill"].map((name) => ({ title: TITLE, authors: [name] }));
    const groups = findDuplicates(authors.map((known) => createPaper(known)));
    expect(groups.map(({ first, duplicates }) => [first.authors, duplicates.length])).toEqual([[["Ada Quill"], 1]]);
  });

  it("takes linear time for one title", () => {
    const records = Array.from({ length: 20_000 }, (_, at) => createPaper({ title: TITLE, authors: [`Ada Q${at}`] }));
    expect(findDuplicates(records)).toEqual([]);
  });
});

/** The problem that tells where a copy went to. */
function copyOf(record: PaperRecord | undefined, detail: string): Problem {
  return { code: "merged-copy", severity: "info", file: record?.source.file ?? "", line: record?.source.lines[0] ?? 0, detail };
}

describe("mergeRecords", () => {
  it("fills gaps and keeps the most that is known", () => {
    const newer = createPaper({
      id: "2401.00001",
      version: 2,
      title: "New",
      abstract: "Short",
      categories: ["cs.LG"],
      upvotes: 3,
      links: [{ kind: "code", url: "https://example.org/a" }],
      source: source("new.txt"),
    });
    const older = createPaper({
      id: "2401.00001",
      version: 1,
      title: "Old",
      abstract: "Much longer",
      authors: ["Ada Quill"],
      published: "2024-01-01",
      revised: "2024-01-02",
      categories: ["cs.CL", "cs.LG"],
      upvotes: 5,
      links: [
        { kind: "other", url: "https://example.org/a" },
        { kind: "pdf", url: "https://example.org/b" },
      ],
      source: source("old.txt"),
    });
    expect(mergeRecords(newer, older)).toEqual({
      ...newer,
      abstract: "Much longer",
      authors: ["Ada Quill"],
      published: "2024-01-01",
      revised: "2024-01-02",
      categories: ["cs.LG", "cs.CL"],
      upvotes: 5,
      links: [
        { kind: "code", url: "https://example.org/a" },
        { kind: "pdf", url: "https://example.org/b" },
      ],
    });
  });

  it("keeps the longer abstract and the higher count of either", () => {
    const [less, more] = [createPaper({ abstract: "Short", upvotes: 3 }), createPaper({ abstract: "Much longer", upvotes: 5 })];
    for (const merged of [mergeRecords(less, more), mergeRecords(more, less)])
      expect(merged).toMatchObject({ abstract: "Much longer", upvotes: 5 });
  });

  it("gives a valid record that lacks nothing, with its keys in order", () => {
    const paper = fc.constantFrom<PaperRecord>(...Object.values(PAPERS));
    fc.assert(
      fc.property(paper, paper, (newer, older) => {
        const merged = mergeRecords(newer, older);
        expect(recordSchema.parse(merged)).toEqual(merged);
        expect(Object.keys(merged)).toEqual(Object.keys(PAPERS.moss));
        expect(merged.source).toEqual(newer.source);
        expect(merged.links).toEqual(expect.arrayContaining([...newer.links]));
        expect(mergeRecords(merged, older)).toEqual(merged);
      }),
    );
  });

  it("leaves a record as it is that is merged with itself", () => {
    for (const paper of Object.values(PAPERS)) expect(mergeRecords(paper, paper)).toEqual(paper);
  });
});

describe("createMerger", () => {
  it("keeps the newest version, in the place of the first", () => {
    const merges: [string, string, string][] = [];
    const merger = createMerger((kept, merged, reason) => merges.push([kept.source.file, merged.source.file, reason]));
    for (const record of [version(1, "a"), PAPERS.fern, version(3, "b"), version(2, "c"), version(null, "d"), version(3, "e")])
      merger.add(record);
    expect(merger.records().map((record) => [record.title, record.version, record.source.file])).toEqual([
      ["v3", 3, "b"],
      [PAPERS.fern.title, 2, "garden.txt"],
    ]);
    expect(merges).toEqual([
      ["b", "a", "id"],
      ["b", "c", "id"],
      ["b", "d", "id"],
      ["b", "e", "id"],
    ]);
  });

  it("holds each of different papers once, however often they come", () => {
    const papers = fc.array(fc.constantFrom<PaperRecord>(...Object.values(PAPERS)));
    fc.assert(
      fc.property(papers, (records) => {
        const merger = createMerger();
        for (const record of records) merger.add(record);
        expect(merger.records().map((record) => record.title)).toEqual([...new Set(records)].map((record) => record.title));
        const copies = merger.records().flatMap(({ problems }) => problems.filter(({ code }) => code === "merged-copy"));
        expect(copies.length > 0).toBe(records.length > new Set(records).size);
      }),
    );
  });
});
