/** Headers that tools write above a page, a line each. */
import { describe, expect, it } from "vitest";
import { isToolHeader, META_LONGEST } from "../../src/tokenizer/meta.ts";

const WORDS = [
  "source",
  "url",
  "page title",
  "title",
  "captured",
  "retrieved",
  "exported",
  "fetched",
  "saved",
  "accessed",
  "crawled",
  "scraped",
  "downloaded",
  "generated",
  "extraction",
  "published time",
  "markdown content",
];
const ENDINGS = ["source", "url", "html", "sha256", "from", "at", "on", "date", "time"];

describe("a tool's header", () => {
  it.each(WORDS)("may begin with %s", (word) => {
    for (const shown of [word, word.toUpperCase(), word.slice(0, 1).toUpperCase() + word.slice(1)]) {
      expect(isToolHeader(`${shown}: 2026-01-02`)).toBe(true);
      expect(isToolHeader(`${shown}:`)).toBe(true);
    }
    for (const other of [`${word}s: x`, `un${word}: x`, `${word} x`, `${word} lamp: x`, `The ${word}: x`])
      expect(isToolHeader(other)).toBe(false);
  });

  it.each(ENDINGS)("may go on with %s", (ending) => {
    expect(isToolHeader(`Source ${ending}: x`)).toBe(true);
    expect(isToolHeader(`Source ${ending} (UTC): x`)).toBe(true);
    expect(isToolHeader(`Source ${ending}s: x`)).toBe(false);
    expect(isToolHeader(`Source${ending}: x`)).toBe(false);
  });

  it.each([
    ["- URL: x", true],
    ["* URL: x", true],
    ["-  URL: x", true],
    ["**URL:** x", true],
    ["**URL**: x", false],
    ["**URL:*** x", false],
    ["-URL: x", false],
    ["+ URL: x", false],
    ["12 URL: x", false],
    ["URL (of the page): x", true],
    ["URL (12345678901234567890): x", true],
    ["URL (123456789012345678901): x", false],
    ["URL (): x", false],
    ["URL ((a)): x", false],
    ["URL(UTC): x", false],
    ["URL:x", false],
    ["URL:\tx", true],
    ["Page: 12", false],
    ["Published: today", false],
    ["Markdown: yes", false],
    ["Lamps: 12", false],
    ["Sources: 12", false],
    ["Uri: x", false],
    ["Saver: x", false],
    ["Tides, saved: x", false],
    [": URL", false],
    ["12:30", false],
    ["URL", false],
    ["", false],
    [`URL: ${"x".repeat(META_LONGEST - 5)}`, true],
    [`URL: ${"x".repeat(META_LONGEST - 4)}`, false],
  ])("%j is one: %s", (line, expected) => {
    expect(isToolHeader(line)).toBe(expected);
  });
});
