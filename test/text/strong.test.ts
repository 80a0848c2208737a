import { describe, expect, it } from "vitest";
import { dropStrong } from "../../src/text/strong.ts";

describe("strong words", () => {
  it.each([
    ["**Sparse** Lamps and ***Tides***", "Sparse Lamps and Tides"],
    ["(**sparse lamps**), **tides**.", "(sparse lamps), tides."],
    ["**a $x^*$ of**", "**a $x^*$ of**"],
    ["**a $x$ of**", "a $x$ of"],
    ["$A^{**}$ and **$B$**, $C^{**}$", "$A^{**}$ and $B$, $C^{**}$"],
    ["2**3**4 and a ** b ** c", "2**3**4 and a ** b ** c"],
    ["\\**not**", "\\**not**"],
    ["A* search and *lamps*", "A* search and *lamps*"],
  ])("%s", (text, plain) => {
    expect(dropStrong(text)).toBe(plain);
  });
});
