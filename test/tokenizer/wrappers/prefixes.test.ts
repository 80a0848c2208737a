import { describe, expect, it } from "vitest";
import { PREFIXES } from "../../../src/tokenizer/wrappers/prefixes.ts";
import { QUOTED_LINES } from "../../../src/tokenizer/wrappers/quoted-lines.ts";
import { follows, goesOn, runOf, strip } from "./marks.ts";
import { expectUntouched, PAGE, unwrap } from "./unwrap.ts";

/** The page with a prefix before each line, which blank lines have without the blank at its end. */
function prefixed(prefix: (index: number) => string): string[] {
  return PAGE.map((line, index) => (prefix(index) + line).trimEnd());
}

describe("a prefix", () => {
  it.each([
    ["of a comment in C", () => "// "],
    ["of a comment in a shell", () => "# "],
    ["of a comment in SQL", () => "-- "],
    ["of a comment in TeX", () => "% "],
    ["of a comment in Lisp", () => ";; "],
    ["of an added line", () => "+"],
    ["of a heading's sign without a blank", () => "#"],
    ["of a box", () => "│ "],
    ["of a log", (index: number) => `2026-01-02T10:30:${10 + index}Z `],
    ["of a log with levels", (index: number) => `10:30:${10 + index},041 INFO `],
    ["of a log in brackets", (index: number) => `[2026-01-02 10:30:${10 + index}] `],
    ["of a numbered list", (index: number) => `${index + 1}. `],
    ["of numbers in brackets", (index: number) => `[${index + 1}] `],
    ["of a speaker", () => "<ada> "],
  ])("%s is taken away", (_case, prefix) => {
    expect(unwrap(...prefixed(prefix), "", "Below")).toEqual([...PAGE, "", "Below"]);
  });

  it("is none where no line holds nothing else, or the lines differ", () => {
    expectUntouched("# Lamps", "# Moths", "# Ferns", "# Tides", "# Herons");
    expectUntouched("1. Lamps", "2. Moths", "3. Ferns", "4. Tides", "5. Herons");
    expectUntouched("+ Lamps", "+ Moths", "+ Ferns", "+ Tides");
    expectUntouched("# Lamps", "", "text", "## Moths", "#", "text", "% one", "// two");
    expectUntouched("10:30 Lamps", "11:30 Moths", "12:30 Ferns", "13:30 Tides");
    expectUntouched("--", "--", "--", "--", "--");
  });
});

describe("quotation marks", () => {
  it("around each line of a list of JSON are taken away, and escapes undone", () => {
    const lines = ["[", ...PAGE.map((line) => `  ${JSON.stringify(line)},`), '  "a \\"b\\" \\u00e9"', "]"];
    expect(unwrap(...lines).slice(1, -1)).toEqual([...PAGE, 'a "b" é']);
  });

  it("around each row of CSV are taken away", () => {
    expect(unwrap(...PAGE.map((line) => `"${line}"`), '"a ""b"""')).toEqual([...PAGE, 'a "b"']);
  });

  it("around running text stay", () => {
    expectUntouched('"Lamps read," she said.', '"Moths do not."', '"Ferns"', '"Tides"', '"Herons"');
  });
});

