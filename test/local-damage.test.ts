/** Damage stays local, and nothing is invented: what holds for any page that is cut, doubled or edited, and for any text that lists nothing. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../src/core/record.ts";
import { readFixtures } from "./fixtures.ts";
import { card, HEADER, linkedCard } from "./listings/daily-papers/pages.ts";
import { readDump, type SeenToken, unpackMails } from "./read-dump.ts";

const fixtures = readFixtures();
const NOUNS = ["Lamps", "Tides", "Quays", "Ferns", "Moths", "Bells", "Looms", "Kites", "Ponds", "Maps"];
const PLACES = ["at Low Tide", "in Winter", "by Ear", "Without Ducks", "on Slow Rivers", "of the Harbour"];

/** A paper of a composed page; its number keeps titles apart. */
const PAPER = fc.record({
  noun: fc.constantFrom(...NOUNS),
  place: fc.constantFrom(...PLACES),
  linked: fc.boolean(),
  comments: fc.boolean(),
});
type Paper = { noun: string; place: string; linked: boolean; comments: boolean };

/** The cards of a page, each with a title of its own. A page links its titles or does not. */
function cardsOf(papers: readonly Paper[], linked: boolean): string[] {
  return papers.map(({ noun, place, comments }, index) => {
    const [title, date] = [`${noun} ${place}: Part ${index + 1}`, comments ? "Jul 26, 2024 3" : "Jul 26, 2024"];
    return linked ? linkedCard(title, `2407.${String(10_000 + index)}`, date) : card(title, date);
  });
}

function valuesOf(records: readonly PaperRecord[]): unknown[] {
  return records.map(({ source: _source, problems: _problems, ...values }) => values);
}

function readValues(cards: readonly string[]): unknown[] {
  return valuesOf(readDump(HEADER + cards.join("")).records);
}

