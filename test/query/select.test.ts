import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { compileQuery } from "../../src/query/query.ts";
import { createSelector, type SelectOptions, selectRecords } from "../../src/query/select.ts";
import { parseSortKeys } from "../../src/query/sort.ts";
import { createPaper, NOW, PAPERS } from "./papers.ts";

const ALL: readonly PaperRecord[] = Object.values(PAPERS);

function nicknames(records: readonly PaperRecord[]): string {
  const names = new Map<PaperRecord, string>(Object.entries(PAPERS).map(([name, paper]) => [paper, name]));
  return records.map((record) => names.get(record)).join(" ");
}

/** The records that come out with each push and at the end, and the answers of push. */
function watch(options: SelectOptions, records: readonly PaperRecord[]) {
  const emitted: PaperRecord[] = [];
  const selector = createSelector(options, (record) => emitted.push(record));
  const steps = records.map((record) => ({ wanted: selector.push(record), emitted: emitted.length }));
  selector.end();
  return { emitted, steps, counts: selector.counts };
}

describe("selectRecords", () => {
  it.each<[string, SelectOptions, string]>([
    ["everything", {}, "moss fern lichen bamboo orchid cactus reed kelp"],
    ["since a day", { since: "2024-07-22" }, "orchid cactus kelp"],
    ["until a day", { until: "2024-01-15" }, "moss lichen"],
    ["between two days", { since: "2024-01-15", until: "2024-02-29" }, "moss fern"],
    ["listed since a day", { listedSince: "2024-07-26" }, "bamboo orchid kelp"],
    ["listed until a day", { listedUntil: "2024-07-23" }, "moss cactus"],
    ["published and listed", { since: "2024-07-01", listedUntil: "2024-07-26" }, "orchid cactus"],
    ["the first two", { limit: 2 }, "moss fern"],
    ["none", { limit: 0 }, ""],
    ["none of the sorted", { limit: 0, sort: parseSortKeys("title") }, ""],
    ["all sorted", { sort: parseSortKeys("-upvotes,title") }, "moss cactus reed bamboo fern orchid lichen kelp"],
    ["the first sorted", { sort: parseSortKeys("-published"), limit: 3 }, "kelp orchid cactus"],
    ["more than there are", { sort: parseSortKeys("upvotes"), limit: 100 }, "bamboo reed cactus moss fern lichen orchid kelp"],
    ["merged ones", { dedupe: true, limit: 2 }, "moss fern"],
    ["merged and sorted ones", { dedupe: true, sort: parseSortKeys("published"), limit: 2 }, "lichen moss"],
  ])("selects %s", (_, options, expected) => {
    expect(nicknames(selectRecords(ALL, options))).toBe(expected);
  });

  it("selects what all queries match", async () => {
    const queries = [await compileQuery("LLM", NOW), await compileQuery("published>=2024", NOW)];
    expect(nicknames(selectRecords(ALL, { queries }))).toBe("moss fern");
    expect(nicknames(selectRecords(ALL, { queries, until: "2024-02" }))).toBe("moss");
  });

  it("keeps of a limited sort what a full sort would begin with", () => {
    const record = fc.record({ upvotes: fc.option(fc.nat(5)), commentCount: fc.nat(3) });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 40 }),
        fc.nat(6),
        fc.constantFrom("upvotes", "-upvotes,commentCount"),
        (all, limit, keys) => {
          const records = all.map((known) => createPaper(known));
          const sort = parseSortKeys(keys);
          const limited = selectRecords(records, { sort, limit });
          const full = selectRecords(records, { sort }).slice(0, limit);
          expect(limited.map((paper) => records.indexOf(paper))).toEqual(full.map((paper) => records.indexOf(paper)));
        },
      ),
    );
  });
});

