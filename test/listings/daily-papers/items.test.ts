import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedBy, type Item, readItems, targetOf } from "../../../src/listings/daily-papers/items.ts";
import { tokenize } from "../../parser/invented-kinds.ts";

const SITE = "https://huggingface.co";

function read(line: string): readonly Item[] {
  const [token] = tokenize(line);
  return token === undefined ? [] : readItems(token);
}

/** Where the first link of a line leads, or its number. */
function target(line: string): (string | null)[][] {
  return tokenize(line)
    .map(targetOf)
    .map(({ href, ref }) => [href, ref]);
}

/** The kinds of things that a line shows. */
function kindsOf(line: string): string[] {
  return read(line).map((item) => item.type);
}

describe("a line of a card", () => {
  it.each([
    ["Submitted by", { type: "submitted", name: "" }],
    ["Submitted by  adaquill", { type: "submitted", name: "adaquill" }],
    ["submitted by: @bo-tarn", { type: "submitted", name: "bo-tarn" }],
    ["7 authors", { type: "authors", count: 7 }],
    ["  • 1,204 authors", { type: "authors", count: 1204 }],
    ["1 author", { type: "authors", count: 1 }],
    ["·", { type: "dot" }],
    ["Jul 26, 2024", { type: "date", date: { month: 7, day: 26, year: 2024 }, comments: null }],
    ["Apr 13 2", { type: "date", date: { month: 4, day: 13, year: null }, comments: 2 }],
    ["Published on Sept 5, 2024", { type: "date", date: { month: 9, day: 5, year: 2024 }, comments: null }],
    ["12", { type: "count", count: 12, counts: null }],
    ["1.32k", { type: "count", count: 1320, counts: null }],
    ["-", { type: "count", count: 0, counts: null }],
    [`[12](${SITE}/login?next=%2Fpapers%2F2601.00001)`, { type: "count", count: 12, counts: "upvotes" }],
    [`[3](${SITE}/papers/2601.00001#community)`, { type: "count", count: 3, counts: "comments" }],
    ["[843](https://github.com/quill/lamps)", { type: "count", count: 843, counts: "stars" }],
    ["Upvote", { type: "upvotes", count: null }],
    ["Upvote 41", { type: "upvotes", count: 41 }],
    ["Upvotes -", { type: "upvotes", count: 0 }],
    ["GitHub 1.32k", { type: "stars", count: 1320 }],
    ["[GitHub](https://github.com/quill/lamps)", { type: "stars", count: null, target: { href: "https://github.com/quill/lamps" } }],
    ["arXiv Page", { type: "link", kind: "arxiv" }],
    [
      "[View on arXiv](https://arxiv.org/abs/2601.00001)",
      { type: "link", kind: "arxiv", target: { href: "https://arxiv.org/abs/2601.00001" } },
    ],
    ["Project page", { type: "link", kind: "project" }],
    ["View PDF", { type: "link", kind: "pdf" }],
    ["Daily Papers", { type: "furniture", part: "header" }],
    ["Previous Next", { type: "furniture", part: "foot" }],
    ["Subscribe", { type: "furniture", part: "chrome" }],
  ])("%s", (line, item) => {
    const items = read(line);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject(item);
  });

  it.each([
    ["7 authors · Jul 26, 2024 3", ["authors", "dot", "date", "count"]],
    ["· Published on May 1, 2025", ["dot", "date"]],
    ["Fen Institute · Published on May 1, 2025", ["text", "dot", "date"]],
    ["GitHub 843 arXiv Page", ["stars", "link"]],
    [`[Upvote 12](${SITE}/login?next=%2Fpapers%2F2601.00001) [GitHub 8](https://github.com/quill/lamps)`, ["upvotes", "stars"]],
    [`[- 12 authors](${SITE}/papers/2601.00001)`, ["authors"]],
  ])("may show several things: %s", (line, kinds) => {
    expect(kindsOf(line)).toEqual(kinds);
  });

  it.each([
    "Lamps at Low Tide",
    "Lamps · Tides · Quays",
    "12 lamps and 3 tides",
    "May 1 Be the Day of All Lamps",
    "Submitted by Ada Quill to a journal of lamps",
    "GitHub as a Lamp: Reading Repositories at Night",
    "Project Lamps: Reading at Low Tide",
    "7 authors write a paper about themselves",
    `[Lamps · Tides](${SITE}/papers/2601.00001)`,
    "### 12",
    "### Nov 13",
    "Feb 30",
    "Nov 13 ".repeat(30),
  ])("is text as a whole: %s", (line) => {
    expect(kindsOf(line)).toEqual(["text"]);
  });

  it("gives text with the line's own words", () => {
    expect(read("Lamps · Tides")).toEqual([{ type: "text", text: "Lamps · Tides" }]);
    expect(read("Fen Institute · May 1, 2025")[0]).toEqual({ type: "text", text: "Fen Institute" });
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
      "Submitted by",
      " ",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const tokens = tokenize(pieces.join(" ")).filter(({ type }) => type === "text" || type === "item");
        for (const token of tokens) expect(readItems(token).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("countedBy", () => {
  it.each([
    [`${SITE}/login?next=%2Fpapers%2F2601.00001`, "upvotes"],
    ["/papers/2601.00001#community", "comments"],
    ["https://github.com/quill/lamps", "stars"],
    [`${SITE}/papers/2601.00001`, null],
    [null, null],
  ])("%s", (href, counted) => {
    expect(countedBy(href)).toBe(counted);
  });
});

describe("targetOf", () => {
  it("is the first link of a line, in its place or by its number", () => {
    expect(target("Lamps [a](https://example.org/a) [b](https://example.org/b)")).toEqual([["https://example.org/a", null]]);
    expect(target("[Lamps][12]")).toEqual([[null, "12"]]);
    expect(target("Lamps")).toEqual([[null, null]]);
  });
});
