/** Lines that browsers print above and below each sheet. */
import { describe, expect, it } from "vitest";
import { endsInTime, PrintedPages, readPrinted } from "../../src/tokenizer/printed-pages.ts";

describe("a line of a sheet", () => {
  it.each([
    ["1/2/2026, 10:30", true],
    ["1/2/2026, 10:30 AM", true],
    ["1/2/2026, 9:05PM", true],
    ["02.01.26, 10:30", true],
    ["2026-01-02, 10:30", true],
    ["1/2/2026 10:30", false],
    ["1/2, 10:30", false],
    ["1/2/2026, 10:3", false],
    ["1/2/2026, 10:30 XM", false],
    ["1/2/2026, 110:30", false],
    ["12345/2/2026, 10:30", false],
    ["Lamps  1/2/2026, 10:30", true],
    ["Lamps at sea    1/2/2026, 10:30", true],
    ["Lamps 1/2/2026, 10:30", false],
    [`${"x".repeat(301)}  1/2/2026, 10:30`, true],
    [`${"x".repeat(302)}  1/2/2026, 10:30`, false],
    ["1/12  1/2/2026, 10:30", true],
    ["1/12  1/2/2026 10:30", true],
    ["1 of 12  1/2/2026 10:30", true],
    ["Page 1 of 12   1/2/2026 10:30 am".toUpperCase(), true],
    ["Page 1 of 12 1/2/2026 10:30", false],
    ["x 1/12  1/2/2026 10:30", false],
    ["1/2/2026, 10:30  Lamps", true],
    ["1/2/2026 10:30  Lamps", true],
    ["1/2/2026, 10:30 AM   Lamps", true],
    ["1/2/2026, 10:30 Lamps", false],
    ["x 1/2/2026, 10:30  Lamps", false],
    ["https://example.org/a 1/12", true],
    ["http://example.org/a    1/12", true],
    ["HTTPS://example.org/a    1 of 12", true],
    ["https://example.org/a Page 1 of 12", true],
    ["https://example.org/a    1/12345", false],
    ["https://example.org/a    12345/1", false],
    ["https://example.org/a    1/12 x", false],
    ["https://example.org/a b 1/12", false],
    ["see https://example.org/a 1/12", false],
    [`https://example.org/a${" ".repeat(200)}1/12`, true],
    [`https://example.org/a${" ".repeat(201)}1/12`, false],
    ["Page 1 of 12", true],
    ["page 1 of 12", true],
    ["Page 1234 of 1234", true],
    ["Page 12345 of 2", false],
    ["Page 1 of 12345", false],
    ["Page 1 of 12 lamps", false],
    ["On Page 1 of 12", false],
    ["Page one of 12", false],
    ["1 of 12", false],
    ["1/12", false],
    ["", false],
  ])("(%#) is %s: %s", (line, expected) => {
    const mark = { type: "mark", text: line.replaceAll(/\s+/g, " "), parts: [] };
    expect(readPrinted(line)).toEqual(expected ? mark : null);
  });
});

describe("the end of a line", () => {
  it.each([
    ["10:30", true],
    ["0:00", true],
    ["9:99", true],
    ["10:30 AM", true],
    ["10:30PM", true],
    ["10:30 am", false],
    ["10:3", false],
    [":30", true],
    ["10.30", false],
    ["10:x0", false],
    ["10:3x", false],
    ["10:30 ", false],
    ["10:30 ATM", false],
    ["10:30  AM", false],
    ["1030 AM", false],
    ["AM", false],
    ["lamps: 12", false],
    ["30", false],
    ["", false],
  ])("%j is a time: %s", (line, expected) => {
    expect(endsInTime(line)).toBe(expected);
  });
});

/** What becomes of lines: `-` for text, `a` for an address that is noted, else what is taken for a piece of a head or a foot. */
function read(...lines: string[]): string[] {
  const pages = new PrintedPages();
  return lines.map((content) => {
    const text = content.trim();
    const reading = pages.read(text, content);
    if (reading !== null) return reading.text;
    if (!text.startsWith("https:")) return "-";
    pages.noteAddress();
    return "a";
  });
}

describe("a sheet whose head and foot stand on lines of their own", () => {
  it.each<[string, string[], string[]]>([
    ["a head with its title", ["\f1/2/2026, 10:30  Lamps", "Tides"], ["1/2/2026, 10:30 Lamps", "-"]],
    ["a head above its title", ["\f1/2/2026, 10:30", "Lamps", "Tides"], ["1/2/2026, 10:30", "Lamps", "-"]],
    ["a head above a blank line", ["\f1/2/2026 10:30 AM", "", "Lamps", "Tides"], ["1/2/2026 10:30 AM", "-", "Lamps", "-"]],
    ["a head without a form feed", ["1/2/2026, 10:30", "Lamps"], ["-", "-"]],
    ["a form feed before text", ["\fLamps", "Tides"], ["-", "-"]],
    ["a form feed before a time and more", ["\f1/2/2026, 10:30x", "Tides"], ["-", "-"]],
    ["a form feed alone", ["\f", "Tides"], ["-", "-"]],
    ["a long line below a head", ["\f1/2/2026, 10:30", "x".repeat(200)], ["1/2/2026, 10:30", "x".repeat(200)]],
    ["a longer line below a head", ["\f1/2/2026, 10:30", "x".repeat(201)], ["1/2/2026, 10:30", "-"]],
    ["an address above a number", ["https://example.org", "1/12", "2/12"], ["a", "1/12", "-"]],
    ["an address, a blank line and a number", ["https://example.org", "", "1/12"], ["a", "-", "1/12"]],
    ["an address above text", ["https://example.org", "Lamps", "1/12"], ["a", "-", "-"]],
    ["an address above more than a number", ["https://example.org", "1/12 lamps"], ["a", "-"]],
    ["an address above a number after text", ["https://example.org", "x 1/12"], ["a", "-"]],
    ["an address above too great a number", ["https://example.org", "1/12345"], ["a", "-"]],
    ["an address above a head", ["https://example.org", "\f1/2/2026, 10:30", "Lamps"], ["a", "1/2/2026, 10:30", "Lamps"]],
    ["a head above a head", ["\f1/2/2026, 10:30", "\f1/3/2026, 10:30", "Lamps"], ["1/2/2026, 10:30", "1/3/2026, 10:30", "Lamps"]],
    ["a number alone", ["1/12"], ["-"]],
  ])("is read with %s", (_case, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });
});
