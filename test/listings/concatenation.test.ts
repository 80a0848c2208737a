import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { type Fixture, readFixtures } from "../fixtures.ts";
import { readDump, withoutPlace } from "../read-dump.ts";

const fixtures = readFixtures();
const alone = new Map(fixtures.map((fixture) => [fixture, withoutPlace(readDump(fixture.bytes).records)]));

/** Without a header, nothing tells the first page from the second: what the header would tell is taken from the page above. */
function isHeadless({ file }: Fixture): boolean {
  return /\/(?:one-card|(?:starts-in|headless)-[\w-]+)\.txt$/.test(file);
}

/** Where a dump breaks off, the next line goes on with it, unless a blank line parts them; text of no listing goes on even then. */
function breaksOff({ file }: Fixture): boolean {
  return /\/ends-(?:in|below)-[\w-]+\.txt$/.test(file);
}

/** True for two dumps that nothing parts; and below a notation that writes underscores for spaces, a name with one may be two words. */
function isMergedByNature(first: Fixture, second: Fixture): boolean {
  return (
    isHeadless(second) ||
    (breaksOff(first) &&
      /\/(?:not-a-listing-[\w-]+|notes-before|quoted[\w-]*|activity-node-lines|signs|url-lines)\.txt$/.test(second.file)) ||
    (/gnu-html2text/.test(first.file) && second.records.some(hasUnderscore))
  );
}

function hasUnderscore({ title, abstract, organization, submittedBy, authors }: PaperRecord): boolean {
  return [title, abstract, organization, submittedBy, ...authors].some((text) => text?.includes("_") === true);
}

function join(first: Fixture, second: Fixture): Buffer {
  return Buffer.concat([first.bytes, Buffer.from(breaksOff(first) ? "\n\n" : "\n"), second.bytes]);
}

/** One pair in so many is read; `ALL_PAIRS=1` reads all of them, which takes minutes. */
const STEP = process.env["ALL_PAIRS"] === undefined ? 6 : 1;

describe("two dumps after one another", () => {
  it.each(fixtures.map((fixture, at) => [fixture.file, fixture, at] as const))(
    "%s with others gives the records of both",
    (_file, first, at) => {
      for (const [index, second] of fixtures.entries()) {
        if ((at + index) % STEP !== 0 || isMergedByNature(first, second)) continue;
        const expected = [...(alone.get(first) ?? []), ...(alone.get(second) ?? [])];
        expect(withoutPlace(readDump(join(first, second)).records), `${first.file} + ${second.file}`).toEqual(expected);
      }
    },
  );

  it("gives all papers of a page without a header below another page", () => {
    const headless = fixtures.filter(isHeadless);
    expect(headless.length).toBeGreaterThan(0);
    for (const second of headless) {
      const first = fixtures.find((fixture) => fixture.kind === second.kind && fixture.records.length > 1 && !breaksOff(fixture));
      if (first === undefined) throw new Error(`No whole page of ${second.kind}`);
      const titles = [...first.records, ...second.records].map((record) => record.title);
      expect(
        readDump(join(first, second)).records.map((record) => record.title),
        `${first.file} + ${second.file}`,
      ).toEqual(titles);
    }
  });
});
