/** Links and pictures in brackets, read without what stands around them. */
import { describe, expect, it } from "vitest";
import { ANY, featuresOf } from "../../src/text/features.ts";
import { splitLinks } from "../../src/tokenizer/brackets.ts";

/** Pieces in short: `text`, `text -> /address`, `text -> #row`. */
function show(text: string, features = featuresOf(text)): string[] | null {
  return splitLinks(text, features)?.map(showPart) ?? null;
}

function showPart({ text, href, ref }: { text: string; href: string | null; ref: string | null }): string {
  return href === null && ref === null ? text : `${text} -> ${href ?? `#${ref}`}`;
}

const LONG = "lamps and tides and moths ".repeat(3);

describe("an address in parentheses", () => {
  it.each<[string, string]>([
    ["", ""],
    ["/a", "/a"],
    ["#a", "#a"],
    ["?a=b", "?a=b"],
    ["./a", "./a"],
    ["../a", "../a"],
    ["https://example.org/a", "https://example.org/a"],
    ["HTTP://example.org/a", "HTTP://example.org/a"],
    ["mailto:ada@example.org", "mailto:ada@example.org"],
    ["a+b.c-1:x", "a+b.c-1:x"],
    ["example.org/a", "example.org/a"],
    ["www.lamp-lab.example.org/a", "www.lamp-lab.example.org/a"],
    ["<https://example.org/a>", "https://example.org/a"],
    ["  /a  ", "/a"],
    ["    /a    ", "/a"],
    ['/a "Title (of it)"', "/a"],
    ["/a   'Title'", "/a"],
    ['/a "" ', "/a"],
    ["/a_(b)_(c)", "/a_(b)_(c)"],
    ["/a\\)b", "/a\\)b"],
    ["/a\\ b", "/a\\ b"],
    [`/${"x".repeat(2047)}`, `/${"x".repeat(2047)}`],
    [`/a "${"x".repeat(512)}"`, "/a"],
    [`/a '${"x".repeat(512)}'`, "/a"],
    [`/a(${"x".repeat(512)})`, `/a(${"x".repeat(512)})`],
  ])("(%#) makes a link", (written, href) => {
    const line = `see [Lamps](${written}), ok`;
    expect(show(line)).toEqual(["see ", `Lamps -> ${href}`, ", ok"]);
    expect(show(line, ANY)).toEqual(show(line));
  });

  it.each([
    "t",
    "x + y",
    "12",
    "and so on",
    "example.org",
    ".a/b",
    "-a:b",
    "1a:b",
    "…/a",
    "     /a",
    "/a     ",
    "/a b",
    '/a "x',
    "/a x'y'",
    "/a[b",
    "/a]b",
    "/a<b",
    `/${"x".repeat(2048)}`,
    `/a "${"x".repeat(513)}"`,
    `/a(${"x".repeat(513)})`,
    "/a\\",
  ])("(%#) makes none where it is no address", (written) => {
    const line = `f[x](${written}) y`;
    expect(show(line)).toBeNull();
    expect(show(line, ANY)).toBeNull();
  });

  it.each([
    ["[a](/a", null],
    ["[a](", null],
    ["[a] (/a)", null],
    ["a](/a)", ["a -> /a"]],
    ["a](/a)b](/b)", ["a -> /a", "b -> /b"]],
    ["](/a)", [" -> /a"]],
    ["a](t)", null],
    ["\\[a](/a)", ["\\[a -> /a"]],
    ["[a\\](/a)", null],
    ["[a\\]b](/a)", ["a\\]b -> /a"]],
    ["\\\\[a](/a)", ["\\\\", "a -> /a"]],
    ["[a](/a)\\", ["a -> /a", "\\"]],
    ["[a](/a)[b](/b)", ["a -> /a", "b -> /b"]],
    ["[[a](/a)", ["[", "a -> /a"]],
    ["[a](/a)]", ["a -> /a", "]"]],
    ["[a [b](t)](/a)", ["a [b](t) -> /a"]],
    ["[ a ](/a)", ["a -> /a"]],
    ["[a](/a)[", ["a -> /a", "["]],
    ["[[a](/a) b [c](/c)](/b)", ["a b c -> /b"]],
    ["[[a](/a)[b](/b)](/c)", ["a b -> /c"]],
  ])("%j is read as %j", (line, parts) => {
    expect(show(line)).toEqual(parts);
  });

  it("leads from the outer one of two links where that is short", () => {
    const [a, b] = ["x".repeat(1023), "x".repeat(1024)];
    expect(show(`[[y](/a)${a}](/b)`)).toEqual([`y ${a} -> /b`]);
    expect(show(`[[y](/a)${b}](/b)`)).toEqual(["[", "y -> /a", `${b}](/b)`]);
    expect(show(`[[[y](/a)${b}](/b)](/c) [z](/z)`)).toEqual(["[[", "y -> /a", `${b}](/b)](/c) `, "z -> /z"]);
    expect(show(`[[y](/a)${b}](/b)[[z](/z)](/c)`)).toEqual(["[", "y -> /a", `${b}](/b)`, "z -> /c"]);
  });
});

