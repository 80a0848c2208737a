import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { compileQuery } from "../../src/query/query.ts";
import { createPaper, NOW, PAPERS } from "./papers.ts";

async function find(query: string): Promise<string> {
  const compiled = await compileQuery(query, NOW);
  return Object.entries(PAPERS)
    .filter(([, paper]) => compiled.matches(paper))
    .map(([nickname]) => nickname)
    .join(" ");
}

const ALL = Object.keys(PAPERS).join(" ");

/** Query, and the papers that it finds. */
const QUERIES: readonly (readonly [string, string])[] = [
  // Words: at the start of a word, in title or abstract, without case.
  ["diffusion", "moss kelp"],
  ["DIFFUSION", "moss kelp"],
  ["diffus", "moss fern kelp"],
  ["diffus*", "moss fern kelp"],
  ["usion", ""],
  ["LLM", "moss fern bamboo"],
  ["llms", "moss"],
  ["ferns", "fern"],
  ["fern", "fern"],
  ["unicorn", ""],
  ["reed}", "reed"],
  ["C++", "reed"],
  ["++", "reed"],
  ["50%", "reed"],
  [String.raw`\alpha`, "reed"],
  ["x_", "reed"],
  // Blanks and hyphens are one.
  ["self-supervised", "moss kelp"],
  ["self supervised", "moss kelp"],
  ["GPT-4", "orchid"],
  ["4o", "orchid"],
  ['"state of the art"', "moss"],
  ['"large scale drought"', "cactus"],
  // Accents, ligatures, combining marks, full width, invisible characters.
  ["cafe", "lichen"],
  ["CAFÉ", "lichen"],
  ["naive", "lichen"],
  ["Größe", "lichen"],
  ["grosse", "lichen"],
  ["Ubung", "lichen"],
  ["resume", "lichen"],
  ["oeuvre", "lichen"],
  ["Börje", "kelp"],
  ["borje's", "kelp"],
  ["kelp", "kelp"],
  ["ｄｉｆｆｕｓｉｏｎ", "moss kelp"],
  ["submittedBy:seaweed", "kelp"],
  // Scripts without blanks between words.
  ["拡散", "bamboo"],
  ["モデル", "bamboo"],
  ["評価", "bamboo"],
  ['"評価"', "bamboo"],
  ["해조", "kelp"],
  ["조류", "kelp"],
  ["해주", ""],
  ["하", ""],
  // Phrases: whole words.
  ['"language model"', "cactus"],
  ['"language mode"', ""],
  ['"language models"', "cactus"],
  ['"models language"', ""],
  ['"moss"', "moss"],
  ['"LLM"', "fern bamboo"],
  ['"O(n) pruning"', "orchid"],
  ['"the NOT gate"', "reed"],
  [String.raw`"\"quoted\""`, "reed"],
  [String.raw`"\alpha decay"`, "reed"],
  ["“language models”", "cactus"],
  ['"grow. Then"', "kelp"],
  // Regular expressions: the text as it is shown.
  ["/Diffus(ion|e)/", "moss fern"],
  ["/diffus(ion|e)/", "kelp"],
  ["/diffus(ion|e)/i", "moss fern kelp"],
  [String.raw`/\bLLMs?\b/`, "moss fern bamboo"],
  ["/café/", "lichen"],
  ["/cafe/", ""],
  ["/^first.*grow/im", "kelp"],
  ["/grow.*Then/", ""],
  ["/grow.*Then/s", "kelp"],
  ["/^Then/", ""],
  ["/^Then/m", "kelp"],
  [String.raw`/C\+\+ and x/`, "reed"],
  [String.raw`/[/;] a/`, "cactus"],
  [String.raw`/\p{Han}/u`, "bamboo"],
  // AND, OR, NOT, parentheses and how they bind.
  ["diffusion moss", "moss"],
  ["diffusion AND moss", "moss"],
  ["moss OR fern", "moss fern"],
  ["moss OR fern LLM", "moss fern"],
  ["LLM moss OR kelp", "moss kelp"],
  ["LLM (moss OR kelp)", "moss"],
  ["(LLM OR kelp) diffusion", "moss kelp"],
  ["diffusion NOT moss", "kelp"],
  ["diffusion -moss", "kelp"],
  ["diffusion AND NOT moss", "kelp"],
  ["NOT NOT moss", "moss"],
  ["--moss", "moss"],
  ["NOT moss OR moss", ALL],
  ["moss -moss", ""],
  ["-(LLM OR diffusion)", "lichen orchid cactus reed"],
  ["-(-(moss))", "moss"],
  ["((((moss))))", "moss"],
  ['"language models"cacti', "cactus"],
  ["and", "fern cactus reed kelp"],
  ["not OR or", "cactus reed"],
  ['"OR"', "reed"],
  // Text fields.
  ["title:diffusion", "moss"],
  ["abstract:diffusion", "kelp"],
  ["Title:diffusion", "moss"],
  ["title: diffusion", "moss"],
  ["title:(diffusion OR ferns)", "moss fern"],
  ["title:(diffusion OR abstract:light)", "moss fern"],
  ["title:(gate -reed)", ""],
  ["-title:diffusion diffusion", "kelp"],
  ['title:"language models"', "cactus"],
  ["title:/^A/", "fern"],
  ["title:-4o", "orchid"],
  ["abstract:gardener", ""],
  ["author:quill", "fern kelp"],
  ["authors:quill", "fern kelp"],
  ['author:"Ada Quill"', "fern"],
  ["author:zoe", "lichen"],
  ["author:lukasz", "lichen"],
  ["author:/^Bo /", "fern kelp"],
  ["organization:fern", "moss"],
  ["submittedBy:ada", "moss"],
  ["submittedby:pebble", "moss"],
  ['comment:"3 figures"', "fern"],
  ["journalRef:imag", "lichen"],
  ["reportNumber:GRDN-7", "orchid"],
  // Whole values and globs.
  ["id:2401.00001", "moss"],
  ["id:2407.*", "orchid cactus kelp"],
  ["id:*0000*", "moss fern orchid cactus reed kelp"],
  ["id:2402.00002v2", "fern"],
  ["id:2402.00002v1", ""],
  ["id:math/0601003", "lichen"],
  ["id:2401", ""],
  ["id:/^24/", "moss fern orchid cactus reed kelp"],
  ["category:cs.LG", "fern"],
  ["category:CS.lg", "fern"],
  ["category:cs.*", "fern orchid"],
  ["category:cs", "fern orchid"],
  ["category:math", "lichen"],
  ["category:math-ph", "lichen"],
  ["category:math.*", "lichen"],
  ["category:c", ""],
  ["categories=quant-ph", "cactus"],
  ["category:(cs.CL OR stat.ML)", "fern orchid"],
  ["announced:new", "lichen"],
  ["announced:CROSS", "orchid"],
  ["announced:*", "fern lichen orchid"],
  ["listing:arxiv-*", "fern lichen orchid"],
  ["listing:daily-papers", "moss bamboo cactus reed kelp"],
  ["withdrawn:true", "lichen"],
  ["withdrawn:false", "fern"],
  ["has:withdrawn", "fern lichen"],
  ["doi:10.9999/imag.12.34", "lichen"],
  ["doi:10.9999/*", "lichen"],
  // What is there.
  ["has:code", "moss"],
  ["has:pdf", "fern"],
  ["has:arxiv", "fern"],
  ["has:data", "cactus"],
  ["has:project", "bamboo"],
  ["has:links", "moss fern bamboo cactus"],
  ["has:authors", "fern lichen orchid kelp"],
  ["has:author", "fern lichen orchid kelp"],
  ["-has:abstract", "orchid"],
  ["has:doi", "lichen"],
  ["has:JournalRef", "lichen"],
  ["has:category", "fern lichen orchid cactus"],
  ["has:(code OR data)", "moss cactus"],
  // Numbers; what is not known is in no comparison.
  ["upvotes>=50", "moss cactus"],
  ["upvotes>50", "moss"],
  ["upvotes<50", "bamboo reed"],
  ["upvotes<=50", "bamboo cactus reed"],
  ["upvotes=0", "bamboo"],
  ["upvotes:49..50", "cactus reed"],
  ["upvotes:..49", "bamboo reed"],
  ["upvotes:50..", "moss cactus"],
  ["-upvotes>=0", "fern lichen orchid kelp"],
  ["upvotes >= 50", "moss cactus"],
  ["githubStars>1k", "moss"],
  ["githubStars:1.32k", "moss"],
  ["githubStars>1M", ""],
  ["authorCount<3", "fern lichen orchid kelp"],
  ["commentCount=0", "cactus"],
  ["version:2", "fern"],
  // Dates and periods.
  ["published>=2024-07", "orchid cactus kelp"],
  ["published>2024-06", "orchid cactus kelp"],
  ["published<=2024-01", "moss lichen"],
  ["published<2024", "lichen"],
  ["published:2024-W30", "orchid cactus"],
  ["published:2024-w31", "kelp"],
  ["published:2024-01..2024-06", "moss fern reed"],
  ["published:2024-07-22..", "orchid cactus kelp"],
  ["published:..2023", "lichen"],
  ["published=2024-02-29", "fern"],
  ["published:yesterday", "orchid"],
  ["published>=6mo", "fern orchid cactus reed kelp"],
  ["published:(2023 OR 2024-06)", "lichen reed"],
  ["-published>=2000", "bamboo"],
  ["listed:today", "bamboo orchid"],
  ["listed<today", "moss cactus"],
  ["revised>=2024-07-01", "fern"],
  // Together.
  ["LLM category:cs.* published>=2024", "fern"],
  ["(diffusion OR diffuse) -has:code upvotes<10", ""],
  ['(title:cacti OR author:"bo quill") listed>=1w', "cactus kelp"],
];

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

  it("compares terms about what is absent as false", async () => {
    const nothing = createPaper({ title: "x" });
    const terms = ["abstract:x", "author:x", "id:*", "category:*", "doi:*", "upvotes>=0", "published>=0001", "has:links", "comment:/./"];
    for (const term of terms) {
      expect((await compileQuery(term, NOW)).matches(nothing), term).toBe(false);
      expect((await compileQuery(`-${term}`, NOW)).matches(nothing), term).toBe(true);
    }
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
