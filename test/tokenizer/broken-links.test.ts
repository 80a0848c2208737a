import { describe, expect, it } from "vitest";
import { featuresOf } from "../../src/text/features.ts";
import { BrokenLinks } from "../../src/tokenizer/broken-links.ts";

function mend(...lines: string[]): string[] {
  const links = new BrokenLinks();
  return lines.map((line) => links.mend(line, featuresOf(line)));
}

describe("links over several lines", () => {
  it("stand where their address ends", () => {
    expect(mend("[ 139](https://example.org/a-", "b/c) and more")).toEqual(["[ 139", "](https://example.org/a-b/c)and more"]);
  });

  it("stand where the title after their address ends", () => {
    expect(mend('[pdf](https://example.org/1 "Download', 'PDF"), [other](/2)')).toEqual([
      "[pdf",
      '](https://example.org/1 "Download PDF"), [other](/2)',
    ]);
    expect(mend("[1] [Lamps](https://example.org/1", '"Abstract") and more')).toEqual([
      "[1] Lamps",
      '](https://example.org/1 "Abstract")and more',
    ]);
    expect(mend("a [b](https://example.org/a-", 'b "Download', 'it") c')).toEqual(["a b", "", '](https://example.org/a-b "Download it")c']);
  });

  it("stand where their label ends", () => {
    expect(mend("[Vote 7](/login) [ Code", "139](/code) [", "8](/talk)")).toEqual([
      "[Vote 7](/login)",
      "[ Code 139](/code)",
      "[ 8](/talk)",
    ]);
  });

  it("stand below where a tag is broken, and attributes", () => {
    expect(mend('Jul 2 <a href="/talk"><img', 'src="a.png" /> 8</a>')).toEqual(["Jul 2", '<a href="/talk"><img src="a.png" /> 8</a>']);
    expect(mend("[Lamps](/papers/1){.line-clamp-3", ".flex}")).toEqual(["[Lamps](/papers/1)", "{.line-clamp-3 .flex}"]);
    expect(mend("Paper [• ]{.px-1} 2601.00001 [• ]{.px-1", ".gray} Published")).toEqual([
      "Paper [• ]{.px-1} 2601.00001",
      "[• ]{.px-1 .gray} Published",
    ]);
  });

  it("leave nothing of a picture", () => {
    expect(mend("![](https://cdn-", "pictures.example.org/p.png)", "adaquill")).toEqual(["", "", "adaquill"]);
    expect(mend("[![](https://cdn-", "pictures.example.org/p.png)](/papers/1)")).toEqual(["[", "](/papers/1)"]);
  });

  it("keep their text where nothing below ends them", () => {
    expect(mend("[Lamps](https://example.org/1", "Tides")).toEqual(["[Lamps", "Tides"]);
  });

  it.each([
    [["f[x](y", "and z)"]],
    [["[", "12", "](/login)"]],
    [["See [a](/b), then [c] of the well-", "known lamps"]],
    [["an open [bracket", "closed] here"]],
    [["the set [0, 1]{x", "in X}"]],
  ])("are not seen in %j", (lines) => {
    expect(mend(...lines)).toEqual(lines);
  });
});

describe("a target that goes on below", () => {
  it.each(["http:", "https:", "/", ".", "?", "#"])("may begin with %s", (sign) => {
    expect(mend(`[a](${sign}b`, '"T")')).toEqual(["[a", `](${sign}b "T")`]);
    expect(mend(`[a](${sign}b-`, "c)")).toEqual(["[a", `](${sign}b-c)`]);
  });

  it.each<[string, string[], string[]]>([
    ["in a word that ends in a hyphen", ["[a](x-", "y) z"], ["[a", "](x-y)z"]],
    ["after its label in a line", ["see [Slow Lamps](/a-", "b), ok"], ["see Slow Lamps", "](/a-b), ok"]],
    ["after a label in two brackets", ["see [a [b](/a-", "c)"], ["see [a b", "](/a-c)"]],
    ["after no label", ["see [](/a-", "c)"], ["see [", "](/a-c)"]],
    ["after half a label", ["lamps](/a-", "c)"], ["lamps", "](/a-c)"]],
    ["over three lines", ["[a](/a-", "b-", "c) d"], ["[a", "", "](/a-b-c)d"]],
    ["with a title that goes on", ['[a](/a "Slow', 'Lamps") b'], ["[a", '](/a "Slow Lamps")b']],
    ["with a title over three lines", ['[a](/a "Slow', "Lamps", 'read") b'], ["[a", "", '](/a "Slow Lamps read")b']],
    ["of a picture", ["x ![p](/a-", "b.png) y"], ["x", "y"]],
    ["of a picture over three lines", ["![p](/a-", "b-", "c.png) y"], ["", "", "y"]],
    ["of a picture with a title", ['![p](/a "Slow', 'Lamps") y'], ["", "y"]],
    ["and then another one", ["[a](/a-", "b) [c](/c-", "d)"], ["[a", "](/a-b)c", "](/c-d)"]],
    ["but never ends", ["[a](/a-", "b c"], ["[a", "b c"]],
    ["but not below a title", ["[a](/a", "b)"], ["[a", "b)"]],
  ])("is joined %s", (_case, lines, mended) => {
    expect(mend(...lines)).toEqual(mended);
  });

  it.each([
    ["[a](x", '"T")'],
    ["[a](/a b", "c)"],
    ["[a](/a(b-", "c)"],
    ["[a](/a-)", "b)"],
    ["[a] (/a-", "b)"],
    [`[a](/a "${"x".repeat(201)}`, '")'],
    ["[a](", "/b)"],
    ["a-", "b) c"],
    ["", "b)"],
  ])("is not seen in %j", (above, below) => {
    expect(mend(above, below)).toEqual([above, below]);
  });
});

