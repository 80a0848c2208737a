import { describe, expect, it } from "vitest";
import type { Token } from "../../src/core/token.ts";
import { draftItem } from "../../src/parser/site-data/draft.ts";
import { readDataItems } from "../../src/parser/site-data/items.ts";
import { SiteData } from "../../src/parser/site-data/site-data.ts";
import { tokenOf } from "./invented-kinds.ts";

const PAPER = { id: "2607.00001", title: "Lamps" };

/** The draft of the only paper in some data. */
function draftOf(data: unknown): ReturnType<typeof draftItem> {
  const [item] = readDataItems(JSON.stringify(data));
  if (item === undefined) throw new Error("No paper");
  return draftItem(item);
}

function dataToken(data: unknown): Token {
  return { ...tokenOf("data"), text: JSON.stringify(data), type: "data" };
}

describe("an item of the site's data", () => {
  it.each([
    ["2026-07-20T08:00:00.000Z", "2026-07-17T08:00:00.000Z", "2026-07-20"],
    ["2026-07-17T08:00:00.000Z", "2026-07-17T08:00:00.000Z", null],
    ["2026-07-17T08:00:00.000Z", "2026-07-20T08:00:00.000Z", null],
    ["2026-07-20T08:00:00.000Z", null, null],
    [null, "2026-07-17T08:00:00.000Z", null],
  ])("was listed on its own day %s only where its paper is older: %s", (own, ofPaper, listed) => {
    const paper = { ...PAPER, ...(ofPaper === null ? {} : { publishedAt: ofPaper }) };
    expect(draftOf({ paper, ...(own === null ? {} : { publishedAt: own }) }).listed).toBe(listed);
  });

  it.each([
    [
      "whole, with a blank line and a break within a paragraph",
      { summary: " Lamps\nread.\n \n\n Slowly. " },
      { abstract: "Lamps read.\n\nSlowly." },
    ],
    ["nothing but blanks", { summary: " \n ", organization: { name: " " } }, { abstract: null, organization: null }],
    [
      "some of its authors hidden",
      { authors: [{ name: "Ada  Quill" }, { name: "Bo", hidden: true }, { hidden: false }, { name: "Cy" }] },
      { authors: ["Ada Quill", "Cy"], authorCount: 2 },
    ],
    ["nobody", { authors: [] }, { authors: [], authorCount: null }],
    ["a version", { id: "2607.00001v2" }, { id: "2607.00001", version: 2 }],
    ["an organisation with two names", { organization: { name: "fen", fullname: "Fen Institute" } }, { organization: "Fen Institute" }],
    ["an organisation with one", { organization: { name: "fen" } }, { organization: "fen" }],
    ["who put it on the page", { submittedOnDailyBy: { fullname: "Ada", name: "ada" } }, { submittedBy: "ada" }],
    ["both who did and who wrote it", { submittedOnDailyBy: { user: "ada" }, submittedBy: { user: "bo" } }, { submittedBy: "ada" }],
    ["a full name alone", { submittedBy: { fullname: "Ada  Quill" } }, { submittedBy: "Ada Quill" }],
    [
      "its days",
      { publishedAt: "2026-07-17T08:00:00.000Z", submittedOnDailyAt: "2026-07-19T08:00:00.000Z" },
      { published: "2026-07-17", listed: "2026-07-19" },
    ],
    ["its counts", { upvotes: 12, numComments: 3, githubStars: 4567 }, { upvotes: 12, commentCount: 3, githubStars: 4567 }],
    [
      "no counts that are none",
      { upvotes: -1, numComments: 1.5, githubStars: "many" },
      { upvotes: null, commentCount: null, githubStars: null },
    ],
  ])("is read with %s", (_case, data, draft) => {
    expect(draftOf([{ paper: { ...PAPER, ...data } }])).toMatchObject(draft);
    expect(draftOf([{ ...PAPER, ...data }])).toMatchObject(draft);
  });

  it("has its own number of comments before that of its paper", () => {
    expect(draftOf({ paper: { ...PAPER, numComments: 3 }, numComments: 5 }).commentCount).toBe(5);
  });

  it("links to its page, to what its abstract names, to its project and its code, where those are addresses", () => {
    const links = {
      summary: "See https://example.org/tides.",
      projectPage: "https://example.org/lamps",
      githubRepo: "https://github.com/quill/lamps",
    };
    expect(draftOf({ ...PAPER, ...links }).links?.map(({ kind, url }) => `${kind} ${url}`)).toEqual(
      expect.arrayContaining([
        "paper https://huggingface.co/papers/2607.00001",
        "project https://example.org/lamps",
        "code https://github.com/quill/lamps",
      ]),
    );
    expect(draftOf({ ...PAPER, ...links }).links?.map(({ url }) => url)).toContain("https://example.org/tides");
    const none = { projectPage: "lamps, see below", githubRepo: "ftp://example.org/lamps" };
    expect(draftOf({ ...PAPER, ...none }).links).toEqual(draftOf(PAPER).links);
  });
});

