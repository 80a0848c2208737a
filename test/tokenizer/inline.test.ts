import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY, featuresOf } from "../../src/text/features.ts";
import { type Inline, mayHoldLinks, parseInline } from "../../src/tokenizer/inline.ts";

/** Parts in short: text, and where it leads. */
function parts(line: string): string[] {
  return parseInline(line).parts.map(({ text, href, ref }) => (href === null && ref === null ? text : `${text} -> ${href ?? `#${ref}`}`));
}

describe("links in a line", () => {
  it.each([
    ["[Reading Lamps](https://example.org/a)", ["Reading Lamps -> https://example.org/a"]],
    ["[Lamps](/papers/2601.00001) and [more](#top).", ["Lamps -> /papers/2601.00001", "and", "more -> #top", "."]],
    ['[abs](https://example.org/b "Abstract")', ["abs -> https://example.org/b"]],
    ["[Reading  Lamps](https://example.org/a)", ["Reading Lamps -> https://example.org/a"]],
    ["[round (brackets)](https://example.org/a_(b))", ["round (brackets) -> https://example.org/a_(b)"]],
    ["![portrait](https://example.org/p.png)", []],
    ["[![portrait](https://example.org/p.png) Tarn Labs](https://example.org/tarn)", ["Tarn Labs -> https://example.org/tarn"]],
    ["[] 139 [] 8", ["139", "8"]],
    ["[IMAGE: portrait](https://example.org/p.png) adaquill", []],
    ["[[picture] Tarn Labs](https://example.org/tarn)", ["Tarn Labs -> https://example.org/tarn"]],
    ["[[Re] A Reader of Lamps at Sea](/papers/2601.00001)", ["[Re] A Reader of Lamps at Sea -> /papers/2601.00001"]],
    ["[[lamplab] The Lamp Lab of the Harbour](/lamplab)", ["The Lamp Lab of the Harbour -> /lamplab"]],
    ["[14][Re] A Reader of Lamps", ["[Re] A Reader of Lamps -> #14"]],
    ["[LINK: Code 1.2k](https://example.org/code)", ["Code 1.2k -> https://example.org/code"]],
    [
      "[](/papers?date=2026-01-01)Jan 2[](/papers?date=2026-01-03)",
      [" -> /papers?date=2026-01-01", "Jan 2", " -> /papers?date=2026-01-03"],
    ],
    ["[Lamps][12] [ 5 ][13]", ["Lamps -> #12", "5 -> #13"]],
    ["[12]Lamps by [13]Tarn", ["Lamps by -> #12", "Tarn -> #13"]],
    ["[Slow Lamps][] and [arrays][][0]", ["Slow Lamps -> #Slow Lamps", "and", "arrays -> #arrays", "[0]"]],
    ["[21][2607]", [" -> #21"]],
    ["[25][be9c948ecf]", [" -> #25"]],
    ["[5][12]", ["5 -> #12"]],
    ["[26] 5", ["5 -> #26"]],
    ["[25][ ] [26]Upvote", ["Upvote -> #26"]],
    ["[21][IMG]", [" -> #21"]],
    ["by [15][IMG][16] Tarn and others", ["by", " -> #15", "Tarn and others -> #16"]],
    ["[1]A lamp [2]Lamps [3]_____________", ["A lamp -> #1", "Lamps -> #2"]],
    ["[[a](/a) and more](/b)", ["a and more -> /b"]],
    ["[a [b] c](/a)", ["a [b] c -> /a"]],
    ["by [IMG] Tarn", ["by", "Tarn"]],
    [
      "[[1]](https://example.org/1)[[pdf](https://example.org/p), [html](https://example.org/h)]",
      [" -> https://example.org/1", "[", "pdf -> https://example.org/p", ",", "html -> https://example.org/h", "]"],
    ],
  ])("%s", (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it("count where the other half stands on another line", () => {
    expect(parts("the last words.](https://example.org/a)[7](https://example.org/b)")).toEqual([
      "the last words. -> https://example.org/a",
      "7 -> https://example.org/b",
    ]);
    expect(parts("][16] [ 5 ][18]")).toEqual([" -> #16", "5 -> #18"]);
  });

  it.each([
    "f[x](t) and g[y](s)",
    "as shown [1][2] by everybody who ever looked into the matter of lamps",
    "an interval [0, 1) of time",
    "a [remark] in brackets",
    "x[12]",
    "[12] arXiv:2601.00001",
    "a list[] of lamps",
  ])("are not seen in: %s", (line) => {
    expect(parseInline(line)).toEqual({ text: line, parts: [] });
  });

  it("leave the blanks of the text around them as they are", () => {
    expect(parseInline("see [here](https://example.org/a), then [there](https://example.org/b).").text).toBe("see here, then there.");
    expect(parseInline("May 29[6](https://example.org/c)").text).toBe("May 29 6");
  });

  it("never throw, and cost no more than their length, on any brackets", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("[", "]", "(", ")", "!", "\\", "a", " ", "1", "/") }),
        (line) => parseInline(line).text.length >= 0,
      ),
    );
    for (const hostile of ["[", "](", "[a](", "![", "[[1]](/", "\\[", "[LINK: [a][b]"]) {
      const many = hostile.repeat(30_000);
      expect(parseInline(many).text).not.toBe("");
      expect(parseInline(`${many}a][1]`).text).not.toBe("");
      expect(parseInline(`${many}[a](https://example.org/a)`).text).not.toBe("");
    }
    expect(parts("[".repeat(30_000) + "](/a)".repeat(30_000))).toEqual([" -> /a"]);
    const deep = `${"[".repeat(30_000)}[a](/a)${"lamps ".repeat(10_000)}${"](/b)".repeat(30_000)}`;
    expect(parseInline(deep).parts[1]).toEqual({ text: "a", href: "/a", ref: null });
  });
});

