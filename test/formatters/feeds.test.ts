import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { PaperRecord } from "../../src/core/record.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { makePaper, makeStyle, print } from "./samples.ts";

const printAs = async (name: string, records: readonly PaperRecord[]) => print(FORMATTERS.find(name), records, makeStyle());
const text = fc.string({ unit: "binary", minLength: 1 });
const day = fc.option(fc.constantFrom("2025-01-02", "2026-07-01", "2026-07-09"));
const paper = fc
  .record({
    title: fc.oneof(text, fc.constantFrom("</title><x>", "a & b", "]]>", "\u0000", "\ud800\ufffe")),
    abstract: fc.option(text),
    authors: fc.array(text, { maxLength: 2 }),
    categories: fc.array(text, { maxLength: 2 }),
    id: fc.option(fc.constant("2607.00001")),
    published: day,
    revised: day,
    listed: day,
    links: fc.array(fc.record({ kind: fc.constantFrom("paper", "code"), url: fc.oneof(text, fc.webUrl({ withQueryParameters: true })) })),
  })
  .map((keys) => makePaper(keys));

/** A record's text as a reader sees it: one line without characters that XML forbids. */
function shown(value: string): string {
  return value
    .replace(/[\s\u0085]+/g, " ")
    .trim()
    .replace(/[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Element[];
}

/** The elements of an XML document. Every tag has to be closed by its own, and no sign may stand raw. */
function readXml(xml: string): Element {
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
  // oxlint-disable-next-line no-control-regex -- XML forbids them
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, text: "", children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (piece) => void ((open.at(-1) ?? root).text += piece),
      onclosetag: (name, implied) => expect([open.pop()?.name, implied && !xml.includes("/>")]).toEqual([name, false]),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([root]);
  return root.children[0] ?? root;
}

const childrenOf = (element: Element | undefined, name: string) => element?.children.filter((child) => child.name === name) ?? [];
const textOf = (element: Element | undefined, name: string) => childrenOf(element, name)[0]?.text;

/** The name that Atom gets for the author of a paper without any. */
async function nameOf(keys: Partial<PaperRecord>): Promise<unknown> {
  const [entry] = childrenOf(readXml(await printAs("atom", [makePaper({ authors: [], ...keys })])), "entry");
  return textOf(childrenOf(entry, "author")[0], "name");
}

describe("atom", () => {
  it("has an entry a record, and the day of the latest one", async () => {
    const record = makePaper({ revised: "2026-07-05", title: "Lamps & <Rivers>" });
    expect(await printAs("atom", [record, makePaper({ revised: "2026-07-04" })])).toMatch(
      new RegExp(
        [
          `^<\\?xml version="1.0" encoding="utf-8"\\?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n`,
          `<title>Papers</title><id>tag:papersift.invalid,2026:papers</id><generator>papersift</generator>\n`,
          `<entry><title>Lamps &amp; &lt;Rivers&gt;</title><id>https://arxiv.org/abs/2607.00001</id>`,
          `<link rel="alternate" href="https://arxiv.org/abs/2607.00001"/>`,
          `<link rel="related" title="code" href="https://example.org/code\\?a=1,2"/>`,
          `<published>2026-07-01T00:00:00Z</published><updated>2026-07-05T00:00:00Z</updated>`,
          `<author><name>Ada Quill</name></author><author><name>Bo Tarn</name></author>`,
          `<category term="cs.LG"/><category term="stat.ML"/><summary>We light a river.\n\nIt stays slow.</summary></entry>\n`,
          `<entry>.*[^]*</entry>\n<updated>2026-07-05T00:00:00Z</updated>\n</feed>\n$`,
        ].join(""),
      ),
    );
  });

  it("names nobody who is not named", async () => {
    expect(await nameOf({ organization: "Fen Lab" })).toBe("Fen Lab");
    expect(await nameOf({ authorCount: 7 })).toBe("7 authors");
    expect(await nameOf({ authorCount: null })).toBe("unknown");
  });

  it("is valid, and gives titles and names back, whatever the records hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { maxLength: 4 }), async (records) => {
        const feed = readXml(await printAs("atom", records));
        const entries = childrenOf(feed, "entry");
        expect(entries.map((entry) => textOf(entry, "title"))).toEqual(records.map(({ title }) => shown(title)));
        const days = entries.map((entry) => textOf(entry, "updated") ?? "");
        expect(textOf(feed, "updated")).toBe(days.reduce((latest, each) => (each > latest ? each : latest), "1970-01-01T00:00:00Z"));
        for (const [at, entry] of entries.entries()) {
          const names = records[at]?.authors.map(shown).filter((name) => name !== "") ?? [];
          const written = childrenOf(entry, "author").map((author) => textOf(author, "name"));
          expect(names.length > 0 ? written : written.length).toEqual(names.length > 0 ? names : 1);
          expect(textOf(entry, "id")).toMatch(/^(?:https?:\/\/|tag:papersift\.invalid,2026:)[!-~\u00a1-\u{10fffd}]*$/u);
          const alternate = childrenOf(entry, "link").some(({ attributes }) => attributes["rel"] === "alternate");
          expect(alternate || childrenOf(entry, "content").length === 1).toBe(true);
        }
      }),
    );
  });
});

const itemSchema = z.strictObject({
  id: z.string().min(1),
  url: z.url().optional(),
  title: z.string().optional(),
  content_text: z.string().min(1),
  date_published: z.iso.datetime().optional(),
  date_modified: z.iso.datetime().optional(),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).optional(),
  tags: z.array(z.string().min(1)).optional(),
});
const feedSchema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  items: z.array(itemSchema),
});

describe("jsonfeed", () => {
  it("has an item a line", async () => {
    const printed = await printAs("jsonfeed", [makePaper({ revised: "2026-07-05" }), makePaper()]);
    expect(printed.split("\n").length).toBe(5);
    expect(feedSchema.parse(JSON.parse(printed)).items[0]).toEqual({
      id: "https://arxiv.org/abs/2607.00001",
      url: "https://arxiv.org/abs/2607.00001",
      title: "Lanterns for Slow Rivers",
      content_text: "We light a river.\n\nIt stays slow.",
      date_published: "2026-07-01T00:00:00Z",
      date_modified: "2026-07-05T00:00:00Z",
      authors: [{ name: "Ada Quill" }, { name: "Bo Tarn" }],
      tags: ["cs.LG", "stat.ML"],
    });
    expect(feedSchema.parse(JSON.parse(await printAs("jsonfeed", []))).items).toEqual([]);
  });

  it("keeps to the format, and gives titles back, whatever the records hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { maxLength: 4 }), async (records) => {
        const { items } = feedSchema.parse(JSON.parse(await printAs("jsonfeed", records)));
        expect(items.map(({ title = "" }) => title)).toEqual(records.map(({ title }) => shown(title)));
        for (const { id } of items) expect(id).toMatch(/^(?:https?:\/\/|tag:)\S+$/);
      }),
    );
  });
});
