import { describe, expect, it } from "vitest";
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
