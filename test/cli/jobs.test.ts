import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeDump } from "../bench/generator.ts";
import { bash, BIN, type Ended, papersift, run, temporaryFolder } from "./process.ts";

/** So long that other threads read all but the first. */
const NAMES = ["a.txt", "b.txt", "c.txt", "d.txt"];
const folder = temporaryFolder(
  Object.fromEntries(NAMES.map((name, seed) => [name, [...writeDump({ seed, megabytes: 0.5 })].join("")] as const)),
);
let dumps: string[] = [];

beforeAll(() => {
  dumps = NAMES.map((name) => folder.path(name));
});

/** Runs a copy of the package whose threads are what this code says; without any, there are none to start. */
async function withThreads(code: string | null, args: readonly string[]): Promise<Ended> {
  const root = mkdtempSync(path.join(path.dirname(folder.path("a.txt")), "package-"));
  mkdirSync(path.join(root, "dist/bundle"), { recursive: true });
  cpSync(path.dirname(BIN), path.join(root, "bin"), { recursive: true });
  for (const name of ["main.cjs", "later.cjs"]) cpSync(path.join(BIN, "../../dist/bundle", name), path.join(root, "dist/bundle", name));
  symlinkSync(path.join(BIN, "../../node_modules"), path.join(root, "node_modules"));
  if (code !== null) writeFileSync(path.join(root, "dist/bundle/worker.cjs"), code);
  return run(process.execPath, [path.join(root, "bin/papersift.js"), ...args]);
}

describe("--jobs", () => {
  it.each(["json", "ndjson", "csv", "tsv", "bibtex", "markdown", "atom", "jsonfeed", "html"])(
    "gives the same %s with any number of threads, from files and through a pipe",
    async (format) => {
      const alone = await papersift(["--jobs", "1", "--format", format, ...dumps]);
      expect(alone.status).toBe(0);
      expect(alone.stdout.length).toBeGreaterThan(200_000);
      for (const jobs of ["2", "3"]) expect(await papersift(["--jobs", jobs, "--format", format, ...dumps])).toEqual(alone);
      const piped = { input: readFileSync(folder.path("a.txt")) };
      expect(await papersift(["--jobs", "2", "--format", format], piped)).toEqual(
        await papersift(["--jobs", "1", "--format", format], piped),
      );
    },
  );

  it("selects and counts as one thread does", async () => {
    const args = ["-v", "-k", "published>=2024", "--format", "ndjson", ...dumps];
    const [alone, shared] = [await papersift(["--jobs", "1", ...args]), await papersift(["--jobs", "2", ...args])];
    expect(shared).toEqual(alone);
    expect(shared.stderr).toMatch(/\d+ papers, 0 rejected/);
  });

  it("tells what cannot be read where it stands among the files", async () => {
    const [first = "", ...rest] = dumps;
    const args = ["--format", "ndjson", first, folder.path("missing.txt"), ...rest];
    const alone = await papersift(["--jobs", "1", ...args]);
    expect([alone.status, alone.stderr]).toEqual([2, expect.stringContaining("missing.txt")]);
    expect(await papersift(["--jobs", "2", ...args])).toEqual(alone);
  });

  it.each([
    ["cannot start", null],
    ["die", "process.exit(1);"],
    ["fail", "throw new Error('no');"],
  ])("reads everything by itself where the threads %s", async (_, code) => {
    const args = ["--format", "ndjson", ...dumps];
    expect(await withThreads(code, ["--jobs", "2", ...args])).toEqual(await papersift(["--jobs", "1", ...args]));
  });

  it("ends quietly when nobody reads on", async () => {
    const { stdout, stderr } = await bash(`papersift --jobs 2 --format ndjson "$FOLDER"/?.txt | head -n 1; echo "\${PIPESTATUS[0]}"`, {
      env: { FOLDER: path.dirname(folder.path("a.txt")) },
    });
    expect([stdout.split("\n").at(1), stderr]).toEqual(["0", ""]);
  });

  it("is one where papers have to be seen together", async () => {
    const args = ["--sort", "title", "--limit", "3", "--format", "ndjson", ...dumps];
    expect(await papersift(["--jobs", "2", ...args])).toEqual(await papersift(["--jobs", "1", ...args]));
  });

  it("is a whole number from 1", async () => {
    const { status, stderr } = await papersift(["--jobs", "0", ...dumps]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("--jobs")]);
  });
});