describe("a label that goes on below", () => {
  it.each<[string, string[]]>([
    ["[a](/a) [b", ["[a](/a)", "[b c](/c)"]],
    ["[a](/a)[b", ["[a](/a)", "[b c](/c)"]],
    ["[a](/a)   [b", ["[a](/a)", "[b c](/c)"]],
    ["[a](/a) · [b", ["[a](/a) ·", "[b c](/c)"]],
    ["[a](/a) | [b", ["[a](/a) |", "[b c](/c)"]],
    ["[a](/a), [b", ["[a](/a),", "[b c](/c)"]],
    ["[a]() [", ["[a]()", "[ c](/c)"]],
    [`[a](/a) [${"b".repeat(60)}`, ["[a](/a)", `[${"b".repeat(60)} c](/c)`]],
  ])("is joined: %s", (line, mended) => {
    expect(mend(line, "c](/c)")).toEqual(mended);
  });

  it.each([
    "[a](/a)       [b",
    "[a](/a) and [b",
    "[a](/a); [b",
    `[a](/a) [${"b".repeat(61)}`,
    "[a] [b",
    "[a][1] [b",
    "[a](/a) [b]",
    "[a](/a) [b](c)",
    "[a](/a) b",
    "[b",
  ])("is not seen in %s", (line) => {
    expect(mend(line, "c](/c)")).toEqual([line, "c](/c)"]);
  });
});

describe("a tag or its attributes that go on below", () => {
  it.each("a article button div h1 h6 img input li p path section span svg time ul IMG".split(" "))("are joined: <%s", (name) => {
    expect(mend(`Lamps <${name}`, 'id="x">')).toEqual(["Lamps", `<${name} id="x">`]);
    expect(mend(`Lamps <${name} class="a`, 'b">')).toEqual(["Lamps", `<${name} class="a b">`]);
  });

  it.each<[string, string[], string[]]>([
    ["a link and what it begins with", ['x <a href="/a"> <img', 'src="a"></a>'], ["x", '<a href="/a"> <img src="a"></a>']],
    ["a tag over three lines", ["x <img", 'src="a"', 'id="b">'], ["x", "", '<img src="a" id="b">']],
    ["a tag after another one", ["<b>x</b> <img", 'src="a">'], ["<b>x</b>", '<img src="a">']],
    ["an item", ["- <img", 'src="a">'], ["", '- <img src="a">']],
    ["an item with a text", ["- x <img", 'src="a">'], ["- x", '<img src="a">']],
    ["a long tag", [`<img ${"x".repeat(4096)}`, ">"], ["", `<img ${"x".repeat(4096)} >`]],
    ["classes", ["[a](/a){.b", ".c}"], ["[a](/a)", "{.b .c}"]],
    ["an identifier", ["[a](/a){#b", ".c}"], ["[a](/a)", "{#b .c}"]],
    ["a key", ['[a](/a){data-b="c', 'd"}'], ["[a](/a)", '{data-b="c d"}']],
    ["those after others", ["[a](/a){.b}{.c", ".d}"], ["[a](/a){.b}", "{.c .d}"]],
    ["those of a span", ["x [a]{.b", ".c}"], ["x", "[a]{.b .c}"]],
    ["those of a long span", [`x [${"a".repeat(81)}]{.b`, ".c}"], [`x [${"a".repeat(81)}]`, "{.b .c}"]],
    ["those of an item", ["- [a]{.b", ".c}"], ["", "- [a]{.b .c}"]],
  ])("are joined: %s", (_case, lines, mended) => {
    expect(mend(...lines)).toEqual(mended);
  });

  it.each([
    "x <lamp",
    "x < img",
    "x <b",
    "x <images",
    "x <img>",
    "x <img src=a> y",
    `<img ${"x".repeat(4097)}`,
    "a < b {.c",
    "x {.b",
    "[a](/a) {.b",
    "[a](/a){b",
    "[a](/a){=b",
    "[a](/a){.b}",
    "[a]{.b} c",
    `[a](/a){.${"b".repeat(1025)}`,
  ])("are not seen in %s", (line) => {
    expect(mend(line, "y")).toEqual([line, "y"]);
  });
});

describe("a line", () => {
  it.each([
    ["[a](/a-", false],
    ["x <img", false],
    ["Lamps", true],
    ["[a](/a)", true],
  ])("%j leaves nothing for the next one: %s", (line, idle) => {
    const links = new BrokenLinks();
    expect(links.idle).toBe(true);
    links.mend(line, featuresOf(line));
    expect(links.idle).toBe(idle);
    links.mend('b) id="x">', featuresOf('b) id="x">'));
    expect(links.idle).toBe(true);
  });
});
