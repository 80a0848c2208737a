/** The first sign of a line. */
import { expect, it } from "vitest";
import { NO_CODE } from "../../../src/text/codes.ts";
import { featuresOf } from "../../../src/text/features.ts";
import { firstIndex, firstSign, FirstSigns } from "../../../src/tokenizer/wrappers/first-sign.ts";

it.each([
  ["lamps", 0],
  ["  lamps", 2],
  ["\t lamps", 2],
  ["\u200e[10:30]", 1],
  [" \u200e\t lamps", 4],
  ["\u00a0lamps", 0],
  ["", 0],
  ["   ", 3],
])("%j begins at %s", (content, index) => {
  expect(firstIndex(content)).toBe(index);
  const line = { line: 1, start: 0, end: 1, raw: content, eol: "", content, features: featuresOf(content) } as const;
  expect(firstSign(line)).toBe(content.charCodeAt(index) || NO_CODE);
});

it.each([
  ["*", true],
  ["~", true],
  ["\u2502", true],
  ["a", false],
  ["\u2503", false],
  ["\u007f", false],
  ["\u0080", false],
])("%j is one of these signs: %s", (sign, expected) => {
  expect(new FirstSigns("*\u2502~").has(sign.charCodeAt(0))).toBe(expected);
  expect(new FirstSigns("").has(sign.charCodeAt(0))).toBe(false);
});

it("no sign is one of them", () => {
  expect(new FirstSigns("*\u2502").has(NO_CODE)).toBe(false);
});
