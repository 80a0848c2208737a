/** Lines in other notations than Markdown, as they are passed on. */
import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/core/token.ts";
import { featuresOf } from "../../../src/text/features.ts";
import { Notations } from "../../../src/tokenizer/wrappers/notations.ts";

function lineOf(content: string): Line {
  return { line: 1, start: 0, end: 1, raw: content, eol: "\n", content, features: featuresOf(content) };
}

/** What was passed on after each line, and in the end. */
function write(...contents: readonly string[]): string[][] {
  const passed: string[] = [];
  const notations = new Notations(({ content, features, raw }) => {
    expect(contents).toContain(raw);
    // All features that the content has are noted.
    expect(featuresOf(content) & ~features).toBe(0);
    passed.push(content);
  });
  const after = contents.map((content) => {
    notations.write(lineOf(content));
    return passed.splice(0);
  });
  notations.end();
  return [...after, passed];
}

describe("lines in other notations", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      "keep white space before them",
      ["  [[/a][Lamps]]  ", "\t[https://example.org/a]Lamps by"],
      ["  [Lamps](/a)", "\t[Lamps by](https://example.org/a)"],
    ],
    ["keep all of it where nothing is changed", ["  Lamps  ", " see [[lamps]] "], ["  Lamps  ", " see [[lamps]] "]],
    ["may be a heading above a drawer", ["** Lamps", "  :PROPERTIES:", "  :END:"], ["## Lamps", "  ", "  "]],
    ["are no heading above other lines", ["** Lamps", "Moths", ":PROPERTIES:"], ["** Lamps", "Moths", ""]],
    ["are no heading with one star", ["* Lamps", ":PROPERTIES:"], ["* Lamps", ""]],
    ["are two headings where the drawer is the second one's", ["** Lamps", "*** Tides", ":PROPERTIES:"], ["** Lamps", "### Tides", ""]],
    ["are joined words", ["Slow_Lamps_for_the_Fast"], ["Slow Lamps for the Fast"]],
    ["are a heading that ends in stars alone", ["**** Slow_Lamps", "****", "Moths"], ["### Slow Lamps", "", "Moths"]],
  ])("%s", (_case, contents, expected) => {
    expect(write(...contents).flat()).toEqual(expected);
  });

  it("are held until it is clear whether a drawer stands below", () => {
    expect(write("** Lamps", ":PROPERTIES:", "Moths")).toEqual([[], ["## Lamps", ""], ["Moths"], []]);
    expect(write("** Lamps", "Moths")).toEqual([[], ["** Lamps", "Moths"], []]);
    expect(write("** Lamps")).toEqual([[], ["** Lamps"]]);
  });

  it.each([
    [39, "lamps 131 tide pool"],
    [40, "lamps__131 tide_pool"],
    [200, "lamps__131 tide_pool"],
    [201, "lamps 131 tide pool"],
  ])("hold underscores of their own below %s characters, where that may be running text", (length, expected) => {
    const [text, joined] = ["x".repeat(length), "lamps__131 tide_pool"];
    expect(write("**** Slow_Lamps ****", text, joined).flat().at(-1)).toBe(expected);
    expect(write("**** Slow_Lamps ****", `  ${text}  `, joined).flat().at(-1)).toBe(expected);
  });

  it.each([
    ["** Lamps", true],
    [":PROPERTIES:", true],
    ["Slow_Lamps_for_the_Fast", true],
    ["see [[/a]]", true],
    ["see [https://example.org/a]Lamps", true],
    ["see [1]", false],
    ["Lamps", false],
    ["", false],
  ])("may begin with %j: %s", (content, expected) => {
    expect(new Notations(() => undefined).mayBegin(lineOf(content), content.charCodeAt(0))).toBe(expected);
  });

  it.each([
    ["Lamps", true],
    ["** Lamps", false],
    ["[[/a]]", false],
    ["[https://example.org/a]Lamps by", false],
    ["Slow_Lamps_for_the_Fast", false],
  ])("have no say in how further lines are read below %j: %s", (content, idle) => {
    const notations = new Notations(() => undefined);
    notations.write(lineOf(content));
    expect(notations.idle).toBe(idle);
  });
});
