import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cutDump, dumpOf } from "./dumps.ts";
import { bash, BIN, papersift, temporaryFolder, titlesOf } from "./process.ts";

const folder = temporaryFolder({ "dump.txt": dumpOf(), "cut.txt": cutDump() });
const dump = (): string => folder.path("dump.txt");

describe("exit status", () => {
  it("is 0 and nothing is said when everything went well", async () => {
    const { status, stdout, stderr } = await papersift(["-k", "lighthouse", dump()]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(titlesOf(stdout)).toEqual(["Lantern: Diffusion Models for Lighthouse Keeping"]);
  });

  it("is 0 without a record, and 1 with --exit-status", async () => {
    expect(await papersift(["-q", "-k", "submarine", dump()])).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
    expect(await papersift(["-q", "-e", "-k", "submarine", dump()])).toEqual({ status: 1, stdout: "[]\n", stderr: "" });
    expect((await papersift(["-e", dump()])).status).toBe(0);
  });

  it("is 2 after an unreadable input, and the others are still read", async () => {
    const { status, stdout, stderr } = await papersift(["foo", dump()], { cwd: folder.path(".") });
    expect([status, titlesOf(stdout).length]).toEqual([2, 3]);
    expect(stderr).toBe('papersift: cannot read "foo": no such file\n');
  });

  it("is 2 and no data come out when no input can be read", async () => {
    const { status, stdout, stderr } = await papersift(["foo", "*.bar"], { cwd: folder.path(".") });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe('papersift: cannot read "foo": no such file\npapersift: cannot read "*.bar": no file matches\n');
  });

  it("is 2 for an archive that is cut off", async () => {
    const { status, stderr } = await papersift(["-"], { input: gzipSync(dumpOf()).subarray(0, 100) });
    expect(status).toBe(2);
    expect(stderr).toContain("papersift: cannot read standard input: its gzip is damaged or cut off\n");
  });

  it("is 3 for rejected blocks with --strict, also when the wanted papers came before them", async () => {
    const lenient = await papersift([folder.path("cut.txt")]);
    expect([lenient.status, titlesOf(lenient.stdout).length]).toEqual([0, 2]);
    expect((await papersift(["--strict", folder.path("cut.txt")])).status).toBe(3);
    expect((await papersift(["--strict", "--limit", "1", dump(), folder.path("cut.txt")])).status).toBe(3);
  });

  it("is 130 after an interrupt, which leaves no part of an output file", async () => {
    const child = spawn(process.execPath, [BIN, "-o", "interrupted.json"], { cwd: folder.path(".") });
    const isThere = (): boolean => readdirSync(folder.path(".")).some((name) => name.includes("interrupted"));
    while (!isThere()) await wait(20);
    child.stdin.write(dumpOf());
    child.kill("SIGINT");
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(130);
    expect(isThere()).toBe(false);
  });
});

describe("a reader that goes away", () => {
  it("ends the run quietly, and the writer before it", async () => {
    const script = `yes "$(cat dump.txt)" | papersift -f ndjson | head -1 | cut -c1-26; echo "\${PIPESTATUS[@]}"`;
    const { stdout, stderr } = await bash(script, { cwd: folder.path(".") });
    expect([stdout, stderr]).toEqual(['{"listing":"daily-papers",\n141 0 0 0\n', ""]);
  });

  it("does not cut short what another one reads", async () => {
    const { stdout } = await bash("papersift -f ndjson | wc -l", { input: dumpOf().repeat(3000) });
    expect(stdout.trim()).toBe("9000");
  });
});
