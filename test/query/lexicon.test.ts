import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { Lexicon } from "../../src/query/lexicon.ts";

/** Tells that a text holds a word or, when `whole`, a phrase; null when that is none. */
function holds(title: string, text: string, whole: boolean): boolean | null {
  const lexicon = new Lexicon();
  const needle = lexicon.add(text, whole);
  return needle === null ? null : search(lexicon, title).has(needle);
}

function search(lexicon: Lexicon, text: string): Set<number> {
  const found = new Set<number>();
  lexicon.search(text, found);
  return found;
}

/** The same by a regular expression for each needle. */
function createNeedle(text: string, whole: boolean): RegExp {
  const spaced = String.raw`[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]`;
  const pieces = fold(text)
    .split(/[\s-]+/)
    .filter((piece) => piece !== "");
  const body = pieces.map((piece) => piece.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&")).join(String.raw`[\s\-]+`);
  const before = new RegExp(`^${spaced}`, "v").test(pieces[0] ?? "") ? `(?<!${spaced})` : "";
  const after = whole && new RegExp(`${spaced}$`, "v").test(pieces.at(-1) ?? "") ? `(?!${spaced})` : "";
  return new RegExp(before + body + after, "iv");
}

describe("Lexicon", () => {
  it.each([
    ["graph", "a graph", true],
    ["graph", "Graphs", true],
    ["graph", "(graph)", true],
    ["graph", "hyper-graph", true],
    ["graph", "x_graph", true],
    ["graph", "hypergraph", false],
    ["graph", "9graph", false],
    ["graph", "égraph", false],
    ["graph", "竹graph", true],
    ["-graph-", "graph", true],
    ["a b", "a  -  b", true],
    ["a-b", "a\n\nb", true],
    ["a-b", "ab", false],
    [".net", "the .NET", true],
    [".net", "dot.net", true],
    ["(x)", "f(x)", true],
    ["σας", "ΣΑΣ", true],
    ["竹", "松竹梅", true],
    ["ไทย", "ภาษาไทย", true],
  ])("%s as a word in %s: %s", (text, title, found) => {
    expect(holds(title, text, false)).toBe(found);
  });

  it.each([
    ["graph", "graphs", false],
    ["graph", "graph, graphs", true],
    ["graph", "graph2", false],
    ["graph", "graph_x", true],
    ["a graph", "A graph.", true],
    ["c++", "c++11", true],
    ["竹", "竹林", true],
  ])("%s as a phrase in %s: %s", (text, title, found) => {
    expect(holds(title, text, true)).toBe(found);
  });

  it.each([
    ["lamp", "\u{1D400}lamp", false],
    ["lamp", "\u{1F600}lamp", true],
    ["\u{1D400}", "\u{1D400}", true],
    ["\u{1D400}", "x\u{1D400}", false],
  ])("%s beside a character of two code units, in %s: %s", (text, title, found) => {
    expect(holds(title, text, false)).toBe(found);
  });

  it("finds each of many words, and no other", () => {
    const lexicon = new Lexicon();
    const words = ["ash", "beech", "cedar", "dogwood", "elm", "fir", "gorse", "hazel", "ivy", "juniper", "kapok"];
    const numbers = words.map((word) => lexicon.add(word, false));
    expect(search(lexicon, "An elm, a fir and some juniper")).toEqual(new Set([numbers[4], numbers[5], numbers[9]]));
    expect(search(lexicon, "Nothing grows")).toEqual(new Set());
  });

  it.each(["", " ", "-", " – - ", "\u0301", "\u200b"])("is none for %j", (text) => {
    expect(holds(text, text, false)).toBeNull();
  });

  it("finds every text in itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), fc.boolean(), (text, whole) => {
        expect(holds(text, text, whole) ?? true).toBe(true);
      }),
    );
  });

  it("finds what a regular expression for each needle finds", () => {
    const piece = fc.constantFrom("a", "ab", "b", "É", "ß", "σ", "ς", "9", " ", "-", " - ", "\n", ".", "_", "竹", "해", "ไ", "𝐀", "😀");
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 6 }), text, (needles, title) => {
        const lexicon = new Lexicon();
        const expected = new Set<number | null>();
        for (const [needle, whole] of needles) {
          const number = lexicon.add(needle, whole);
          if (number !== null && createNeedle(needle, whole).test(fold(title))) expected.add(number);
        }
        expect(search(lexicon, title)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
