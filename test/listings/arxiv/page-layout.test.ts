/** What stands around the entries of arXiv's list pages. */
import { describe, expect, it } from "vitest";
import { PageLayout } from "../../../src/listings/arxiv/page/layout.ts";
import { readBareHeading, readHeading, readWrappedHeading, saysNothing } from "../../../src/listings/arxiv/page/sections.ts";
import { tokenOf } from "../../parser/invented-kinds.ts";

/** A layout that has read these lines between entries. */
function after(...lines: readonly string[]): PageLayout {
  const layout = new PageLayout();
  for (const line of lines) layout.between(tokenOf(line));
  return layout;
}

describe("a heading of a list page", () => {
  it.each([
    ["New submissions (showing 2 of 2 entries)", { announced: "new", titlesOnly: false, shown: 2 }],
    ["Cross submissions (continued, showing last 1,012 of 2,000 entries)", { announced: "cross", titlesOnly: false, shown: 1012 }],
    ["Replacement submissions (showing 3 of 3 entries)", { announced: "replacement", titlesOnly: false, shown: 3 }],
    ["Cross-lists for Fri, 14 Mar 25", { announced: "cross", titlesOnly: false, listed: "2025-03-14" }],
    [
      "New submissions for Friday, 14 March 2025 (showing 5 of 5 entries)",
      { announced: "new", titlesOnly: false, listed: "2025-03-14", shown: 5 },
    ],
    [
      "FRI, 14 MAR 2025 (showing first 25 of 40 entries )",
      { announced: null, catchup: false, titlesOnly: true, listed: "2025-03-14", shown: 25 },
    ],
    [
      "Showing new listings for Friday, 14 March 2025",
      { announced: null, listed: "2025-03-14", catchup: false, opensPage: true, titlesOnly: false },
    ],
    ["Authors and titles for recent submissions", { announced: null, listed: null, catchup: false, opensPage: true, titlesOnly: true }],
    ["Authors and titles for March 2025", { announced: null, listed: null, catchup: false, opensPage: true, titlesOnly: true }],
    ["Ada Quill's articles on arXiv", { announced: null, listed: null, catchup: false, opensPage: true, titlesOnly: true }],
    [
      "Submissions received from Thu 13 Mar 25 to Fri 14 Mar 25, announced Mon, 17 Mar 25",
      { announced: null, listed: "2025-03-17", catchup: false, opensPage: true, titlesOnly: false },
    ],
    [
      "Catchup results for Lamps on Fri, 14 Mar 2025",
      { announced: null, listed: "2025-03-14", catchup: true, opensPage: true, titlesOnly: false },
    ],
    [
      "Catchup results for Lamps from Fri, 14 Mar 2025",
      { announced: null, listed: null, catchup: true, opensPage: true, titlesOnly: false },
    ],
    ["Total of 1,203 entries", { paging: { total: 1203, range: null, most: null } }],
    ["[ Total of 3 entries : 1-25 ]", { paging: { total: 3, range: [1, 25], most: null } }],
    ["Total of 1 entry", { paging: { total: 1, range: null, most: null } }],
    ["Showing up to 2,000 entries per page: fewer | more", { paging: { total: null, range: null, most: 2000 } }],
    ["[ showing 25 entries per page", { paging: { total: null, range: null, most: 25 } }],
  ])("is %s", (text, heading) => {
    expect(readHeading(text)).toEqual(heading);
    expect(after().between(tokenOf(text))).toBe("header");
    expect(after().interrupts(tokenOf(text))).toBe(true);
  });

  it.each([
    "New submissions",
    "Cross-lists",
    "Fri, 14 Mar 2025",
    "Total of lamps",
    "A total of 3 entries",
    "Total of 3 entriesque lamps",
    "Showing 25 entries per pagelet",
    "Showing new listings",
    "Ada Quill's articles on lamps",
    "Catchup results for Lamps",
    `New submissions (showing 2 of 2 entries) ${"and lamps ".repeat(20)}`,
    "News submissions (showing 2 of 2 entries)",
  ])("is not %s", (text) => {
    expect(readHeading(text)).toBeNull();
  });

  it("may be wrapped", () => {
    const [above, text] = ["Showing new listings for", "Friday, 14 March 2025"];
    expect(readWrappedHeading(above, text)).toMatchObject({ listed: "2025-03-14" });
    expect(readWrappedHeading("Now", text)).toBeNull();
    expect(readWrappedHeading("Lamps read slowly for", text)).toBeNull();
    expect(readWrappedHeading(`${above} ${"lamps ".repeat(40)}`, text)).toBeNull();
    const layout = after("Showing new listings for");
    expect(layout.recognised).toBe(false);
    expect(layout.between(tokenOf(text))).toBe("header");
    expect(layout.recognised).toBe(true);
  });

  it("shows the page unless it only counts", () => {
    expect(after("Total of 3 entries").recognised).toBe(false);
    expect(after("New submissions (showing 2 of 2 entries)").recognised).toBe(true);
  });
});

describe("a section's name or day", () => {
  it.each([
    ["New submissions", { announced: "new" }],
    ["Cross-lists", { announced: "cross" }],
    ["CROSSES", { announced: "cross" }],
    ["Replacements", { announced: "replacement" }],
    ["Fri, 14 Mar 2025", { announced: null, listed: "2025-03-14" }],
  ])("is %s", (text, heading) => {
    expect(readBareHeading(text)).toEqual(heading);
    expect(after().between(tokenOf(text))).toBe("header");
  });

  it.each(["[New submissions](/list/cs/new)", "- New submissions", "[New submissions][1]"])("is none as %s, which a menu shows", (text) => {
    expect(after().between(tokenOf(text))).toBeNull();
  });

  it.each(["New lamps", "Friday", `Fri, 14 Mar 2025${" ".repeat(200)}`, "constructor"])("is not %s", (text) => {
    expect(readBareHeading(text)).toBeNull();
  });
});

describe("a page without entries", () => {
  const NOTHING = "No updates today.";

  it("says so below its heading", () => {
    const layout = after("Showing new listings for Friday, 14 March 2025");
    expect(layout.between(tokenOf(NOTHING))).toBe("header");
    expect(layout.isEmpty).toBe(true);
    expect(layout.between(tokenOf("Lamps"))).toBeNull();
    expect(layout.isEmpty).toBe(true);
  });

  it("says nothing elsewhere", () => {
    const layout = new PageLayout();
    expect(layout.between(tokenOf(NOTHING))).toBeNull();
    expect(layout.isEmpty).toBe(false);
  });

  it.each([
    ["No updates for this time period.", true],
    ["no further updates today", true],
    ["No updates for Fri, 14 Mar 2025", true],
    ["No updates for lamps", false],
    ["There are no updates today", false],
    ["No updates today, but lamps", false],
  ])("says %s: %s", (text, expected) => {
    expect(saysNothing(text)).toBe(expected);
  });
});

describe("the number of entries", () => {
  it("is held against what a section says", () => {
    const layout = after("New submissions (showing 2 of 2 entries)");
    layout.count();
    layout.end();
    expect(layout.takeProblems()).toEqual([{ code: "count-differs", line: 1, detail: "2,1" }]);
    expect(layout.takeProblems()).toEqual([]);
  });

  it("is right where as many were read", () => {
    const layout = after("New submissions (showing 1 of 1 entries)");
    layout.count();
    layout.end();
    expect(layout.takeProblems()).toEqual([]);
  });
});
