/** The surfaces that lines give away. */
import { describe, expect, it } from "vitest";
import type { InputForm } from "../../src/core/input.ts";
import type { Token, TokenType } from "../../src/core/token.ts";
import { findSurfaces, showsSurface, SURFACES } from "../../src/tokenizer/surfaces.ts";
import { tokenize } from "./tokenize.ts";

/** A line as a program wrote it, and what is left of it. */
function prefixed(raw: string, content: string): Token {
  const [token] = tokenize(content);
  if (token === undefined) throw new Error("No token");
  return { ...token, raw };
}

/** Ids of the surfaces of an input of a form, by a line of a type in it. */
function shown(form: InputForm, type: TokenType, raw: string): string[] {
  const token = { ...prefixed(raw, raw), form, type };
  return SURFACES.filter((surface) => showsSurface(surface, token)).map(({ id }) => id);
}

describe("a line", () => {
  it.each([
    ["", "plain"],
    ["Lamps and tides", "plain"],
    ["[Lamps](/a)", "markdown"],
    ["[Lamps] (/a)", "plain"],
    ["f[x](y)", "plain"],
    ["[Lamps][12]", "reference-links"],
    ["[12][IMG]", "numbered-links"],
    ["[15][ ] [16]Lamps", "numbered-links"],
    ["[Lamps]: https://example.org/a", "plain"],
    ["[12]Lamps", "numbered-links"],
    ["Lamps⟨12⟩", "numbered-links"],
    ["[12] Lamps", "plain"],
    ["by [https://example.org/a]Tarn", "addresses-before"],
    ["by [file:///a]Tarn", "addresses-before"],
    ["Tarn [/tarn]", "addresses-after"],
    ["Tarn [https://example.org/a], Quill", "addresses-after"],
    ["Tarn <https://example.org/a>", "addresses-after"],
    ["https://example.org/a", "url-lines"],
    ["[https://example.org/a]", "url-lines"],
    ["[1674929746]", "file-names"],
    ["* [1674929746]", "file-names"],
    ["• - [167492]", "file-names"],
    ["[16749297461]", "plain"],
    ["[", "plain"],
    ["*", "plain"],
    ["Lamps [167492]", "plain"],
    ["[LINK: Code]", "link-tags"],
    ["[IMAGE: a lamp]", "link-tags"],
    ["[BUTTON: Go]", "link-tags"],
    ["[LAMP: Tides]", "plain"],
    ["[LINK:Code]", "plain"],
    ["URL: https://example.org", "front-matter"],
    ["```", "fenced"],
    ["<b>Lamps</b>", "html"],
    ["<br/>Lamps", "html"],
    ['<div class="x">Lamps', "html"],
    ["</p>", "html"],
    ["<H1>Lamps", "html"],
    ["Lamps &amp; tides", "html"],
    ["&#8364;5", "html"],
    ["&#x20aC;5", "html"],
    ["AT&T; and", "html"],
    ["&; &#; &#x; & amp;", "plain"],
    ["&#12a;", "plain"],
    ["a < b > c", "plain"],
    ["<1a>", "plain"],
    ["<longerthaneleven>", "plain"],
    ["<b, c>", "plain"],
    ["Page 1 of 12", "plain"],
    ["1/2/2026, 10:30", "print"],
    ["https://example.org/a  1/12", "print"],
  ])("%j shows %s", (line, surface) => {
    expect(findSurfaces(tokenize(line))).toEqual([surface]);
  });

  it.each([
    ["  12| Lamps", "line-numbers"],
    ["12\tLamps", "line-numbers"],
    ["1234567: Lamps", "line-numbers"],
    ["12345678: Lamps", "plain"],
    ["a 12: Lamps", "plain"],
    ["12a: Lamps", "plain"],
    ["[10:30] Ada: Lamps", "chat"],
    ["10:30 Ada> Lamps", "chat"],
    ["[2026-01-02, 10:30] Ada: Lamps", "chat"],
    ["1/2/26, 10:30 - Ada:Lamps", "chat"],
    ["10:30 Ada Lamps", "plain"],
    ["at 10:30 Ada: Lamps", "plain"],
    ["10 Ada: Lamps", "plain"],
    ["> Lamps", "quoted"],
    [" > >> Lamps", "quoted"],
    ["| Lamps", "quoted"],
    [">x Lamps", "plain"],
    ["x> Lamps", "plain"],
    ["Lamps", "plain"],
  ])("%j shows %s where a program wrote what stands before its last word", (raw, surface) => {
    expect(findSurfaces([prefixed(raw, "Lamps")])).toEqual([surface]);
  });

  it("shows what it was before it was read", () => {
    expect(findSurfaces([prefixed("Lamps\\n", "Lamps")])).toEqual(["json-string"]);
    expect(findSurfaces([prefixed("Lamps\\n", "Lamps\\n")])).toEqual(["plain"]);
    expect(findSurfaces([prefixed("> Lamps", "Tides")])).toEqual(["plain"]);
    expect(findSurfaces([prefixed("L\bLamps", "Lamps")])).toEqual(["overstruck"]);
    expect(findSurfaces([prefixed("** Slow_Lamps **", "## Slow Lamps")])).toEqual(["underscores"]);
    expect(findSurfaces([prefixed("****** Slow_Lamps", "## Slow Lamps")])).toEqual(["underscores"]);
    for (const raw of ["* Slow_Lamps", "** Slow Lamps", "** _Lamps_", "******* Slow_Lamps", "x ** Slow_Lamps"])
      expect(findSurfaces([prefixed(raw, "## Slow Lamps")])).toEqual(["plain"]);
    expect(findSurfaces([prefixed("[[/a][Lamps]]", "[Lamps](/a)")])).toEqual(["org"]);
    expect(findSurfaces([prefixed("[[/a]] and ](", "[Lamps](/a)")])).toEqual(["markdown"]);
    expect(findSurfaces([prefixed("[[/a][Lamps]]", "Lamps")])).toEqual(["plain"]);
  });
});

describe("lines", () => {
  it("show each of their surfaces once, in the order of all surfaces", () => {
    const text = "```\n[12]Tides\n[Lamps](/a)\n[Tides](/b)\nURL: https://example.org";
    expect(findSurfaces(tokenize(text))).toEqual(["markdown", "numbered-links", "front-matter", "fenced"]);
  });

  it("show that they are plain where there are none", () => {
    expect(findSurfaces([])).toEqual(["plain"]);
  });
});

describe("an input that is no text", () => {
  it.each<[InputForm, string]>([
    ["page", "html"],
    ["feed", "feed"],
    ["data", "data"],
    ["records", "records"],
    ["rows", "records"],
  ])("in the form of a %s shows %s, whatever its lines look like", (form, surface) => {
    expect(shown(form, "text", "[Lamps](/a)")).toEqual([surface]);
  });

  it("shows data where a page holds some", () => {
    expect(shown("page", "data", "{}").toSorted()).toEqual(["data", "html"]);
    expect(shown("text", "data", "{}")).toEqual([]);
  });
});

describe("the surfaces", () => {
  it("have names and titles of their own", () => {
    const ids = SURFACES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(SURFACES.filter(({ title }) => title.length < 5)).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(["plain", "markdown", "html", "feed", "data", "records"]));
  });

  it.each(["plain", "feed", "data", "records"])("that no line of a text gives away: %s", (id) => {
    const surface = SURFACES.find((each) => each.id === id);
    for (const token of tokenize("Lamps\n[Lamps](/a)\n<entry>\n{}")) expect(surface?.shows(token)).toBe(false);
  });
});
