import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { compareListings } from "../../src/query/compare.ts";
import { createPaper, PAPERS } from "./papers.ts";

const ALL: readonly PaperRecord[] = Object.values(PAPERS);
const NOTHING = { added: [], removed: [], changed: [] };

describe("compareListings", () => {
  it("tells what was added, removed and changed", () => {
    const after = createPaper({ ...PAPERS.moss, upvotes: 130, title: "Renamed moss", links: [] });
    expect(compareListings([PAPERS.moss, PAPERS.fern, PAPERS.reed], [PAPERS.kelp, after, PAPERS.reed])).toEqual({
      added: [PAPERS.kelp],
      removed: [PAPERS.fern],
      changed: [{ before: PAPERS.moss, after, fields: ["title", "upvotes", "links"] }],
    });
  });

  it("looks past where, when and how a record was listed and read", () => {
    const moved = createPaper({
      ...PAPERS.moss,
      listed: "2031-01-01",
      source: { file: "other.txt", lines: [7, 9], bytes: [70, 90] },
      problems: [{ code: "year-inferred", severity: "info", file: "other.txt", line: 7, detail: "today" }],
    });
    expect(compareListings([PAPERS.moss], [moved])).toEqual(NOTHING);
  });

  it("recognises a paper by its title where an identifier is missing", () => {
    const named = createPaper({ ...PAPERS.bamboo, id: "2407.00009" });
    expect(compareListings([PAPERS.bamboo], [named])).toEqual({
      ...NOTHING,
      changed: [{ before: PAPERS.bamboo, after: named, fields: ["id"] }],
    });
  });

  it("lets an identifier decide before a title", () => {
    const old = createPaper({ id: "2407.00001", title: "Hedges" });
    const titled = createPaper({ title: "Hedges" });
    const named = createPaper({ id: "2407.00001", title: "Hedges and walls" });
    expect(compareListings([old], [titled, named])).toEqual({
      added: [titled],
      removed: [],
      changed: [{ before: old, after: named, fields: ["title"] }],
    });
  });

  it("merges a paper that one listing holds twice", () => {
    expect(compareListings([PAPERS.moss, PAPERS.moss], [PAPERS.moss])).toEqual(NOTHING);
  });

  it("accounts for every paper, in either direction", () => {
    const listing = fc.subarray([...ALL]);
    fc.assert(
      fc.property(listing, listing, (before, after) => {
        const there = compareListings(before, after);
        const back = compareListings(after, before);
        expect(there.changed).toEqual([]);
        expect(there.added).toEqual(after.filter((paper) => !before.includes(paper)));
        expect(there.removed).toEqual(before.filter((paper) => !after.includes(paper)));
        expect(back).toEqual({ added: there.removed, removed: there.added, changed: [] });
      }),
    );
  });
});
