import { describe, expect, it } from "vitest";
import { isLabel, readLabel, roleOfField, withoutLabel } from "../../../../src/listings/arxiv/entries/field-labels.ts";

describe("labels", () => {
  it.each([
    ["Title: Tides", "title", "Tides"],
    ["Title:Tides", "title", "Tides"],
    ["**Authors:** Ada Quill", "authors", "Ada Quill"],
    [":   Comments: 3 pages", "comment", "3 pages"],
    ["Journal-ref: Lamps 1", "journalRef", "Lamps 1"],
    ["Journal ref: Lamps 1", "journalRef", "Lamps 1"],
    ["Abstract : Lamps", "abstract", "Lamps"],
    ["Subjects:Optics (physics.optics)", "categories", "Optics (physics.optics)"],
    ["Report number: 7", "reportNumber", "7"],
    ["Related DOI: 10.1/2", "doi", "10.1/2"],
    ["MSC classes: 76B15", "class", "76B15"],
  ])("%s", (text, name, value) => {
    expect(readLabel(text)?.name).toBe(name);
    expect(withoutLabel(text)).toBe(value);
    expect(isLabel(text)).toBe(false);
  });

  it.each(["Titles: many", "A title: this", "Results: none", "Subject to change", "title", "Commentary: no"])("%s is none", (text) => {
    expect(readLabel(text)).toBeNull();
    expect(withoutLabel(text)).toBe(text);
  });

  it("may stand alone", () => {
    expect(["Title:", "Journal-ref:", "Abstract :"].every(isLabel)).toBe(true);
  });

  it("feed the record's keys", () => {
    expect([roleOfField("title"), roleOfField("submitted"), roleOfField("class")]).toEqual(["title", "published", "furniture"]);
  });
});
