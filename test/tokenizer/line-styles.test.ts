/** The way in which lines write their links, and what joins them, told sign by sign. */
import { describe, expect, it } from "vitest";
import type { Token } from "../../src/core/token.ts";
import { findStyle, joinLines, type LineStyle } from "../../src/tokenizer/joined-lines.ts";
import { tokenize } from "./tokenize.ts";

function tokensOf(text: string): Token[] {
  return tokenize(text).filter(({ type }) => type !== "blank");
}

function join(text: string, links: LineStyle["links"], escapes: LineStyle["escapes"] = "none"): string {
  return joinLines(tokensOf(text), { links, escapes }).text;
}

/** Targets of the links of joined lines, with their texts. */
function targets(text: string, links: LineStyle["links"], escapes: LineStyle["escapes"] = "none"): string[] {
  const { parts } = joinLines(tokensOf(text), { links, escapes });
  return parts.filter(({ href, ref }) => href !== null || ref !== null).map((part) => `${part.text} -> ${part.href ?? `#${part.ref}`}`);
}

describe("links", () => {
  it.each<[string, LineStyle["links"]]>([
    ["[Lamps](/a)", "markdown"],
    ["Lamps</b>", "markdown"],
    ["[Lamps]{.x}", "markdown"],
    ["[Lamps]{#x}", "none"],
    ["Lamps [/a]", "bracketed"],
    ["Lamps [https://example.org/a]", "bracketed"],
    ["https://example.org/a", "lines"],
    ["Lamps <https://example.org/a>", "angled"],
    ["[Lamps][12]", "markdown"],
    ["[12]Lamps", "numbered"],
    ["Lamps⟨12⟩", "numbered"],
    ["Lamps&nbsp;and", "markless"],
    ["Lamps &amp; tides", "none"],
    ["Lamps", "none"],
    ["Lamps\nand\n[12]tides\n[a](/a)", "numbered"],
  ])("of %j are %s", (text, links) => {
    expect(findStyle(tokensOf(text), false).links).toBe(links);
  });

  it("are none in no line, and read already in lines of a page", () => {
    expect(findStyle([], false)).toEqual({ links: "none", escapes: "none" });
    const page = tokensOf("[Lamps](/a) \\[pdf\\]").map((token): Token => ({ ...token, form: "page" }));
    expect(findStyle(page, true)).toEqual({ links: "bare", escapes: "none" });
    expect(joinLines(page, { links: "bare", escapes: "none" }).text).toBe("Lamps \\[pdf\\]");
  });

  it.each([
    ["Lamps\\", true],
    ["a\nb\nLamps\\", true],
    ["a\nb\nc\nLamps\\", undefined],
    ["Lamps\\ and", undefined],
  ])("stand in lines that a backslash breaks where one of the first does: %j", (text, breaks) => {
    expect(findStyle(tokensOf(text), false).breaks).toBe(breaks);
  });

  it.each([
    ["Quill , Tarn", "words"],
    ["Quill ,Tarn", undefined],
    ["[ pdf", "words"],
    ["[pdf ]", undefined],
    ["Title : Lamps", "words"],
    ["The Title : Lamps", undefined],
    [`${"x".repeat(20)} : Lamps`, "words"],
    [`${"x".repeat(21)} : Lamps`, undefined],
  ])("are parted from signs in %j: %s", (line, parted) => {
    expect(findStyle([], false, tokensOf(line)).parted).toBe(parted);
    expect(findStyle(tokensOf("[a](/a)"), false, tokensOf(line)).parted).toBeUndefined();
  });
});

describe("links in joined lines", () => {
  it.each<[string, LineStyle["links"], string[]]>([
    ["see [a](/a) and\n[b](/b)", "markdown", ["a -> /a", "b -> /b"]],
    ["see [a](/lamps/\nb)", "markdown", ["a -> /lamps/b"]],
    ["see [a\nb](/a-\nb)", "markdown", ["a b -> /a-b"]],
    ["see [a][12]", "markdown", ["a -> #12"]],
    ["see <https://example.org/a>", "markdown", []],
    ["see <https://example.org/a>", "angled", ["see -> https://example.org/a"]],
    ["see [/a] and\n[https://example.org/b], [c]", "bracketed", ["see -> /a", " and -> https://example.org/b"]],
    ["see\n/papers/12\nhttps://example.org/a", "lines", [" -> /papers/12", " -> https://example.org/a"]],
    ["[1]a, [2]\nb", "numbered", ["a, -> #1", "b -> #2"]],
    ["[1]a, [3]\nb", "numbered", ["a, [3] -> #1"]],
    ["[a](/a)", "none", []],
    ["[a](/a)", "markless", []],
  ])("%j of the style %s lead to %j", (text, links, expected) => {
    expect(targets(text, links)).toEqual(expected);
  });

  it("have no escapes in their texts, and addresses as they are", () => {
    expect(targets("[a\\_b\\*](/a\\_b)", "markdown", "some")).toEqual(["a_b* -> /a\\_b"]);
    expect(targets("**[a](/a)** and **b**", "markdown")).toEqual(["a -> /a"]);
    expect(join("**[a](/a)** and **b**", "markdown")).toBe("a and b");
  });
});

describe("the text of joined lines", () => {
  it.each<[string, LineStyle["links"], LineStyle["escapes"], string, string]>([
    ["no lines", "none", "none", "", ""],
    ["a span and its attributes", "markdown", "none", "[a]{.x} <b>b</b> &amp; c", "a b & c"],
    ["an address between angles", "markdown", "none", "at <https://example.org/a>, ok", "at https://example.org/a, ok"],
    ["an address within brackets that is a link's", "markdown", "none", "[a](<https://example.org/a>)", "a"],
    ["a line of nothing but attributes", "none", "none", "a\n::: {.x}\nb", "a b"],
    ["a line of nothing but a sign", "none", "none", "a\n*\nb", "a * b"],
    ["an item", "none", "none", "- a\n- b", "a - b"],
    ["an item of another sign", "none", "none", "+ a", "a"],
    ["a star that is no bullet", "none", "none", "*a* b", "*a* b"],
    ["a header of a tool", "none", "none", "- URL: a", "URL: a"],
    ["a backslash at the end", "markdown", "some", "a\\\nb", "a b"],
    ["two backslashes at the end", "markdown", "all", "a\\\\\nb", "a\\ b"],
    ["a link's text between underscores", "numbered", "none", "at this_http_URL or this_https_URL", "at this http URL or this https URL"],
    ["longer words between underscores", "none", "none", "xthis_http_URL this_http_URLs", "xthis_http_URL this_http_URLs"],
    ["a blank before a sign", "none", "none", "at this https URL , this http URL . x", "at this https URL, this http URL. x"],
    [
      "a blank before other signs",
      "none",
      "none",
      "this https URL ; this https URL : (this https URL )",
      "this https URL; this https URL: (this https URL)",
    ],
    ["a blank before a word", "none", "none", "at this https URL and", "at this https URL and"],
    ["a blank before a sign in Markdown", "markdown", "none", "at this https URL .", "at this https URL ."],
    ["a shortcut in Markdown", "markdown", "none", "at [this http URL] and [that]", "at this http URL and [that]"],
    ["a shortcut where nothing is escaped", "numbered", "none", "at [this http URL]", "at [this http URL]"],
    ["a command before its argument", "none", "none", "$\\frac\n{a}$", "$\\frac{a}$"],
    ["a word before a brace", "none", "none", "frac\n{a}", "frac {a}"],
    ["too long a command", "none", "none", `\\${"x".repeat(19)}\n{a}`, `\\${"x".repeat(19)} {a}`],
    ["an index before its argument", "none", "none", "a_\n{b} c^\n{d}", "a_{b} c^{d}"],
    ["a minus below a minus", "none", "none", "a -\n- b", "a -- b"],
    ["a minus below a word", "none", "none", "a\n- b", "a - b"],
    ["an identifier", "none", "none", "arXiv:\n2601.00001", "arXiv:2601.00001"],
    ["an identifier too short", "none", "none", "arXiv:\n2601.1", "arXiv: 2601.1"],
    ["an identifier after a word", "none", "none", "arXiv:\nx2601.00001", "arXiv: x2601.00001"],
    ["a formula's end", "none", "none", "$a +\n$ b", "$a +$ b"],
    ["a sign of money after a formula", "none", "none", "$a$ and\n$b$", "$a$ and $b$"],
    ["a parenthesis after a formula", "none", "none", "$a$\n(b)", "$a$ (b)"],
    ["a formula over three lines", "none", "none", "$f\n+ g\n(x)$ h\n(y)", "$f + g(x)$ h (y)"],
    ["all escapes", "markdown", "all", "\\!\\/\\:\\@\\[\\`\\{\\~ \\a \\1", "!/:@[`{~ \\a \\1"],
    ["some escapes", "markdown", "some", "\\_ \\* \\+ \\- \\# 1\\. a\\.", "_ * + - \\# 1. a\\."],
    ["special escapes, where a backslash is doubled", "markdown", "some", "\\\\_ \\` \\# \\! \\a \\,", "\\_ ` # ! \\a \\,"],
    ["no escapes", "markdown", "none", "\\_ \\*", "\\_ \\*"],
    ["references", "angled", "none", "a &lt; b", "a < b"],
    ["references as a page shows them", "numbered", "none", "a &lt; b", "a &lt; b"],
    ["an address on the last line", "lines", "none", "a\nb\nhttps://example.org/a", "a b"],
    ["a hyphen in Markdown", "markdown", "none", "self-\nlit", "self-lit"],
    ["addresses in brackets", "bracketed", "none", "a [/a], b [https://example.org/b] [c]", "a, b [c]"],
  ])("is whole with %s", (_case, links, escapes, text, joined) => {
    expect(join(text, links, escapes)).toBe(joined);
  });

  it.each<[string, boolean, string]>([
    ["a<br>\nb", false, "a b"],
    ["a<br/>\nb", false, "a b"],
    ["a <BR /> <br>\nb", false, "a b"],
    ["a<br>b\nc", false, "a<br>b c"],
    ["a<b>\nc", false, "a<b> c"],
    ["a\\\nb", true, "a b"],
    ["a\\\nb", false, "a\\b"],
    ["a\\\\\nb", true, "a\\\\ b"],
  ])("has no marks of breaks: %j (%s)", (text, breaks, joined) => {
    expect(joinLines(tokensOf(text), { links: "none", escapes: "none", breaks }).text).toBe(joined);
  });
});
