import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { writeDump } from "../bench/generator.ts";
import { bash, papersift, temporaryFolder } from "./process.ts";

const folder = temporaryFolder({ "long.txt": [...writeDump({ seed: 7, megabytes: 4 })].join("") });
let dump = "";

beforeAll(() => {
  dump = folder.path("long.txt");
});

describe("--jobs", () => {
  it.each(["json", "ndjson", "csv", "tsv"])(
    "gives the same %s with any number of threads, from a file and through a pipe",
    async (format) => {
      const alone = await papersift(["--jobs", "1", "--format", format, dump]);
      expect(alone.status).toBe(0);
      expect(alone.stdout.length).toBeGreaterThan(1_000_000);
      for (const jobs of ["2", "3"]) expect(await papersift(["--jobs", jobs, "--format", format, dump])).toEqual(alone);
      const piped = { input: readFileSync(dump) };
      expect(await papersift(["--jobs", "2", "--format", format], piped)).toEqual(
        await papersift(["--jobs", "1", "--format", format], piped),
      );
    },
  );

  it("selects and counts as one thread does", async () => {
    const args = ["-v", "-k", "published>=2024", "--format", "ndjson", dump];
    const [alone, shared] = [await papersift(["--jobs", "1", ...args]), await papersift(["--jobs", "2", ...args])];
    expect(shared).toEqual(alone);
    expect(shared.stderr).toMatch(/\d+ papers, 0 rejected/);
  });

  it("ends quietly when nobody reads on", async () => {
    const { stdout, stderr } = await bash(`papersift --jobs 2 --format ndjson "$DUMP" | head -n 1; echo "\${PIPESTATUS[0]}"`, {
      env: { DUMP: dump },
    });
    expect([stdout.split("\n").at(1), stderr]).toEqual(["0", ""]);
  });

  it("is one where papers have to be seen together", async () => {
    const args = ["--sort", "title", "--limit", "3", "--format", "ndjson", dump];
    expect(await papersift(["--jobs", "2", ...args])).toEqual(await papersift(["--jobs", "1", ...args]));
  });

  it("is a whole number from 1", async () => {
    const { status, stderr } = await papersift(["--jobs", "0", dump]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("--jobs")]);
  });
});
