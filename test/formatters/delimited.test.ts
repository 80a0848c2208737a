import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEY_FIELDS } from "../../src/core/field.ts";
import type { OutputStyle } from "../../src/core/formatter.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import { LINK_KINDS } from "../../src/core/vocabulary.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { choose, makePaper, makeStyle, print } from "./samples.ts";

const csv = FORMATTERS.find("csv");
const tsv = FORMATTERS.find("tsv");
const FORMULA_STARTS = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

/** Text made of what delimited files are broken by. */
const troublesome = fc
  .array(fc.constantFrom(",", ";", "; ", "\t", '"', "'", "\n", "\r", "\r\n", " ", "\\", ":", "a", "é", "深", "👩‍🔬", ...FORMULA_STARTS), {
    minLength: 1,
  })
  .map((pieces) => pieces.join(""));
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const paper: fc.Arbitrary<PaperRecord> = fc
  .record({
    title: troublesome,
    abstract: fc.option(troublesome),
    authors: fc.array(troublesome),
    comment: fc.option(troublesome),
    upvotes: fc.option(fc.nat()),
    links: fc.array(fc.record({ kind: fc.constantFrom(...LINK_KINDS), url })),
    file: troublesome,
  })
  .map(({ file, ...keys }) => makePaper({ ...keys, source: { file, lines: [1, 9], bytes: [0, 70] } }));

type Row = Record<string, string | undefined>;

/** The rows of an output, as a program that knows quotes reads them. */
function readRows(text: string, format: "csv" | "tsv"): Row[] {
  const settings = format === "csv" ? { record_delimiter: "\r\n" } : { delimiter: "\t", record_delimiter: "\n", relax_quotes: true };
  return parse<Row>(text, { columns: true, ...settings });
}

/** Undoes the joining of a list: split at "; ", then single the doubled semicolons. */
function splitItems(cell = ""): string[] {
  return cell === ""
    ? []
    : cell
        .replaceAll(";;", "\0")
        .split("; ")
        .map((item) => item.replaceAll("\0", ";"));
}

/** Text as a TSV cell holds it; nothing is an empty cell. */
function toLine(text: string | null): string {
  return text?.replace(/\r\n|[\t\r\n]/g, " ") ?? "";
}

