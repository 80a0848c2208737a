/** Parts of a page that nobody sees, tag by tag. */
import { describe, expect, it } from "vitest";
import type { Tag } from "../../../src/tokenizer/markup.ts";
import { isBlock, isCell, isHeading, isUnseen } from "../../../src/tokenizer/page/elements.ts";
import { Hidden, isTex } from "../../../src/tokenizer/page/hidden.ts";

function tag(name: string, attributes: Readonly<Record<string, string>> = {}): Tag {
  return { name, attributes: new Map(Object.entries(attributes)), from: 0, to: 1 };
}

describe("an element hides what stands in it", () => {
  it.each<readonly [Tag, boolean]>([
    [tag("script"), true],
    [tag("script", { type: "text/javascript" }), true],
    [tag("script", { type: "math/tex" }), false],
    [tag("script", { type: "math/tex; mode=display" }), false],
    [tag("script", { type: "x math/tex" }), true],
    [tag("style", { type: "math/tex" }), true],
    [tag("svg"), true],
    [tag("textarea"), true],
    [tag("p"), false],
    [tag("p", { hidden: "" }), true],
    [tag("p", { "aria-hidden": "true" }), true],
    [tag("p", { "aria-hidden": "false" }), false],
    [tag("span", { class: "MathJax" }), true],
    [tag("span", { class: "lamp MathJax_Preview tide" }), true],
    [tag("span", { class: "katex-html" }), true],
    [tag("span", { class: "MathJax_" }), false],
    [tag("span", { class: "MathJaxed" }), false],
    [tag("span", { class: "my-katex-html" }), false],
    [tag("span", { class: "katex-htmls" }), false],
    [tag("span", { class: "katex" }), false],
    [tag("span", { class: "" }), false],
    ...["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"].map(
      (name) => [tag(name, { hidden: "" }), false] as const,
    ),
  ])("where it is such a one: %j", (opening, hides) => {
    const hidden = new Hidden();
    expect([hidden.isOpen, hidden.open(opening), hidden.isOpen]).toEqual([false, hides, hides]);
    // Further tags and its end are part of what it hides.
    expect([hidden.open(tag("i")), hidden.close("i"), hidden.close(opening.name), hidden.isOpen]).toEqual([hides, hides, hides, false]);
  });

  it.each([
    ["</div>", []],
    ["<div></div></div>", []],
    ["<div></div></p></div>", []],
    ["<div><div></div>", ["open"]],
    ["<p></div>", []],
    ["<div></body>", []],
    ["<div></html>", []],
    ["</head>", ["open"]],
  ])("up to its own end, or that of the page: %s", (markup, expected) => {
    const hidden = new Hidden();
    hidden.open(tag("div", { hidden: "" }));
    for (const [, slash, name = ""] of markup.matchAll(/<(\/?)(\w+)>/g)) {
      if (slash === "/") hidden.close(name);
      else hidden.open(tag(name));
    }
    expect(hidden.isOpen ? ["open"] : []).toEqual(expected);
  });
});

it.each([
  ["math/tex", true],
  ["math/tex; mode=display", true],
  ["math/asciimath", false],
  ["text/math/tex", false],
])("a script of the type %s is the source of a formula: %s", (type, expected) => {
  expect(isTex(tag("script", { type }).attributes)).toBe(expected);
  expect(isTex(tag("script").attributes)).toBe(false);
});

describe("elements", () => {
  it.each([
    [
      "nobody sees",
      isUnseen,
      ["audio", "iframe", "noscript", "object", "select", "style", "template", "title", "video"],
      ["p", "time", ""],
    ],
    [
      "have lines of their own",
      isBlock,
      ["address", "dd", "div", "h1", "h6", "header", "hr", "li", "p", "pre", "tr", "ul"],
      ["a", "b", "td", "br", ""],
    ],
    ["are headings", isHeading, ["h1", "h2", "h3", "h4", "h5", "h6"], ["h0", "h7", "h", "h11", "th1", "hr"]],
    ["are cells", isCell, ["td", "th"], ["tr", "thead", "t"]],
  ])("that %s are told from others", (_case, is, those, others) => {
    expect(those.filter((name) => !is(name))).toEqual([]);
    expect(others.filter(is)).toEqual([]);
  });
});
