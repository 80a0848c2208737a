import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { choose, makePaper, makeStyle, print } from "./samples.ts";

describe("FORMATTERS", () => {
  it("lists the outputs", () => {
    expect(FORMATTERS.ids).toEqual([
      "json",
      "ndjson",
      "csv",
      "tsv",
      "table",
      "bibtex",
      "ris",
      "csl-json",
      "markdown",
      "atom",
      "jsonfeed",
      "html",
    ]);
    expect(FORMATTERS.find("jsonl")?.id).toBe("ndjson");
  });

  it("gives no file ending to two outputs", () => {
    const extensions = FORMATTERS.items.flatMap((kind) => kind.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(extensions.filter((extension) => !/^[a-z]+(?:\.json)?$/.test(extension))).toEqual([]);
  });

  it("describes each output in one line", () => {
    for (const kind of FORMATTERS.items) expect(kind.title).toMatch(/^\S.*\S$/);
  });
});

describe.each(FORMATTERS.items.map((kind) => [kind.id, kind] as const))("output %s", (_, kind) => {
  const styles = [makeStyle(), makeStyle({ header: false, width: 80, color: true }), makeStyle({ pretty: true, ...choose("title") })];

  it.each([0, 1, 2])("ends in exactly one line end, or is empty, with %i records", async (count) => {
    for (const style of styles) {
      const text = await print(
        kind,
        Array.from({ length: count }, () => makePaper()),
        style,
      );
      expect(text).toMatch(/^$|[^\r\n]\r?\n$/);
    }
  });

  it("starts anew for each run", async () => {
    const once = await print(kind, [makePaper()], makeStyle());
    expect(await print(kind, [makePaper()], makeStyle())).toBe(once);
  });

  it("lets no control character reach a terminal but line ends and tabs", async () => {
    const text = fc.string({ unit: "binary", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, author) => {
        const output = await print(kind, [makePaper({ title, authors: [author] })], makeStyle({ width: 80 }));
        expect(output.replace(/[\t\n\r]/g, "")).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
