/** Heads of entries that stand within the lines of a list page, as tools leave them that know no end of an item. */
import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";

const HEADING = "New submissions for Tue, 3 Sep 2019 (showing 2 of 2 entries)";

function fields(title: string): string[] {
  return [`Title: ${title}`, "Authors: Ada Quill", "Subjects: Optics (physics.optics)"];
}

/** A page of which the second entry begins in the last line of the abstract above. */
function page(abstract: readonly string[], head: readonly string[]): string {
  const [last = "", ...above] = [...abstract].toReversed();
  const [first = "", ...below] = head;
  const lines = [
    HEADING,
    "",
    "[1] arXiv:1909.01001 [pdf]",
    ...fields("Walls"),
    "",
    ...above.toReversed(),
    `${last} ${first}`.trim(),
    ...below,
  ];
  return [...lines, ...fields("Tides"), "", "Tides keep time, and walls stand in their way.", ""].join("\n");
}

const ABSTRACT = ["Walls stand in the way of tides, which is what we show by a wall and a", "tide, at some length."];

describe("a head in the last line of the abstract above", () => {
  it.each([
    ["whole", ["[2] arXiv:1909.01002 [ps, pdf, other]"]],
    ["with links", ["[2] [arXiv:1909.01002](/abs/1909.01002) [[ps](/ps/1909.01002), [pdf](/pdf/1909.01002)]"]],
    ["with links by reference", ["[2] [arXiv:1909.01002][6] [[ps][7], [pdf][8]]"]],
    ["with addresses after the links", ["[2] arXiv:1909.01002 [/abs/1909.01002] [ps [/ps/1909.01002], pdf [/pdf/1909.01002]]"]],
    ["broken after the identifier", ["[2] arXiv:1909.01002", "[ps, pdf, other]"]],
    ["broken before a format", ["[2] [arXiv:1909.01002](/abs/1909.01002) [[ps](/ps/1909.01002),", "[pdf](/pdf/1909.01002)]"]],
    ["broken after a bracket", ["[2] arXiv:1909.01002 (cross-list from cs.LG) [", "ps, pdf]"]],
  ])("begins an entry: %s", (_case, head) => {
    const { records } = readDump(page(ABSTRACT, head));
    expect(records.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
      ["1909.01001", "Walls", ABSTRACT.join(" ")],
      ["1909.01002", "Tides", "Tides keep time, and walls stand in their way."],
    ]);
  });

  it.each([
    ["a citation at the end of a line", ["Walls stand in the way of tides, as they do in [2] arXiv:1909.01002", "and elsewhere."]],
    ["a citation after a sentence", ["Walls stand in the way of tides. [2] arXiv:1909.01002", "shows that as well, and at length."]],
    ["formats in brackets", ["Walls stand in the way of tides, and we offer our figures of them [ps,", "pdf, other] and our code."]],
  ])("is no %s", (_case, abstract) => {
    const { records } = readDump(page([...abstract, ""], ["[2] arXiv:1909.01002 [pdf]"]));
    expect(records.map(({ title }) => title)).toEqual(["Walls", "Tides"]);
    expect(records[0]?.abstract).toBe(abstract.join(" "));
  });
});

function entry(subjects: string): string {
  return [HEADING, "", "[1] arXiv:1909.01001 [pdf]", "**Title:** Walls", "**Authors:** Ada Quill", subjects, ""].join("\n");
}

describe("subjects in bold", () => {
  it("end where the abstract begins on their line", () => {
    const { records } = readDump(entry("**Subjects:** Optics (physics.optics); Robotics (cs.RO) Walls stand in the way of tides."));
    expect(records).toMatchObject([{ categories: ["physics.optics", "cs.RO"], abstract: "Walls stand in the way of tides." }]);
  });

  it("go on in the next line", () => {
    const { records } = readDump(entry("**Subjects:** Optics (physics.optics); Computation\nand Language (cs.CL)"));
    expect(records).toMatchObject([{ categories: ["physics.optics", "cs.CL"], abstract: null }]);
  });
});
