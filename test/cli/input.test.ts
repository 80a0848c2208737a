import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { dumpOf } from "./dumps.ts";
import { bash, papersift, runMain, temporaryFolder, titlesOf } from "./process.ts";

const folder = temporaryFolder({
  "dump.txt": dumpOf(),
  "dump.txt.gz": gzipSync(dumpOf()),
  "list.txt": "dump.txt\n\ndump.txt.gz\n",
  summary: dumpOf(),
});
const here = (): { cwd: string } => ({ cwd: folder.path(".") });

describe("inputs", () => {
  it("reads standard input when no file is named, packed or not", async () => {
    const direct = await papersift([], { input: dumpOf() });
    expect(titlesOf(direct.stdout)).toHaveLength(3);
    expect(JSON.parse(direct.stdout)[0].source.file).toBe("-");
    expect((await papersift([], { input: gzipSync(dumpOf()) })).stdout).toBe(direct.stdout);
  });

  it("mixes files, globs and standard input", async () => {
    const { status, stdout } = await papersift(["dump.t*", "-", "dump.txt.gz"], { ...here(), input: dumpOf() });
    expect([status, titlesOf(stdout).length]).toEqual([0, 12]);
    const twice = await papersift(["-", "-"], { input: dumpOf() });
    expect([twice.status, twice.stderr]).toEqual([2, "papersift: cannot read standard input: it can be read only once\n"]);
  });

  it("takes names from a file and from standard input", async () => {
    expect(titlesOf((await papersift(["--files-from", "list.txt"], here())).stdout)).toHaveLength(6);
    const piped = await bash(`find . -name 'dump.*' -print0 | papersift --files-from - -f ndjson | wc -l`, here());
    expect(piped.stdout.trim()).toBe("6");
    const missing = await papersift(["--files-from", "nowhere.txt"], here());
    expect([missing.status, missing.stderr]).toEqual([2, 'papersift: cannot read "nowhere.txt": no such file or directory\n']);
    const both = await papersift(["--files-from", "-", "-"], here());
    expect([both.status, both.stderr]).toEqual([2, "papersift: cannot read standard input: it can be read only once\n"]);
  });

  it("prints an empty list for an empty list of names", async () => {
    expect(await papersift(["--files-from", "-"])).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
  });

  it("takes words for files, unless they are commands", async () => {
    expect((await papersift(["sumary"], here())).stderr).toBe(
      'papersift: no command and no file "sumary" (did you mean "papersift summary"?)\n',
    );
    expect(titlesOf((await papersift(["parse", "summary"], here())).stdout)).toHaveLength(3);
    expect(titlesOf((await papersift(["./summary"], here())).stdout)).toHaveLength(3);
  });

  it("shows the usage instead of waiting for somebody to type", async () => {
    for (const args of [[], ["summary"], ["inspect", "-v"]]) {
      const { status, stdout, stderr } = await runMain(args, { input: null, tty: { stdin: true } });
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^papersift: nothing to read.*\nUsage: papersift /);
    }
  });

  it("reads a terminal that is named", async () => {
    expect((await runMain(["-"], { input: dumpOf(), tty: { stdin: true } })).status).toBe(0);
  });

  it("decodes what it is told to", async () => {
    const input = Buffer.from(dumpOf().replace("Lantern:", "Lant\u00e9rn:").replaceAll("•", "*"), "latin1");
    const { stdout } = await papersift(["--input-encoding", "latin1"], { input });
    expect(titlesOf(stdout)[0]).toMatch(/^Lant\u00e9rn:/);
    expect((await papersift(["--input-encoding", "latin2000"], { input })).stderr).toMatch(
      /^papersift: unknown encoding "latin2000".*; allowed: utf-8, /,
    );
  });
});
