/** Lines with text in them, without their markup. */
import { describe, expect, it } from "vitest";
import { ANY, featuresOf } from "../../src/text/features.ts";
import { beginningAt } from "../../src/tokenizer/first-characters.ts";
import { readTextLine } from "../../src/tokenizer/text-lines.ts";

/** Type and text of a line, and where it leads: `text Lamps -> /a`. */
function show(line: string, features = featuresOf(line)): string {
  const { type, text, parts } = readTextLine(line, features, beginningAt(line, 0));
  const targets = parts.flatMap(({ href, ref }) => (href === null && ref === null ? [] : [`-> ${href ?? `#${ref}`}`]));
  return [type, text, ...targets].filter((word) => word !== "").join(" ");
}

describe("a line with text", () => {
  it.each([
    ["Lamps and tides", "text Lamps and tides"],
    ["Lamps  and\ttides", "text Lamps and tides"],
    ["Lamps: a_b (c) $d$ | e", "text Lamps: a_b (c) $d$ | e"],
    ["Été  à la mer", "text Été à la mer"],
    ["- Lamps", "item Lamps"],
    ["* Lamps", "item Lamps"],
    ["•Lamps", "item Lamps"],
    ["- [Lamps](/a)", "item Lamps -> /a"],
    ["-Lamps", "text -Lamps"],
    ["# Lamps", "heading Lamps"],
    ["- # Lamps", "heading Lamps"],
    ["## [Lamps](/a) ##", "heading Lamps -> /a"],
    ["[## Lamps](/a)", "heading Lamps -> /a"],
    ["#Lamps", "text #Lamps"],
    ["Lamps # 12", "text Lamps # 12"],
    ["<h2>Lamps</h2>", "heading Lamps"],
    ['<H6 class="x">Lamps</H6>', "heading Lamps"],
    ["<h7>Lamps", "text <h7>Lamps"],
    ["<hr>Lamps", "text Lamps"],
    ["x <h2>Lamps</h2>", "text x Lamps"],
    ["<b>Lamps</b> &amp; tides", "text Lamps & tides"],
    ["&lt;b&gt; Lamps", "text <b> Lamps"],
    ['<a href="/a">Lamps</a> and', "text Lamps and -> /a"],
    ['<a href="/a">R&amp;D</a>', "text R&D -> /a"],
    ["a < b &amp; c", "text a < b & c"],
    ["Lamps\\", "text Lamps"],
    ["Lamps  \\\\\\", "text Lamps"],
    ["Lamps\\ and", "text Lamps\\ and"],
    ["Lamps{.x}", "text Lamps{.x}"],
    ["[Lamps]{.x}", "text Lamps"],
    ["[Lamps](/a){.x}", "text Lamps -> /a"],
    ["# Lamps {#lamps}", "heading Lamps"],
    ["Lamps {$x = 1$}", "text Lamps {$x = 1$}"],
    [": Lamps", "text : Lamps"],
    ["> Lamps", "text > Lamps"],
    ["[ ] Lamps", "text Lamps"],
    ["- [x] Lamps", "item Lamps"],
    ["Lamps- [![](a.png)](/a)", "text Lamps -> /a"],
    ["Lamps-", "text Lamps-"],
    ["Lamps [", "text Lamps"],
    ["Lamps[", "text Lamps["],
    ["[Lamps", "text Lamps"],
    ["Lamps](/a)", "text Lamps -> /a"],
    ["[12]Lamps", "text Lamps -> #12"],
    ["Lamps [/a]", "text Lamps -> /a"],
    ["Lamps <https://example.org/a>", "text Lamps -> https://example.org/a"],
    ["Lamps⟨12⟩", "text Lamps -> #12"],
  ])("%j is %s", (line, expected) => {
    expect(show(line)).toBe(expected);
    expect(show(line, ANY)).toBe(expected);
  });
});

describe("a line of which nothing is left", () => {
  it.each([
    ["![](a.png)", "mark"],
    ["[![](a.png)](/a)", "mark -> /a"],
    ["- ![](a.png)", "mark"],
    ["- <b></b>", "mark"],
    ["<b></b>", "mark"],
    ["::: {.x}", "mark"],
    [":::", "mark"],
    ["[](/a)", "mark -> /a"],
    ["](/a)", "mark -> /a"],
    ["⁰", "mark"],
    ["*", "mark"],
    ["-", "text -"],
    ["[[](/a)", "mark -> /a"],
    ["[](/a)]", "mark -> /a"],
    ["x", "text x"],
    ["[lamps]", "mark lamps"],
    ["- [lamps]", "mark lamps"],
    ["[a lamp] b", "text [a lamp] b"],
    ["a [lamp]", "text a [lamp]"],
    [`[${"x".repeat(80)}]`, `mark ${"x".repeat(80)}`],
    [`[${"x".repeat(81)}]`, `text [${"x".repeat(81)}]`],
  ])("%j is a %s", (line, expected) => {
    expect(show(line)).toBe(expected);
  });
});

describe("a line that is nothing but brackets around a text", () => {
  it.each([
    ["### [Lamps]", "heading Lamps -> #Lamps"],
    ["# [Slow  Lamps]", "heading Slow Lamps -> #Slow  Lamps"],
    ["# [a \\] b]", "heading a \\] b -> #a \\] b"],
    ["# [ab]", "heading ab -> #ab"],
    ["# [IMG]", "mark"],
    ["# [IMAGE]", "mark"],
    ["# [IMAGES]", "heading IMAGES -> #IMAGES"],
    ["# x [Lamps]", "heading x [Lamps]"],
    ["# [Lamps] x", "heading [Lamps] x"],
    ["# [Lamps] [Tides]", "heading [Lamps] [Tides]"],
    [`[${"x".repeat(158)}]`, `text [${"x".repeat(158)}]`],
    [`[${"x".repeat(159)}]`, `text ${"x".repeat(159)} -> #${"x".repeat(159)}`],
    [`# [${"x".repeat(4000)}]`, `heading ${"x".repeat(4000)} -> #${"x".repeat(4000)}`],
    [`# [${"x".repeat(4001)}]`, `heading [${"x".repeat(4001)}]`],
  ])("(%#) names a row of the table of links where it is a heading or long", (line, expected) => {
    expect(show(line)).toBe(expected);
  });
});
