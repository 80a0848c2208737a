import { describe, expect, it } from "vitest";
import { stripAttributes } from "../../src/tokenizer/attributes.ts";

describe("attributes", () => {
  it.each([
    ["::: {.flex .items-center}", ""],
    [":::", ""],
    [":   ::: meta", ""],
    ["12. ::: meta", ""],
    ["-   :::", ""],
    ["[\\[1\\]]{#item1} [Lamps](/abs/1)", "\\[1\\] [Lamps](/abs/1)"],
    ["[[Lamps](/abs/1) \\[[pdf](/pdf/1), [other](/o/1)\\]]{.list-identifier}", "[Lamps](/abs/1) \\[[pdf](/pdf/1), [other](/o/1)\\]"],
    ["(cs.CL)]{.primary-subject}; Optics", "(cs.CL); Optics"],
    ["### [Lamps](/papers/1){.line-clamp-3} {#lamps .mb-1}", "### [Lamps](/papers/1)"],
    ["[Tarn Labs]{.truncate}", "Tarn Labs"],
    ["Labs]{.truncate}](/tarn)", "Labs](/tarn)"],
    ['![](logo.svg){.flex-none width="1em"} 8', "![](logo.svg) 8"],
  ])("are left out of %s", (line, expected) => {
    expect(stripAttributes(line)).toBe(expected);
  });

  it("take no more than a moment to be looked for in any text", () => {
    for (const text of [`]{${".a".repeat(20_000)}`, "[".repeat(50_000) + "]{.a}".repeat(20_000), `]{a="${"\\".repeat(50_001)}`]) {
      const started = performance.now();
      stripAttributes(text);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });

  it.each(["$x_{.5}$ and \\hspace{.5cm}", "sets {a, b} of two", "a::b"])("are not seen in %s", (line) => {
    expect(stripAttributes(line)).toBe(line);
  });
});

describe("the mark of a part of a page", () => {
  it.each([":::", "::::", "::: x", ": ::: x", "* :::", "+    ::: x", "-\t::: x", "1) ::: x", "12345. :::"])(
    "leaves nothing: %j",
    (line) => {
      expect(stripAttributes(line)).toBe("");
    },
  );

  it.each(["::", ":::x", "x ::: y", "123456. :::", "-::: x", "-     ::: x", "> ::: x", "12 ::: x"])("is none in %j", (line) => {
    expect(stripAttributes(line)).toBe(line);
  });
});

describe("a group of attributes", () => {
  it.each([
    ["{.a}", ""],
    ["x {.a}", "x"],
    ["x){.a}", "x)"],
    ["{.a}{.b} x", "x"],
    ["x {.a    #b    }", "x"],
    ["x {.a {.b}", "x {.a"],
    ['x {a="b"}', "x"],
    ['x {a-b_1=""}', "x"],
    ['x {a="b \\" c"}', "x"],
    [`x {.${"a".repeat(200)}}`, "x"],
    [`x {${"a".repeat(40)}="b"}`, "x"],
    [`x {.a${" .b".repeat(40)}}`, "x"],
    [" x {#a} y ", "x  y"],
  ])("(%#) is left out of %s", (line, text) => {
    expect(stripAttributes(line)).toBe(text);
  });

  it.each([
    "x{.a}",
    "x {}",
    "x {.}",
    "x {a}",
    "x {a=b}",
    'x {="b"}',
    'x {a="b}',
    "x {     .a}",
    "x {.a     }",
    "x {.a     .b}",
    `x {.${"a".repeat(201)}}`,
    `x {${"a".repeat(41)}="b"}`,
    `x {.a${" .b".repeat(41)}}`,
  ])("(%#) is none in %s", (line) => {
    expect(stripAttributes(line)).toBe(line);
  });
});

describe("a span", () => {
  it.each([
    ["[a]{.b} c", "a c"],
    ["![a]{.b} c", "a c"],
    ["a]{.b} c", "a c"],
    ["[a [b]{.c} d]{.e}", "a b d"],
    ["[a](/b) [c]{.d}", "[a](/b) c"],
    ["[a]{.b}[c]{.d}", "ac"],
    ["[a \\] b]{.c}", "a \\] b"],
    ["[a]{b} [c]{.d}", "[a]{b} c"],
    ["\\[a]{.b}", "\\[a"],
  ])("%s leaves %s", (line, text) => {
    expect(stripAttributes(line)).toBe(text);
  });
});
