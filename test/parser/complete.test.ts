import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECORD_KEYS } from "../../src/core/record.ts";
import { recordSchema } from "../../src/core/schema.ts";
import { completeRecord } from "../../src/parser/complete.ts";

const REST = {
  listing: "almanac",
  source: { file: "lamps.txt", lines: [3, 5], bytes: [40, 120] },
  problems: [],
} satisfies Parameters<typeof completeRecord>[1];

describe("completeRecord", () => {
  it("fills up what no listing told", () => {
    const known = { ...REST, title: "Lamps at Low Tide" };
    const unknown = Object.fromEntries(RECORD_KEYS.map((key) => [key, null]));
    expect(completeRecord({ title: "Lamps at Low Tide" }, REST)).toEqual({
      record: { ...unknown, authors: [], categories: [], links: [], ...known },
    });
  });

  it("keeps what was read, with the record's keys in their order", () => {
    const draft = { upvotes: 0, title: "Lamps", withdrawn: false, links: [{ kind: "code" as const, url: "https://example.org/lamps" }] };
    const completed = completeRecord(draft, REST);
    const record = "record" in completed ? completed.record : null;
    expect(record).toMatchObject({ ...draft, ...REST });
    expect(Object.keys(record ?? {})).toEqual(RECORD_KEYS);
    expect(recordSchema.parse(record)).toEqual(record);
  });

  it.each([
    [{ authors: ["Ada Quill", "Bo Tarn"] }, 2],
    [{ authors: ["Ada Quill", "Bo Tarn"], authorCount: 117 }, 117],
    [{ authors: [], authorCount: 7 }, 7],
    [{ authors: [] }, null],
    [{}, null],
  ])("counts the authors of %j where no number is shown", (draft, authorCount) => {
    expect(completeRecord({ title: "Lamps", ...draft }, REST)).toHaveProperty("record.authorCount", authorCount);
  });

  it.each([
    ["no title", {}, ["title"]],
    ["an empty title", { title: "" }, ["title"]],
    ["a version before the first", { title: "Lamps", version: 0 }, ["version"]],
    ["a day and a count that are none", { title: "Lamps", published: "soon", upvotes: 1.5 }, ["published", "upvotes"]],
  ])("names the keys that are not what they must be: %s", (_case, draft, invalid) => {
    expect(completeRecord(draft, REST)).toEqual({ invalid });
  });

  it("takes an empty text for none, and each category once, in their order", () => {
    const texts = ["id", "abstract", "organization", "submittedBy", "comment", "journalRef", "doi", "reportNumber"] as const;
    const draft = { title: "Lamps", authors: ["", "Ada Quill", ""], categories: ["cs.LG", "math.AG", "cs.LG"] };
    expect(completeRecord({ ...draft, ...Object.fromEntries(texts.map((key) => [key, ""])) }, REST)).toMatchObject({
      record: {
        ...Object.fromEntries(texts.map((key) => [key, null])),
        authors: ["Ada Quill"],
        authorCount: 1,
        categories: ["cs.LG", "math.AG"],
      },
    });
    expect(completeRecord({ ...draft, ...Object.fromEntries(texts.map((key) => [key, "2601.00001"])) }, REST)).toMatchObject({
      record: Object.fromEntries(texts.map((key) => [key, "2601.00001"])),
    });
  });

  it.each([
    [{ upvotes: 0, commentCount: 0, githubStars: 0, authorCount: 0, version: 1 }, []],
    [{ upvotes: -1, commentCount: 2 ** 53, githubStars: Number.NaN }, ["upvotes", "commentCount", "githubStars"]],
    [{ published: "2026-07-20", revised: "2026-7-20", listed: "x2026-07-20", announced: null }, ["revised", "listed"]],
    [{ published: "2026-07-20T08:00" }, ["published"]],
  ])("names the keys of %j that are out of bounds: %j", (draft, invalid) => {
    const completed = completeRecord({ title: "Lamps", ...draft }, REST);
    expect("invalid" in completed ? completed.invalid : []).toEqual(invalid);
  });

  it("takes and refuses exactly what the schema does", () => {
    const day = fc.option(
      fc.oneof(
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
        fc.string({ maxLength: 10 }),
      ),
    );
    const count = fc.option(fc.oneof(fc.integer(), fc.maxSafeNat(), fc.double()));
    const draft = fc.record(
      {
        title: fc.constantFrom("", "Lamps"),
        version: count,
        published: day,
        revised: day,
        listed: day,
        upvotes: count,
        githubStars: count,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(draft, (given) => {
        const completed = completeRecord(given, REST);
        const record = { ...Object.fromEntries(RECORD_KEYS.map((key) => [key, null])), authors: [], categories: [], links: [], title: "" };
        const checked = recordSchema.safeParse({ ...record, ...REST, ...given });
        const invalid = checked.success ? undefined : [...new Set(checked.error.issues.map(({ path }) => path.join(".")))];
        expect("record" in completed ? undefined : completed.invalid).toEqual(invalid);
      }),
      { numRuns: 500 },
    );
  });
});
