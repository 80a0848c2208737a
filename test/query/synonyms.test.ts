/** Names that people bring from other tools and sites are understood in the mistake that they make. */
import { describe, expect, it } from "vitest";
import { FIELDS } from "../../src/core/field.ts";
import { PRESENCES, QUERY_FIELDS } from "../../src/query/query-fields.ts";
import { findFieldSynonym, findPresenceSynonym, findQuerySynonym } from "../../src/query/synonyms.ts";

/** Fields of the record, and what they are called elsewhere. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  published: "date day year month pubdate published_at submitted",
  revised: "updated",
  authors: "author names",
  authorCount: "authors-count num_authors",
  title: "name",
  abstract: "Summary description abs",
  upvotes: "likes votes score points",
  commentCount: "comments numComments",
  githubStars: "stars",
  organization: "org organisation affiliation institution",
  submittedBy: "submitter",
  categories: "category cat cats tag tags subject subjects keywords",
  id: "arxiv arxiv_id identifier",
  journalRef: "journal",
  "links.url": "url urls link",
  "links.code": "code github repo",
  "links.pdf": "PDF",
  "source.file": "file",
  "source.lines": "line",
};

/** What a query asks about, and what it is called elsewhere. */
const QUERY_NAMES: Readonly<Record<string, string>> = {
  title: "ti name",
  author: "au authors names",
  comment: "co",
  journalRef: "jr journal",
  reportNumber: "rn",
  category: "categories cat tags subject",
  published: "date year submitted",
  revised: "updated",
  upvotes: "likes score",
  "has:links": "url urls link links",
  "has:code": "code github repo",
  "has:pdf": "pdf",
};

function rows(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([field, names]) => names.split(" ").map((name): [string, string] => [name, field]));
}

describe("a field of the record", () => {
  it.each(rows(FIELD_NAMES))("is meant by %s: %s", (name, field) => {
    expect(findFieldSynonym(name)).toBe(field);
    expect(FIELDS.map((each) => each.name)).toContain(field);
  });

  it.each(["", "lamp", "constructor", "has"])("is not meant by %j", (name) => {
    expect(findFieldSynonym(name)).toBeNull();
  });
});

describe("a field of a query", () => {
  const names = QUERY_FIELDS.map((field) => field.name);

  it.each(rows(QUERY_NAMES))("is meant by %s: %s", (name, field) => {
    expect(findQuerySynonym(name, names)).toBe(field);
  });

  it("is one that there is", () => {
    expect(findQuerySynonym("ti", ["author"])).toBeNull();
    expect(findQuerySynonym("line", names)).toBeNull();
    expect(findQuerySynonym("lamp", names)).toBeNull();
  });
});

describe("what has: asks about", () => {
  const names = PRESENCES.map((presence) => presence.name);

  it.each([
    ["url", "links"],
    ["github", "code"],
    ["PDF", "pdf"],
    ["summary", "abstract"],
    ["authors", "author"],
    ["tags", "category"],
    ["likes", "upvotes"],
    ["lamp", null],
    ["name", null],
  ])("is meant by %s: %s", (name, presence) => {
    expect(findPresenceSynonym(name, names)).toBe(presence);
  });
});
