import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { PaperRecord } from "../../src/core/record.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { readEntries, splitAuthors } from "./read-bibtex.ts";
import { makePaper, makeStyle, print } from "./samples.ts";

const printAs = async (name: string, records: readonly PaperRecord[]) => print(FORMATTERS.find(name), records, makeStyle());

/** Text made of what bibliographies are broken by. */
const hostile = fc
  .array(
    fc.constantFrom(
      "{",
      "}",
      "\\",
      "$",
      "%",
      "#",
      "&",
      "_",
      "^",
      "~",
      '"',
      "@",
      "@misc{x,",
      ",",
      " and ",
      "\n",
      "\r\n",
      "\u2028",
      "\u0085",
      "ER  - ",
      "\nER  - \n",
      "\nTY  - JOUR",
      "\\alpha",
      "\\'e",
      '{\\"o}',
      "$x_1$",
      "$\\{x$",
      "a",
      "é",
      "深",
      "👩‍🔬",
      "\u0007",
      "\ud800",
      "\u00a0",
    ),
    { minLength: 1 },
  )
  .map((pieces) => pieces.join(""));
const paper = fc
  .record({
    title: hostile,
    abstract: fc.option(hostile),
    authors: fc.array(hostile, { maxLength: 4 }),
    authorCount: fc.option(fc.nat(9)),
    categories: fc.array(hostile, { maxLength: 2 }),
    comment: fc.option(hostile),
    doi: fc.option(hostile),
    id: fc.option(fc.constantFrom("2607.00001", "hep-th/9901001")),
    published: fc.option(fc.constant("2026-07-01")),
  })
  .map((keys) => makePaper(keys));

/** The year that BibTeX gets of a paper without a day of publication. */
async function yearOf(keys: Partial<PaperRecord>): Promise<string | undefined> {
  return readEntries(await printAs("bibtex", [makePaper({ published: null, ...keys })]))[0]?.fields.get("year");
}

describe("bibtex", () => {
  it("has an entry with what is known of a paper", async () => {
    expect(await printAs("bibtex", [makePaper({ doi: "10.1000/x_1", comment: "9 pages & more", authorCount: 3 })])).toBe(
      `@misc{quill2026lanternsslowrivers,
  title = {{Lanterns for Slow Rivers}},
  author = {Quill, Ada and Tarn, Bo and others},
  year = {2026},
  eprint = {2607.00001},
  archivePrefix = {arXiv},
  eprinttype = {arxiv},
  primaryClass = {cs.LG},
  doi = {10.1000/x_1},
  url = {https://arxiv.org/abs/2607.00001},
  note = {9 pages \\& more},
  abstract = {We light a river. It stays slow.},
  keywords = {cs.LG, stat.ML}
}
`,
    );
  });

  it.each([
    ["50% of #1 & a_b ~ ^ \\", String.raw`50\% of \#1 \& a\_b {\textasciitilde} {\textasciicircum} {\textbackslash}`],
    ["$5 and $10", String.raw`\$5 and \$10`],
    ["$O_\\infty$ and 5% $a\\%b%c$", String.raw`$O_\infty$ and 5\% $a\%b\%c$`],
    ["\\(x^2\\) or \\[y\\]", String.raw`\(x^2\) or \[y\]`],
    ["a {b} c", String.raw`a \{b\} c`],
    ["a {b", String.raw`a {$\lbrace$}b`],
    ["$\\left\\{x\\right.$", String.raw`$\left\lbrace x\right.$`],
    ["$a_{b$", String.raw`\$a\_{$\lbrace$}b\$`],
    ["\\\"o {\\'e} \\& \\alpha {\\beta}", String.raw`{\"o} {\'e} \& {$\alpha$} {$\beta$}`],
    ["a\u00a0b\u200bc\u0007d", "a~bcd"],
    ["<a|b>", String.raw`{\textless}a{$|$}b{\textgreater}`],
  ])("escapes what TeX obeys: %j", async (title, written) => {
    const [entry] = readEntries(await printAs("bibtex", [makePaper({ title })]));
    expect(entry?.fields.get("title")).toBe(`{${written}}`);
  });

  it("names nobody who is not named, and gives a key to sort by", async () => {
    const [entry] = readEntries(await printAs("bibtex", [makePaper({ authors: [], authorCount: 7, organization: "Fen Lab" })]));
    expect([entry?.fields.get("author"), entry?.fields.get("key")]).toEqual([undefined, "lanterns slow rivers"]);
  });

  it.each([
    ["The Moss Collaboration", "{The Moss Collaboration}"],
    ["Quill and Tarn", "{Quill and Tarn}"],
    ["Ludo van der Fen, Jr.", "van der Fen, Jr., Ludo"],
    ["Sol Tarn y Reed", "{Tarn y Reed}, Sol"],
    ["Ada and", "{and}, Ada"],
  ])("writes the name %s", async (author, written) => {
    const [entry] = readEntries(await printAs("bibtex", [makePaper({ authors: [author], authorCount: 1 })]));
    expect(entry?.fields.get("author")).toBe(written);
  });

  it("has no year where none is known, and never that of today", async () => {
    expect(await yearOf({ id: "9912.00001" })).toBe("1999");
    expect(await yearOf({ id: null })).toBe("2026");
    expect(await yearOf({ id: null, listed: null })).toBeUndefined();
  });

  it("is an entry a record with braces that balance, whatever the records hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { maxLength: 5 }), async (records) => {
        const entries = readEntries(await printAs("bibtex", records));
        expect(entries.length).toBe(records.length);
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
        for (const [at, { fields }] of entries.entries()) {
          const names = records[at]?.authors.filter((name) => /[^\s\p{Cc}\p{Cs}]/u.test(name)) ?? [];
          const written = splitAuthors(fields.get("author") ?? "").filter((name) => name !== "others" && name !== "");
          expect(written.length).toBe(names.length);
          for (const value of fields.values()) expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          const texts = [...fields].filter(([name]) => name !== "url" && name !== "doi");
          for (const [, value] of texts) expect(value).not.toMatch(/(?<!\\)[%#]/);
        }
      }),
    );
  });
});

