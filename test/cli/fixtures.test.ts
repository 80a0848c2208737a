/** Every fixture through the real command: the same records as through the library. */
import { describe, expect, it } from "vitest";
import { ALL, FIXTURES, type Fixture, readFixtures } from "../fixtures.ts";
import { papersift } from "./process.ts";

const fixtures = readFixtures(ALL);
const plain = fixtures.filter(({ options }) => Object.keys(options).length === 0);

async function records(files: readonly string[], { asOf, tex }: Fixture["options"] = {}): Promise<unknown> {
  const args = [...(asOf === undefined ? [] : ["--as-of", asOf]), ...(tex === undefined ? [] : ["--tex", tex])];
  const { stdout, status } = await papersift([...args, "--format", "json", ...files], { cwd: FIXTURES });
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

describe("fixtures", () => {
  it("give their records, all in one run", async () => {
    expect(await records(plain.map(({ file }) => file))).toEqual(plain.flatMap((fixture) => fixture.records));
  });

  it.each(fixtures.filter((fixture) => !plain.includes(fixture)).map((fixture) => [fixture.file, fixture] as const))(
    "%s gives its records with its options",
    async (file, fixture) => {
      expect(await records([file], fixture.options)).toEqual(fixture.records);
    },
  );
});
