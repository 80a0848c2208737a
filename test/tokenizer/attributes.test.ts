import { describe, expect, it } from "vitest";
import { stripAttributes } from "../../src/tokenizer/attributes.ts";

describe("attributes", () => {
  it.each([
    ["::: {.flex .items-center}", ""],
    [":::", ""],
    [":   ::: meta", ""],
    ["[\\[1\\]]{#item1} [Lamps](/abs/1)", "\\[1\\] [Lamps](/abs/1)"],
    ["### [Lamps](/papers/1){.line-clamp-3} {#lamps .mb-1}", "### [Lamps](/papers/1)"],
    ["[Tarn Labs]{.truncate}", "Tarn Labs"],
    ["Labs]{.truncate}](/tarn)", "Labs](/tarn)"],
    ['![](logo.svg){.flex-none width="1em"} 8', "![](logo.svg) 8"],
  ])("are left out of %s", (line, expected) => {
    expect(stripAttributes(line)).toBe(expected);
  });

  it.each(["$x_{.5}$ and \\hspace{.5cm}", "sets {a, b} of two", "a::b"])("are not seen in %s", (line) => {
    expect(stripAttributes(line)).toBe(line);
  });
});
