import { expect, it } from "vitest";
import { holdBlankLine } from "../../../src/tokenizer/wrappers/marked-runs.ts";

it.each([
  ["two texts and a blank line", [false, true, false], true],
  ["one text and blank lines", [true, false, true], false],
  ["texts alone", [false, false, false], false],
])("marks stand around %s", (_case, marks, holds) => {
  expect(holdBlankLine(marks.map((bare) => ({ bare })))).toBe(holds);
});