describe("papers in data", () => {
  it.each([
    ["with an identifier and a title", PAPER, 1],
    ["with an identifier and an author", { id: "2607.00001", authors: [{ name: "Ada" }] }, 1],
    ["with an identifier and an abstract", { id: "2607.00001", summary: "Lamps read." }, 1],
    ["within an item, whatever its identifier is", { paper: { id: "lamps", title: "Lamps" } }, 1],
    ["with an identifier alone", { id: "2607.00001" }, 0],
    ["of something else", { id: "quill/lamps", title: "Lamps" }, 0],
  ])("are those %s: %j", (_case, item, count) => {
    expect(readDataItems(JSON.stringify([item]))).toHaveLength(count);
  });

  it("have the day that stands above them, and where they stand", () => {
    const json = JSON.stringify({ date: "2026-07-21", papers: [PAPER, { ...PAPER, id: "2607.00002" }] });
    const items = readDataItems(json);
    expect(items.map(({ date }) => date)).toEqual(["2026-07-21", "2026-07-21"]);
    expect(items.map(({ from, to }): unknown => JSON.parse(json.slice(from, to)))).toEqual([PAPER, { ...PAPER, id: "2607.00002" }]);
  });

  it("keep nothing of each other", () => {
    const items = readDataItems(
      JSON.stringify([
        { ...PAPER, summary: "Lamps read." },
        { id: "2607.00002", title: "Tides" },
      ]),
    );
    expect(items.map((item) => draftItem(item).abstract)).toEqual(["Lamps read.", null]);
  });
});

interface Block {
  readonly first: number;
  readonly paper: { readonly own: { readonly id: string; readonly version: null } | null }[] | null;
}

/** A block with one card, that of a paper with this identifier. */
function block(first: number, id: string | null): Block {
  return { first, paper: [{ own: id === null ? null : { id, version: null } }] };
}

describe("the data of a page", () => {
  const card = {
    id: "2607.00001",
    title: "Lamps…",
    authors: ["Ada Quill"],
    listed: "2026-07-18",
    upvotes: 7,
    links: [{ kind: "code" as const, url: "https://example.org/a" }],
  };

  it("tells more of a card's paper than the card, which keeps what they lack", () => {
    const data = new SiteData();
    data.note(dataToken({ ...PAPER, title: "Lamps at Low Tide", upvotes: 12, submittedOnDailyAt: "2026-07-20T00:00:00Z" }), 4);
    const joined = data.join(card);
    expect(joined).toMatchObject({ title: "Lamps at Low Tide", authors: ["Ada Quill"], listed: "2026-07-18", upvotes: 12 });
    expect(joined.links?.map(({ url }) => url)).toEqual(["https://example.org/a", "https://huggingface.co/papers/2607.00001"]);
    expect(data.join({ ...card, links: joined.links ?? [] }).links).toEqual(joined.links);
    expect(data.join({ title: "Lamps", id: "2607.00001" })).toMatchObject({ listed: "2026-07-20" });
  });

  it("tells nothing of other cards", () => {
    const data = new SiteData();
    data.note(dataToken([PAPER, { id: "2607.00002", summary: "Lamps read." }, { paper: { id: "lamps", title: "Tides" } }]), 4);
    for (const id of ["2607.00002", "2607.00009", "lamps", null]) expect(data.join({ ...card, id })).toEqual({ ...card, id });
  });

  it("stands among the blocks of a page where no card shows its paper", () => {
    const data = new SiteData();
    expect(data.among([block(1, "2607.00001")])).toHaveLength(1);
    for (const [index, id] of [
      [2, "2607.00001"],
      [5, "2607.00002"],
      [9, "2607.00003"],
    ] as const)
      data.note(dataToken({ id, title: "Lamps" }), index);
    const blocks = [block(3, "2607.00001"), { first: 4, paper: null }, block(7, null)];
    expect(data.among(blocks).map(({ first, paper }) => [first, paper === null])).toEqual([
      [3, false],
      [4, true],
      [5, true],
      [7, false],
      [9, true],
    ]);
    expect(data.among([]).map(({ first }) => first)).toEqual([2, 5, 9]);
  });
});
