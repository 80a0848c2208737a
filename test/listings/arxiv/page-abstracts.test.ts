import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";
import { ABSTRACT, pageEntry as entry, SECOND } from "./page-entries.ts";

describe("abstracts of list pages", () => {
  it("keeps an abstract's own paragraphs, and lines in it that look like others", () => {
    const abstract = `${ABSTRACT}\nTitle: this is no title. arXiv:1706.03762 said so.\narXiv:1706.03763\nCrosses and Replacements end it here, in the middle of a line ${"as long as it is ".repeat(9)}.`;
    const { records } = readDump(entry("[1]  arXiv:2001.00001 [pdf]", [], abstract) + SECOND);
    expect(records.map((record) => record.id)).toEqual(["2001.00001", "2001.00002"]);
    expect(records[0]?.abstract?.split("\n\n")[0]).toBe(ABSTRACT);
    expect(records[0]?.abstract).toContain("Crosses and Replacements end it here");
  });

  it.each([
    ["a line that its sentence ends", null, "Tides lie.", "Tides lie."],
    ["lines that a tool broke", null, "Tides keep time on a wall\nthat agrees with it", "Tides keep time on a wall that agrees with it"],
    ["lines with the text's own breaks, between entries", null, "Tides keep\ntime", "Tides keep time"],
    ["a line where an entry above has an abstract", ABSTRACT, "Tides keep time", "Tides keep time"],
    ["no line by itself where none has", null, "Tides keep time", null],
    ["no label", ABSTRACT, "Comments: none", null],
  ])("takes short lines for an abstract: %s", (_, above, abstract, expected) => {
    const dump =
      entry("[1]  arXiv:2001.00001 [pdf]", [], above) + entry("[2]  arXiv:2001.00002 [pdf]", [], abstract) + SECOND.replaceAll("2", "3");
    expect(readDump(dump).records[1]).toMatchObject({ abstract: expected });
  });

  it.each([
    [null, []],
    [ABSTRACT, [{ code: "incomplete" }]],
  ])("does not take short lines below the last entry for an abstract, and reports them where one is expected", (above, problems) => {
    const dump = `${entry("[1]  arXiv:2001.00001 [pdf]", [], above)}${entry("[2]  arXiv:2001.00002 [pdf]", [], "Privacy\nImprint\nContact")}`;
    expect(readDump(dump).records[1]).toMatchObject({
      abstract: null,
      problems,
      source: { lines: [above === null ? 6 : 8, above === null ? 9 : 11] },
    });
  });

  it("does not take the page's foot for an abstract", () => {
    const foot =
      "New submissions\nCross-lists\n[ total of 1 entries: 1-1 ]\n\nLinks to: arXiv, form interface, find, physics, recent, 2001, contact, help  (Access key information)\n";
    expect(readDump(entry("[1]  arXiv:2001.00001 (replaced) [pdf]", [], null) + foot).records).toMatchObject([{ abstract: null }]);
  });
});
