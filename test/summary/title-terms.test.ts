import { describe, expect, it } from "vitest";
import { termKey, titleTerms } from "../../src/summary/title-terms.ts";

const formsOf = (title: string) => [...titleTerms(title).values()];

describe("titleTerms", () => {
  it("leaves out stop words and words common to papers", () => {
    expect(formsOf("Towards a Novel Approach for the Lantern: Methods and Results")).toEqual(["Lantern"]);
  });

  it("keeps hyphens, inner apostrophes and versions inside a word, and drops the possessive", () => {
    expect(formsOf("Few-shot Owl-2.5 and Tarn's d’Arc")).toEqual(["Few-shot", "Owl-2.5", "Tarn", "d’Arc"]);
  });

  it("leaves out numbers, single letters, mathematics and TeX commands", () => {
    expect(formsOf(String.raw`3 R 2024 $\mathbb{Z}$ \emph Rivers 3D`)).toEqual(["Rivers", "3D"]);
  });

  it("takes a term once, as it is first written", () => {
    expect(formsOf("Model of Models: MODEL")).toEqual(["Model"]);
  });

  it("reads words of all scripts", () => {
    expect(formsOf("深層学習 über Ελληνικά")).toEqual(["深層学習", "über", "Ελληνικά"]);
  });

  it("takes no remains of codes", () => {
    expect(formsOf(`${"x".repeat(41)} Rivers`)).toEqual(["Rivers"]);
  });
});

describe("termKey", () => {
  it.each([
    ["model", "Models"],
    ["Policy", "policies"],
    ["movie", "movies"],
    ["process", "Processes"],
    ["search", "searches"],
    ["cache", "caches"],
    ["case", "cases"],
    ["box", "boxes"],
    ["LLM", "LLMs"],
    ["Poincare", "Poincaré"],
    ["few-shot", "Few‑Shot"],
  ])("gives %s and %s one key", (one, other) => {
    expect(termKey(other)).toBe(termKey(one));
  });

  it.each([
    ["plan", "plane"],
    ["car", "care"],
    ["process", "proceed"],
    ["loss", "lose"],
    ["が", "か"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(termKey(other)).not.toBe(termKey(one));
  });
});
