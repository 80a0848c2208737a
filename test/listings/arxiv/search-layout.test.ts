/** What stands around arXiv's search results. */
import { describe, expect, it } from "vitest";
import { isHeading, SearchLayout } from "../../../src/listings/arxiv/search/layout.ts";
import { tokenOf } from "../../parser/invented-kinds.ts";

const ALL = "Showing 1–2 of 1,234 results for all: tides";

/** A layout that has read these lines between results. */
function after(...lines: readonly string[]): SearchLayout {
  const layout = new SearchLayout();
  for (const line of lines) layout.between(tokenOf(line));
  return layout;
}

describe("the heading of search results", () => {
  it.each([
    ALL,
    "Showing 1–50 of 1,234 results for all: tides",
    "Showing 51-100 of 123 results",
    "Showing 1 --- 25 of 25 results for title: lamps",
    "Sorry, your query for all: lamps produced no results",
    "Sorry, your query returned no results",
  ])("is %s", (text) => {
    expect(isHeading(text)).toBe(true);
    expect(after().between(tokenOf(text))).toBe("header");
    expect(after().interrupts(tokenOf(text))).toBe(true);
  });

  it.each([
    "Showing lamps",
    "showing 1–2 of 2 results",
    "Now Showing 1–2 of 2 results",
    "Showing 1 of 2 results",
    "Showing 1–2 of 2 resultsets",
    "Sorry, your lamp is out",
  ])("is not %s", (text) => {
    expect(isHeading(text)).toBe(false);
    expect(after().between(tokenOf(text))).toBeNull();
    expect(after().interrupts(tokenOf(text))).toBe(false);
  });

  it("shows arXiv's page where it names the field that was searched, or once a result is read", () => {
    const [named, unnamed] = [after(ALL), after("Showing 1–2 of 2 results")];
    expect([named.recognised, named.isEmpty]).toEqual([true, false]);
    expect([unnamed.recognised, unnamed.isEmpty]).toEqual([false, false]);
    unnamed.count();
    expect(unnamed.recognised).toBe(true);
  });

  it("may say that there are none", () => {
    const layout = after("Sorry, your query for all: lamps produced no results");
    expect([layout.recognised, layout.isEmpty]).toEqual([true, true]);
    layout.between(tokenOf(ALL));
    expect(layout.isEmpty).toBe(true);
  });
});

const differs = (detail: string, line = 1): object => ({ code: "count-differs", line, detail });

describe("the number of results", () => {
  it("is held against what the heading says, once", () => {
    const layout = after("Showing 1,001–1,003 of 1,234 results for all: tides");
    layout.count();
    layout.end();
    expect(layout.takeProblems()).toEqual([differs("3,1")]);
    layout.end();
    expect(layout.takeProblems()).toEqual([]);
  });

  it("is right where as many were read", () => {
    const layout = after(ALL);
    layout.count();
    layout.count();
    layout.end();
    expect(layout.takeProblems()).toEqual([]);
  });

  it("is told for each page", () => {
    const layout = after(ALL);
    layout.count();
    layout.between(tokenOf("Showing 3–3 of 1,234 results for all: tides"));
    layout.end();
    expect(layout.takeProblems()).toEqual([differs("2,1"), differs("1,0")]);
  });

  it("is nothing to tell of where no page of arXiv was recognised", () => {
    const layout = after("Showing 1–2 of 2 results");
    layout.end();
    expect(layout.takeProblems()).toEqual([]);
  });
});

describe("a button of the page", () => {
  it.each([
    "Previous",
    "Next",
    "Previous Next",
    "…",
    "goto page 12",
    "Page 3",
    "7",
    "123",
    "only 200 pages are available, refine your query",
  ])("is %s", (text) => {
    expect(after().between(tokenOf(text))).toBe("furniture");
  });

  it.each(["Next to the sea", "1234", "to page 12", "goto page three", "my previous", "7 lamps"])("is not %s", (text) => {
    expect(after().between(tokenOf(text))).toBeNull();
  });
});
