import { describe, expect, it } from "vitest";
import type { Token } from "../../src/core/token.ts";
import { findStyle, joinLines } from "../../src/tokenizer/joined-lines.ts";
import { readDump } from "../read-dump.ts";

function tokensOf(text: string): readonly Token[] {
  return readDump(text).tokens.filter((token) => token.type !== "blank");
}

describe("the style of lines", () => {
  it.each([
    ["[1] arXiv:2405.01234 [pdf]", false, { links: "none", escapes: "none" }],
    ["[1]\narXiv:2405.01234\n[pdf]", true, { links: "markless", escapes: "none", parted: "lines" }],
    ["[1]&nbsp; arXiv:2405.01234 [pdf]", false, { links: "markless", escapes: "none" }],
    ["[1] [14]arXiv:2405.01234 [[15]pdf]", false, { links: "numbered", escapes: "none" }],
    ["[1] [arXiv:2405.01234][14] [[pdf][15]]", false, { links: "markdown", escapes: "some" }],
    ["[1] [arXiv:2405.01234](/abs/2405.01234) [pdf]", false, { links: "markdown", escapes: "some" }],
    ["\\[1\\] [arXiv:2405.01234](/abs/2405.01234) \\[pdf\\]", false, { links: "markdown", escapes: "all" }],
    ["[1] arXiv:2405.01234 [/abs/2405.01234] [pdf]", false, { links: "bracketed", escapes: "none" }],
    ["[arXiv:2405.01234] [cs.LG]{.tag}", false, { links: "markdown", escapes: "some" }],
    ["arXiv:2405.01234 <https://arxiv.org/abs/2405.01234>", false, { links: "angled", escapes: "some" }],
    ["arXiv:2405.01234\nhttps://arxiv.org/abs/2405.01234", true, { links: "lines", escapes: "none" }],
    ["[1] arXiv:2405.01234 [pdf]\\", false, { links: "none", escapes: "none", breaks: true }],
  ])("%s", (text, alone, style) => {
    expect(findStyle(tokensOf(text), alone)).toEqual(style);
  });
});

describe("signs apart from words", () => {
  it.each([
    ["Authors: Ada Quill , Bo Tarn", "words"],
    ["Abstract : Lamps", "words"],
    ["arXiv:2405.01234 [ pdf ]", "words"],
    ["Authors: Ada Quill, Bo Tarn", undefined],
  ])("%s", (line, parted) => {
    expect(findStyle(tokensOf("arXiv:2405.01234 [pdf]"), false, tokensOf(line)).parted).toBe(parted);
  });
});

describe("marks at the end of lines that break them", () => {
  it.each([
    ["a\\\nb\\", true, "a b"],
    ["$O(\\\nsqrt{n})$", false, "$O(\\sqrt{n})$"],
    ["a <br/>\nb<br>", false, "a b"],
    ["a <br> b\n<b, c>", false, "a <br> b <b, c>"],
  ])("%j", (text, breaks, joined) => {
    expect(joinLines(tokensOf(text), { links: "none", escapes: "none", breaks }).text).toBe(joined);
  });
});

