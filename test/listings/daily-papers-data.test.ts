import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDataItems } from "../../src/parser/site-data/items.ts";
import { FIXTURES } from "../fixtures.ts";
import { readDump, withoutPlace } from "../read-dump.ts";

const text = readFileSync(join(FIXTURES, "daily-papers/api.data"), "utf8");
const { records } = readDump(text);

describe("the data of the site", () => {
  it("gives the same in chunks of any size", () => {
    const whole = readDump(text);
    for (const chunks of [[1], [2, 3, 1], [64, 1]]) expect(readDump(text, { chunks })).toEqual(whole);
  });

  it("gives the same however it is laid out, alone or within other data", () => {
    const items: unknown = JSON.parse(text);
    for (const json of [
      JSON.stringify(items, null, 2),
      JSON.stringify({ dailyPapers: items }),
      JSON.stringify({ canSubmit: false, dailyPapers: items }),
    ])
      expect(withoutPlace(readDump(json).records)).toEqual(withoutPlace(records));
  });

  it("takes the day of the whole where an item tells none", () => {
    const items: { paper: { submittedOnDailyAt?: string } }[] = JSON.parse(text);
    for (const { paper } of items) delete paper.submittedOnDailyAt;
    const json = JSON.stringify({ date: "2026-07-21T00:00:00.000Z", dailyPapers: items });
    expect(readDump(json).records.map(({ listed }) => listed)).toEqual(["2026-07-21", "2026-07-21"]);
  });

  it("has each record where its source says", () => {
    const bytes = Buffer.from(text);
    for (const { id, source } of records) expect(JSON.parse(bytes.subarray(...source.bytes).toString())).toMatchObject({ paper: { id } });
    for (const { fields, from, to } of readDataItems(text))
      expect(JSON.parse(text.slice(from, to))).toMatchObject({ paper: { id: fields.get("paper.id") } });
  });

  it("gives exact records up to where it breaks off, wherever that is", () => {
    const bytes = Buffer.from(text);
    for (let end = 1000; end < bytes.length; end += 13) {
      const cut = readDump(bytes.subarray(0, end)).records;
      const ended = records.filter(({ source }) => source.bytes[1] <= end);
      expect(cut.slice(0, ended.length)).toEqual(ended);
      for (const { problems } of cut.slice(ended.length)) expect(problems.map(({ code }) => code)).toEqual(["incomplete"]);
    }
  });

  it("leaves a text alone that stands in JSON", () => {
    const { records: own } = readDump(JSON.stringify({ content: text }));
    expect(own).toEqual([]);
  });

  it.each([
    ["brackets", "[".repeat(200_000)],
    ["a string without an end", `"${'x\\"'.repeat(200_000)}`],
    ["values", `[${"1,".repeat(200_000)}1]`],
    ["blanks that are none in JSON", "\u00a0\ufeff5\u00a0"],
  ])("is read with %s in it", (_name, value) => {
    const json = `[${JSON.stringify({ paper: { id: "2402.11873", title: "Moss" } })},{"paper":{"id":"2402.11874"},"x":${value}`;
    expect(readDump(json, { chunks: [65_536] }).records[0]).toMatchObject({ id: "2402.11873", title: "Moss", problems: [] });
  });
});

function card(id: string, title: string): string {
  return `<article><h3><a href="/papers/${id}">${title}</a></h3><ul><li title="Mira Moss"></li></ul><div>2 authors</div></article>`;
}

describe("the data of a page", () => {
  const props = JSON.stringify({ dailyPapers: [{ paper: { id: "2402.11873", title: "Reeds" }, title: "Reeds" }] }).replaceAll(
    '"',
    "&quot;",
  );
  const data = `<div data-target="DailyPapers" data-props="${props}"></div>`;
  const [first, second] = [card("2402.11874", "Lamps of Clay"), card("2402.11875", "Lanterns of Paper")];

  it.each([
    ["above the cards", [data, first, second], ["2402.11873", "2402.11874", "2402.11875"]],
    ["between the cards", [first, data, second], ["2402.11874", "2402.11873", "2402.11875"]],
    ["below the cards", [first, second, data], ["2402.11874", "2402.11875", "2402.11873"]],
    ["without cards", [data], ["2402.11873"]],
  ])("tells a paper once that no card shows, where it stands %s", (_name, parts, ids) => {
    const { records: read } = readDump(`<html><body><h1>Daily Papers</h1>${parts.join("")}</body></html>`);
    expect(read.map(({ id }) => id)).toEqual(ids);
    const starts = read.map(({ source }) => source.bytes[0]);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});
