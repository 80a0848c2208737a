import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { createSummary, type SummaryOptions } from "../../src/summary/summarise.ts";
import { GROUPINGS } from "../../src/summary/summary.ts";
import { composeCodeRecord, composeRecord, NINE_PAPERS } from "./composed-records.ts";

function summarise(records: readonly PaperRecord[], options?: SummaryOptions) {
  const summary = createSummary(options);
  for (const record of records) summary.add(record);
  return summary.result();
}

const NO_NUMBERS = { known: 0, papers: 0, total: 0, min: null, median: null, max: null };
const publishedOn = (...days: (string | null)[]) => days.map((published) => composeRecord({ published }));
const voted = (title: string, upvotes: number | null) => composeRecord({ title, upvotes });
const titled = (...titles: string[]) => titles.map((title) => composeRecord({ title }));

/** Records from few values, so that keys coincide. */
const ANY_RECORD = fc
  .record({
    listing: fc.constantFrom("daily-papers", "arxiv-mailing"),
    title: fc
      .array(fc.constantFrom("Model", "models", "Models", "tide", "Tides", "policy", "Policies", "the", "$x$"), { minLength: 1 })
      .map((words) => words.join(" ")),
    published: fc.option(
      fc
        .date({ min: new Date("2019-01-01"), max: new Date("2024-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
    authorCount: fc.option(fc.nat(12)),
    listed: fc.option(fc.constantFrom("2024-07-01", "2024-07-02", "2024-09-01")),
    organization: fc.option(fc.constantFrom("Brook Institute", "Moor Lab")),
    submittedBy: fc.option(fc.constantFrom("mossreader", "tidewatch")),
    announced: fc.option(fc.constantFrom("new", "cross", "replacement")),
    withdrawn: fc.option(fc.boolean()),
    authors: fc.subarray(["Ada Quill", "Ben Roe", "Cy Dell"]),
    githubStars: fc.option(fc.nat(9)),
    categories: fc.subarray(["math.CO", "cs.DM", "nlin.CD"]),
    upvotes: fc.option(fc.nat(50)),
    commentCount: fc.option(fc.nat(3)),
    links: fc.subarray([
      { kind: "code" as const, url: "https://code.example/tide" },
      { kind: "pdf" as const, url: "https://paper.example/tide.pdf" },
    ]),
  })
  .map(composeRecord);
const ANY_OPTIONS = fc.record({ by: fc.constantFrom(undefined, ...GROUPINGS), terms: fc.constantFrom(undefined, 2) });

describe("createSummary", () => {
  it("merges two parts into the summary of the whole", () => {
    fc.assert(
      fc.property(fc.array(ANY_RECORD), fc.array(ANY_RECORD), ANY_OPTIONS, (left, right, options) => {
        const merged = createSummary(options);
        const other = createSummary(options);
        for (const record of left) merged.add(record);
        for (const record of right) other.add(record);
        merged.merge(other);
        expect(merged.result()).toEqual(summarise([...left, ...right], options));
        expect(other.result()).toEqual(summarise(right, options));
      }),
    );
  });

  it("does not depend on the order of the records", () => {
    const inTwoOrders = fc
      .array(ANY_RECORD)
      .chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })));
    fc.assert(
      fc.property(inTwoOrders, ANY_OPTIONS, ([records, shuffled], options) => {
        expect(JSON.stringify(summarise(shuffled, options))).toBe(JSON.stringify(summarise(records, options)));
      }),
    );
  });

  it("accounts for every paper in its periods", () => {
    fc.assert(
      fc.property(fc.array(ANY_RECORD), fc.constantFrom("day", "week", "month", "year"), (records, by) => {
        const { groups, published } = summarise(records, { by });
        expect(groups.rows.reduce((sum, { papers }) => sum + papers, published.undated)).toBe(records.length);
        expect(groups.without).toBe(published.undated);
      }),
    );
  });

  it("has nulls, zeros and empty lists for no papers", () => {
    expect(summarise([])).toEqual({
      papers: 0,
      published: { first: null, last: null, undated: 0 },
      listed: { first: null, last: null, undated: 0 },
      groups: { by: "day", period: "day", rows: [], complete: true, without: 0 },
      authors: NO_NUMBERS,
      upvotes: NO_NUMBERS,
      comments: NO_NUMBERS,
      stars: NO_NUMBERS,
      code: { papers: 0, share: null },
      withdrawn: 0,
      announced: [],
      listings: [],
      categories: { distinct: 0, rows: [] },
      authorNames: { distinct: 0, rows: [] },
      organizations: { distinct: 0, rows: [] },
      submitters: { distinct: 0, rows: [] },
      mostUpvoted: [],
      terms: { distinct: 0, rows: [] },
    });
  });
});