describe("createSelector", () => {
  it("lets records through at once where nothing needs to wait", () => {
    expect(watch({ since: "2024-07-01" }, ALL).steps.map((step) => step.emitted)).toEqual([0, 0, 0, 0, 1, 2, 2, 3]);
  });

  it("wants no more records than the limit", () => {
    expect(watch({ limit: 2 }, [PAPERS.moss, PAPERS.fern, PAPERS.reed]).steps).toEqual([
      { wanted: true, emitted: 1 },
      { wanted: false, emitted: 2 },
      { wanted: false, emitted: 2 },
    ]);
    expect(watch({ limit: 0 }, [PAPERS.moss]).steps).toEqual([{ wanted: false, emitted: 0 }]);
  });

  it("wants all records before it sorts or merges", () => {
    for (const options of [{ sort: parseSortKeys("title") }, { dedupe: true }]) {
      const { steps, emitted } = watch({ ...options, limit: 1 }, ALL);
      expect(steps.every((step) => step.wanted && step.emitted === 0)).toBe(true);
      expect(emitted).toHaveLength(1);
    }
  });

  it("counts what lacks a date, but not what something else leaves out", async () => {
    const undated = createPaper({ title: "An undated moss" });
    const queries = [await compileQuery("moss", NOW)];
    const records = [undated, PAPERS.bamboo, PAPERS.moss, createPaper({ title: "An undated moss", listed: "2020-01-01" })];
    expect(watch({ queries, since: "2024" }, records).counts).toEqual({
      seen: 4,
      undated: [{ key: "published", queried: false, papers: 2, shown: 1 }],
      outside: [],
      merged: 0,
      selected: 1,
    });
    expect(watch({ queries, since: "2024", listedSince: "2023" }, records).counts.undated).toMatchObject([{ papers: 1, shown: 0 }]);
    expect(watch({ queries }, records).counts).toEqual({ seen: 4, undated: [], outside: [], merged: 0, selected: 3 });
  });

  it("counts what lies outside of the days that were asked for, as long as nothing is kept", async () => {
    const queries = [await compileQuery("moss", NOW)];
    const records = ["2024-03-01", "2023-01-01", "2025-12-31"].map((published) => createPaper({ title: "A moss", published }));
    const outside = (since: string, listedUntil?: string) => watch({ queries, since, listedUntil }, records).counts.outside;
    expect(outside("2026")).toEqual([{ key: "published", papers: 3, first: "2023-01-01", last: "2025-12-31" }]);
    expect(outside("2024")).toEqual([]);
    expect(outside("2025")).toEqual([{ key: "published", papers: 2, first: "2023-01-01", last: "2024-03-01" }]);
    expect(watch({ queries: [await compileQuery("fern", NOW)], since: "2026" }, records).counts.outside).toEqual([]);
  });

  it("counts what would match with a day that it lacks", async () => {
    const undated = createPaper({ title: "An undated moss", listed: "2020-01-01" });
    const lacking = async (query: string) => watch({ queries: [await compileQuery(query, NOW)] }, [undated]).counts;
    const counted = [{ key: "published", queried: true, papers: 1, shown: 1 }];
    for (const query of ["published:2024", "moss published>2023 -published:2024-03", "NOT (fern OR NOT published:2024)"])
      expect(await lacking(query)).toMatchObject({ selected: 0, undated: counted });
    for (const query of ["fern published:2024", "published:2024 listed:2021", "fern OR title:fern"])
      expect(await lacking(query)).toMatchObject({ selected: 0, undated: [] });
    expect(await lacking("listed<2019 published:2024")).toMatchObject({ undated: [] });
    for (const query of ["moss OR published:2024", "-published:2024"])
      expect(await lacking(query)).toMatchObject({ selected: 1, undated: [] });
  });

  it("counts each day that is lacking by itself, with the other day where that is shown", async () => {
    const [bare, published, listed] = [{}, { published: "2024-01-15" }, { listed: "2024-01-16" }].map((known) => createPaper(known));
    const records = [bare, published, listed].flatMap((paper) => (paper === undefined ? [] : [paper, paper]));
    const queries = [await compileQuery("listed:2024", NOW)];
    expect(watch({ queries, since: "2024" }, records).counts.undated).toEqual([
      { key: "listed", queried: true, papers: 4, shown: 2 },
      { key: "published", queried: false, papers: 2, shown: 2 },
    ]);
    expect(watch({ queries: [...queries, await compileQuery("fern", NOW)] }, records).counts.undated).toEqual([]);
  });

  it("asks of each paper whether it is admitted, once it is merged", () => {
    const again = createPaper({ ...PAPERS.moss, upvotes: 130 });
    const count = again.upvotes;
    const admits = ({ upvotes }: PaperRecord) => upvotes === count;
    const records = [PAPERS.moss, PAPERS.fern, again];
    expect(selectRecords(records, { admits })).toEqual([again]);
    expect(selectRecords(records, { admits, dedupe: true })).toMatchObject([{ id: PAPERS.moss.id, upvotes: 130 }]);
    expect(selectRecords(records, { admits: (paper) => !admits(paper), dedupe: true })).toEqual([PAPERS.fern]);
  });

  it("merges what is selected, and tells of each merge", () => {
    const again = createPaper({ ...PAPERS.moss, upvotes: 130, organization: null });
    const merges: string[] = [];
    const { emitted, counts } = watch(
      { dedupe: true, since: "2024", onMerge: (kept, merged, reason) => merges.push(`${kept.upvotes} ${merged.upvotes} ${reason}`) },
      [PAPERS.moss, PAPERS.fern, again],
    );
    expect(emitted.map((record) => [record.id, record.upvotes])).toEqual([
      ["2401.00001", 130],
      ["2402.00002", null],
    ]);
    expect(merges).toEqual(["130 130 id"]);
    expect(counts).toEqual({ seen: 3, undated: [], outside: [], merged: 1, selected: 2 });
  });
});
