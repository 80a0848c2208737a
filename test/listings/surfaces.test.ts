/** One and the same invented listing, in every surface and layout, gives the same records, apart from what a surface cannot show. */
import { describe, expect, it } from "vitest";
import { ARXIV_KINDS, createPapers, expectArxivRecords, expectedRecords, SURFACES, writeListing } from "../bench/generator.ts";
import { readDump } from "../read-dump.ts";

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe.each(SURFACES.flatMap((surface) => surface.layouts.map((layout) => [surface.id, layout] as const)))(
  "%s, %s",
  (surface, layout) => {
    it.each(SEEDS)("gives the records of listing %i", (seed) => {
      const papers = createPapers(seed, 25);
      const style = { layout, surface };
      const { records } = readDump(writeListing(papers, style));
      const expected = expectedRecords(papers, style);
      expect(records.map((record) => record.title)).toEqual(expected.map((record) => record.title));
      for (const [index, want] of expected.entries()) expect(records[index]).toMatchObject(want);
    });
  },
);

describe.each(ARXIV_KINDS.map((kind) => [kind.kind, kind] as const))("%s", (id, kind) => {
  it.each(SEEDS)("gives the records of listing %i", (seed) => {
    const papers = createPapers(seed, 25);
    const { records, kinds, problems } = readDump(`${kind.write(papers).join("\n")}\n`);
    expect(kinds).toEqual([id]);
    expect(problems).toEqual([]);
    expect(records).toMatchObject(expectArxivRecords(papers, kind));
  });
});

/** Signs that programs leave around lines, in which no reader sees them. */
const AROUND: readonly (readonly [name: string, before: string, after: string])[] = [
  ["a place to break a word", "\u200B", ""],
  ["a mark of direction", "", "\u200E"],
  ["a byte order mark", "\uFEFF", "\uFEFF"],
  ["a hard break of Markdown", "", "\\"],
  ["a tag that breaks lines", "", "<br>"],
];

describe.each(ARXIV_KINDS.map((kind) => [kind.kind, kind] as const))("%s", (_, kind) => {
  it.each(AROUND)("gives the same records with %s around each line", (_name, before, after) => {
    const lines = kind.write(createPapers(1, 8));
    const marked = lines.flatMap((line) => line.split("\n")).map((line) => (line.trim() === "" ? line : before + line + after));
    expect(readDump(`${marked.join("\n")}\n`).records).toMatchObject(expectArxivRecords(createPapers(1, 8), kind));
  });
});
