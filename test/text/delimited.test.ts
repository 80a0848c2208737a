import { stringify } from "csv-stringify/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV, createRowWriter, TSV } from "../../src/text/delimited.ts";

const text = fc
  .array(fc.constantFrom(",", ";", "\t", '"', "'", "\n", "\r", " ", "\\", "a", "é", "深", "1", "=", "+", "-", "@", "＝", "＋", "－", "＠"))
  .map((pieces) => pieces.join(""));
const row = fc.array(fc.oneof(text, fc.integer(), fc.constant(null)), { minLength: 2, maxLength: 5 });

describe("createRowWriter", () => {
  it("writes CSV as csv-stringify does", () => {
    fc.assert(
      fc.property(row, fc.boolean(), (cells, guard) => {
        const expected = stringify([cells], { record_delimiter: "\r\n", quote_record_delimiter: true, escape_formulas: guard });
        expect(createRowWriter(CSV, guard)(cells)).toBe(expected);
      }),
    );
  });

  it.each([
    ["", '""\r\n', "\n"],
    [null, '""\r\n', "\n"],
    ["a\tb\r\nc", '"a\tb\r\nc"\r\n', "a b c\n"],
    ['"a" b', '"""a"" b"\r\n', '"""a"" b"\n'],
    ['a "b"', '"a ""b"""\r\n', 'a "b"\n'],
    ["\u001b[1m\u2028", "\\x1b[1m\u2028\r\n", "\\x1b[1m \n"],
    [-1, "-1\r\n", "-1\n"],
    ["-1", "'-1\r\n", "'-1\n"],
  ])("writes a row of %j alone", (cell, csv, tsv) => {
    expect([createRowWriter(CSV, true)([cell]), createRowWriter(TSV, true)([cell])]).toEqual([csv, tsv]);
  });
});
