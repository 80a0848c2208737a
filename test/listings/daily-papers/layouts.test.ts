import { describe, expect, it } from "vitest";
import { matchAll } from "../../../src/parser/patterns.ts";
import { chooseForm } from "../../../src/listings/daily-papers/layouts.ts";

/** The papers that a page of these signs shows, each by its own signs. */
function papersOf(signs: string): string[] {
  const form = chooseForm(signs);
  return form === null ? [] : matchAll([form.damaged, form.other], signs).map(([start, end]) => signs.slice(start, end));
}

describe("a page's signs", () => {
  it.each([
    ["search results", "^^dtba.dtba.dktbt.dtba.d", ["tba.d", "tba.dk", "tbt.d", "tba.d"]],
    ["search results with comments on their own lines", "^dtba.dctba.dtba.dc", ["tba.dc", "tba.d", "tba.dc"]],
    ["search results with votes above the titles", "^dctba.dctba.dcctba.d", ["ctba.d", "ctba.dc", "ctba.d"]],
    ["search results with links", "^dvLba.dkvLbt.dvLba.dk", ["vLba.dk", "vLbt.d", "vLba.dk"]],
    ["trending papers", "^uLba.dVslluLbt.dVsl", ["uLba.dVsll", "uLbt.dVsl"]],
    ["a day's papers", "^duct.acuct.accuctcuct.a$", ["uct.ac", "uct.acc", "uctc", "uct.a"]],
    ["a day's papers without submitters", "^ct.acct.act.a$", ["ct.ac", "ct.a", "ct.a"]],
  ])("are those of %s", (_form, signs, papers) => {
    expect(papersOf(signs).filter((paper) => paper !== "c")).toEqual(papers);
  });

  it.each([
    ["the title", "tba.dba.dtba.d", ["tba.d", "tba.d"]],
    ["the abstract", "tba.dta.dtba.d", ["tba.d", "ta.d", "tba.d"]],
    ["the authors", "tba.dtb.dtba.d", ["tba.d", "tb.d", "tba.d"]],
    ["the date", "tba.dtba.tba.d", ["tba.d", "tba.", "tba.d"]],
    ["the whole foot", "tba.dtbtba.d", ["tba.d", "tb", "tba.d"]],
    ["the submitter of a day's page", "uct.acct.acuct.ac", ["uct.ac", "ct.ac", "uct.ac"]],
  ])("lose one paper's %s, and the others stay whole", (_lost, signs, papers) => {
    expect(papersOf(signs)).toEqual(papers);
  });

  it.each([
    ["a heading above cards", "2tba.dtba.d", ["tba.d", "tba.d"]],
    ["text above cards", "ttbatbatba", ["t", "tba", "tba", "tba"]],
    ["a paragraph between cards", "tba.dqtba.d", ["tba.d", "tba.d"]],
  ])("hold %s, which costs nothing", (_case, signs, papers) => {
    expect(papersOf(signs).filter((paper) => paper.length > 1 || papers.includes(paper))).toEqual(papers);
  });

  it("explain nothing where no paper has a foot or a link", () => {
    expect(chooseForm("1b2b2bt b")).toBeNull();
    expect(chooseForm("")).toBeNull();
  });
});

/** What each pattern of the form that explains a page finds in other signs. */
function find(page: string, signs: string): Record<string, string[]> {
  const form = chooseForm(page);
  if (form === null) throw new Error("No form");
  const parts = (pattern: RegExp): string[] => matchAll([pattern], signs).map(([start, end]) => signs.slice(start, end));
  return { strict: parts(form.strict), damaged: parts(form.damaged), other: parts(form.other) };
}

describe("a form", () => {
  it.each([
    ["of search results", "tba.dtba.d", true],
    ["of search results with votes", "ctba.dctba.d", true],
    ["of trending papers", "uLba.dVslluLba.dVsl", true],
    ["of a day's papers", "uct.acuct.ac", false],
  ])("%s says whether it has abstracts", (_form, page, abstracts) => {
    expect(chooseForm(page)?.abstracts).toBe(abstracts);
  });

  it("with headings finds a paper whose title is a paragraph as another's", () => {
    expect(find("Lba.dLba.d", "tba.d")).toEqual({ strict: [], damaged: [], other: ["tba.d"] });
  });

  it("with paragraphs finds a paper whose heading leads to it as another's", () => {
    expect(find("tba.dtba.d", "Lba.d")).toMatchObject({ strict: [], other: ["Lba.d"] });
  });

  it("of a day's papers finds one without a submitter, one that lost its authors, and no text by itself", () => {
    const page = "uct.acuct.ac";
    expect(find(page, "t.ac")).toMatchObject({ strict: [], damaged: ["t.ac"] });
    expect(find(page, "ut")).toMatchObject({ strict: ["ut"] });
    expect(find(page, "ct")).toMatchObject({ strict: [], damaged: ["ct"] });
    expect(find(page, "t")).toEqual({ strict: [], damaged: [], other: [] });
  });

  it("of search results finds one without an abstract where its authors stand right below, and not below another's text", () => {
    const page = "tba.dtba.d";
    expect(find(page, "ta.d")).toMatchObject({ strict: [], damaged: ["ta.d"] });
    expect(find(page, "bta.d").damaged).not.toContain("ta.d");
  });

  it("is that of headings as soon as one leads to a paper, and that of paragraphs where those explain more", () => {
    expect(find("Lb", "Lba.d")).toMatchObject({ strict: ["Lba.d"] });
    expect(find("Lbtba.dtba.d", "tba.d")).toMatchObject({ strict: ["tba.d"] });
  });

  it("is found below text that no card begins with", () => {
    expect(find("bbbbbbX--^dtba.dtba.d", "tba.d")).toMatchObject({ strict: ["tba.d"] });
  });
});
