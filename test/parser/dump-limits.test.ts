/** The engine reads listings too long to be held, and text that is none. */
import { describe, expect, it } from "vitest";
import { DumpReader } from "../../src/parser/dump-reader.ts";
import { ALMANAC, createWitness, expectAccounted, FACTS, lines, papersOf, readInvented, tokenize } from "./invented-kinds.ts";

describe("a listing too long to be held", () => {
  /** 30,000 papers of three lines each: the limit falls within a paper. */
  const MANY = Array.from({ length: 30_000 }, (_, index) => lines(`* Paper ${index}`, "its text", "")).join("");

  it("goes on as another: nothing is lost, nothing comes twice, no paper is torn", () => {
    const text = lines("retrieved: 2026-01-02", "ALMANAC") + MANY;
    const read = readInvented(text);
    expect(read.records.map(({ title, abstract }) => `${title}: ${abstract}`)).toEqual(
      Array.from({ length: 30_000 }, (_, index) => `Paper ${index}: its text`),
    );
    expectAccounted(text, read);
  });

  it("says where, and hands on what it knew", () => {
    const read = readInvented(lines("retrieved: 2026-01-02", "ALMANAC") + MANY);
    const [limit, ...others] = read.problems.filter(({ code }) => code === "held-limit");
    expect(limit).toMatchObject({ severity: "warning", file: "dump.txt", detail: "almanac" });
    expect(others).toEqual([]);
    expect(read.listings).toEqual([
      { kind: "almanac", line: 1 },
      { kind: "almanac", line: limit?.line },
    ]);
    expect(read.tokens[(limit?.line ?? 0) - 1]?.raw).toMatch(/^$|^\* /);
    expect(new Set(read.records.map(({ listed }) => listed))).toEqual(new Set(["2026-01-02"]));
  });

  it("is long by its characters, too", () => {
    const text = lines("ALMANAC", ...Array.from({ length: 5 }, (_, index) => `* Paper ${index}\n${"x".repeat(4_000_000)}\n`));
    const read = readInvented(text);
    expect(read.problems.filter(({ code }) => code === "held-limit")).toHaveLength(1);
    expect(read.records.map(({ title }) => title)).toEqual(Array.from({ length: 5 }, (_, index) => `Paper ${index}`));
    expect(read.counts.lines).toBe(16);
  });

  it("lets go of a paper that never ends", () => {
    const text = lines("ALMANAC", "* Lamps", "", "* Endless") + "and on\n".repeat(70_000) + lines("", "* Tides");
    const read = readInvented(text);
    expect(papersOf(read)).toEqual(["almanac: Lamps", "almanac: Tides"]);
    expect(read.problems.map(({ code }) => code)).toContain("held-limit");
    expectAccounted(text, read);
  });

  it("needs no limit where its reader settles what it has read", () => {
    const read = readInvented(lines("BULLETIN") + MANY.replaceAll("* Paper", "No. 1 Paper"));
    expect(read.problems.filter(({ code }) => code === "held-limit")).toEqual([]);
    expect(read.records).toHaveLength(30_000);
  });
});

describe("text that is no listing", () => {
  it("is let go of long before the dump ends, and does not hide the listing below it", () => {
    const { observer, tokens, records } = createWitness();
    const reader = new DumpReader([ALMANAC], FACTS, observer);
    for (const token of tokenize("nothing to see\n".repeat(5000))) reader.read(token);
    expect(tokens.length).toBeGreaterThan(2500);
    expect(reader.end()).toEqual({ listings: 0, papers: 0, rejected: 0, furniture: 5000, lines: 5000 });
    const text = "nothing to see\n".repeat(5000) + lines("* Lamps");
    const read = readInvented(text);
    expect(papersOf(read)).toEqual(["almanac: Lamps"]);
    expect(records).toEqual([]);
    expectAccounted(text, read);
  });
});
