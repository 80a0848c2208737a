import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELDS } from "../../src/core/field.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import { FieldError } from "../../src/query/fields.ts";
import { compareRecords, parseSortKeys } from "../../src/query/sort.ts";
import { createPaper, PAPERS } from "./papers.ts";

function sorted(keys: string, records: readonly PaperRecord[]): PaperRecord[] {
  return records.toSorted(compareRecords(parseSortKeys(keys)));
}

function isMissing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function titles(keys: string, all: readonly string[]): string[] {
  return sorted(
    keys,
    all.map((title) => createPaper({ title })),
  ).map((paper) => paper.title);
}

function nicknames(keys: string): string {
  const names = new Map<PaperRecord, string>(Object.entries(PAPERS).map(([name, paper]) => [paper, name]));
  return sorted(keys, Object.values(PAPERS))
    .map((paper) => names.get(paper))
    .join(" ");
}

describe("compareRecords", () => {
  it.each([
    ["upvotes", "bamboo reed cactus moss fern lichen orchid kelp"],
    ["-upvotes", "moss cactus reed bamboo fern lichen orchid kelp"],
    ["published", "lichen moss fern reed cactus orchid kelp bamboo"],
    ["-published", "kelp orchid cactus reed fern moss lichen bamboo"],
    ["listed,-published", "moss cactus orchid bamboo kelp reed fern lichen"],
    ["listing,-upvotes", "fern lichen orchid moss cactus reed bamboo kelp"],
    ["authors", "fern kelp orchid lichen moss bamboo cactus reed"],
    ["-authors", "lichen orchid kelp fern moss bamboo cactus reed"],
    ["categories", "orchid fern lichen cactus moss bamboo reed kelp"],
    ["-links", "moss fern bamboo cactus lichen orchid reed kelp"],
    ["withdrawn", "fern lichen moss bamboo orchid cactus reed kelp"],
    ["source", "moss fern lichen bamboo orchid cactus reed kelp"],
  ])("sorts by %s", (keys, expected) => {
    expect(nicknames(keys)).toBe(expected);
  });

  it("sorts text without case and accents, then by code points", () => {
    expect(titles("title", ["z", "é", "E", "e", "É", "a", "ä", "Z"])).toEqual(["a", "ä", "E", "e", "É", "é", "Z", "z"]);
    expect(titles("-title", ["a", "ä", "b"])).toEqual(["b", "ä", "a"]);
  });

  it("sorts by code points and not by code units", () => {
    expect(titles("title", ["😀", "\ue000", "竹"])).toEqual(["竹", "\ue000", "😀"]);
  });

  it("is stable", () => {
    const record = fc.record({ upvotes: fc.option(fc.nat(2)), title: fc.constantFrom("a", "A", "b") });
    fc.assert(
      fc.property(fc.array(record), fc.constantFrom("upvotes", "-upvotes", "title,-upvotes", "doi"), (papers, keys) => {
        const records = papers.map((paper) => createPaper(paper));
        const order = compareRecords(parseSortKeys(keys));
        const result = sorted(keys, records);
        const inOrder = result.slice(1).every((next, at) => {
          const before = result[at] ?? next;
          return order(before, next) < 0 || (order(before, next) === 0 && records.indexOf(before) < records.indexOf(next));
        });
        expect(inOrder).toBe(true);
      }),
    );
  });

  it("is a total order for every field, missing values last in both directions", () => {
    const paper = fc
      .record({
        title: fc.string({ unit: "binary", minLength: 1 }),
        doi: fc.option(fc.string()),
        upvotes: fc.option(fc.nat(3)),
        withdrawn: fc.option(fc.boolean()),
        authors: fc.array(fc.constantFrom("a", "B", "ä")),
        published: fc.constantFrom(null, "2024-01-01", "2023-01-01"),
      })
      .map((known) => createPaper(known));
    fc.assert(
      fc.property(paper, paper, paper, fc.constantFrom(...FIELDS), fc.boolean(), (a, b, c, field, descending) => {
        const order = compareRecords([{ field, descending }]);
        expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) || 0);
        expect(order(a, b) > 0 || order(b, c) > 0 || order(a, c) <= 0).toBe(true);
        expect(!isMissing(a[field.key]) || isMissing(b[field.key]) || order(a, b) > 0).toBe(true);
        expect(typeof a[field.key] !== "string" || order(a, b) !== 0 || a[field.key] === b[field.key]).toBe(true);
      }),
    );
  });
});

describe("parseSortKeys", () => {
  it("reads directions", () => {
    expect(parseSortKeys("-published, title").map(({ field, descending }) => [field.name, descending])).toEqual([
      ["published", true],
      ["title", false],
    ]);
  });

  it.each(["", "-", "published,", "--title", "titel"])("refuses %s", (text) => {
    expect(() => parseSortKeys(text)).toThrow(FieldError);
  });

  it("suggests the nearest field", () => {
    expect(() => parseSortKeys("-upvote")).toThrow(expect.objectContaining({ value: "upvote", suggestion: "upvotes" }));
  });
});