describe("a row of a table of links", () => {
  it.each<[string, string[] | null]>([
    ["see [Lamps][12], ok", ["see ", "Lamps -> #12", ", ok"]],
    ["[Lamps][a_b.c:d-1]", ["Lamps -> #a_b.c:d-1"]],
    [`[Lamps][${"x".repeat(40)}]`, [`Lamps -> #${"x".repeat(40)}`]],
    [`[Lamps][${"x".repeat(41)}]`, null],
    ["[Lamps][a b]", null],
    ["[Lamps][12", null],
    ["[Lamps] [12]", null],
    ["Lamps][12]", ["Lamps -> #12"]],
    ["[][12]", [" -> #12"]],
    ["[Lamps][]", ["Lamps -> #Lamps"]],
    ["see [Slow Lamps][] and", ["see ", "Slow Lamps -> #Slow Lamps", " and"]],
    [`[${"x".repeat(300)}][]`, [`${"x".repeat(300)} -> #${"x".repeat(300)}`]],
    ["Lamps][]", ["Lamps"]],
    ["[5][12]", ["5 -> #12"]],
    ["[5][Re]", null],
    ["[][Re]", [" -> #Re"]],
    ["[5][Re1]", ["5 -> #Re1"]],
    ["[1234][12]", ["1234 -> #12"]],
    [`[5][12]${"x".repeat(53)}`, ["5 -> #12", "x".repeat(53)]],
    [`[5][12]${"x".repeat(54)}`, null],
    [`[12345][12] ${LONG}`, ["12345 -> #12", ` ${LONG}`]],
    [`[5a][12] ${LONG}`, ["5a -> #12", ` ${LONG}`]],
  ])("(%#) %s", (line, parts) => {
    expect(show(line)).toEqual(parts);
  });
});

describe("a picture", () => {
  it.each<[string, string[] | null]>([
    ["![a lamp](https://example.org/a.png)", []],
    ["![a lamp](lamp.png) Ada", [" Ada"]],
    ["![a lamp]", []],
    ["![a lamp][12]", []],
    ["x ![a](/a) y", ["x  y"]],
    ["[![a](/a.png)](/b)", [" -> /b"]],
    ["[![a](/a.png) Tarn](/b)", ["Tarn -> /b"]],
    ["!\\[a](/a)", ["!\\[a -> /a"]],
    ["! [a](/a)", ["! ", "a -> /a"]],
    ["\\![a](/a)", ["\\!", "a -> /a"]],
    ["[a](/a)![b](/b)c", ["a -> /a", "c"]],
    ["[![a](/a.png)] b", [" b"]],
    ["[[a](/a)] b", ["[", "a -> /a", "] b"]],
    ["!", null],
    ["[IMAGE: a lamp] Ada", [" Ada"]],
    ["[IMG: a lamp](/a.png) Ada", [" Ada"]],
    ["x [IMAGE] y", ["x ", " y"]],
    ["x [IMG] y", ["x ", " y"]],
    ["x [INLINE] y", ["x ", " y"]],
    ["[IMAGES] y", null],
    ["[INLINED] y", null],
    ["[IMGS] y", null],
    ["[AIMG: x] y", null],
    ["[In] y", null],
    ["[] 139 [ ] 8", [" 139 ", " 8"]],
    ["a [] b", ["a ", " b"]],
    ["a[] b", null],
    ["a[ ] b", null],
    ["[a][] b", ["a -> #a", " b"]],
    ["[x] [] b", ["[x] ", " b"]],
    ["[[] b]", ["[", " b]"]],
    ["[](/a)", [" -> /a"]],
    ["[a](/a)[] b", ["a -> /a", " b"]],
    [`a [${" ".repeat(200)}] b`, ["a ", " b"]],
  ])("(%#) %s", (line, parts) => {
    expect(show(line)).toEqual(parts);
  });
});

describe("brackets without links", () => {
  it.each(["", "Lamps", "a [b] c", "[0, 1)", "a ] b", "[", "]", "[[a]]", "[12] Lamps", "\\[\\]"])("are text: %j", (line) => {
    expect(show(line)).toBeNull();
    expect(show(line, ANY)).toBeNull();
  });
});
