import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, nameCount, readMarks } from "../../src/parser/site-marks.ts";
import { tokenize } from "./invented-kinds.ts";

const SITE = "https://huggingface.co";

function read(line: string): readonly Mark[] {
  const [token] = tokenize(line);
  return token === undefined ? [] : readMarks(token);
}

function namesOf(line: string): string[] {
  return read(line).map(({ name }) => name);
}

describe("a line of a page", () => {
  it.each([
    ["Submitted by", { name: "submitter", text: "" }],
    ["Submitted by  adaquill", { name: "submitter", text: "adaquill" }],
    ["Submitted byadaquill", { name: "submitter", text: "adaquill" }],
    ["submitted by: @bo-tarn", { name: "submitter", text: "bo-tarn" }],
    ["7 authors", { name: "authors", count: 7 }],
    ["7 autores", { name: "authors", count: 7 }],
    ["  • 1,204 authors", { name: "authors", count: 1204 }],
    ["1 author", { name: "authors", count: 1 }],
    ["·", { name: "dot" }],
    ["Jul 26, 2024", { name: "date", date: { month: 7, day: 26, year: 2024 } }],
    ["26 July 2024", { name: "date", date: { month: 7, day: 26, year: 2024 } }],
    ["2024-07-26", { name: "date", date: { month: 7, day: 26, year: 2024 } }],
    ["Published on Sept 5, 2024", { name: "date", date: { month: 9, day: 5, year: 2024 } }],
    ["12", { name: "count", count: 12 }],
    ["1.32k", { name: "count", count: 1320 }],
    ["-", { name: "count", count: 0 }],
    [`[12](${SITE}/login?next=%2Fpapers%2F2601.00001)`, { name: "votes", count: 12, labelled: false }],
    [`[3](${SITE}/papers/2601.00001#community)`, { name: "comments", count: 3 }],
    ["[843](https://github.com/quill/lamps)", { name: "stars", count: 843 }],
    ["Upvote", { name: "votes", count: null, labelled: true }],
    ["Upvote 41", { name: "votes", count: 41 }],
    ["Submitted by [ada-quill] ada-quill", { name: "submitter", text: "ada-quill" }],
    ["Upvote41", { name: "votes", count: 41 }],
    ["GitHub 1.32k", { name: "stars", count: 1320 }],
    ["[GitHub](https://github.com/quill/lamps)", { name: "stars", count: null, target: { href: "https://github.com/quill/lamps" } }],
    ["arXiv Page", { name: "button", kind: "arxiv" }],
    ["[View on arXiv](https://arxiv.org/abs/2601.00001)", { name: "button", kind: "arxiv" }],
    ["Project page", { name: "button", kind: "project" }],
    ["View PDF", { name: "button", kind: "pdf" }],
    ["Daily Papers", { name: "header" }],
    ["Previous Next", { name: "foot" }],
    ["Subscribe", { name: "menu" }],
    ["### 12", { name: "heading", text: "12", level: 3 }],
    [`## [Lamps](${SITE}/papers/2601.00001)`, { name: "heading", text: "Lamps", level: 2 }],
    [`[![](https://example.org/a.png)](${SITE}/papers/2601.00001)`, { name: "link", bare: false }],
    [`${SITE}/papers/2601.00001`, { name: "link", bare: true }],
    [`[1]: ${SITE}/papers/2601.00001`, { name: "row" }],
    ["-----", { name: "rule" }],
  ])("%s", (line, mark) => {
    const marks = read(line);
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject(mark);
  });

  it.each([
    ["7 authors · Jul 26, 2024 3", ["authors", "dot", "date", "count"]],
    ["4 authors·Dec 28", ["authors", "dot", "date"]],
    ["· Published on May 1, 2025", ["dot", "date"]],
    ["Fen Institute · Published on May 1, 2025", ["text", "dot", "date"]],
    ["Fen Institute · Published on", ["text", "dot", "dot"]],
    ["GitHub 843 arXiv Page", ["stars", "button"]],
    ["GitHub 1.32karXiv Page", ["stars", "button"]],
    ["GitHub 843Project page", ["stars", "button"]],
    [`[Upvote 12](${SITE}/login?next=%2Fpapers%2F2601.00001) [GitHub 8](https://github.com/quill/lamps)`, ["votes", "stars"]],
    [`[- 12 authors](${SITE}/papers/2601.00001)`, ["authors"]],
    ["94 Lamps at Low Tide ·", ["votes", "text", "dot"]],
  ])("may show several things: %s", (line, names) => {
    expect(namesOf(line)).toEqual(names);
  });

  it.each([
    "Lamps at Low Tide",
    "Lamps · Tides · Quays",
    "12 lamps and 3 tides",
    "May 1 Be the Day of All Lamps",
    "Submitted by Ada Quill to a journal of lamps",
    "GitHub 843arXiv of Lamps",
    "GitHub as a Lamp: Reading Repositories at Night",
    "Project Lamps: Reading at Low Tide",
    "7 authors write a paper about themselves",
    `[Lamps · Tides](${SITE}/papers/2601.00001)`,
    "Feb 30",
    "Nov 13 ".repeat(30),
  ])("is text as a whole: %s", (line) => {
    expect(namesOf(line)).toEqual(["text"]);
  });

  it("is never lost, whatever stands in it", () => {
    const piece = fc.constantFrom(
      "·",
      "12",
      "-",
      "7 authors",
      "Nov 13",
      "Upvote",
      "GitHub 1k",
      "lamps",
      "[a](b/c)",
      "[",
      "]",
      "•",
      " ",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const lines = tokenize(pieces.join(" ")).filter(({ type }) => type === "text" || type === "item");
        for (const token of lines) expect(readMarks(token).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("nameCount", () => {
  it.each([
    [`${SITE}/login?next=%2Fpapers%2F2601.00001`, "votes"],
    ["/papers/2601.00001#community", "comments"],
    ["https://github.com/quill/lamps", "stars"],
    [`${SITE}/papers/2601.00001`, "count"],
    [null, "count"],
  ])("%s", (href, name) => {
    expect(nameCount({ count: 1, shown: "1", target: { href, ref: null } }).name).toBe(name);
  });
});
