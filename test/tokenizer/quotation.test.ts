import { describe, expect, it } from "vitest";
import { Quotation } from "../../src/tokenizer/quotation.ts";

function strip(...lines: string[]): string[] {
  const quotation = new Quotation();
  return lines.map((line) => quotation.strip(line));
}

describe("a quotation", () => {
  it("is read without its marks below its first line", () => {
    expect(strip("> Daily Papers", ">", "> Lamps", ">> Moths", "", "> 7 authors", "on Monday")).toEqual([
      "> Daily Papers",
      "",
      "Lamps",
      "Moths",
      "",
      "7 authors",
      "on Monday",
    ]);
  });

  it("is no line by itself", () => {
    expect(strip("the runs with p", "> 0.05 are left out")).toEqual(["the runs with p", "> 0.05 are left out"]);
  });
});
