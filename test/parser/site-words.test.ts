import { describe, expect, it } from "vitest";
import { findPagePart, type PagePart } from "../../src/parser/site-words.ts";

const PARTS: Readonly<Record<PagePart, readonly string[]>> = {
  header: ["Daily Papers", "by AK and the research community"],
  menu: [
    "New",
    "Subscribe",
    "Daily",
    "WEEKLY",
    "Hugging Face's logo Hugging Face",
    "[Hugging Face's logo] Hugging Face",
    "Models",
    "Log In",
    "Search by arXiv id or title",
    "and the research community",
    "Skip to content",
    "Extracted text",
    "(BUTTON)",
    `(BUTTON) ${"Lamps at low tide ".repeat(8)}`,
    "Week 3",
    "Week 30",
    "Week 30 2026",
    "Week 30, 2026",
    ..."Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September Oct October Nov November Dec December"
      .split(" ")
      .map((month) => `${month} 2026`),
  ],
  foot: [
    "Previous",
    "NEXT",
    "Previous Next",
    "Company",
    "TOS",
    "System theme",
    "References",
    "© Hugging Face",
    "©Hugging Face",
    "© - Hugging Face, 2026",
    `© Hugging Face ${"lamps ".repeat(10)}`,
    "TOS Privacy About",
    "TOS Privacy About Jobs Careers",
    "Company TOS Privacy About Careers",
    "System theme TOS Privacy About",
    "System theme  Company  TOS Privacy About",
    "Visible links",
    "Visible links:",
    "Hidden links:",
    "Content truncated",
    "[Content truncated]",
    "[content truncated] 12 lines",
    "Truncated",
    "[truncated]",
    "Output truncated",
    "[output truncated]",
    `[Output truncated] ${"12 lines ".repeat(10)}`,
  ],
};

describe("the parts of a page", () => {
  it.each(Object.entries(PARTS).flatMap(([part, lines]) => lines.map((line) => [line, part])))("%s is of the %s", (line, part) => {
    expect(findPagePart(line)).toBe(part);
  });

  it.each([
    "",
    "Lamps",
    "Daily Lamps",
    "New Lamps",
    "Next Lamps",
    "Lamps (BUTTON)",
    "References to Lamps",
    "Week",
    "Week 300",
    "Week 3 of 2026",
    "Week 3, 26",
    "In Week 3",
    "Weeks 3",
    "July",
    "July 26",
    "July 20267",
    "In July 2026",
    "Julie 2026",
    "Lamps of 2026",
    "©",
    "© 2026 Lamps",
    "© by the Hugging Face",
    "The © Hugging Face",
    "Lamps TOS Privacy About",
    "TOS Privacy",
    "Links",
    "Visible links of lamps",
    "All visible links",
    "Hidden link",
    "The output truncated",
    "Lamps truncated",
    "Untruncated",
    `© Hugging Face ${"lamps ".repeat(40)}`,
    `(BUTTON) ${"lamps ".repeat(40)}`,
  ])("do not hold %j", (line) => {
    expect(findPagePart(line)).toBeNull();
  });
});