describe("the cards of a page", () => {
  const PAGE = fc.tuple(fc.array(PAPER, { minLength: 3, maxLength: 8 }), fc.boolean());

  it("are the same in any order", () => {
    fc.assert(
      fc.property(PAGE, fc.infiniteStream(fc.nat()), ([papers, linked], keys) => {
        const cards = cardsOf(papers, linked);
        const values = readValues(cards);
        expect(values).toHaveLength(cards.length);
        const order = cards.map((_, index) => ({ index, key: keys.next().value ?? 0 })).toSorted((a, b) => a.key - b.key);
        const shuffled = order.map(({ index }) => cards[index] ?? "");
        expect(readValues(shuffled)).toEqual(order.map(({ index }) => values[index]));
      }),
      { numRuns: 60 },
    );
  });

  it("are the same where some are cut out, and where each stands twice in a row", () => {
    fc.assert(
      fc.property(PAGE, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), ([papers, linked], kept) => {
        const cards = cardsOf(papers, linked);
        const values = readValues(cards);
        const left = cards.filter((_, index) => kept[index]);
        expect(readValues(left)).toEqual(values.filter((_, index) => kept[index]));
        expect(readValues(cards.flatMap((text) => [text, text]))).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  it("are the same but for one where a line is lost, doubled, or put between", () => {
    fc.assert(
      fc.property(PAGE, fc.nat(), fc.constantFrom("lose", "double", "remark"), ([papers, linked], seed, edit) => {
        const cards = cardsOf(papers, linked);
        const values = readValues(cards);
        const at = seed % cards.length;
        const lines = (cards[at] ?? "").split(/(?<=\n)/);
        const line = Math.floor(seed / cards.length) % lines.length;
        const edited =
          edit === "lose"
            ? lines.toSpliced(line, 1)
            : edit === "double"
              ? lines.toSpliced(line, 0, lines[line] ?? "")
              : lines.toSpliced(line, 0, "\n", "A remark of mine: look at this one again tomorrow.\n", "\n");
        const damaged = readValues(cards.with(at, edited.join("")));
        for (const value of values.toSpliced(at, 1)) expect(damaged).toContainEqual(value);
        expect(damaged.length).toBeLessThanOrEqual(values.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("text that lists nothing", () => {
  const SENTENCE = fc.constantFrom(
    "The lamps of the quay are lit by hand every night of the week, and nobody counts them.",
    "We follow the method of [Slow Lamps](https://huggingface.co/papers/2402.00001) with two changes.",
    "See https://huggingface.co/papers/2402.00001 and arXiv:2402.00001 for the details.",
    "It was submitted by Ada and read by Bo. Seven authors wrote it, and 12 people liked it.",
    "The table shows what each of the 7 authors did in May 2024.",
  );
  const BLOCK = fc.oneof(
    fc.array(SENTENCE, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" ")),
    fc.constantFrom("# Usage", "## Warm restarts", "### Citation", "Installation\n------------", "Table of Contents"),
    fc.constantFrom(
      "- [Slow Lamps](https://huggingface.co/papers/2402.00001)\n- [Fast Rivers](https://arxiv.org/abs/2402.00002)",
      "1. light the lamp\n2. wait\n3. read",
      "* 12\n* 13",
    ),
    fc.constantFrom(
      "```python\nlamp.light()  # see https://huggingface.co/papers/2402.00001\n```",
      "| lamp | paper |\n| --- | --- |\n| slow | [2402.00001](https://huggingface.co/papers/2402.00001) |",
      "[1]: https://huggingface.co/papers/2402.00001",
      "May 12, 2024",
      "@article{quill2024lamps,\n  title={Slow Lamps},\n  year={2024}\n}",
    ),
  );

  it("gives no record, whatever paragraphs, headings, lists, code and links to papers it is made of", () => {
    fc.assert(
      fc.property(fc.array(BLOCK, { minLength: 1, maxLength: 14 }), (blocks) => {
        expect(readDump(`${blocks.join("\n\n")}\n`).records).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a fixture with lines lost, doubled, or put between", () => {
  const sample = fixtures.filter(({ bytes }) => bytes.length < 20_000);

  it("is accounted for by bytes: records, rejects and furniture are a partition of it, and records are in order", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom("lose", "double", "remark", "swap")), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...sample), edits, ({ bytes, options }, list) => {
        const lines = bytes.toString("latin1").split(/(?<=\n)/);
        for (const [seed, edit] of list) {
          const at = seed % Math.max(lines.length, 1);
          if (edit === "lose") lines.splice(at, 1);
          else if (edit === "double") lines.splice(at, 0, lines[at] ?? "");
          else if (edit === "remark") lines.splice(at, 0, "A remark of mine.\n");
          else lines.splice(at, 2, ...lines.slice(at, at + 2).toReversed());
        }
        expectPartition(Buffer.from(lines.join(""), "latin1"), options);
      }),
      { numRuns: 300 },
    );
  });
});

function expectPartition(bytes: Buffer, options: Parameters<typeof readDump>[1]): void {
  const { tokens, records, rejects, counts } = readDump(bytes, options);
  expect(tokens.map(({ start }) => start)).toEqual(tokens.map((_, index) => tokens[index - 1]?.end ?? 0));
  expect(tokens.at(-1)?.end ?? 0).toBe(Buffer.concat([...unpackMails(bytes)]).length);
  const starts = records.map(({ source }) => source.bytes[0]);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  for (const [index, { source }] of records.entries()) {
    const own = tokens.filter(({ paper }) => paper === index + 1);
    expect([own[0]?.start, own.at(-1)?.end]).toEqual(source.bytes);
    expect(records[index + 1]?.source.bytes[0] ?? Infinity).toBeGreaterThanOrEqual(source.bytes[1]);
  }
  const lines = groupByLine(tokens);
  expect(counts.lines).toBe(lines.size);
  expect(counts.furniture).toBe([...lines.values()].filter((line) => line.every(({ paper }) => paper === 0)).length);
  expect([counts.papers, counts.rejected]).toEqual([records.length, rejects.length]);
}

function groupByLine(tokens: readonly SeenToken[]): Map<number, SeenToken[]> {
  const lines = new Map<number, SeenToken[]>();
  for (const token of tokens) lines.set(token.line, [...(lines.get(token.line) ?? []), token]);
  return lines;
}
