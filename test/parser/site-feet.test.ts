/** Lines at the foot of cards and around them: what each of their pieces shows. */
import { describe, expect, it } from "vitest";
import { isPartOfFoot, type Mark, readMarks, readText } from "../../src/parser/site-marks.ts";
import { tokenize } from "./invented-kinds.ts";

const VOTE = "/login?next=%2Fpapers%2F2601.00001";
const TALK = "/papers/2601.00001#community";
const CODE = "https://github.com/quill/lamps";

/** The marks of the first line of some. */
function read(text: string): readonly Mark[] {
  const [token] = tokenize(text);
  return token === undefined ? [] : readMarks(token);
}

/** A mark with its count or its text. */
function show(mark: Mark): string {
  if (mark.name === "text" || mark.name === "submitter") return `${mark.name} ${mark.text}`.trim();
  if (mark.name === "button") return mark.kind;
  return "count" in mark ? `${mark.name} ${mark.count}` : mark.name;
}

/** A title and a number of authors, so many characters together. */
function ofLength(length: number): string {
  return `${"Lamps ".repeat(30).slice(0, length)} · 12 authors`.slice(-length);
}

describe("a foot", () => {
  it.each<[string, string]>([
    ["Upvote 5 GitHub 1.2k arXiv page", "votes 5, stars 1200, arxiv"],
    ["Upvotes 5 GitHub - Project", "votes 5, stars 0, project"],
    ["Upvote - PDF", "votes 0, pdf"],
    ["upvote 5 pdf", "votes 5, pdf"],
    ["GitHub 3 k Project page", "stars 3000, project"],
    ["GitHub 8arXiv page", "stars 8, arxiv"],
    ["GitHub arXiv", "stars null, arxiv"],
    ["arXiv Project pdf", "arxiv, project, pdf"],
    ["3 7 authors", "count 3, authors 7"],
    ["1 author May 3", "authors 1, date"],
    ["1,204 authors Sept. 3, 2024 5", "authors 1204, date, count 5"],
    ["7 authors Published on May 3, 2024", "authors 7, date"],
    ["7 authors Published May 3", "authors 7, date"],
    ["12 · 7 authors", "count 12, dot, authors 7"],
    ["12 • 3", "count 12, dot, count 3"],
    ["12 1.2k 3", "count 12, count 1200, count 3"],
    ["·", "dot"],
    ["•", "dot"],
    ["7 authors ∙ Lamps", "authors 7, dot, text Lamps"],
    ["7 authors⋅Lamps", "authors 7, dot, text Lamps"],
    ["· 7 authors", "dot, authors 7"],
    ["7 authors ·", "authors 7, dot"],
    ["Jul 26, 2024 ·", "date, dot"],
    ["12 Lamps at Low Tide ·", "votes 12, text Lamps at Low Tide, dot"],
    ["Lamps at Low Tide •", "text Lamps at Low Tide, dot"],
    ["Jul 26, 2024 3", "date, comments 3"],
    ["Published on Jul 26, 2024 3", "date, comments 3"],
    ["Jul 26, 2024 -", "text Jul 26, 2024 -"],
    ["Jul 26, 2024 lamps", "text Jul 26, 2024 lamps"],
    ["07/08/2021", "date"],
    ["07/08/2021 3", "date, comments 3"],
    ["Published on", "dot"],
    ["Published on lamps", "text Published on lamps"],
    ["Submitted by", "submitter"],
    ["Submitted by @ada", "submitter ada"],
    ["Submitted by Ada Quill", "text Submitted by Ada Quill"],
    ["Upvote lamps", "text Upvote lamps"],
    ["12 comments", "comments 12"],
    ["Paper", "text Paper"],
    [String.raw`1\.2k`, "count 1200"],
    ["123456789012", "count 123456789012"],
    ["1234567890123", "text 1234567890123"],
    ["Lamps 12", "text Lamps 12"],
    ["12 Lamps", "text 12 Lamps"],
  ])("%j shows %s", (text, marks) => {
    expect(readText(text).map(show).join(", ")).toBe(marks);
  });

  it.each<[string, string]>([
    ["94 Lamps at Low Tide ·", "votes 94, text Lamps at Low Tide, dot"],
    ["1.2k Lamps at Low Tide •", "votes 1200, text Lamps at Low Tide, dot"],
    ["- Lamps at Low Tide ·", "votes 0, text Lamps at Low Tide, dot"],
    ["Lamps at Low Tide ·", "text Lamps at Low Tide, dot"],
    ["94 Lampions ·", "votes 94, text Lampions, dot"],
    ["Lamps at Low Tide·", "text Lamps at Low Tide, dot"],
  ])("may stand on one line with the title: %j shows %s", (text, marks) => {
    expect(readText(text).map(show).join(", ")).toBe(marks);
  });

  it.each<[string, string]>([
    [`[12](${VOTE}) [3](${TALK}) [8](${CODE})`, "votes 12, comments 3, stars 8"],
    [`[Lamps](/papers/2601.00001) · [3](${TALK})`, "text Lamps, dot, comments 3"],
    [`[![](/a.png)](/ada) [7 authors](/papers/2601.00001)`, "link, authors 7"],
    ["[![](/a.png)](/ada) Lamps", "link, text Lamps"],
    ["[![](/a.png)](/ada) Lamps · Tides", "link, text Lamps · Tides"],
    ["[Daily Papers](/papers)", "header"],
    ["[Previous](/papers?p=1) [Next](/papers?p=2)", "foot"],
    [`[${"Lamps ".repeat(27).trim()}](/ada) · [3](${TALK})`, `text ${"Lamps ".repeat(27).trim()} · 3`],
  ])("of links, %s, shows %s", (text, marks) => {
    expect(read(text).map(show).join(", ")).toBe(marks);
  });

  it.each<[string, boolean]>([
    ["7 authors", true],
    ["- 7 authors", true],
    ["7 authors · Nov 13", true],
    ["Upvote 12", true],
    ["GitHub 1.2k", true],
    ["12 comments", true],
    ["·", true],
    ["12", true],
    ["Lamps", false],
    ["Lamps · 12", false],
    ["Submitted by ada", false],
    ["PDF", false],
    ["Subscribe", false],
    ["[12](/ada)", false],
    ["# 12", false],
    ["https://example.org/12", false],
    ["1234 authors · Published on May 3", false],
    ["123 authors · Published on May 3", true],
    ["", false],
  ])("has the line %j: %s", (text, isPart) => {
    const [token] = tokenize(`${text}\n`);
    if (token === undefined) throw new Error("No line");
    expect(isPartOfFoot(token)).toBe(isPart);
  });
});

