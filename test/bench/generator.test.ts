import { describe, expect, it } from "vitest";
import { CAPTURED, createPapers, expectedRecords, type InventedPaper, SURFACES, writeDump, writeListing } from "./generator.ts";

const papers = createPapers(20_250_314, 24);
const pages = SURFACES.flatMap((surface) => surface.layouts.map((layout) => ({ surface, id: surface.id, layout })));

/** Letters and digits alone: what a surface may not change whatever it does around them. */
function squeeze(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|#39|middot|nbsp);/g, "")
    .replaceAll("&eacute;", "é")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** One paper with a few values that occur nowhere else. */
function marked(values: Partial<InventedPaper>): InventedPaper[] {
  return papers.slice(0, 1).map((paper) => Object.assign({ ...paper, organization: null }, values));
}

describe("createPapers", () => {
  it("gives the same papers for the same seed and others for another", () => {
    expect(createPapers(20_250_314, 24)).toEqual(papers);
    expect(createPapers(7, 24)).not.toEqual(papers);
  });

  it("gives each paper a title of its own", () => {
    expect(new Set(createPapers(3, 2000).map(({ title }) => title)).size).toBe(2000);
  });

  it("dates papers before the capture, with the year before it among the first two", () => {
    for (const { id, published } of papers) {
      expect(published < CAPTURED).toBe(true);
      expect(id.slice(0, 4)).toBe(published.slice(2, 7).replace("-", ""));
    }
    expect(papers.slice(0, 2).map(({ published }) => published.slice(0, 4))).toEqual(["2024", "2025"]);
  });
});

describe("writeListing", () => {
  it("has surfaces with names of their own", () => {
    expect(new Set(SURFACES.map(({ id }) => id)).size).toBe(SURFACES.length);
  });

  it("refuses a surface that does not carry the layout", () => {
    expect(() => writeListing(papers, { layout: "daily", surface: "link-tags" })).toThrow(RangeError);
    expect(() => writeListing(papers, { layout: "daily", surface: "smoke" })).toThrow(RangeError);
  });

  it.each(pages)("writes every title and abstract in order: $id, $layout", ({ id, layout }) => {
    const text = squeeze(writeListing(papers, { layout, surface: id }));
    let at = 0;
    for (const { title, abstract } of expectedRecords(papers, { layout, surface: id })) {
      for (const part of [title, ...(abstract ?? "").split("\n\n")].map(squeeze)) {
        const found = text.indexOf(part, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
    }
  });

  it.each(pages)("shows a value only where it expects one: $id, $layout", ({ id, layout }) => {
    const marks = { upvotes: 987_654, commentCount: 876_543, authorCount: 765_432, submittedBy: "zz-top-hat", id: "2402.98765" };
    const [record] = expectedRecords(marked(marks), { layout, surface: id });
    const text = writeListing(marked(marks), { layout, surface: id });
    for (const [key, value] of Object.entries(marks)) {
      expect(text.includes(String(value))).toBe(Reflect.get(record ?? {}, key) === value);
    }
    const house = { organization: { handle: "zz-house", name: "House of Zz" } };
    const [housed] = expectedRecords(marked(house), { layout, surface: id });
    expect(writeListing(marked(house), { layout, surface: id }).includes("House of Zz")).toBe(housed?.organization === "House of Zz");
  });

  it.each(pages)("shows an identifier only where it says so: $id, $layout", ({ id, layout }) => {
    const text = writeListing(papers, { layout, surface: id });
    expectedRecords(papers, { layout, surface: id }).forEach((record, index) => {
      const paper = papers[index];
      expect(text.includes(paper?.id ?? "")).toBe(record.id !== null);
      for (const { url } of record.links) expect(text).toContain(url.replace("https://huggingface.co/papers/", "/papers/"));
    });
  });

  it.each(pages)("expects of every surface the same records but for what it hides: $id, $layout", ({ surface, id, layout }) => {
    const hides = new Set<string>(surface.hides(layout));
    const whole = expectedRecords(papers, { layout, surface: id === "structured-html" ? id : "firecrawl" });
    expectedRecords(papers, { layout, surface: id }).forEach((record, index) => {
      const { abstract = null, links = [], ...full } = whole[index] ?? {};
      const lost = Object.fromEntries(Object.keys(full).flatMap((key) => (hides.has(key) ? [[key, null]] : [])));
      const text = hides.has("paragraphs") ? (abstract?.replaceAll("\n\n", " ") ?? null) : abstract;
      expect({ ...record, links: [] }).toEqual({ ...full, ...lost, abstract: text, links: [] });
      expect(links).toEqual(expect.arrayContaining(record.links));
    });
  });
});

describe("writeDump", () => {
  it("writes whole listings up to the size that was asked for, the same each time", () => {
    const style = { seed: 5, megabytes: 0.3, papersPerListing: 10 };
    const texts = [...writeDump(style)];
    const sizes = texts.map((text) => Buffer.byteLength(text));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThanOrEqual(300_000);
    expect(total - (sizes.at(-1) ?? 0)).toBeLessThan(300_000);
    expect(new Set(texts).size).toBe(texts.length);
    expect([...writeDump(style)]).toEqual(texts);
  });
});
