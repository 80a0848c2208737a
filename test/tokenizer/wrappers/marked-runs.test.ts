/** Runs of lines with marks of an invented kind: `*1 lamps`, `*2 tides`. */
import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/core/token.ts";
import { featuresOf, SIGN } from "../../../src/text/features.ts";
import { FirstSigns } from "../../../src/tokenizer/wrappers/first-sign.ts";
import { holdBlankLine, MarkedRuns, type Marking } from "../../../src/tokenizer/wrappers/marked-runs.ts";

/** Three numbers that go up show a run, which goes on with any number but zero. */
const NUMBERS: Marking<number> = {
  signs: new FirstSigns("*"),
  features: SIGN,
  read: (text) => (/^\*\d /.test(text) ? Number(text.charAt(1)) : null),
  follows: (above, below) => below > above,
  least: 3,
  begin: () => ({ goesOn: (number) => number > 0, strip: (text) => text.slice(3), lapse: 1 }),
};
/** Marks that never show a run. */
const NEVER: Marking<number> = { ...NUMBERS, follows: () => true, begin: () => null };

function lineOf(content: string): Line {
  return { line: 1, start: 0, end: 1, raw: content, eol: "\n", content, features: featuresOf(content) };
}

/** What was passed on after each line, and in the end. */
function write(marking: Marking<number>, ...contents: readonly string[]): string[][] {
  const passed: string[] = [];
  const runs = new MarkedRuns(marking, ({ content, features }) => {
    expect(features).toBe(featuresOf(content));
    passed.push(content);
  });
  const after = contents.map((content) => {
    runs.write(lineOf(content));
    return passed.splice(0);
  });
  runs.end();
  expect(runs.idle).toBe(true);
  return [...after, passed];
}

describe("lines with marks", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["in a run lose them", ["*1 a", "*2 b", "*3 c", "*9 d"], ["a", "b", "c", "d"]],
    ["in too short a run keep them", ["*1 a", "*2 b"], ["*1 a", "*2 b"]],
    ["by themselves keep them", ["*1 a", "b", "*2 c", "*3 d"], ["*1 a", "b", "*2 c", "*3 d"]],
    ["may have blank lines between them", ["*1 a", "", "*2 b", "\t", "*3 c"], ["a", "", "b", "\t", "c"]],
    ["begin anew with one that does not follow", ["*4 a", "*1 b", "*2 c", "*3 d"], ["*4 a", "b", "c", "d"]],
    ["end a run with a mark that is not of it", ["*1 a", "*2 b", "*3 c", "*0 d", "*0 e"], ["a", "b", "c", "*0 d", "*0 e"]],
    ["may begin another run right after it", ["*1 a", "*2 b", "*3 c", "*0 d", "*1 e", "*2 f"], ["a", "b", "c", "d", "e", "f"]],
    ["go on below a line without one", ["*1 a", "*2 b", "*3 c", "d", "*4 e", "f", "*5 g"], ["a", "b", "c", "d", "e", "f", "g"]],
    ["end their run above two lines without one", ["*1 a", "*2 b", "*3 c", "d", "e", "*4 f"], ["a", "b", "c", "d", "e", "*4 f"]],
    ["go on below blank lines", ["*1 a", "*2 b", "*3 c", "", " ", "\t", "d", "", "*4 e"], ["a", "b", "c", "", " ", "\t", "d", "", "e"]],
  ])("%s", (_case, contents, expected) => {
    expect(write(NUMBERS, ...contents).flat()).toEqual(expected);
  });

  it("are held until they show a run, and no longer", () => {
    expect(write(NUMBERS, "a", "*1 b", "", "*2 c", "*3 d", "*4 e", "*5 f")).toEqual([
      ["a"],
      [],
      [],
      [],
      ["b", "", "c", "d"],
      ["e"],
      ["f"],
      [],
    ]);
    expect(write(NUMBERS, "*1 a", "b", "*1 c")).toEqual([[], ["*1 a", "b"], [], ["*1 c"]]);
  });

  it("are not held for long where they show none", () => {
    const many = Array.from({ length: 40 }, () => "*1 a");
    const after = write(NEVER, ...many);
    expect(after.flat()).toEqual(many);
    expect(after.at(-1)?.length).toBeLessThan(20);
    const blank = write(NEVER, "*1 a", ...Array.from({ length: 40 }, () => ""));
    expect(blank.flat()).toHaveLength(41);
    expect(blank.at(-1)).toEqual([]);
  });

  it("are looked for where they may be", () => {
    const runs = new MarkedRuns(NUMBERS, () => undefined);
    const mayBegin = (content: string, sign: string): boolean => runs.mayBegin(lineOf(content), sign.charCodeAt(0));
    expect([mayBegin("*1 a", "*"), mayBegin("*1 a", "a"), mayBegin("a", "*")]).toEqual([true, false, false]);
    const idle = ["a", "*1 a", "", "b", "*1 a", "*2 b", "*3 c", "", "d", "e"].map((content) => {
      runs.write(lineOf(content));
      return runs.idle;
    });
    expect(idle).toEqual([true, false, false, true, false, false, false, false, false, true]);
  });
});

it.each([
  ["two texts and a blank line", [false, true, false], true],
  ["one text and blank lines", [true, false, true], false],
  ["texts alone", [false, false, false], false],
  ["nothing", [], false],
])("marks stand around %s", (_case, marks, holds) => {
  expect(holdBlankLine(marks.map((bare) => ({ bare })))).toBe(holds);
});