describe("the length of a line", () => {
  it("leaves no doubt where it is longer than all that a card shows", () => {
    expect(readText(ofLength(160)).map(({ name }) => name)).toEqual(["text", "dot", "authors"]);
    expect(readText(ofLength(161)).map(({ name }) => name)).toEqual(["text"]);
  });
});

describe("a heading", () => {
  it.each([
    ["# Lamps", 1, null],
    ["###### Lamps", 6, null],
    ["<h3>Lamps</h3>", 3, null],
    ["<H4>Lamps</H4>", 4, null],
    ["Lamps\n=====", 1, null],
    ["## [Lamps](/ada)", 2, "/ada"],
    ["## [![](/a.png)](/fen) [Lamps](/ada)", 2, "/ada"],
    ["## [![](/a.png)](/papers/2601.00001) Lamps", 2, "/papers/2601.00001"],
    ["## [![](/a.png)](/fen) Lamps", 2, null],
    ["## [![](/a.png)](/fen) [![](/a.png)](/papers/2601.00001) Lamps", 2, "/papers/2601.00001"],
  ])("%j is of level %i and leads to %s", (text, level, href) => {
    expect(read(text)).toMatchObject([{ name: "heading", text: "Lamps", level, target: { href, ref: null } }]);
  });

  it("leads to a row of the table", () => {
    expect(read("## [![](/a.png)](/fen) [Lamps][5]")).toMatchObject([{ name: "heading", text: "Lamps", target: { href: null, ref: "5" } }]);
  });

  it.each([
    ["# Daily Papers", "header"],
    ["## Subscribe", "menu"],
    ["## Previous Next", "foot"],
  ])("%s is no title but of the %s", (text, name) => {
    expect(read(text)).toEqual([{ name }]);
  });
});

describe("a line of signs", () => {
  it.each([
    ["---", "rule"],
    ["  -----  ", "rule"],
    ["=====", "rule"],
    ["_____", "rule"],
    ["─────", "rule"],
    ["—————", "rule"],
    ["* * *", "blank"],
    ["*****", "blank"],
    ["", "blank"],
  ])("%j is a %s", (text, name) => {
    expect(read(`${text}\n`)).toEqual([{ name }]);
  });
});
