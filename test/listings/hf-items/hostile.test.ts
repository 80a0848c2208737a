/** Pages that no site would write: they cost no more than their length, and every line is accounted for. */
import { describe, expect, it } from "vitest";
import { type ReadDump, readDump } from "../../read-dump.ts";

const ABOVE = "Lamps\nPaper • 2402.00001 • Published Feb 1, 2024 • 21\n";
const BELOW = "\nMoss\nPaper • 2402.00002 • Published Feb 2, 2024 • 7\n";

function repeat(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join("");
}

function item(index: number, date: string): string {
  return `Lamp Number ${index}\nPaper • 2402.${10_000 + index} • Published ${date}\n`;
}

/** Reads a dump and sees to it that each of its lines came out once. */
function readAll(dump: string): ReadDump {
  const read = readDump(dump);
  expect(read.tokens.map((token) => token.raw + token.eol).join("") === dump).toBe(true);
  expect(read.tokens.filter(({ paper }) => paper === 0)).toHaveLength(read.counts.furniture);
  expect([read.counts.papers, read.counts.rejected]).toEqual([read.records.length, read.rejects.length]);
  return read;
}

describe("between two items", () => {
  it.each([
    ["60,000 titles", repeat(60_000, (index) => `Lamp Number ${index}\n`)],
    ["60,000 words that begin a foot", "Paper •\n".repeat(60_000)],
    ["30,000 words, dots and identifiers", "Paper\n•\n2402.00009\n•\n".repeat(30_000)],
    ["60,000 lines that end in the word", repeat(60_000, (index) => `The ${index}th Paper\n`)],
    ["60,000 blank lines", "\n".repeat(60_000)],
    ["60,000 dots", "•\n".repeat(60_000)],
    ["60,000 counts", "21\n".repeat(60_000)],
    ["30,000 words on one line", "Paper • ".repeat(30_000)],
    ["30,000 dots on one line", "•".repeat(30_000)],
    ["30,000 lines of a mail that nothing proves", repeat(30_000, (index) => `Lamp Number ${index} (${index} ▲)\n`)],
    ["30,000 rows of a table of links", repeat(30_000, (index) => `[${index}]: https://example.org/${index}\n`)],
  ])("%s cost neither of them anything", (_case, text) => {
    const { records } = readAll(`${ABOVE}\n${text}\n${BELOW}`);
    expect(records.map(({ title }) => title)).toEqual(["Lamps", "Moss"]);
  });
});

describe("a page of", () => {
  it("20,000 items has as many papers, with and without years", () => {
    expect(readAll(repeat(20_000, (index) => item(index, "Feb 1, 2024"))).records).toHaveLength(20_000);
    expect(readAll(repeat(20_000, (index) => item(index, "Feb 1"))).records).toHaveLength(20_000);
  });

  it("20,000 copies of one item has one paper", () => {
    expect(readAll(ABOVE.repeat(20_000)).records.map(({ title }) => title)).toEqual(["Lamps"]);
  });

  it("20,000 feet without a title has as many rejects", () => {
    expect(readAll(repeat(20_000, (index) => `Paper • 2402.${10_000 + index} • Published Feb 1, 2024\n`)).rejects).toHaveLength(20_000);
  });

  it("one item whose count stands there 30,000 times has one paper", () => {
    expect(readAll(ABOVE + "21\n".repeat(30_000)).records).toHaveLength(1);
  });

  it("items and menus of another page in turn has every item", () => {
    const { records } = readAll(
      repeat(1000, (index) => `Daily Papers\n\nLamp ${index}\n\nPaper • 2402.${10_000 + index} • Published Feb 1\n\n`),
    );
    expect(records).toHaveLength(1000);
  });
});