describe("joined lines", () => {
  it.each([
    ["plain", "none", "none", "a\n  b  c", "a b c"],
    ["a command that was broken", "none", "none", "$O(\\\nsqrt{n})$", "$O(\\sqrt{n})$"],
    ["character references", "markless", "none", "A&amp;A\n$x &lt; 1$", "A&A $x < 1$"],
    ["character references that the page shows", "none", "none", "A&amp;A", "A&amp;A"],
    ["a sign after a link", "markless", "none", "see\nthis https URL\n.", "see this https URL."],
    ["a link between underscores", "none", "none", "Code at this_https_URL and", "Code at this https URL and"],
    [
      "a link broken in its text and in its address",
      "markdown",
      "some",
      "by [Ada\nQuill](https://example.org/a-\nb) and more",
      "by Ada Quill and more",
    ],
    ["a number at the end of a line", "numbered", "none", "[7]Ada Quill, [8]\nBo Tarn, [9]Cy Reed", "Ada Quill, Bo Tarn, Cy Reed"],
    ["a citation at the end of a line", "numbered", "none", "[7]Lamps as in [12]\nand [8]", "Lamps as in [12] and [8]"],
    ["a word broken after its hyphen", "markdown", "some", "fixed-\npoint, pre- and\npost-\nand", "fixed-point, pre- and post- and"],
    [
      "compounds broken in plain text",
      "none",
      "none",
      "Reed-\nTarn, pre-\nand post-tide, Reed--\nTarn, so --\nhere",
      "Reed-Tarn, pre- and post-tide, Reed--Tarn, so -- here",
    ],
    [
      "a compound broken after a formula",
      "none",
      "none",
      "the $\\alpha'$-\ncorrections and (tidal)-\nwaves",
      "the $\\alpha'$-corrections and (tidal)-waves",
    ],
    ["a compound broken among numbered links", "numbered", "none", "[12]Ada Quill-\nTarn, [13]Bo\nTarn", "Ada Quill-Tarn, Bo Tarn"],
    ["escapes", "markdown", "all", "a\\_b \\[c\\] $\\\\alpha$", "a_b [c] $\\alpha$"],
    ["some escapes", "markdown", "some", "b\\-c, as \\- in 153\\. and $\\.z$", "b-c, as - in 153. and $\\.z$"],
    ["doubled backslashes", "markdown", "some", "$\\\\{2,3\\\\}$ and \\\\(x_1\\\\) \\, \\- 4\\.", "$\\{2,3\\}$ and \\(x_1\\) \\, - 4."],
    [
      "an address that was broken",
      "none",
      "none",
      "at https://\nexample.org\n/a and\nhttps://example.org\n/b",
      "at https://example.org /a and https://example.org/b",
    ],
    ["a parenthesis in mathematics", "none", "none", "$f\n(x)$ is\n(x) of $y$\n(z)", "$f(x)$ is (x) of $y$ (z)"],
    [
      "arguments and formulas",
      "none",
      "none",
      "$a^\n{2} b_\n{3}$, $\n{\\bf c}-\n$like and $d$\n{e}",
      "$a^{2} b_{3}$, ${\\bf c}-$like and $d$ {e}",
    ],
    ["a dash", "none", "none", "Reed -\n- here, Tarn-\n-Quill, 2 -\n1", "Reed -- here, Tarn--Quill, 2 - 1"],
    ["an identifier", "none", "none", "see arXiv:\n2405.01234 at arXiv:\nmany", "see arXiv:2405.01234 at arXiv: many"],
    [
      "an address that was broken after a slash",
      "none",
      "none",
      "at https://example.org/\nada/x, https://example.org/\nwatch?v=1, https://example.org/\nlamps and and/\nor/not",
      "at https://example.org/ada/x, https://example.org/watch?v=1, https://example.org/ lamps and and/ or/not",
    ],
    [
      "links that their own text names",
      "none",
      "some",
      "at [this https URL], [https://example.org/a] and [1] or [https://example.org/b](https://example.org/c)",
      "at this https URL, https://example.org/a and [1] or [https://example.org/b](https://example.org/c)",
    ],
    ["brackets in plain text", "none", "none", "at [https://example.org/a] and [1]", "at [https://example.org/a] and [1]"],
    ["TeX", "markdown", "some", "a\\_b $\\{\\alpha\\}$", "a_b $\\{\\alpha\\}$"],
    ["a bullet", "none", "none", "- Title: a\n- b", "Title: a - b"],
  ] as const)("%s", (_case, links, escapes, text, joined) => {
    expect(joinLines(tokensOf(text), { links, escapes }).text).toBe(joined);
  });

  it.each([
    ["lines", "Attention\nIs Small\n: Self-\nAttention\n-Free Words", "Attention Is Small: Self-Attention-Free Words"],
    ["words", "Attention Is Small : Self- Attention -Free , &amp; Words", "Attention Is Small: Self-Attention-Free, & Words"],
  ] as const)("that tags parted, one a piece: %s", (parted, text, joined) => {
    expect(joinLines(tokensOf(text), { links: "markless", escapes: "none", parted }).text).toBe(joined);
  });

  it("keep their links", () => {
    const { parts } = joinLines(tokensOf("see [this\nURL](https://example.org/a)"), { links: "markdown", escapes: "none" });
    expect(parts.find((part) => part.href !== null)).toEqual({ text: "this URL", href: "https://example.org/a", ref: null });
    const numbered = joinLines(tokensOf("by [12]Ada\nQuill, [13]Bo"), { links: "numbered", escapes: "none" });
    expect(numbered.text).toBe("by Ada Quill, Bo");
    expect(numbered.parts.map(({ ref }) => ref)).toEqual([null, "12", null, "13"]);
    const bracketed = joinLines(tokensOf("see this\nURL [https://example.org/a] and Quill\n[/a/quill]."), {
      links: "bracketed",
      escapes: "none",
    });
    expect(bracketed.text).toBe("see this URL and Quill.");
    expect(bracketed.parts.map(({ href }) => href)).toEqual(["https://example.org/a", "/a/quill", null]);
    expect(joinLines(tokensOf("no [link] here"), { links: "bracketed", escapes: "none" })).toEqual({ text: "no [link] here", parts: [] });
    const below = joinLines(tokensOf("see\nthis URL\nhttps://example.org/a"), { links: "lines", escapes: "none" });
    expect(below).toMatchObject({ text: "see this URL", parts: [{ href: "https://example.org/a" }] });
  });
});

describe("numbers in a line too long for links", () => {
  const WORDS = "lamps and tides ".repeat(14);
  it.each([
    ["that count up", "none", "[7]Ada Quill, [8]Bo Tarn, [9]Cy Reed,", "Ada Quill, Bo Tarn, Cy Reed,"],
    ["that are too few to tell", "none", "[7]Ada Quill, [8]Bo Tarn,", "[7]Ada Quill, [8]Bo Tarn,"],
    ["that leave one out", "none", "[7]Ada Quill, [8]Bo Tarn, [10]Cy Reed,", "[7]Ada Quill, [8]Bo Tarn, [10]Cy Reed,"],
    ["of citations", "none", "as [7], [8] and [9] say", "as [7], [8] and [9] say"],
    ["of a page that numbers its links", "numbered", "see [7]this https URL", "see this https URL"],
    ["of citations on such a page", "numbered", "see [7] and [8]", "see [7] and [8]"],
  ] as const)("are links or not: %s", (_, links, text, joined) => {
    const [token] = tokensOf(`${text} ${WORDS}`);
    const shown = links === "none" ? token?.text : joinLines(tokensOf(`${text} ${WORDS}`), { links, escapes: "none" }).text;
    expect(shown).toBe(`${joined} ${WORDS}`.trim());
  });
});
