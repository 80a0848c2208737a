/** Lines that may be more than text, told by a few of their characters. */
import { describe, expect, it } from "vitest";
import { featuresOf } from "../../../src/text/features.ts";
import { mayBeWrapped } from "../../../src/tokenizer/wrappers/may-be-wrapped.ts";

function isWrapped(content: string): boolean {
  return mayBeWrapped({ line: 1, start: 0, end: content.length, raw: content, eol: "", content, features: featuresOf(content) });
}

describe("a line may be more than text", () => {
  it.each([
    ["quotation or JSON", [">", "> lamps", "| lamps", "{", '"lamps"', "  >lamps", "\t> lamps"]],
    ["line numbers", ["12", "12 lamps", "12:lamps", "12\tlamps", "12|lamps", "12\u2502lamps", "12\u2192lamps", "  12  lamps"]],
    ["numbers of a list", ["12. lamps", "12) lamps", "12] lamps", "12.", "[12] lamps", "[12]", "(12) lamps", "(12)", "(12. lamps"]],
    ["times", ["10:30 lamps", "2026-01-02", "1/2/26", "1.2.26", "10.30", "1234-5", "[10:30] Ada", "[1234/56", "\u200e[1/2/26, 10:30]"]],
    ["prefixes", ["# lamps", "#lamps", "%", "+lamps", "; lamps", "\u2502 lamps", "// lamps", "-- lamps", "--"]],
    ["speakers", ["<ada> lamps", "<ada>", `<${"a".repeat(42)}> lamps`, "<a b> lamps"]],
    ["headings and items with stars", ["** lamps", "*_lamps", "**"]],
    ["drawers", [":PROPERTIES:", ":logbook:"]],
    ["joined words", ["Slow_Lamps_for_the_Fast"]],
    ["links", ["see [[/a][lamps]]", "see [https://example.org/a]lamps", "see [ftp:", "see [file:"]],
    ["JSON in a string", ["- a\\nb", "[a\\nb", "(a\\nb", `${"a".repeat(299)}\\n`]],
  ])("as of %s", (_case, texts) => {
    expect(texts.filter((text) => !isWrapped(text))).toEqual([]);
  });

  it.each([
    ["nothing", ["", " ", "   "]],
    ["words", ["lamps", "lamps > tides", "\u00e9tude", "_lamps", "lamps 12", "\u200elamps"]],
    ["numbers of other kinds", ["12lamps", "12,5 lamps", "12.x lamps", "12.345", "12)lamps", "12345-67", "1234-567", "12-"]],
    [
      "brackets of other kinds",
      ["[lamps]", "[12", "[] lamps", "[12]lamps", "[12345:30]", "[10:300]", "[10:]", "(lamps)", "() lamps", "(12", "(10:30)"],
    ],
    ["single signs", ["/ lamps", "- lamps", "-/lamps", "/-lamps", "-", "* lamps", "*lamps", "*"]],
    ["tags", ["<lamps", "<a>lamps", "<> lamps", `<${"a".repeat(43)}> lamps`, "<"]],
    ["words after a colon", [":END:", ":tides", ":", ": lamps"]],
    ["brackets within text", ["see [a] lamps", "see [1]"]],
    ["escapes that end no line", ["- a\\tb", "- \\", `${"a".repeat(400)}\\t`]],
    ["short text with the end of a line", ["a\\nb", `${"a".repeat(298)}\\n`]],
  ])("but not as of %s", (_case, texts) => {
    expect(texts.filter(isWrapped)).toEqual([]);
  });
});