describe("ris", () => {
  it("has a line a value", async () => {
    const record = makePaper({ authors: ["Ludo van der Fen, Jr."], comment: "9 pages", doi: "10.1000/1" });
    expect(await printAs("ris", [record])).toBe(
      [
        "TY  - GEN",
        "ID  - vanderfen2026lanternsslowrivers",
        "TI  - Lanterns for Slow Rivers",
        "AU  - van der Fen, Ludo, Jr.",
        "PY  - 2026",
        "DA  - 2026/07/01/",
        "AB  - We light a river. It stays slow.",
        "KW  - cs.LG",
        "KW  - stat.ML",
        "PB  - arXiv",
        "AN  - arXiv:2607.00001",
        "DO  - 10.1000/1",
        "UR  - https://arxiv.org/abs/2607.00001",
        "N1  - 9 pages",
        "ER  - ",
        "",
      ].join("\r\n"),
    );
  });

  it("holds as many records as it was given, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { maxLength: 5 }), async (records) => {
        const lines = (await printAs("ris", records)).split(/[\n\r\v\f\u0085\u2028\u2029]/).filter((line) => line !== "");
        expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([]);
        const marks = lines.map((line) => line.slice(0, 2)).filter((tag) => tag === "TY" || tag === "ER");
        expect(marks).toEqual(records.flatMap(() => ["TY", "ER"]));
        const keys = lines.filter((line) => line.startsWith("ID"));
        expect(new Set(keys).size).toBe(records.length);
      }),
    );
  });
});

/** The part of the official schema (csl-data.json) that these items use; it allows no other members. */
const text = z.string().min(1);
const itemSchema = z.strictObject({
  id: text,
  type: z.literal("article"),
  genre: text.optional(),
  title: z.string().optional(),
  author: z
    .array(
      z.union([
        z.strictObject({ literal: text }),
        z.strictObject({ family: text, given: text, "non-dropping-particle": text.optional(), suffix: text.optional() }),
      ]),
    )
    .optional(),
  issued: z.strictObject({ "date-parts": z.tuple([z.array(z.int()).min(1).max(3)]) }).optional(),
  ...Object.fromEntries(
    ["abstract", "publisher", "number", "version", "DOI", "URL", "keyword", "note"].map((name) => [name, text.optional()]),
  ),
});

describe("csl-json", () => {
  it("has an item a line", async () => {
    const record = makePaper({ authors: ["Ludo van der Fen, Jr.", "Moss Team"], comment: "9 pages", title: "Of $x_1$" });
    const printed = await printAs("csl-json", [record, record]);
    expect(printed.split("\n").length).toBe(5);
    const items: unknown = JSON.parse(printed);
    expect(items).toEqual([
      {
        id: "vanderfen2026x1",
        type: "article",
        genre: "preprint",
        title: 'Of <span class="nocase">$x_1$</span>',
        author: [{ family: "Fen", given: "Ludo", "non-dropping-particle": "van der", suffix: "Jr." }, { literal: "Moss Team" }],
        issued: { "date-parts": [[2026, 7, 1]] },
        abstract: "We light a river.\n\nIt stays slow.",
        publisher: "arXiv",
        number: "arXiv:2607.00001",
        URL: "https://arxiv.org/abs/2607.00001",
        keyword: "cs.LG, stat.ML",
        note: "arXiv:2607.00001 [cs.LG]\n9 pages",
      },
      expect.objectContaining({ id: "vanderfen2026x1a" }),
    ]);
  });

  it("keeps to the schema, whatever the records hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { maxLength: 5 }), async (records) => {
        const items = z.array(itemSchema).parse(JSON.parse(await printAs("csl-json", records)));
        expect(items.length).toBe(records.length);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
    );
  });
});
