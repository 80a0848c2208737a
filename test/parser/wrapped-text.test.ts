import { describe, expect, it } from "vitest";
import { findParagraphs, isHardBreak } from "../../src/parser/wrapped-text.ts";

describe("hard-wrapped text", () => {
  it("breaks where the next word would not have fitted, and only there", () => {
    expect(isHardBreak("twelve signs", "follow here", 18)).toBe(false);
    expect(isHardBreak("twelve signs", "follow here", 19)).toBe(true);
    expect(isHardBreak("twelve signs  ", "    follow", 19)).toBe(true);
  });

  it("begins a paragraph where a sentence ended before the line did", () => {
    const lines = ["Lamps burn down over a night.", "The moon does not, and this is a", "longer line that was wrapped there."];
    expect(findParagraphs(lines, 36)).toEqual([0, 1]);
    expect(findParagraphs([`See ${"x".repeat(20)}`, "this https URL", ".", "Then more."], 500)).toEqual([0]);
    expect(findParagraphs([], 80)).toEqual([]);
  });
});

describe("a paragraph", () => {
  it.each([
    "Lamps read at low tide.",
    "Do lamps read at night?",
    "Lamps read at night!",
    "They read, at night:",
    "They read, at night;",
    "They read, at night…",
    "They read (at night.)",
    "“They read at night.”",
    "They read 'at night.')",
  ])("begins after %j", (above) => {
    expect(findParagraphs([above, "Tides do not."], 80)).toEqual([0, 1]);
  });

  it.each(["Lamps read at low tide", "Lamps read at low tide,", "Lamps read.", "They read (at night.)))", "They read at night. And"])(
    "does not begin after %j",
    (above) => {
      expect(findParagraphs([above, "tides do not."], 80)).toEqual([0]);
    },
  );
});
