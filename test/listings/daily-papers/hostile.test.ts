/** Pages that no site would write: they cost no more than their length, and every line is accounted for. */
import { describe, expect, it } from "vitest";
import { type ReadDump, readDump } from "../../read-dump.ts";
import { ABSTRACT, card, HEADER, linkedCard, lines } from "./pages.ts";

const ABOVE = HEADER + card("Lamps at Low Tide", "Jul 26, 2024");
const BELOW = card("Tides at Noon", "Jul 27, 2024");
const BOTH = ["Lamps at Low Tide", "Tides at Noon"];

function repeat(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join("");
}

function identifier(index: number): string {
  return `2601.${String(index).padStart(5, "0")}`;
}

function titlesOf({ records }: ReadDump): string[] {
  return records.map(({ title }) => title);
}

/** Reads a dump and sees to it that each of its lines came out once, as a record's, a reject's or furniture. */
function readAll(dump: string): ReadDump {
  const read = readDump(dump, { today: "2026-11-23" });
  expect(read.tokens.map((token) => token.raw + token.eol).join("") === dump).toBe(true);
  const { papers, rejected, furniture } = read.counts;
  expect([papers, rejected]).toEqual([read.records.length, read.rejects.length]);
  expect(read.tokens.filter(({ paper }) => paper === 0)).toHaveLength(furniture);
  expect(read.counts.lines).toBe(read.tokens.length);
  return read;
}

describe("between two cards", () => {
  it.each([
    ["400,000 blank lines", "\n".repeat(400_000)],
    ["100,000 dates without a year", "Nov 13\n".repeat(100_000)],
    ["100,000 counts", repeat(100_000, (index) => `${index}\n`)],
    ["100,000 lone brackets", "[\n]\n".repeat(50_000)],
    ["100,000 brackets in one line", `${"[".repeat(100_000)}\n\n`],
    ["100,000 closing brackets in one line", `${"]".repeat(100_000)}\n\n`],
    ["100,000 names", repeat(100_000, (index) => `Submitted by ada${index}\n`)],
    ["100,000 dots", "·\n".repeat(100_000)],
  ])("%s cost neither of them anything", (_case, text) => {
    const read = readAll(ABOVE + text + BELOW);
    expect(titlesOf(read)).toEqual(BOTH);
  });

  it.each([
    ["in one block", "\n"],
    ["parted by blank lines", "\n\n"],
  ])("100,000 titles without an abstract leave the one that has one: %s", (_case, end) => {
    const read = readAll(`${HEADER}${repeat(100_000, (index) => `Lamp Number ${index}${end}`)}\n${BELOW}`);
    expect(titlesOf(read)).toEqual(["Tides at Noon"]);
  });

  it("30,000 lines of an abstract are all part of it", () => {
    const body = "Lamps read slowly at low tide, and nobody who lives by the sea knows why\n".repeat(30_000);
    const read = readAll(ABOVE + lines("Tides at Noon", "") + body + lines("", "  • 7 authors", "·", "Jul 27, 2024"));
    expect(titlesOf(read)).toEqual(BOTH);
    expect(read.records[1]?.abstract).toHaveLength(body.length - 1);
  });
});

describe("a page of", () => {
  it("20,000 cards with dates without a year has them all in one year", () => {
    const read = readAll(HEADER + repeat(20_000, (index) => card(`Lamp Number ${index}`, "Nov 13")) + card("Last", "Jul 26, 2019"));
    expect(read.records).toHaveLength(20_001);
    expect(new Set(read.records.map(({ published }) => published?.slice(0, 4)))).toContain("2020");
  });

  it("50,000 headings has as many papers", () => {
    const read = readAll(HEADER + repeat(50_000, (index) => `### [Lamp Number ${index}](/papers/${identifier(index)})\n`));
    expect(read.records).toHaveLength(50_000);
    expect(readAll(HEADER + repeat(50_000, (index) => `### Lamp Number ${index}\n`)).counts.lines).toBe(50_004);
  });

  it("a heading with 50,000 short lines below it is read", () => {
    expect(readAll(`${HEADER}### Lamps\n${repeat(50_000, (index) => `tide${index}\n`)}`).counts.lines).toBe(50_005);
  });

  it("5,000 copies of one card has one paper", () => {
    const copy = card("Lamps at Low Tide", "Jul 26, 2024", { abstract: `${ABSTRACT} [See](https://example.org/lamps).` });
    const read = readAll(HEADER + copy.repeat(5000));
    expect(titlesOf(read)).toEqual(["Lamps at Low Tide"]);
    expect(read.records[0]?.links).toEqual([{ kind: "other", url: "https://example.org/lamps" }]);
  });
});

describe("a card with", () => {
  const many = repeat(30_000, (index) => `[${index}](https://example.org/${index}) `);

  it("30,000 links has them all, also when a copy of it follows", () => {
    const copy = card("Lamps at Low Tide", "Jul 26, 2024", { abstract: `${ABSTRACT} ${many}` });
    const read = readAll(HEADER + copy + copy + BELOW);
    expect(titlesOf(read)).toEqual(BOTH);
    expect(read.records[0]?.links).toHaveLength(30_000);
  });

  it("10,000 links around pictures before the one to its paper is found by that", () => {
    const pictures =
      repeat(10_000, (index) => `[![](a.png)](https://example.org/${index})\n`) +
      "[![](a.png)](/papers/2601.00001)\n".repeat(10_000) +
      "- ·\n\t3 authors\n\n";
    const read = readAll(
      HEADER + lines("### Lamps at Low Tide", "", ABSTRACT, "") + pictures + linkedCard("Tides at Noon", "2601.00002", "Jul 27, 2024"),
    );
    expect(read.records.map(({ id }) => id)).toEqual(["2601.00001", "2601.00002"]);
  });
});
