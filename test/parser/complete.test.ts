import { describe, expect, it } from "vitest";
import { RECORD_KEYS, recordSchema } from "../../src/core/record.ts";
import { completeRecord } from "../../src/parser/complete.ts";

const REST = {
  listing: "almanac",
  source: { file: "lamps.txt", lines: [3, 5], bytes: [40, 120] },
  problems: [],
} satisfies Parameters<typeof completeRecord>[1];

describe("completeRecord", () => {
  it("fills up what no listing told", () => {
    const known = { ...REST, title: "Lamps at Low Tide" };
    const unknown = Object.fromEntries(RECORD_KEYS.map((key) => [key, null]));
    expect(completeRecord({ title: "Lamps at Low Tide" }, REST)).toEqual({
      record: { ...unknown, authors: [], categories: [], links: [], ...known },
    });
  });

  it("keeps what was read, with the record's keys in their order", () => {
    const draft = { upvotes: 0, title: "Lamps", withdrawn: false, links: [{ kind: "code" as const, url: "https://example.org/lamps" }] };
    const completed = completeRecord(draft, REST);
    const record = "record" in completed ? completed.record : null;
    expect(record).toMatchObject({ ...draft, ...REST });
    expect(Object.keys(record ?? {})).toEqual(RECORD_KEYS);
    expect(recordSchema.parse(record)).toEqual(record);
  });

  it.each([
    [{ authors: ["Ada Quill", "Bo Tarn"] }, 2],
    [{ authors: ["Ada Quill", "Bo Tarn"], authorCount: 117 }, 117],
    [{ authors: [], authorCount: 7 }, 7],
    [{ authors: [] }, null],
    [{}, null],
  ])("counts the authors of %j where no number is shown", (draft, authorCount) => {
    expect(completeRecord({ title: "Lamps", ...draft }, REST)).toHaveProperty("record.authorCount", authorCount);
  });

  it.each([
    ["no title", {}, ["title"]],
    ["an empty title", { title: "" }, ["title"]],
    ["a version before the first", { title: "Lamps", version: 0 }, ["version"]],
    ["a day and a count that are none", { title: "Lamps", published: "soon", upvotes: 1.5 }, ["published", "upvotes"]],
  ])("names the keys that are not what they must be: %s", (_case, draft, invalid) => {
    expect(completeRecord(draft, REST)).toEqual({ invalid });
  });
});
