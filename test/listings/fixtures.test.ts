import { describe, expect, it } from "vitest";
import { recordSchema } from "../../src/core/schema.ts";
import { LISTINGS } from "../../src/listings/index.ts";
import { ALL, type Fixture, readFixtures } from "../fixtures.ts";
import { readDump, unpackMails } from "../read-dump.ts";

const fixtures = readFixtures(ALL);

/** The tokens of a page show its text without the markup; `test/tokenizer/page.test.ts` counts its bytes. */
function isText({ file }: Fixture): boolean {
  return file.endsWith(".txt");
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

describe("fixtures", () => {
  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))(
    "%s gives its records",
    (_file, { file, bytes, records, options }) => {
      const read = readDump(bytes, { file, ...options });
      expect(read.records).toEqual(records);
      for (const record of read.records) expect(Object.keys(record)).toEqual(Object.keys(recordSchema.shape));
    },
  );

  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))("%s has each of its lines counted once", (_file, fixture) => {
    const { file, bytes, options } = fixture;
    const { counts, tokens, records, rejects } = readDump(bytes, { file, ...options });
    const text = Buffer.concat([...unpackMails(bytes)]).toString();
    const ends = text.match(/\r\n?|\n/g)?.length ?? 0;
    expect(counts.lines).toBe(/(?:^|[\r\n])$/.test(text) ? ends : ends + 1);
    expect(tokens.at(-1)?.lastLine).toBe(counts.lines);
    // A token of a feed is told by the line of its field, and begins after the one above.
    const above = [0, ...tokens.map(({ lastLine }) => lastLine)];
    const taken = new Set(
      tokens.flatMap(({ line, lastLine, paper }, at) => (paper === 0 ? [] : range(Math.min(line, (above[at] ?? 0) + 1), lastLine))),
    );
    expect(counts.furniture).toBe(counts.lines - taken.size);
    for (const { source } of records) expect(taken).toContain(source.lines[1]);
    expect(counts.rejected).toBe(rejects.length);
  });

  it.each(fixtures.filter(isText).map((fixture) => [fixture.file, fixture] as const))(
    "%s is accounted for to the last byte",
    (_file, { file, bytes, options }) => {
      const { tokens, counts } = readDump(bytes, { file, ...options });
      expect(tokens.map(({ start }) => start)).toEqual([0, ...tokens.slice(0, -1).map(({ end }) => end)]);
      expect(tokens.map((token) => token.raw + token.eol).join("")).toBe(Buffer.concat([...unpackMails(bytes)]).toString());
      // A line may hold several tokens; it counts once, and as furniture where none of them is a paper's.
      const lines = [...new Set(tokens.map((token) => token.line))];
      expect(lines).toEqual(lines.map((_, index) => index + 1));
      expect(counts.lines).toBe(lines.length);
      const taken = new Set(tokens.filter((token) => token.paper !== 0).map((token) => token.line));
      expect(counts.furniture).toBe(lines.length - taken.size);
    },
  );
});

describe("listing kinds", () => {
  it.each(LISTINGS.items.map((kind) => [kind.id, kind] as const))("%s has a plain id, a title and at least two fixtures", (id, kind) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(kind.title).not.toBe("");
    const own = fixtures.filter((fixture) => fixture.kind === id && fixture.records.length > 0);
    expect(own.length).toBeGreaterThanOrEqual(2);
    for (const { file, bytes, options } of own)
      expect(readDump(bytes, { file, ...options }).records.every((record) => record.listing === id)).toBe(true);
  });
});
