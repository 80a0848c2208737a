import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { compareListings } from "../../src/query/compare.ts";
import { createPaper, PAPERS } from "./papers.ts";

const ALL: readonly PaperRecord[] = Object.values(PAPERS);
const NOTHING = { came: [], went: [], changed: [] };

describe("compareListings", () => {
  it("tells what came, went and changed", () => {
    const after = createPaper({ ...PAPERS.moss, upvotes: 130, title: "Renamed moss", links: [] });
    expect(compareListings([PAPERS.moss, PAPERS.fern, PAPERS.reed], [PAPERS.kelp, after, PAPERS.reed])).toEqual({
      came: [PAPERS.kelp],
      went: [PAPERS.fern],
      changed: [{ before: PAPERS.moss, after, fields: ["title", "upvotes", "links"] }],
    });
  });

  it("looks past where and how a record was read", () => {
    const moved = createPaper({
      ...PAPERS.moss,
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
      came: [titled],
      went: [],
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
        expect(there.came).toEqual(after.filter((paper) => !before.includes(paper)));
        expect(there.went).toEqual(before.filter((paper) => !after.includes(paper)));
        expect(back).toEqual({ came: there.went, went: there.came, changed: [] });
      }),
    );
  });
});