describe("a prefix by itself", () => {
  const levels = "TRACE DEBUG INFO NOTICE WARN WARNING ERROR FATAL".split(" ");

  it.each<readonly [string, string | null]>([
    ...["// a", "/// a", "//! a", "-- a", "; a", ";;; a", "% a", "%%% a", "\u2502 a", "# a", "+ a"].map(
      (text) => [text, text.slice(0, -2)] as const,
    ),
    ["#a", "#"],
    ["+a", "+"],
    ["//", "//"],
    [`${" ".repeat(10)}// a`, `${" ".repeat(10)}//`],
    ["10:30 a", "0:0"],
    ["10:30:15,041 a", "0:0:0,0"],
    ["2026-01-02T10:30:15Z a", "0-0-0T0:0:0Z"],
    ["2026/01/02 10:30+02:00 a", "0/0/0 0:0+0:0"],
    ["10:30-0200 a", "0:0-0"],
    ...levels.map((level) => [`10:30  ${level} a`, `0:0  ${level}`] as const),
    ["10:30 INFO: a", "0:0 INFO:"],
    ["10:30 INFOS a", "0:0"],
    ["10:30    INFO a", "0:0"],
    ["[12] a", "[0]"],
    ["[10:30] ERROR a", "[0:0] ERROR"],
    ["12. a", "0."],
    ["(12) a", "(0)"],
    ["123456) a", "0)"],
    ["<@ada> a", "<@ada>"],
    ...["/ a", "//a", "//// a", "--a", "- a", ";;;; a", "%a", "\u2502a", "> a", "a // b", "* a"].map((text) => [text, null] as const),
    ...["10:3 a", "10:30a", "12.a", "1234567. a", "[12]a", "[1234567] a", "[12 a", "12 a", "<a b> c", "<ada>a", "<> a", ""].map(
      (text) => [text, null] as const,
    ),
    [`${" ".repeat(11)}// a`, null],
  ])("in %j is read: %j", (text, form) => {
    expect(PREFIXES.read(text)?.form ?? null).toBe(form);
  });

  it.each<readonly [string, { readonly bare: boolean; readonly spaced: boolean; readonly length: number }]>([
    ["# a", { bare: false, spaced: true, length: 1 }],
    ["#a", { bare: false, spaced: false, length: 1 }],
    ["#", { bare: true, spaced: false, length: 1 }],
    ["12.  ", { bare: true, spaced: true, length: 3 }],
  ])("in %j stands before a text or by itself", (text, mark) => {
    expect(PREFIXES.read(text)).toMatchObject(mark);
  });

  it.each<readonly [readonly string[], readonly string[] | null]>([
    [
      ["# a", "#", "#  b", "# c"],
      ["a", "", " b", "c"],
    ],
    [
      ["+a", "+", "+ b", "+c"],
      ["a", "", " b", "c"],
    ],
    [["# a", "# b", "# c", "# d"], null],
    [["#", "#", "#", "# d"], null],
    [[], null],
  ])("shows a run where a blank line is among its texts: %j", (texts, expected) => {
    expect(strip(PREFIXES, texts)).toEqual(expected);
  });

  it("goes on in one form, whatever its numbers are", () => {
    const texts = ["1. a", "2.", "3. b", "4. c"];
    expect([goesOn(PREFIXES, texts, "17. d"), goesOn(PREFIXES, texts, "17) d")]).toEqual([true, false]);
    expect([follows(PREFIXES, "1. a", "17. b"), follows(PREFIXES, "1. a", "2) b")]).toEqual([true, false]);
    expect(runOf(PREFIXES, texts)?.lapse).toBe(0);
  });
});
describe("quotation marks by themselves", () => {
  it.each([
    ['"lamps"', { listed: false, bare: false }],
    ['  "lamps", ', { listed: true, bare: false }],
    ['""', { listed: false, bare: true }],
    ['"",', { listed: true, bare: true }],
    ['"a "b" c"', { listed: false, bare: false }],
    [`${" ".repeat(17)}"a"`, null],
    ['"lamps', null],
    ['lamps"', null],
    ['a "b"', null],
    ['"a" b', null],
    ['"a",,', null],
    ['"', null],
    ["", null],
  ])("in %j are read", (text, mark) => {
    expect(QUOTED_LINES.read(text)).toEqual(mark);
  });

  it.each<readonly [string, readonly string[], readonly string[] | null]>([
    ["a list of JSON", ['  "a\\tb",', '  "",', '  "c ""d",', '  "e"'], ["a\tb", "", 'c ""d', "e"]],
    ["a column of CSV", ['"a\\tb"', '""', '"c ""d"""', '"e",'], ["a\\tb", "", 'c "d"', "e"]],
    ["texts without a blank line", ['"a"', '"b"', '"c"', '"d"'], null],
  ])("are those of %s, or not", (_case, texts, expected) => {
    expect(strip(QUOTED_LINES, texts)).toEqual(expected);
    expect([follows(QUOTED_LINES, '"a"', '"b",'), QUOTED_LINES.least]).toEqual([true, 4]);
    expect(goesOn(QUOTED_LINES, ['"a"', '""', '"b"'], '"c",')).toBe(true);
  });
});
