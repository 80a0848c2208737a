import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEY_FIELDS } from "../../../src/core/field.ts";
import type { OutputStyle } from "../../../src/core/formatter.ts";
import type { PaperRecord } from "../../../src/core/record.ts";
import { createCsvFormatter } from "../../../src/formatters/csv.ts";
import { createTsvFormatter } from "../../../src/formatters/tsv.ts";
import { makePaper, makeStyle } from "../../formatters/samples.ts";
import { readDump } from "../../read-dump.ts";

function write(create: typeof createCsvFormatter, papers: readonly PaperRecord[], style: Partial<OutputStyle> = {}): string {
  const formatter = create(makeStyle({ fields: KEY_FIELDS, ...style }));
  return formatter.begin() + papers.map((paper) => formatter.record(paper)).join("") + formatter.end(papers.length);
}

/** Text as a record may hold it, with much of what a table has signs for. */
const sign = fc.constantFrom("'", '"', ";", "; ", ",", "=", "+", "-", "@", "\n", "\r", "\r\n", "\n\n", "a", "é", " ", ":", "＝");
const text = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(""));

describe("records as rows", () => {
  it("hold all that CSV shows of them", () => {
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 4 }), fc.boolean(), (title, abstract, authors, withdrawn) => {
        const paper = makePaper({ title, abstract, authors, withdrawn });
        const { records, problems } = readDump(write(createCsvFormatter, [paper, makePaper()]));
        expect(problems).toEqual([]);
        expect(records.map((record) => ({ ...record, source: null, problems: null }))).toEqual(
          [paper, makePaper()].map((record) => ({ ...record, source: null, problems: null })),
        );
        expect(records[0]?.source).toEqual({ ...paper.source, bytes: [0, 0] });
      }),
    );
  });

  it("are written as they were read", () => {
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 4 }), (title, abstract, authors) => {
        for (const create of [createCsvFormatter, createTsvFormatter]) {
          const table = write(create, [makePaper({ title: `T${title}`, abstract, authors })]);
          const { records } = readDump(table);
          expect(records).toHaveLength(1);
          expect(write(create, records)).toBe(table);
        }
      }),
    );
  });

  it("are the same wherever the chunks end", () => {
    const table = write(createCsvFormatter, [makePaper({ abstract: 'one\r\n"two"\r\nthree – é' }), makePaper({ title: "=1+1" })]);
    const whole = readDump(table);
    expect(whole.records.map(({ title }) => title)).toEqual(["Lanterns for Slow Rivers", "=1+1"]);
    for (const size of [1, 2, 5, 64]) expect(readDump(table, { chunks: [size] })).toEqual(whole);
  });

  it("may lack columns, hold others, quote the names, and follow each other", () => {
    const { records, problems, counts } = readDump(
      '"title","published","mark","listing"\nA,2024-01-02,x,\n"B",,,y\n\ntitle,published,mark,listing\nC,,,\n',
    );
    expect(records.map(({ title, published, listing }) => [title, published, listing])).toEqual([
      ["A", "2024-01-02", "records"],
      ["B", null, "y"],
      ["C", null, "records"],
    ]);
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([["unknown-keys", "mark"]]);
    expect(counts).toEqual({ listings: 1, papers: 3, rejected: 0, furniture: 3, lines: 6 });
  });

  it("lose only what is damaged", () => {
    const { records, rejects } = readDump('title,upvotes\nA,1\nB\nC,many\nD"x,2\nE,3\n"F,4\n');
    expect(records.map(({ title }) => title)).toEqual(["A", "E"]);
    expect(rejects.map(({ problem }) => [problem.code, problem.line, problem.detail])).toEqual([
      ["malformed-record", 3, "row"],
      ["invalid-record", 4, "upvotes"],
      ["malformed-record", 5, "row"],
      ["malformed-record", 7, "row"],
    ]);
  });

  it("are no table where the first line is text", () => {
    for (const dump of ["title\nA\n", "title, authors and more\n", "authors,affiliations,emails\n"])
      expect(readDump(dump).kinds.includes("records")).toBe(false);
  });
});
