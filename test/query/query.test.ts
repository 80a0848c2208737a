import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { compileQuery } from "../../src/query/query.ts";
import { createPaper, NOW, PAPERS } from "./papers.ts";
import { QUERIES } from "./queries.ts";

async function find(query: string): Promise<string> {
  const compiled = await compileQuery(query, NOW);
  return Object.entries(PAPERS)
    .filter(([, paper]) => compiled.matches(paper))
    .map(([nickname]) => nickname)
    .join(" ");
}

describe("compileQuery", () => {
  it.each(QUERIES)("%s finds %s", async (query, found) => {
    expect(await find(query)).toBe(found);
  });

  it.each(QUERIES)("%s means the same in canonical form", async (query, found) => {
    const canonical = (await compileQuery(query, NOW)).toString();
    expect(await find(canonical)).toBe(found);
    expect((await compileQuery(canonical, NOW)).toString()).toBe(canonical);
  });

  it("counts relative dates from the clock unless told otherwise", async () => {
    const listed = new Date().toISOString().slice(0, 10);
    expect((await compileQuery("listed>=yesterday")).matches(createPaper({ listed }))).toBe(true);
  });

  it.each([
    "abstract:x",
    "author:x",
    "id:*",
    "category:*",
    "doi:*",
    "upvotes>=0",
    "published>=0001",
    "has:links",
    "comment:/./",
    "withdrawn:*",
  ])("finds no paper that lacks what %s is about, and all of them negated", async (term) => {
    const nothing = createPaper({ title: "x" });
    expect((await compileQuery(term, NOW)).matches(nothing)).toBe(false);
    expect((await compileQuery(`-${term}`, NOW)).matches(nothing)).toBe(true);
  });
});

const WORDS = [
  "diffusion",
  "LLM",
  "moss",
  "評価",
  "café",
  '"language models"',
  "/gr[ao]w/i",
  "title:reed",
  "has:code",
  "upvotes>=50",
  "listed:today",
];

const queryText = fc.letrec<{ query: string; inner: string }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(...WORDS),
    fc.tuple(tie("inner"), fc.constantFrom(" ", " AND ", " OR "), tie("inner")).map((parts) => parts.join("")),
    fc.tuple(fc.constantFrom("-", "NOT "), tie("inner")).map((parts) => parts.join("")),
  ),
  inner: fc.oneof(
    { depthSize: "small" },
    tie("query"),
    tie("query").map((query) => `(${query})`),
  ),
})).query;

describe("queries of all shapes", () => {
  it("select the same in canonical form", async () => {
    await fc.assert(
      fc.asyncProperty(queryText, async (query) => {
        const compiled = await compileQuery(query, NOW);
        const again = await compileQuery(compiled.toString(), NOW);
        expect(again.toString()).toBe(compiled.toString());
        const matches = (paper: PaperRecord): boolean => compiled.matches(paper);
        expect(Object.values(PAPERS).map((paper) => again.matches(paper))).toEqual(Object.values(PAPERS).map(matches));
      }),
    );
  });

  it("obey the laws of logic", async () => {
    await fc.assert(
      fc.asyncProperty(queryText, queryText, async (a, b) => {
        expect(await find(`-((${a}) OR (${b}))`)).toBe(await find(`-(${a}) -(${b})`));
        expect(await find(`-((${a}) AND (${b}))`)).toBe(await find(`-(${a}) OR -(${b})`));
      }),
    );
  });
});