describe("groups", () => {
  it("shows periods without papers, and undated papers apart", () => {
    const { groups, published } = summarise(publishedOn("2024-07-21", "2024-08-05", null, "2024-08-06"), { by: "week" });
    expect(groups.rows).toEqual([
      { key: "2024-W29", papers: 1 },
      { key: "2024-W30", papers: 0 },
      { key: "2024-W31", papers: 0 },
      { key: "2024-W32", papers: 2 },
    ]);
    expect(groups.complete).toBe(true);
    expect(published).toEqual({ first: "2024-07-21", last: "2024-08-06", undated: 1 });
  });

  it("leaves periods without papers out where they would be too many", () => {
    const { groups } = summarise(publishedOn("2024-07-26", "1998-01-02"), { by: "day" });
    expect(groups).toMatchObject({ complete: false, rows: [{ key: "1998-01-02" }, { key: "2024-07-26" }] });
  });

  it("chooses the shortest period of which the span has few", () => {
    expect(summarise(publishedOn("2024-07-18", "2024-07-31")).groups.by).toBe("day");
    expect(summarise(publishedOn("2024-07-17", "2024-07-31")).groups.by).toBe("week");
    expect(summarise(publishedOn("2024-06-03", "2024-08-04")).groups.by).toBe("week");
    expect(summarise(publishedOn("2024-06-02", "2024-08-04")).groups.by).toBe("month");
  });

  it("counts by the day of the listing where papers show no other", () => {
    const listed = [composeRecord({ listed: "2024-07-26" }), composeRecord({ listed: "2024-07-27" }), composeRecord()];
    const groups = { by: "listed", period: "day", complete: true, without: 1 };
    const rows = ["2024-07-26", "2024-07-27"].map((key) => ({ key, papers: 1 }));
    expect(summarise(listed).groups).toEqual({ ...groups, rows });
    expect(summarise([...listed, ...publishedOn("2024-07-26")], { by: "listed" }).groups).toMatchObject({ by: "listed", without: 2, rows });
  });

  it.each([
    ["author", { authors: ["Ada Quill", "Ben Roe"] }, ["Ada Quill", "Ben Roe"]],
    ["organization", { organization: "Moor Lab" }, ["Moor Lab"]],
    ["submitter", { submittedBy: "mossreader" }, ["mossreader"]],
    ["announced", { announced: "cross" }, ["cross"]],
    ["listing", { listing: "arxiv-page" }, ["arxiv-page", "daily-papers"]],
  ] satisfies [SummaryOptions["by"], Partial<PaperRecord>, string[]][])("counts by %s, as many rows as asked for", (by, given, keys) => {
    const records = [composeRecord(given), composeRecord()];
    const { groups } = summarise(records, { by });
    expect(groups).toMatchObject({ by, period: null, complete: true, without: by === "listing" ? 0 : 1 });
    expect(groups.rows).toEqual(keys.map((key) => ({ key, papers: 1 })));
    expect(summarise(records, { by, top: 1 }).groups).toMatchObject({ rows: [{ key: keys[0] }], complete: keys.length === 1 });
  });

  it("chooses months, and years for a span that touches more than 24 months", () => {
    expect(summarise(publishedOn("2022-08-31", "2024-07-01")).groups.by).toBe("month");
    expect(summarise(publishedOn("2022-07-31", "2024-07-01")).groups.by).toBe("year");
  });

  it("counts a paper once in each of its categories", () => {
    const { groups, categories } = summarise(
      [composeRecord({ categories: ["math.CO", "cs.DM", "math.CO"] }), composeRecord({ categories: ["math.CO"] }), composeRecord()],
      { by: "category" },
    );
    expect(groups.rows).toEqual([
      { key: "math.CO", papers: 2 },
      { key: "cs.DM", papers: 1 },
    ]);
    expect(groups.without).toBe(1);
    expect(categories).toEqual({ distinct: 2, rows: groups.rows });
  });

  it("takes a day that no calendar has as no date", () => {
    expect(summarise(publishedOn("2024-13-45")).published).toEqual({ first: null, last: null, undated: 1 });
  });
});

