import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";
import { ABSTRACT, card, HEADER, lines, problemsOf } from "./pages.ts";

const LAMPS = "Lamps at Low Tide";
const TIDES = "Tides at Noon";

describe("a page that is cut off", () => {
  const page = HEADER + card(LAMPS, "Jul 26, 2024");

  it.each([
    ["within a word", ABSTRACT.slice(0, -8)],
    ["after a word", `${ABSTRACT} And then`],
    ["after a few words", ABSTRACT.slice(0, 24)],
  ])("%s keeps what is there, and says so", (_case, abstract) => {
    const read = readDump(`${page}Tides at Noon and the Boats\n\n${abstract}`);
    expect(read.records[1]).toMatchObject({ title: "Tides at Noon and the Boats", abstract, published: null, authorCount: null });
    expect(problemsOf(read)).toEqual([[], ["incomplete"]]);
    expect(read.problems).toEqual([{ code: "incomplete", severity: "warning", file: "dump.txt", line: 15, detail: null }]);
  });

  it("after a card is whole", () => {
    expect(problemsOf(readDump(page))).toEqual([[]]);
    expect(problemsOf(readDump(page.trimEnd()))).toEqual([[]]);
  });

  it("at its beginning rejects what has no title", () => {
    const read = readDump(lines(ABSTRACT.slice(20), "", "  • 7 authors", "·", "Jul 26, 2024", "") + card(TIDES, "Jul 27, 2024"));
    expect(read.records.map(({ title }) => title)).toEqual([TIDES]);
    expect(read.rejects).toMatchObject([{ problem: { code: "missing-title", line: 1 } }]);
    expect(read.rejects[0]?.text).toContain(ABSTRACT.slice(20));
  });
});