describe("a line", () => {
  const words = "lamps and tides ".repeat(20);

  it.each([
    ["Lamps", false],
    ["", false],
    ["a [b", true],
    ["a] b", false],
    ["a]", true],
    ["a> b", false],
    ["a>", true],
    ["12⟩", true],
    ["⟨12⟩ b", false],
    ["a](/b) c", true],
    ["a][12] c", true],
    [`${words}[b] c`, false],
    [`${words}![b c`, true],
    [`${words}[b](/c) d`, true],
    [`${words}[b][12] d`, true],
    [`${words}[b]`, true],
    [`${words}[1]a [2]b [3]c d`, true],
    [`${words}[1]a [2]b d`, false],
  ])("(%#) may hold links: %s, %s", (line, expected) => {
    expect(mayHoldLinks(line, featuresOf(line))).toBe(expected);
    expect(mayHoldLinks(line, ANY)).toBe(expected);
  });

  it.each<[string, Inline]>([
    ["  Lamps  at\tsea ", { text: "Lamps at sea", parts: [] }],
    ["", { text: "", parts: [] }],
    ["![a](b.png)", { text: "", parts: [] }],
    ["![a](b.png) Lamps ", { text: "Lamps", parts: [] }],
    ["[ a  b ](/c)", { text: "a b", parts: [{ text: "a b", href: "/c", ref: null }] }],
    ["[a][12]", { text: "a", parts: [{ text: "a", href: null, ref: "12" }] }],
    [
      " a [b](/c) [](/d)",
      {
        text: "a b",
        parts: [
          { text: "a", href: null, ref: null },
          { text: "b", href: "/c", ref: null },
          { text: "", href: "/d", ref: null },
        ],
      },
    ],
    ["a [/b]", { text: "a", parts: [{ text: "a", href: "/b", ref: null }] }],
    ["[12]a", { text: "a", parts: [{ text: "a", href: null, ref: "12" }] }],
    ["[21][2407]", { text: "", parts: [{ text: "", href: null, ref: "21" }] }],
  ])("%j is taken apart", (line, inline) => {
    expect(parseInline(line)).toEqual(inline);
    expect(parseInline(line, featuresOf(line))).toEqual(inline);
  });

  it("that is long holds numbered links where there are as many as are asked for", () => {
    expect(parseInline(`${words}[1]a [2]b`, ANY, 2).parts.map(({ ref }) => ref)).toEqual([null, "1", "2"]);
    expect(parseInline(`${words}[1]a [2]b`).parts).toEqual([]);
    expect(parseInline(`${words}[7]a`, ANY, 1).text).toBe(`${words}a`);
  });
});
