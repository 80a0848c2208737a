import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { choose, makePaper, makeStyle, print } from "./samples.ts";

const json = FORMATTERS.find("json");
const ndjson = FORMATTERS.find("ndjson");
const two = [makePaper({ title: "Études “深層” 🇳🇴" }), makePaper({ id: null, title: "Second" })];

describe("json", () => {
  it("is an array with a record a line between its brackets", async () => {
    const text = await print(json, two, makeStyle());
    expect(JSON.parse(text)).toEqual(two);
    expect(text).toBe(`[\n${two.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`);
  });

  it("is an empty array without records", async () => {
    expect(await print(json, [], makeStyle())).toBe("[]\n");
    expect(await print(json, [], makeStyle({ pretty: true }))).toBe("[]\n");
  });

  it("is indented by two when pretty", async () => {
    expect(await print(json, two, makeStyle({ pretty: true }))).toBe(`${JSON.stringify(two, null, 2)}\n`);
  });

  it("has exactly the chosen fields in the chosen order", async () => {
    const style = makeStyle(choose("title", "source.file", "source.lines", "id", "doi"));
    expect(await print(json, two.slice(1), style)).toBe(
      '[\n{"title":"Second","source.file":"july.txt","source.lines":[3,9],"id":null,"doi":null}\n]\n',
    );
  });

  it("escapes what a terminal obeys and what ends a line, and leaves other characters as they are", async () => {
    const title = "\u001b[31m é \u007f\u009b \u2028\u2029 深層";
    const text = await print(json, [makePaper({ title })], makeStyle(choose("title")));
    expect(text).toBe(String.raw`[|{"title":"\u001b[31m é \u007f\u009b \u2028\u2029 深層"}|]|`.replaceAll("|", "\n"));
    expect(JSON.parse(text)).toEqual([{ title }]);
  });
});

describe("ndjson", () => {
  it("is one record a line, also when pretty", async () => {
    const lines = two.map((record) => `${JSON.stringify(record)}\n`).join("");
    expect(await print(ndjson, two, makeStyle())).toBe(lines);
    expect(await print(ndjson, two, makeStyle({ pretty: true }))).toBe(lines);
  });

  it("is empty without records", async () => {
    expect(await print(ndjson, [], makeStyle())).toBe("");
  });

  it("gives every text back, whatever it holds", async () => {
    const text = fc.string({ unit: "binary", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.array(text))), async (contents) => {
        const records = contents.map(([title, authors]) => makePaper({ title, authors }));
        const lines = (await print(ndjson, records, makeStyle())).split(/[\n\r\u0085\u2028\u2029]/);
        expect(lines.pop()).toBe("");
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
      }),
    );
  });
});