describe("numbers", () => {
  it("measures the authors of the papers that show a number", () => {
    expect(summarise(NINE_PAPERS).authors).toEqual({ known: 8, papers: 8, total: 33, min: 1, median: 3.5, max: 12 });
    expect(summarise(NINE_PAPERS.slice(0, 3)).authors.median).toBe(3);
  });

  it("tells papers without upvotes from papers that show none", () => {
    expect(summarise(NINE_PAPERS).upvotes).toEqual({ known: 5, papers: 4, total: 1260, min: 0, median: 7, max: 1210 });
    expect(summarise(NINE_PAPERS).comments).toEqual({ known: 2, papers: 1, total: 2, min: 0, median: 1, max: 2 });
  });

  it("counts papers with a link to code once, and their share", () => {
    const code = { kind: "code", url: "https://code.example/other" } as const;
    const twice = composeCodeRecord({ links: [code, { ...code, url: "https://code.example/again" }] });
    const pdf = composeRecord({ links: [{ kind: "pdf", url: "https://paper.example/1.pdf" }] });
    expect(summarise([twice, pdf, composeRecord()]).code).toEqual({ papers: 1, share: 0.3333 });
  });

  it("lists listings and organizations, most papers first", () => {
    expect(summarise(NINE_PAPERS).listings).toEqual([
      { key: "daily-papers", papers: 6 },
      { key: "arxiv-mailing", papers: 3 },
    ]);
    expect(summarise(NINE_PAPERS).organizations.rows[0]).toEqual({ key: "Brook Institute", papers: 2 });
  });

  it("cuts top lists and says how many keys there are", () => {
    const many = Array.from({ length: 12 }, (_, index) => composeRecord({ organization: `Lab ${index}` }));
    const { distinct, rows } = summarise(many).organizations;
    expect(distinct).toBe(12);
    expect(rows.map(({ key }) => key)).toEqual([
      "Lab 0",
      "Lab 1",
      "Lab 10",
      "Lab 11",
      "Lab 2",
      "Lab 3",
      "Lab 4",
      "Lab 5",
      "Lab 6",
      "Lab 7",
    ]);
  });
});

describe("terms", () => {
  it("counts the forms of a term as one, shown in the most frequent", () => {
    const { terms } = summarise(titled("model", "Models", "A model", "Models and models", "MODELS"));
    expect(terms).toEqual({ distinct: 1, rows: [{ key: "Models", papers: 5 }] });
  });

  it("orders by papers, then by code units, and lists as many as asked for", () => {
    const { terms } = summarise(titled("owl", "brook owl", "Zebra owl", "ash", "Zebra ash", "brook moss"), { terms: 3 });
    expect(terms.rows.map(({ key }) => key)).toEqual(["owl", "Zebra", "ash"]);
    expect(terms.distinct).toBe(4);
  });

  it("leaves out what one title alone has", () => {
    expect(summarise(titled("owl moss", "owl fern")).terms).toEqual({ distinct: 1, rows: [{ key: "owl", papers: 2 }] });
  });
});

describe("votes", () => {
  it("ranks papers, and those with as many by their titles", () => {
    const { mostUpvoted } = summarise([voted("b", 3), voted("c", null), voted("a", 3), voted("d", 9), voted("e", 0)], { top: 2 });
    expect(mostUpvoted).toEqual([
      { id: null, title: "d", upvotes: 9 },
      { id: null, title: "a", upvotes: 3 },
    ]);
  });
});
