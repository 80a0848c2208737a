import { describe, expect, it } from "vitest";
import { CHAT_PREFIXES } from "../../../src/tokenizer/wrappers/chat-prefixes.ts";
import { follows, goesOn, strip } from "./marks.ts";
import { expectUntouched, PAGE, unwrap } from "./unwrap.ts";

describe("a chat's prefixes", () => {
  it.each([
    "[10:30 AM] Ada: ",
    "[10:30] Ada: ",
    "[2026-01-02, 10:30] Ada: ",
    "[02.01.26, 10:30:12] Ada Quill: ",
    "\u200E[1/2/26, 10:30:12\u202FAM] Ada: ",
    "1/2/26, 10:30 - Ada: ",
    "10:30 Ada: ",
    "[10:30] <ada> ",
    "10:30 <@ada> ",
  ])("are taken away: %s", (prefix) => {
    expect(unwrap(...PAGE.map((line) => prefix + line))).toEqual(PAGE);
  });

  it("may have several names and times, and lines without any between them", () => {
    expect(unwrap("[10:30] Ada: Lamps", "[10:31] Bo: Tides", "", "[10:35] Ada: Moths", "by night", "[10:36] Bo: Ducks")).toEqual([
      "Lamps",
      "Tides",
      "",
      "Moths",
      "by night",
      "Ducks",
    ]);
  });

  it("are no timetable, no dates and no single remark", () => {
    expectUntouched("09:00 Opening: welcome", "09:30 Talk: lamps", "10:00 Keynote: moths", "11:00 Panel: ducks");
    expectUntouched("[10:30] Ada: Lamps", "[10:31] Bo: Tides");
    expectUntouched("2026-01-02 Lamps: a study", "2026-01-03 Tides: a study", "2026-01-04 Moths: a study");
    expectUntouched("[12] arXiv:2601.00001", "[13] arXiv:2601.00002", "[14] arXiv:2601.00003");
  });
});

describe("a chat's prefix", () => {
  it.each([
    ["[10:30] Ada: lamps", { name: "Ada", length: 13 }],
    ["[10:30] Ada:", { name: "Ada", length: 12 }],
    ["[10:30 AM] Ada: lamps", { name: "Ada", length: 16 }],
    ["[2026-01-02, 10:30] Ada Quill: lamps", { name: "Ada Quill", length: 31 }],
    ["10:30 Ada: lamps", { name: "Ada", length: 11 }],
    ["10.30.15 p.m.  ~Ada: lamps", { name: "~Ada", length: 21 }],
    ["1/2/26, 10:30 - Ada: lamps", { name: "Ada", length: 21 }],
    ["10:30 | Ada: lamps", { name: "Ada", length: 13 }],
    ["10:30 <ada> lamps", { name: "ada", length: 12 }],
    ["[10:30] <@ada> lamps", { name: "@ada", length: 15 }],
    ["\u200e 10:30 Ada: lamps", { name: "Ada", length: 13 }],
    [`[10:30] ${"A".repeat(40)}: lamps`, { name: "A".repeat(40), length: 50 }],
    [`[10:30] ${"A".repeat(41)}: lamps`, null],
    ["[10:30]Ada: lamps", null],
    ["[10:30]   Ada: lamps", null],
    ["[10:30] Ada:lamps", null],
    ["[10:30] 1da: lamps", null],
    ["[10:3] Ada: lamps", null],
    ["[10:30 Ada: lamps", null],
    ["10:30] Ada: lamps", null],
    ["at 10:30 Ada: lamps", null],
    ["2026-01-02 Ada: lamps", null],
    ["10:30 lamps", null],
    ["", null],
  ])("in %j is read", (text, mark) => {
    const prefix = CHAT_PREFIXES.read(text);
    expect(prefix === null ? null : { name: prefix.name, length: prefix.length }).toEqual(mark);
  });

  it.each<readonly [readonly string[], readonly string[] | null]>([
    [
      ["[10:30] Ada: a", "[10:31] Bo: b", "[10:32] Cy: c"],
      ["a", "b", "c"],
    ],
    [
      ["10:30 Ada: a", "10:31 Bo: b", "10:32 Ada:  c"],
      ["a", "b", " c"],
    ],
    [["10:30 Ada: a", "10:31 Bo: b", "10:32 Cy: c"], null],
    [[], null],
  ])("shows a run in brackets, or where a name comes again: %j", (texts, expected) => {
    expect(strip(CHAT_PREFIXES, texts)).toEqual(expected);
  });

  it.each([
    ["[10:31] Bo: b", true],
    ["10:31 Bo: b", false],
    ["[10:31 AM] Bo: b", false],
    ["[1/2/26, 10:31] Bo: b", false],
    ["[10:31] <bo> b", false],
  ])("goes on in one form alone: %s", (next, expected) => {
    const texts = ["[10:30] Ada: a", "[10:30] Ada: a", "[10:30] Ada: a"];
    expect(follows(CHAT_PREFIXES, "[10:30] Ada: a", next)).toBe(expected);
    expect(goesOn(CHAT_PREFIXES, texts, next)).toBe(expected);
  });
});
