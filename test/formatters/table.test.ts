import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutputStyle } from "../../src/core/formatter.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import type { Span } from "../../src/core/span.ts";
import { textWidth } from "../../src/text/terminal-width.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { choose, makePaper, makeStyle, print } from "./samples.ts";

const papers = [
  makePaper({ title: "Lanterns for Slow Rivers and Other Ways of Lighting Water That Does Not Hurry", upvotes: 1320, listed: null }),
  makePaper({
    title: "緩やかな川のための灯籠と水を照らす方法についての長い考察",
    authors: [],
    organization: "河畔研究所",
    id: "2607.00002",
    listed: null,
  }),
  makePaper({
    title: "Zo\u0308e\u0301 and the 👩‍🔬👨‍👩‍👧‍👦 of 🇳🇴",
    authors: [],
    authorCount: 7,
    id: "2607.00003",
    published: null,
    listed: null,
    upvotes: 0,
  }),
];

async function draw(records: readonly PaperRecord[], settings: Partial<OutputStyle> = {}): Promise<string[]> {
  const text = await print(FORMATTERS.find("table"), records, makeStyle(settings));
  return text.replace(/\n$/, "").split("\n");
}

/** Matches that a query might have in the first title. */
const TITLE_MATCHES = [
  { start: 0, end: 8 },
  { start: 20, end: 90 },
];

function findMatches(key: string): readonly Span[] {
  return key === "title" ? TITLE_MATCHES : [];
}

