import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/query/fold.ts";
import { createGlob, createNeedle } from "../../src/query/needle.ts";

describe("createNeedle", () => {
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
    expect(createNeedle(text, false)?.(fold(title))).toBe(found);
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
    expect(createNeedle(text, true)?.(fold(title))).toBe(found);
  });

  it.each(["", " ", "-", " – - ", "\u0301", "\u200b"])("is none for %j", (text) => {
    expect(createNeedle(text, false)).toBeNull();
  });

  it("finds every text in itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), fc.boolean(), (text, whole) => {
        expect(createNeedle(text, whole)?.(fold(text)) ?? true).toBe(true);
      }),
    );
  });
});

describe("createGlob", () => {
  it.each([
    ["cs.LG", "cs.lg", true],
    ["cs.LG", "cs.LGG", false],
    ["cs.LG", "csxLG", false],
    ["cs.*", "cs.", true],
    ["*", "", true],
    ["*a", "ba", true],
    ["a*", "ba", false],
    ["a*b*c", "aXbXc", true],
    ["a*b*c", "acb", false],
    ["ab*ba", "aba", false],
    ["a**b", "ab", true],
    ["*é*", "aEb", true],
  ])("%s on %s: %s", (glob, text, found) => {
    expect(createGlob(glob)(text)).toBe(found);
  });

  it("agrees with a regular expression", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (glob, candidate) => {
        expect(createGlob(glob)(candidate)).toBe(new RegExp(`^${glob.replace(/\*/g, ".*")}$`).test(candidate));
      }),
    );
  });
});
