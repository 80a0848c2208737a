import { describe, expect, it } from "vitest";
import * as z from "zod";
import { RECORD, RECORD_KEYS, type RecordKey, SOURCE_KEYS } from "../../src/core/record.ts";
import { ANNOUNCEMENTS, LINK_KINDS } from "../../src/core/vocabulary.ts";
import { sourceSchema } from "../../src/core/part-schemas.ts";
import { recordSchema } from "../../src/core/schema.ts";
import { createPaper } from "../query/papers.ts";

/** The keys in the order that every output prints them in: programs that read columns by position rely on it. */
const KEYS = [
  "listing",
  "id",
  "version",
  "title",
  "abstract",
  "authors",
  "authorCount",
  "organization",
  "submittedBy",
  "published",
  "revised",
  "listed",
  "announced",
  "withdrawn",
  "categories",
  "comment",
  "journalRef",
  "doi",
  "reportNumber",
  "upvotes",
  "commentCount",
  "githubStars",
  "links",
  "source",
  "problems",
];

function holds(key: RecordKey, value: unknown): boolean {
  return recordSchema.shape[key].safeParse(value).success;
}

describe("the record", () => {
  it("has its keys in their order, also after validation", () => {
    expect(RECORD_KEYS).toEqual(KEYS);
    const shuffled = Object.fromEntries(Object.entries(createPaper()).toReversed());
    expect(Object.keys(recordSchema.parse(shuffled))).toEqual(KEYS);
  });

  it.each(KEYS)("is invalid without %s", (key) => {
    const rest = Object.fromEntries(Object.entries(createPaper()).filter(([name]) => name !== key));
    expect(recordSchema.safeParse(rest).success).toBe(false);
  });

  it("takes no other key", () => {
    expect(recordSchema.safeParse(createPaper()).success).toBe(true);
    expect(recordSchema.safeParse({ ...createPaper(), year: 2026 }).success).toBe(false);
  });

  it("holds what the table of its values says", () => {
    for (const key of RECORD_KEYS) {
      const { kind } = RECORD[key];
      expect([key, holds(key, "2026-07-26")]).toEqual([key, ["text", "line", "day"].includes(kind)]);
      expect([key, holds(key, "lamps")]).toEqual([key, ["text", "line"].includes(kind)]);
      expect([key, holds(key, 0)]).toEqual([key, kind === "count"]);
      expect([key, holds(key, 1)]).toEqual([key, ["count", "ordinal"].includes(kind)]);
      expect([key, holds(key, true)]).toEqual([key, kind === "flag"]);
      expect([key, holds(key, [])]).toEqual([key, ["texts", "links", "problems"].includes(kind)]);
      expect([key, holds(key, ["lamps"])]).toEqual([key, kind === "texts"]);
    }
    for (const announced of ANNOUNCEMENTS) expect(holds("announced", announced)).toBe(true);
    expect(SOURCE_KEYS).toEqual(sourceSchema.keyof().options);
  });

  it.each([
    ["an empty title", { title: "" }],
    ["version 0", { version: 0 }],
    ["a day in another form", { published: "26 Jul 2024" }],
    ["a month as a day", { listed: "2024-07" }],
    ["a negative count", { upvotes: -1 }],
    ["half a comment", { commentCount: 0.5 }],
    ["another announcement", { announced: "crosspost" }],
    ["a link of no kind", { links: [{ kind: "video", url: "https://example.org/" }] }],
    ["line 0", { source: { file: "-", lines: [0, 3], bytes: [0, 40] } }],
    ["undefined", { abstract: undefined }],
  ])("is invalid with %s", (_case, change) => {
    expect(recordSchema.safeParse({ ...createPaper(), ...change }).success).toBe(false);
  });

  it.each(LINK_KINDS)("may link to %s", (kind) => {
    const links = [{ kind, url: "https://example.org/lamps" }];
    expect(recordSchema.parse(createPaper({ links })).links).toEqual(links);
  });
});

describe("the JSON Schema of the record", () => {
  const schema = z.toJSONSchema(recordSchema);

  it("is of the dialect of 2020-12, with a name of its own", () => {
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", $id: expect.stringMatching(/^tag:/) });
    expect(Object.keys(schema.$defs ?? {})).toEqual(["Problem"]);
  });

  it("is closed and asks for every key, in order", () => {
    expect(schema).toMatchObject({ type: "object", required: KEYS, additionalProperties: false });
    expect(Object.keys(schema.properties ?? {})).toEqual(KEYS);
  });

  it.each(KEYS)("says what %s means", (key) => {
    expect(schema.properties?.[key]).toHaveProperty("description", expect.stringMatching(/^\S.+[^.\s]$/));
  });

  it("holds nothing that JSON cannot", () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
