import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordKey } from "../../src/core/record.ts";
import { joinSpans } from "../../src/text/spans.ts";
import { compileQuery } from "../../src/query/query.ts";
import { createPaper, NOW } from "./papers.ts";

/** The text with brackets around what the query matches in it. */
async function mark(query: string, text: string, key: RecordKey = "title"): Promise<string> {
  const { findMatches } = await compileQuery(query, NOW);
  let [marked, at] = ["", 0];
  for (const { start, end } of findMatches(key, text)) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}

describe("findMatches", () => {
  it.each([
    ["moss", "Moss on mossy walls, not amoss", "[Moss] on [moss]y walls, not amoss"],
    ["mos*", "Moss", "[Mos]s"],
    ['"slow river"', "Slow  river, slow-river, slow rivers", "[Slow  river], [slow-river], slow rivers"],
    ["title:moss OR abstract:wall", "Moss on a wall", "[Moss] on a wall"],
    ["moss -wall NOT (tree OR leaf)", "Moss wall tree leaf", "[Moss] wall tree leaf"],
    ["NOT NOT moss", "Moss", "[Moss]"],
    ["moss mossy", "Mossy", "[Mossy]"],
    ["etude", "Étude, E\u0301tude", "[Étude], [E\u0301tude]"],
    ["strasse", "Die Straße", "Die [Straße]"],
    ["strass", "Die Straße", "Die [Straß]e"],
    ["office", "The oﬃce", "The [oﬃce]"],
    ["σας", "ΣΑΣ", "[ΣΑΣ]"],
    ["竹", "松竹梅", "松[竹]梅"],
    ["한글", "\u1112\u1161\u11ab\u1100\u1173\u11af", "[\u1112\u1161\u11ab\u1100\u1173\u11af]"],
    ["/r.v/i", "Rivers, ravens", "[Riv]ers, [rav]ens"],
    ["/x*/", "Rivers", "Rivers"],
    ["author:quill id:2607 upvotes>2 has:code", "Quill 2607", "Quill 2607"],
  ])("%s in %s: %s", async (query, text, marked) => {
    expect(await mark(query, text)).toBe(marked);
  });

  it("looks in the key that a term names, and in title and abstract for the others", async () => {
    expect(await mark("author:quill moss", "Quill, Moss", "authors")).toBe("[Quill], Moss");
    expect(await mark("author:quill moss", "Quill, Moss", "abstract")).toBe("Quill, [Moss]");
    expect(await mark("author:quill moss", "Quill, Moss", "comment")).toBe("Quill, Moss");
  });

  it("stops after a hundred matches of a regular expression", async () => {
    const { findMatches } = await compileQuery("/a.*b|a/", NOW);
    expect(findMatches("title", "a ".repeat(1000)).length).toBe(100);
  });

  it("finds something in a title exactly where the query of one word matches it", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "B", "é", "e\u0301", " ", "-", "ß", "ﬃ", "竹", "😀", "1", "ς"), maxLength: 12 });
    const word = fc.string({ unit: fc.constantFrom("a", "b", "e", "s", "f", "竹", "σ"), minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(word, text, async (query, title) => {
        const compiled = await compileQuery(`title:${query}`, NOW);
        expect(compiled.findMatches("title", title).length > 0).toBe(compiled.matches(createPaper({ title })));
      }),
    );
  });
});

describe("joinSpans", () => {
  it("puts parts in order and makes those that touch one", () => {
    const parts = [
      { start: 6, end: 9 },
      { start: 0, end: 4 },
      { start: 1, end: 2 },
      { start: 4, end: 5 },
    ];
    expect(joinSpans(parts)).toEqual([
      { start: 0, end: 5 },
      { start: 6, end: 9 },
    ]);
  });
});
