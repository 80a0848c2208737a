import { describe, expect, it } from "vitest";
import { RECORD_KEYS } from "../../src/core/record.ts";
import { LINK_KINDS } from "../../src/core/vocabulary.ts";
import { PRESENCES, QUERY_FIELDS } from "../../src/query/query-fields.ts";

describe("QUERY_FIELDS", () => {
  it("has every key of the record that holds text, a number or a day", () => {
    const keys = QUERY_FIELDS.map((field) => field.key);
    expect(RECORD_KEYS.filter((key) => !keys.includes(key))).toEqual(["links", "source", "problems"]);
  });

  it.each([
    ["text", "title abstract author organization submittedBy comment journalRef reportNumber"],
    ["exact", "listing id announced withdrawn category doi"],
    ["number", "version authorCount upvotes commentCount githubStars"],
    ["day", "published revised listed"],
    ["presence", "has"],
  ])("compares as %s: %s", (kind, names) => {
    const found = QUERY_FIELDS.filter((field) => field.kind === kind).map((field) => field.name);
    expect(found.join(" ")).toBe(names);
  });

  it("gives no name two meanings", () => {
    for (const items of [QUERY_FIELDS, PRESENCES]) {
      const names = items.flatMap(({ name, key }) => [...new Set([name.toLowerCase(), (key ?? name).toLowerCase()])]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("PRESENCES", () => {
  it("has what can be absent or empty, and the kinds of links", () => {
    const names = PRESENCES.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...LINK_KINDS, "author", "doi", "abstract", "problems"]));
    expect(names).not.toContain("title");
    expect(names).not.toContain("source");
  });
});
