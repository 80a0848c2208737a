/** The promises that hold for any input: nothing is lost, chunks do not matter, nothing crashes. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordSchema } from "../src/core/schema.ts";
import { readFixtures } from "./fixtures.ts";
import { readDump, unpackMails } from "./read-dump.ts";

const fixtures = readFixtures();

/** Lines that listings are made of, so that random dumps reach deep into the readers. */
const LINE = fc.oneof(
  fc.constantFrom(
    "",
    "  ",
    "·",
    "-",
    "12",
    "[",
    "](https://huggingface.co/papers/2601.00001)",
    "Daily Papers",
    "Get trending papers in your email inbox!",
    "  • 7 authors",
    "5 authors",
    "Nov 13",
    "Jul 26, 2024 3",
    "Feb 29",
    "Submitted by",
    "Submitted by adaquill",
    "Upvote 12",
    "GitHub 1.2k",
    "### [A Lamp That Reads](/papers/2601.00001)",
    "## Another Lamp",
    "A Title in the Plain",
    "Lamps read slowly. ".repeat(20),
    "---",
    "retrieved: 2025-01-02",
    "   [12]: https://huggingface.co/papers/2601.00002",
    "https://huggingface.co/papers/2601.00003",
    "Previous Next",
    "[Content truncated]",
    "\\\\",
    "arXiv:2601.00001",
    "arXiv:2601.00004 (*cross-listing*)",
    "Date: Thu, 7 Nov 2024 02:49:53 GMT   (31214kb,D)",
    "Title: Lamps",
    "Authors: Ada Quill, Bo Tarn (Mill Street)",
    "Categories: cs.LG",
    "\\\\ ( https://arxiv.org/abs/2601.00001 ,  56kb)",
    "------------------------------------------------------------------------------",
    "[1]  arXiv:2601.00005 [pdf, other]",
    "arXiv:2601.00006  [pdf, other]  cs.CV cs.AI",
    "Subjects: Machine Learning (cs.LG)",
    "Submitted 19 September, 2024; originally announced September 2024.",
    "Paper • 2601.00007 • Published Nov 13 • 3",
    "[A Lamp That Reads Paper • 2601.00001 • Published Jul 26, 2024 • 2](/papers/2601.00001)",
    "Paper",
    "•",
    "2601.00008",
    "Published 3 days ago",
    "A Lamp in the Mail (140 ▲)",
    "Here is the selection of papers for today (6 Feb):",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const END = fc.constantFrom("\n", "\r\n", "\r", "\n\n");
const DUMP = fc.array(fc.tuple(LINE, END), { maxLength: 60 }).map((lines) => lines.map(([line, end]) => line + end).join(""));

function expectAccounted(bytes: Uint8Array): void {
  const { tokens, records, rejects, counts } = readDump(bytes);
  const unpacked = Buffer.concat([...unpackMails(bytes)]);
  expect(tokens.map((token) => token.raw + token.eol).join("")).toBe(unpacked.toString());
  expect(tokens[0]?.start ?? 0).toBe(0);
  expect(tokens.at(-1)?.end ?? 0).toBe(unpacked.length);
  for (const [index, token] of tokens.entries()) expect(token.start).toBe(tokens[index - 1]?.end ?? 0);
  const of = (paper: number): number[] => tokens.filter((token) => token.paper === paper).map((token) => token.line);
  for (const [index, { source }] of records.entries()) {
    const lines = of(index + 1);
    expect([lines[0], lines.at(-1)]).toEqual(source.lines);
  }
  // A line may hold several tokens; it counts once, and as furniture where none of them is a paper's.
  const lines = new Set(tokens.map((token) => token.line));
  const taken = new Set(tokens.filter((token) => token.paper !== 0).map((token) => token.line));
  expect(counts).toMatchObject({ papers: records.length, rejected: rejects.length, lines: lines.size, furniture: lines.size - taken.size });
}

describe("any dump", () => {
  it("is accounted for: each line in one record, in one reject, or furniture; joined, they are the input", () => {
    fc.assert(
      fc.property(DUMP, (dump) => expectAccounted(Buffer.from(dump))),
      { numRuns: 300 },
    );
  });

  it("gives valid records and never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        for (const record of readDump(bytes).records) recordSchema.parse(record);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(DUMP, (dump) => {
        for (const record of readDump(dump).records) recordSchema.parse(record);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same however its bytes arrive", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(DUMP, sizes, (dump, chunks) => {
        expect(readDump(dump, { chunks })).toEqual(readDump(dump));
      }),
      { numRuns: 300 },
    );
  });
});

describe("every fixture", () => {
  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))(
    "%s is read the same in chunks, and cut off anywhere",
    (_file, { bytes, options }) => {
      const whole = readDump(bytes, options);
      for (const chunks of [[1], [7, 1, 64], [4096]]) expect(readDump(bytes, { ...options, chunks })).toEqual(whole);
      const step = Math.max(1, Math.floor(bytes.length / 40));
      for (let at = 0; at < bytes.length; at += step) {
        expectAccounted(bytes.subarray(0, firstOfCharacter(bytes, at)));
        expectAccounted(bytes.subarray(firstOfCharacter(bytes, at)));
      }
    },
  );
});

/** The first byte of the character at this place, so that a cut leaves valid UTF-8. */
function firstOfCharacter(bytes: Uint8Array, at: number): number {
  let first = at;
  while (((bytes[first] ?? 0) & 0xc0) === 0x80) first--;
  return first;
}
