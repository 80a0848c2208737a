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
