import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldCase } from "../../src/text/fold.ts";

describe("fold", () => {
  it.each([
    ["Café", "Cafe"],
    ["Cafe\u0301", "Cafe"],
    ["Łódź, Ærø, Straße", "Lodz, AEro, Strasse"],
    ["ﬁne １２³", "fine 123"],
    ["self\u2011supervised — a\u00adb\u200bc", "self-supervised - abc"],
    ["a\u00a0b\u2009c", "a b c"],
    ["it’s “so”…", `it's "so"...`],
    ["Ελλάς", "Ελλας"],
    ["竹林 ｶﾀｶﾅ", "竹林 カタカナ"],
    ["해조류", "해조류"],
    ["𝐀𝛼", "Aα"],
  ])("%s becomes %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("is settled after one pass, and is done piece by piece", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fold(fold(a))).toBe(fold(a));
        expect(fold(`${a} ${b}`)).toBe(`${fold(a)} ${fold(b)}`);
      }),
    );
  });

  it("leaves ASCII alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        expect(fold(text)).toBe(text);
      }),
    );
  });
});

describe("foldCase", () => {
  it("makes one of all spellings", () => {
    expect(new Set(["Éa", "éA", "E\u0301A", "ea"].map(foldCase))).toEqual(new Set(["ea"]));
  });
});
