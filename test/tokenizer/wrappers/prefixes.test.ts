import { describe, expect, it } from "vitest";
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
