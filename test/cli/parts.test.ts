/** Parts: what runs on some of the dumps have printed each, read together, stands for one run on all of them. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ALL, FIXTURES, readFixtures } from "../fixtures.ts";
import { runMain, temporaryFolder } from "./process.ts";

const folder = temporaryFolder();
const files = readFixtures(ALL).map(({ file }) => path.join(FIXTURES, file));
/** Dumps in an order, and how many of them make each part. */
const cuts = fc.tuple(
  fc.shuffledSubarray(files, { minLength: 2, maxLength: 12 }),
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }),
);

async function print(...args: readonly string[]): Promise<string> {
  const { status, stdout } = await runMain(["-q", ...args]);
  expect(status).toBe(0);
  return stdout;
}

/** Runs on some dumps at a time; returns the names of what was printed. */
async function writeParts(dumps: readonly string[], sizes: readonly number[]): Promise<string[]> {
  const parts: string[] = [];
  for (let from = 0; from < dumps.length; from += sizes[parts.length - 1] ?? 1) {
    const part = folder.path(`parts/${String(parts.length).padStart(2, "0")}.ndjson`);
    writeFileSync(part, await print("-f", "ndjson", ...dumps.slice(from, from + (sizes[parts.length] ?? 1))));
    parts.push(part);
  }
  return parts;
}

beforeAll(() => {
  mkdirSync(folder.path("parts"));
});

describe("parts", () => {
  it.each([
    ["parse", "-f", "ndjson"],
    ["parse", "-f", "csv"],
    ["parse", "--dedupe", "--sort", "-published,title", "-f", "json"],
    ["parse", "-k", "learning OR lamps", "--since", "2020", "--limit", "5", "-f", "bibtex"],
    ["summary", "-f", "json"],
    ["summary", "--by", "category"],
    ["duplicates", "-f", "json"],
  ])("give in %s %s %s what all dumps give", async (...args) => {
    const typed = args.filter((arg) => arg !== undefined);
    await fc.assert(
      fc.asyncProperty(cuts, async ([dumps, sizes]) => {
        expect(await print(...typed, ...(await writeParts(dumps, sizes)))).toBe(await print(...typed, ...dumps));
      }),
      { numRuns: 8 },
    );
  });

  it("give one summary in any order", async () => {
    await fc.assert(
      fc.asyncProperty(cuts, fc.nat(), async ([dumps, sizes], turn) => {
        const parts = await writeParts(dumps, sizes);
        const at = turn % parts.length;
        const args = ["summary", "-f", "json"];
        expect(await print(...args, ...parts.slice(at), ...parts.slice(0, at))).toBe(await print(...args, ...dumps));
      }),
      { numRuns: 8 },
    );
  });

  it("are compared as their dumps are", async () => {
    const pair = fc.tuple(fc.constantFrom(...files), fc.constantFrom(...files));
    await fc.assert(
      fc.asyncProperty(pair, async ([before, after]) => {
        const [old = "", current = ""] = await writeParts([before, after], []);
        for (const format of ["json", "table"])
          expect(await print("diff", old, current, "-f", format)).toBe(await print("diff", before, after, "-f", format));
      }),
      { numRuns: 20 },
    );
  });
});
