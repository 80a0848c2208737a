import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  constants,
  createReadStream,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
  existsSync,
} from "node:fs";
import { describe, expect, it } from "vitest";
import { cutDump, dumpOf } from "./dumps.ts";
import { writeDump } from "../bench/generator.ts";
import { bash, BIN, papersift, temporaryFolder, titlesOf } from "./process.ts";

const folder = temporaryFolder({ "dump.txt": dumpOf(), "cut.txt": cutDump() });
const here = (): { cwd: string } => ({ cwd: folder.path(".") });
const read = (name: string): string => readFileSync(folder.path(name), "utf8");

describe("-o", () => {
  it("chooses the format by its ending, and leaves nothing beside it", async () => {
    expect(await papersift(["--fields", "title", "-o", "papers.csv", "dump.txt"], here())).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(read("papers.csv")).toMatch(/^title\r\nLantern/);
    await papersift(["-o", "papers.jsonl", "dump.txt"], here());
    expect(read("papers.jsonl").trimEnd().split("\n")).toHaveLength(3);
    await papersift(["-o", "papers", "dump.txt"], here());
    expect(titlesOf(read("papers"))).toHaveLength(3);
    await papersift(["-f", "json", "-o", "papers.xyz", "dump.txt"], here());
    expect(titlesOf(read("papers.xyz"))).toHaveLength(3);
    const { status, stderr } = await papersift(["summary", "-o", "counts.md", "dump.txt"], here());
    expect([status, stderr]).toEqual([
      2,
      'papersift: no format for the ending .md of "counts.md"; endings: .txt, .json, .ndjson, .jsonl, .csv, .svg, .html, .htm; -f names a format for any other\n',
    ]);
    await papersift(["summary", "-o", "counts.json", "dump.txt"], here());
    expect(JSON.parse(read("counts.json")).papers).toBe(3);
    await papersift(["summary", "-o", "counts.svg", "dump.txt"], here());
    expect(read("counts.svg")).toContain("<title>Summary of 3 papers</title>");
    await papersift(["summary", "-o", "counts.HTML", "dump.txt"], here());
    expect(read("counts.HTML")).toMatch(/^<!DOCTYPE html>[^]*<h1>Summary of 3 papers<\/h1>/);
    const refused = await papersift(["-o", "counts.svg", "dump.txt"], here());
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("no format for the ending .svg")]);
    expect(readdirSync(folder.path(".")).filter((name) => name.includes("tmp"))).toEqual([]);
  });

  it("takes - for standard output", async () => {
    expect(titlesOf((await papersift(["-o", "-", "dump.txt"], here())).stdout)).toHaveLength(3);
  });

  it("keeps the old file until the new one is complete", async () => {
    writeFileSync(folder.path("old.json"), "old");
    const { status } = await papersift(["-o", "old.json", "nowhere.txt"], here());
    expect([status, read("old.json")]).toEqual([2, "old"]);
    await papersift(["-o", "old.json", "-k", "(", "dump.txt"], here());
    expect(read("old.json")).toBe("old");
    await papersift(["-o", "old.json", "dump.txt", "nowhere.txt"], here());
    expect(titlesOf(read("old.json"))).toHaveLength(3);
  });

  it("never writes over an input, under whatever name", async () => {
    symlinkSync("dump.txt", folder.path("link.txt"));
    for (const [output, input] of [
      ["dump.txt", "./dump.txt"],
      ["link.txt", "dump.txt"],
      ["dump.txt", "link.txt"],
      ["dump.txt", "d*.txt"],
    ] as const) {
      const { status, stderr } = await papersift(["-o", output, input], here());
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(new RegExp(`^papersift: cannot write "${output}": it is one of the inputs(?:, ".*")?\n$`)),
      ]);
    }
    expect((await papersift(["--rejects", "dump.txt", "dump.txt"], here())).status).toBe(2);
    expect(read("dump.txt")).toBe(dumpOf());
  });

  it.runIf(existsSync("/dev/stdin"))("never writes over what standard input comes from", async () => {
    const { stdout } = await bash("papersift -o dump.txt < dump.txt; echo $?", here());
    expect([stdout, read("dump.txt")]).toEqual(["2\n", dumpOf()]);
  });

  it("says in one line why it cannot write", async () => {
    mkdirSync(folder.path("folder"));
    const missing = await papersift(["-o", "nowhere/papers.json", "dump.txt"], here());
    expect(missing).toEqual({
      status: 2,
      stdout: "",
      stderr: 'papersift: cannot write "nowhere/papers.json": no such file or directory\n',
    });
    const taken = await papersift(["-o", "folder", "dump.txt"], here());
    expect([taken.status, taken.stderr]).toEqual([2, 'papersift: cannot write "folder": it is a folder\n']);
  });

  it.runIf(existsSync("/dev/full"))("says so when the disk is full", async () => {
    const told = 'papersift: cannot write "/dev/full": no space left on device\n';
    expect(await papersift(["-o", "/dev/full", "dump.txt"], here())).toEqual({ status: 2, stdout: "", stderr: told });
    const { stdout, stderr } = await bash("papersift dump.txt > /dev/full; echo $?", here());
    expect([stdout, stderr]).toEqual(["2\n", "papersift: cannot write standard output: no space left on device\n"]);
  });

  it.skipIf(process.platform === "win32")("writes through links and keeps the permissions", async () => {
    writeFileSync(folder.path("target.json"), "old");
    chmodSync(folder.path("target.json"), 0o640);
    symlinkSync("target.json", folder.path("pointer.json"));
    await papersift(["-o", "pointer.json", "dump.txt"], here());
    expect(titlesOf(read("target.json"))).toHaveLength(3);
    expect(statSync(folder.path("target.json")).mode & 0o777).toBe(0o640);
  });
});

describe("--rejects", () => {
  it("holds the text of what was rejected, with its place", async () => {
    const { status } = await papersift(["--rejects", "rejects.txt", "cut.txt"], here());
    expect(status).toBe(0);
    const block = cutDump().slice(0, cutDump().indexOf("\n\nLantern"));
    expect(read("rejects.txt").trimEnd()).toBe(`# cut.txt:1 missing-title\n${block}`);
  });

  it("is empty when nothing was, and never the output", async () => {
    await papersift(["--rejects", "none.txt", "dump.txt"], here());
    expect(read("none.txt")).toBe("");
    const { status, stderr } = await papersift(["--rejects", "same.txt", "-o", "same.txt", "dump.txt"], here());
    expect([status, stderr]).toEqual([2, 'papersift: the output and --rejects cannot both go to "same.txt"\n']);
  });
});

describe("a pipe that must not be waited for in a write", () => {
  it("gets everything in order", async () => {
    const [pipe, dump] = [folder.path("pipe"), folder.path("long.txt")];
    writeFileSync(dump, [...writeDump({ seed: 3, megabytes: 1 })].join(""));
    execFileSync("mkfifo", [pipe]);
    // oxlint-disable-next-line no-bitwise -- flags
    const end = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const child = spawn(process.execPath, [BIN, "--format", "ndjson", dump], { stdio: ["ignore", end, "inherit"] });
    const ended = once(child, "close");
    let text = "";
    const reader = createReadStream(pipe, "utf8").on("data", (chunk) => (text += String(chunk)));
    const received = once(reader, "end");
    expect(await ended).toEqual([0, null]);
    closeSync(end);
    await received;
    expect(text).toBe((await papersift(["--format", "ndjson", dump])).stdout);
  });
});
