import { describe, expect, it } from "vitest";
import { expectUntouched, unwrap } from "./unwrap.ts";

describe("a quotation", () => {
  it("is read without its marks, and with its indentation", () => {
    expect(unwrap("> Daily Papers", ">", ">   Lamps", ">> Moths", "", "> 7 authors", "on Monday")).toEqual([
      "Daily Papers",
      "",
      "  Lamps",
      "Moths",
      "",
      "7 authors",
      "on Monday",
    ]);
    expect(unwrap("|  Daily Papers", "|", "| Lamps", "| Moths", "on Monday")).toEqual([" Daily Papers", "", "Lamps", "Moths", "on Monday"]);
  });

  it("goes on below a line that lost its mark", () => {
    expect(unwrap("> The lamps read slowly, and", "> nobody who looked at them", "knew", "> why.")).toEqual([
      "The lamps read slowly, and",
      "nobody who looked at them",
      "knew",
      "why.",
    ]);
  });

  it("is no line by itself, and no table", () => {
    expectUntouched("the runs with p", "> 0.05 are left out", "of the table");
    expectUntouched("| a | b |", "| - | - |", "| c | d |", "| e | f |");
    expectUntouched("| a", "| b");
  });
});
