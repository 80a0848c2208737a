import { describe, expect, it } from "vitest";
import { recordSchema } from "../../src/core/schema.ts";
import { LISTINGS } from "../../src/listings/index.ts";
import { ALL, readFixtures } from "../fixtures.ts";
import { readDump, unpackMails } from "../read-dump.ts";

const fixtures = readFixtures(ALL);

describe("fixtures", () => {
  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))(
    "%s gives its records",
    (_file, { file, bytes, records, options }) => {
      const read = readDump(bytes, { file, ...options });
      expect(read.records).toEqual(records);
      for (const record of read.records) expect(Object.keys(record)).toEqual(Object.keys(recordSchema.shape));
    },
  );

  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))(
    "%s is accounted for to the last byte",
    (_file, { file, bytes, options }) => {
      const { tokens, counts } = readDump(bytes, { file, ...options });
      expect(tokens.map(({ start }) => start)).toEqual([0, ...tokens.slice(0, -1).map(({ end }) => end)]);
      if (!file.endsWith(".txt")) {
        expect(tokens.at(-1)?.end).toBe(bytes.length);
        return;
      }
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
