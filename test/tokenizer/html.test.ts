/** What is left of HTML in a line: tags, character references and anchors, each by itself. */
import { describe, expect, it } from "vitest";
import { decodeEntities, linkAnchors, stripTags } from "../../src/tokenizer/html.ts";

const PARTING = "br p div li td th tr h1 h2 h3 h4 h5 h6 section article dd dt hr".split(" ");
const WITHIN =
  "a abbr b blockquote button cite code details dl em figure font i img mark ol path pre q s small span strong sub summary sup svg table tbody time tt u ul wbr".split(
    " ",
  );

describe("a tag", () => {
  it.each(PARTING)("<%s> parts words", (name) => {
    expect(stripTags(`Lamps<${name}>Tides</${name}>Moths< / ${name}>`)).toBe(`Lamps Tides Moths< / ${name}>`);
    expect(stripTags(`Lamps<${name.toUpperCase()} />Tides</ ${name}>Moths`)).toBe("Lamps Tides Moths");
  });

  it.each(WITHIN)("<%s> leaves nothing", (name) => {
    expect(stripTags(`Lam<${name}>p</${name}>s`)).toBe("Lamps");
    expect(stripTags(`Lam<${name} class="p">p<${name}/>s`)).toBe("Lamps");
  });

  it.each([
    ["no attribute", "<b>"],
    ["space in it", "<b  >"],
    ["a value in quotes", '<b class="a b">'],
    ["a value in quotes with the others in it", `<b title="Ada's"  lang='say "a"'>`],
    ["an empty value", `<b class="" id=''>`],
    ["a value by itself", "<b class=lamp>"],
    ["spaces around the sign", '<b class = "lamp">'],
    ["an attribute without a value", "<b hidden>"],
    ["names of all kinds", '<b data-a_1:b="x" aria-label=y hidden/>'],
    ["a long name", `<b ${"a".repeat(40)}>`],
    ["a long value", `<b a="${"x".repeat(1024)}" b='${"x".repeat(1024)}' c=${"x".repeat(256)}>`],
    ["many attributes", `<b${" a=1".repeat(24)}>`],
  ])("with %s is one", (_case, tag) => {
    expect(stripTags(`Lam${tag}ps`)).toBe("Lamps");
  });

  it.each([
    ["with an unknown name", "<lamp>"],
    ["with a longer name", "<bx>"],
    ["with signs after its name", "<b, c>"],
    ["with a sum in it", "<b + c>"],
    ["without a name", "< >"],
    ["with a quote that never ends", '<b a="x>'],
    ["with too long a name of an attribute", `<b ${"a".repeat(41)}>`],
    ["with too long a value", `<b a="${"x".repeat(1025)}">`],
    ["with too long a value in single quotes", `<b a='${"x".repeat(1025)}'>`],
    ["with too long a value by itself", `<b a=${"x".repeat(257)}>`],
    ["with too many attributes", `<b${" a=1".repeat(25)}>`],
    ["with nothing before a sign of equality", "<b =x>"],
  ])("%s is text", (_case, tag) => {
    const line = `a ${tag} c > d`;
    expect(stripTags(line)).toBe(line);
  });
});

describe("a comment", () => {
  it.each([
    ["Lamps<!-- tides -->", "Lamps"],
    ["Lam<!-- a --><!---->ps", "Lamps"],
    [`Lam<!--${"x".repeat(1024)}-->ps`, "Lamps"],
    [`Lam<!--${"x".repeat(1025)}-->ps`, `Lam<!--${"x".repeat(1025)}-->ps`],
    ["a <!-- b > c", "a <!-- b > c"],
  ])("leaves nothing, unless it is too long or has no end (%#)", (line, text) => {
    expect(stripTags(line)).toBe(text);
  });
});

describe("a line with tags", () => {
  it.each([
    ["<p>Lamps and <i>tides</i></p>", "Lamps and tides"],
    ["  <br/>Lamps  ", "Lamps"],
    ["<td>12</td><td>Lamps</td>", "12  Lamps"],
    ["a < b and c > d", "a < b and c > d"],
    ["no tag", "no tag"],
    ["", ""],
  ])("%j without them is %j", (line, text) => {
    expect(stripTags(line)).toBe(text);
  });
});

describe("character references", () => {
  it.each([
    ["R&amp;D", "R&D"],
    ["a &lt; b &gt; c", "a < b > c"],
    ["5&nbsp;&#160;&#xA0;x", "5   x"],
    ["&#8364; and &#x20AC; and &eacute;", "€ and € and é"],
    ["&lamp; &; &amp", "&lamp; &; &amp"],
    ["R&ampD; x", "R&ampD; x"],
    ["R&ampD", "R&ampD"],
    ["&amp;lt;", "&lt;"],
    ["Ada; Bo", "Ada; Bo"],
    ["", ""],
  ])("in %j make %j", (line, text) => {
    expect(decodeEntities(line)).toBe(text);
  });
});

describe("anchors", () => {
  it.each([
    ['<a href="/lamps">Lamps</a>', "[Lamps](/lamps)"],
    ["see <a href='/lamps'>Lamps</a> and more", "see [Lamps](/lamps) and more"],
    ['<a class="x" href = "/lamps" id="y">Lamps</A>', "[Lamps](/lamps)"],
    ['<a data-href="/tides" href="/lamps">Lamps</a>', "[Lamps](/lamps)"],
    ['<a HREF="/lamps">Lamps</a>, <A HREF="/tides">Tides</a>', "[Lamps](/lamps), [Tides](/tides)"],
    ['<a href="/lamps">Lamps', "[Lamps](/lamps)"],
    ['<a href="/lamps">Lamps<a href="/tides">Tides</a>', "[Lamps](/lamps)[Tides](/tides)"],
    ['<a href="/lamps"><img src="a.png"></a>12', '[<img src="a.png">](/lamps)12'],
    ['<A HREF="/tides">Tides</A>', "[Tides](/tides)"],
    ["<a href=https://example.org/a?b=c>Lamps</a>", "[Lamps](https://example.org/a?b=c)"],
    ['<a\thref="/lamps">Lamps</a>', "[Lamps](/lamps)"],
    ['<a name="top">Lamps</a>', "Lamps"],
    ['<a href="/lamps">Lamps</a> <a name="top">Tides</a>', "[Lamps](/lamps) Tides"],
    ['<a href="">Lamps</a>', "Lamps"],
    ['a </a> <a href="/b">b</a>', "a  [b](/b)"],
    [`<a href="/${"x".repeat(2047)}">Lamps</a>`, `[Lamps](/${"x".repeat(2047)})`],
    [`<a href='/${"x".repeat(2047)}'>Lamps</a>`, `[Lamps](/${"x".repeat(2047)})`],
    [`<a ${"x".repeat(4086)} href="/a">Lamps</a>`, "[Lamps](/a)"],
    ['<abbr href="/a">Lamps</abbr>', '<abbr href="/a">Lamps</abbr>'],
    ["no anchor", "no anchor"],
    ["", ""],
  ])("are links (%#)", (line, text) => {
    expect(linkAnchors(line)).toBe(text);
  });
});