describe("csv", () => {
  it("has a row of names and a row a record, each ending in CRLF", async () => {
    const style = makeStyle(choose("title", "upvotes", "doi", "published"));
    expect(await print(csv, [makePaper(), makePaper({ title: 'So-called "rivers", again', upvotes: null })], style)).toBe(
      'title,upvotes,doi,published\r\nLanterns for Slow Rivers,12,,2026-07-01\r\n"So-called ""rivers"", again",,,2026-07-01\r\n',
    );
  });

  it("names every key of the record when no fields are chosen, also without records", async () => {
    expect(await print(csv, [], makeStyle())).toBe(`${KEY_FIELDS.map((field) => field.name).join(",")}\r\n`);
    expect(await print(csv, [], makeStyle({ header: false }))).toBe("");
  });

  it("joins lists by rules that lead back", async () => {
    const style = makeStyle({
      header: false,
      ...choose("authors", "categories", "problems", "source", "source.lines", "source.bytes", "links"),
    });
    expect(await print(csv, [makePaper()], style)).toBe(
      "Ada Quill; Bo Tarn,cs.LG; stat.ML,year-inferred incomplete,july.txt:3-9,3-9,40-310," +
        '"paper:https://example.org/papers/1 code:https://example.org/code?a=1,2"\r\n',
    );
    const odd = makePaper({ authors: ["Quill; the Elder", "Tarn;"] });
    expect(await print(csv, [odd], makeStyle({ header: false, ...choose("authors") }))).toBe("Quill;; the Elder; Tarn;;\r\n");
  });

  it.each([...FORMULA_STARTS, "\t", "\r", "\n"])(
    "puts an apostrophe before text that starts with %j, unless the guard is off",
    async (start) => {
      const record = makePaper({ title: `${start}SUM(A1)` });
      const read = async (settings: Partial<OutputStyle>) => readRows(await print(csv, [record], makeStyle(settings)), "csv")[0]?.["title"];
      expect(await read({})).toBe(`'${start}SUM(A1)`);
      expect(await read({ csvGuard: false })).toBe(`${start}SUM(A1)`);
    },
  );

  it("quotes a lone line end of either kind", async () => {
    const style = makeStyle({ header: false, ...choose("abstract") });
    expect(await print(csv, [makePaper({ abstract: "a\nb" }), makePaper({ abstract: "a\rb" })], style)).toBe('"a\nb"\r\n"a\rb"\r\n');
  });

  it("shows control characters as escapes", async () => {
    const record = makePaper({ title: "a\u0000b\u001b[31mc\u007f\u009bd" });
    expect(await print(csv, [record], makeStyle({ header: false, ...choose("title") }))).toBe(
      String.raw`a\x00b\x1b[31mc\x7f\x9bd` + "\r\n",
    );
  });

  it("has no empty lines, which readers skip", async () => {
    expect(await print(csv, [makePaper({ doi: null })], makeStyle(choose("doi")))).toBe('doi\r\n""\r\n');
  });

  it("is read back to the same values", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper), async (records) => {
        const rows = readRows(await print(csv, records, makeStyle({ csvGuard: false })), "csv");
        const read = rows.map((row) => ({
          title: row["title"],
          abstract: row["abstract"] || null,
          authors: splitItems(row["authors"]),
          comment: row["comment"] || null,
          upvotes: row["upvotes"] === "" ? null : Number(row["upvotes"]),
          links: row["links"]?.split(" ").filter((link) => link !== ""),
          file: row["source"]?.replace(/:1-9$/, ""),
        }));
        expect(read).toEqual(
          records.map(({ title, abstract, authors, comment, upvotes, links, source }) => ({
            title,
            abstract,
            authors,
            comment,
            upvotes,
            links: links.map((link) => `${link.kind}:${link.url}`),
            file: source.file,
          })),
        );
      }),
    );
  });

  it("changes nothing but the starts of formulas when guarded", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper), async (records) => {
        const guarded = readRows(await print(csv, records, makeStyle()), "csv").flatMap((row) => Object.values(row));
        const bare = readRows(await print(csv, records, makeStyle({ csvGuard: false })), "csv").flatMap((row) => Object.values(row));
        expect(guarded).toEqual(bare.map((cell) => cell?.replace(/^'*[=+\-@\t\r\n＝＋－＠]/, "'$&")));
      }),
    );
  });
});

describe("tsv", () => {
  it("has a row of names and a row a record, each ending in LF", async () => {
    const style = makeStyle(choose("title", "upvotes", "doi", "published"));
    expect(await print(tsv, [makePaper()], style)).toBe("title\tupvotes\tdoi\tpublished\nLanterns for Slow Rivers\t12\t\t2026-07-01\n");
  });

  it("turns tabs and line ends inside a cell into blanks", async () => {
    const record = makePaper({ abstract: "a\tb\r\nc\n\nd\u2028e\u0085f" });
    expect(await print(tsv, [record], makeStyle({ header: false, ...choose("abstract") }))).toBe("a b c  d e f\n");
  });

  it("quotes only a cell that starts with a quote", async () => {
    const style = makeStyle({ header: false, ...choose("title", "comment") });
    const record = makePaper({ title: '"Slow" rivers', comment: 'A "slow" river' });
    expect(await print(tsv, [record], style)).toBe('"""Slow"" rivers"\tA "slow" river\n');
  });

  it("guards formulas", async () => {
    const style = makeStyle({ header: false, ...choose("title") });
    expect(await print(tsv, [makePaper({ title: "=1+1" })], style)).toBe("'=1+1\n");
    expect(await print(tsv, [makePaper({ title: "=1+1" })], { ...style, csvGuard: false })).toBe("=1+1\n");
  });

  it("is a line a record and a tab between each two cells, to programs that know no quotes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper), async (records) => {
        const lines = (await print(tsv, records, makeStyle())).split(/[\n\r]/);
        expect(lines.pop()).toBe("");
        expect(lines.map((line) => line.split("\t").length)).toEqual(Array.from({ length: records.length + 1 }, () => KEY_FIELDS.length));
      }),
    );
  });

  it("is read back to the same values but for white space, by programs that know quotes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper), async (records) => {
        const rows = readRows(await print(tsv, records, makeStyle({ csvGuard: false })), "tsv");
        expect(rows.map((row) => [row["title"], row["abstract"], row["comment"]])).toEqual(
          records.map((record) => [record.title, record.abstract, record.comment].map(toLine)),
        );
      }),
    );
  });
});
