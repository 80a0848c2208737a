import { describe, expect, it } from "vitest";
import { findUnclear, nameCounts, readCounts } from "../../src/parser/site-counts.ts";
import type { Piece } from "../../src/parser/site-pieces.ts";
import { counted, number, piece } from "./invented-pieces.ts";

const DOT = piece({ name: "dot" }, ".");
const DAY = piece({ name: "date", date: { month: 7, day: 26, year: 2024 } }, "d");
const AUTHORS = piece({ name: "authors", count: 7, target: { href: null, ref: null } }, "a");
const ADA = piece({ name: "submitter", text: "ada" }, "u");
const NOTHING = { upvotes: null, commentCount: null, githubStars: null };

/** What the counts of a foot count, in order; null for a piece that is none. */
function keysOf(foot: readonly Piece[], abstracts = false): (string | null)[] {
  const keys = nameCounts(foot, abstracts);
  return foot.map((one) => keys.get(one) ?? null);
}

describe("the counts of a foot", () => {
  it.each<[string, readonly Piece[], (string | null)[]]>([
    ["by their labels", [counted("votes", 4), counted("stars", 5), counted("comments", 6)], ["upvotes", "githubStars", "commentCount"]],
    ["not, where there are none", [DAY, AUTHORS, DOT], [null, null, null]],
    ["as comments, where one stands alone", [number("3")], ["commentCount"]],
    ["as comments, where other things follow", [number("3"), DAY], ["commentCount", null]],
    ["as stars and comments", [number("12"), number("3")], ["githubStars", "commentCount"]],
    ["as stars and comments with dots between", [number("12"), DOT, DOT, number("3")], ["githubStars", null, null, "commentCount"]],
    ["as stars before comments that are labelled", [number("12"), counted("comments", 3)], ["githubStars", "commentCount"]],
    ["as comments before votes", [number("12"), counted("votes", 3)], ["commentCount", "upvotes"]],
    ["as stars where they are rounded", [number("1.2k")], ["githubStars"]],
    ["as stars where they are rounded to millions", [number("2 M")], ["githubStars"]],
    ["not, where a dash is left of a picture", [number("-"), number("\u2014")], [null, null]],
  ])("are told %s", (_case, foot, keys) => {
    expect(keysOf(foot)).toEqual(keys);
  });

  it("count comments wherever a page shows abstracts", () => {
    expect(keysOf([number("1.2k"), DOT, number("3")], true)).toEqual(["commentCount", null, "commentCount"]);
    expect(keysOf([counted("stars", 2), number("-")], true)).toEqual(["githubStars", null]);
  });
});

describe("a count that nothing but its place names", () => {
  const alone = number("317");
  it.each<[string, readonly Piece[], Piece | null]>([
    ["is unclear alone", [alone], alone],
    ["is unclear beside votes", [counted("votes", 4), alone], alone],
    ["is clear beside stars", [counted("stars", 4), alone], null],
    ["is clear beside another one", [alone, number("3")], null],
    ["is clear where it is rounded", [number("1.2k")], null],
    ["is none where comments are labelled", [counted("comments", 4)], null],
    ["is none where stars are labelled", [counted("stars", 4)], null],
    ["is none where there are no counts", [], null],
    ["is none where there are only votes", [counted("votes", 4)], null],
  ])("%s", (_case, foot, unclear) => {
    expect(findUnclear(nameCounts(foot, false))).toBe(unclear);
  });
});

describe("the counts of a card", () => {
  it.each<[string, readonly Piece[], readonly Piece[], object]>([
    ["nothing", [], [], {}],
    ["votes above the title", [number("12")], [], { upvotes: 12 }],
    ["votes that are labelled", [counted("votes", 12)], [], { upvotes: 12 }],
    ["the first of several votes", [number("12"), number("13")], [], { upvotes: 12 }],
    ["votes below who submitted it", [number("12"), ADA, number("13")], [], { upvotes: 13 }],
    ["votes below the last who submitted it", [ADA, number("12"), ADA, number("13")], [], { upvotes: 13 }],
    ["votes above who submitted it, where none stand below", [number("12"), ADA], [], { upvotes: 12 }],
    ["no stars, comments or authors above the title", [counted("stars", 1), counted("comments", 2), AUTHORS], [], {}],
    ["counts of the foot", [], [number("150"), number("3")], { githubStars: 150, commentCount: 3 }],
    ["the first of several of a kind", [], [counted("comments", 3), counted("comments", 4)], { commentCount: 3 }],
    ["the second where the first is a label alone", [], [counted("comments", null), counted("comments", 4)], { commentCount: 4 }],
    ["votes of the foot", [ADA], [counted("votes", 5)], { upvotes: 5 }],
    ["votes above rather than those of the foot", [number("0")], [counted("votes", 5)], { upvotes: 0 }],
    ["no dash of the foot", [], [number("-"), DAY], {}],
  ])("are %s", (_case, lead, foot, counts) => {
    expect(readCounts(lead, nameCounts(foot, false))).toEqual({ ...NOTHING, ...counts });
  });
});
