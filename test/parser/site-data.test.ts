import { describe, expect, it } from "vitest";
import { draftItem } from "../../src/parser/site-data/draft.ts";

describe("an item of the site's data", () => {
  it.each([
    ["2026-07-20T08:00:00.000Z", "2026-07-17T08:00:00.000Z", "2026-07-20"],
    ["2026-07-17T08:00:00.000Z", "2026-07-17T08:00:00.000Z", null],
    ["2026-07-17T08:00:00.000Z", "2026-07-20T08:00:00.000Z", null],
    ["2026-07-20T08:00:00.000Z", null, null],
    [null, "2026-07-17T08:00:00.000Z", null],
  ])("was listed on its own day %s only where its paper is older: %s", (own, ofPaper, listed) => {
    const fields = new Map(Object.entries({ "paper.id": "2607.00001", "paper.title": "Lamps" }));
    if (own !== null) fields.set("publishedAt", own);
    if (ofPaper !== null) fields.set("paper.publishedAt", ofPaper);
    expect(draftItem({ fields, date: null }).listed).toBe(listed);
  });
});