describe("table", () => {
  it("fits 40 columns with what tells most", async () => {
    expect(await draw(papers, { width: 40 })).toEqual([
      "published   title",
      "2026-07-01  Lanterns for Slow Rivers an…",
      "2026-07-01  緩やかな川のための灯籠と水…",
      "            Zo\u0308e\u0301 and the 👩‍🔬👨‍👩‍👧‍👦 of 🇳🇴",
    ]);
  });

  it("fits 80 columns", async () => {
    expect(await draw(papers, { width: 80 })).toEqual([
      "published   title                        authors     category  votes  id",
      "2026-07-01  Lanterns for Slow Rivers a…  Quill +1    cs.LG      1.3k  2607.00001",
      "2026-07-01  緩やかな川のための灯籠と水…  河畔研究所  cs.LG        12  2607.00002",
      "            Zo\u0308e\u0301 and the 👩‍🔬👨‍👩‍👧‍👦 of 🇳🇴       7 authors   cs.LG         0  2607.00003",
    ]);
  });

  it("fits 120 columns", async () => {
    expect(await draw(papers, { width: 120 })).toEqual([
      "published   title                                                         authors     category  votes  comm.  id",
      "2026-07-01  Lanterns for Slow Rivers and Other Ways of Lighting Water T…  Quill +1    cs.LG      1.3k      0  2607.00001",
      "2026-07-01  緩やかな川のための灯籠と水を照らす方法についての長い考察      河畔研究所  cs.LG        12      0  2607.00002",
      "            Zo\u0308e\u0301 and the 👩‍🔬👨‍👩‍👧‍👦 of 🇳🇴                                        7 authors   cs.LG         0      0  2607.00003",
    ]);
  });

  it("cuts nothing without a width", async () => {
    expect(await draw(papers)).toEqual([
      "published   title                                                                          authors     category  votes  comm.  id",
      "2026-07-01  Lanterns for Slow Rivers and Other Ways of Lighting Water That Does Not Hurry  Quill +1    cs.LG      1.3k      0  2607.00001",
      "2026-07-01  緩やかな川のための灯籠と水を照らす方法についての長い考察                       河畔研究所  cs.LG        12      0  2607.00002",
      "            Zo\u0308e\u0301 and the 👩‍🔬👨‍👩‍👧‍👦 of 🇳🇴                                                         7 authors   cs.LG         0      0  2607.00003",
    ]);
  });

  it("is empty without records", async () => {
    expect(await print(FORMATTERS.find("table"), [], makeStyle({ width: 80 }))).toBe("");
  });

  it("leaves out the columns that no record has a value for, unless they are chosen", async () => {
    const bare = makePaper({ upvotes: null, commentCount: null, published: null, listed: null, categories: [] });
    expect(await draw([bare])).toEqual(["title                     authors   id", "Lanterns for Slow Rivers  Quill +1  2607.00001"]);
    expect(await draw([bare], choose("doi", "id"))).toEqual(["doi  id", "     2607.00001"]);
  });

  it("shows the day of the listing where a paper shows no other, and what arXiv says of it", async () => {
    const keys = { published: null, upvotes: null, commentCount: null, announced: "cross", githubStars: 1_250_000 } as const;
    expect(await draw([makePaper(keys), makePaper({ ...keys, withdrawn: true, authors: ["Cy van der Dell"], authorCount: 1 })])).toEqual([
      "listed      title                     authors       category  status     stars  id",
      "2026-07-02  Lanterns for Slow Rivers  Quill +1      cs.LG     cross       1.3M  2607.00001",
      "2026-07-02  Lanterns for Slow Rivers  van der Dell  cs.LG     withdrawn   1.3M  2607.00001",
    ]);
    expect((await draw([makePaper(keys), makePaper()]))[0]).toMatch(/^published {3}listed {6}title/);
    expect((await draw([makePaper(), makePaper()]))[0]).toMatch(/^published {3}title/);
  });

  it("links identifiers where the terminal takes it, and nothing else changes", async () => {
    const plain = await draw(papers, { width: 80 });
    const linked = await draw(papers, { width: 80, links: true });
    expect(linked[1]).toContain("\u001b]8;;https://arxiv.org/abs/2607.00001\u001b\\2607.00001\u001b]8;;\u001b\\");
    // oxlint-disable-next-line no-control-regex -- links are what is to be removed
    expect(linked.map((line) => line.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, ""))).toEqual(plain);
  });

  it("shows the organization or the number of authors where no author is named", async () => {
    const records = [
      makePaper({ authors: [], organization: "Riverside Lab" }),
      makePaper({ authors: [] }),
      makePaper({ authors: [], authorCount: 1 }),
      makePaper({ authors: [], authorCount: null }),
    ];
    const rows = await draw(records, { header: false });
    expect(rows.map((row) => /Rivers {2}(.*?) {2}/.exec(row)?.[1])).toEqual(["Riverside Lab", "2 authors", "1 author", ""]);
    expect(await draw(records.slice(0, 1), choose("authors", "id"))).toEqual(["authors  id", "         2607.00001"]);
  });

  it("shows the chosen fields in their order, without the headings if so asked", async () => {
    const fields = choose("upvotes", "source.file", "categories");
    expect(await draw(papers.slice(0, 1), { ...fields })).toEqual([
      "upvotes  source.file  categories",
      "   1320  july.txt     cs.LG; stat.ML",
    ]);
    expect(await draw(papers.slice(0, 1), { ...fields, header: false })).toEqual(["1320  july.txt  cs.LG; stat.ML"]);
  });

  it("puts text of many lines on one and shows controls as escapes", async () => {
    const record = makePaper({ abstract: "One.\n\nTwo\tthree.\r\n\u001b]0;four\u0007\u009b" });
    expect(await draw([record], { ...choose("abstract"), header: false })).toEqual([String.raw`One. Two three. \x1b]0;four\x07\x9b`]);
  });

  it("sets the headings in bold where there is colour", async () => {
    const fields = choose("id");
    expect(await draw([makePaper()], { ...fields, color: true })).toEqual(["\u001b[1mid\u001b[22m", "2607.00001"]);
  });

  it("marks what a query matched in the cells where there is colour, also in what is cut", async () => {
    const style = { ...choose("title", "id"), width: 36, findMatches };
    expect(await draw(papers.slice(0, 1), { ...style, color: true })).toEqual([
      "\u001b[1mtitle                     id\u001b[22m",
      "\u001b[1m\u001b[31mLanterns\u001b[39m\u001b[22m for Slow Ri\u001b[1m\u001b[31mver\u001b[39m\u001b[22m…  2607.00001",
    ]);
    expect((await draw(papers.slice(0, 1), style))[1]).toBe("Lanterns for Slow River…  2607.00001");
  });

  it("tells once how many cells lost text, and which columns were left out", async () => {
    const told: unknown[] = [];
    const onCut = (cells: number, leftOut: readonly string[]) => told.push(cells, ...leftOut);
    await draw(papers, { onCut });
    await draw(papers, { onCut, width: 200 });
    expect(told).toEqual([]);
    await draw(papers, { onCut, width: 60, ...choose("title", "upvotes") });
    expect(told).toEqual([2]);
    await draw(papers, { onCut, width: 24, ...choose("title", "upvotes") });
    expect(told).toEqual([2, 2, "upvotes"]);
  });

  it("keeps the title and the first of the chosen fields when they do not all fit", async () => {
    const rows = await draw(papers.slice(0, 1), { width: 40, ...choose("id", "abstract", "authors", "title") });
    expect(rows).toEqual(["id          title", "2607.00001  Lanterns for Slow Rivers an…"]);
  });

  it("fits any width with any text", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", " ", "深", "é", "e\u0301", "👩‍🔬", "🇳🇴", "ก็", "\n", "\u001b", "\u202e"),
      minLength: 1,
      maxLength: 60,
    });
    const record = fc.record({
      title: text,
      authors: fc.array(text),
      published: fc.constantFrom(null, "2026-07-01"),
      upvotes: fc.option(fc.nat()),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1 }), fc.integer({ min: 1, max: 130 }), async (contents, width) => {
        const rows = await draw(contents.map(makePaper), { width });
        expect(rows.length).toBe(contents.length + 1);
        expect(rows.filter((row) => textWidth(row) > width)).toEqual([]);
      }),
    );
  });
});
