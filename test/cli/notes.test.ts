import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { papersift, temporaryFolder } from "./process.ts";

const PAPER = {
  title: '../../x: "Lamps" & $x|y$ \u0000#1',
  id: "2607.00001",
  authors: ["Ada Quill", "- Bo: Tarn"],
  published: "2026-07-01",
  categories: ["cs.LG", "odd: one"],
  doi: "10.1234/moss.3",
  abstract: "We light a river.\n\n---\n\nIt stays *slow*.",
  links: [{ kind: "code", url: "https://example.org/code" }],
};
const SECOND = { ...PAPER, id: "2607.00002", abstract: null, links: [] };
const BARE = { title: "../../etc/passwd" };
const folder = temporaryFolder({
  "papers.ndjson": [PAPER, SECOND, BARE].map((record) => `${JSON.stringify(record)}\n`).join(""),
});

const write = async (name: string, ...args: string[]) =>
  papersift(["papers.ndjson", "-f", "markdown", "--notes", name, ...args], { cwd: folder.path("") });
const read = (...names: string[]) => readFileSync(path.join(folder.path(""), ...names), "utf8");

describe("--notes", () => {
  it("writes a note a paper, named by its key, and prints the names", async () => {
    const { status, stdout, stderr } = await write("vault/new");
    const names = stdout.trimEnd().split("\n");
    expect({ status, stderr, count: names.length }).toEqual({ status: 0, stderr: "", count: 3 });
    expect(
      readdirSync(folder.path("vault/new"))
        .map((name) => `vault/new/${name}`)
        .toSorted(),
    ).toEqual(names.toSorted());
    for (const name of names) expect(name).toMatch(/^vault\/new\/[a-zA-Z\d.]+\.md$/);
    expect(names[1]).toBe(names[0]?.replace(/\.md$/, "a.md"));
    expect(existsSync(folder.path("../etc"))).toBe(false);
  });

  it("writes front matter in which every value is JSON or a day, and Markdown below", async () => {
    const { stdout } = await write("front");
    const [, front = "", body = ""] = /^---\n([^]*?)\n---\n\n([^]*)$/.exec(read(stdout.split("\n")[0] ?? "")) ?? [];
    const values = front.split("\n").map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)] as const);
    expect(Object.fromEntries(values.map(([key, value]) => [key, key === "published" ? value : JSON.parse(value)]))).toEqual({
      title: '../../x: "Lamps" & $x|y$ #1',
      aliases: ["arXiv:2607.00001"],
      authors: ["Ada Quill", "- Bo: Tarn"],
      published: "2026-07-01",
      categories: ["cs.LG", "odd: one"],
      tags: ["paper", "arxiv/cs/LG"],
      id: "2607.00001",
      url: "https://arxiv.org/abs/2607.00001",
      doi: "10.1234/moss.3",
    });
    expect(body).toMatch(
      /^# .*\n\nWe light a river\.\n\n\\---\n\nIt stays \\\*slow\\\*\.\n\n\[code\]\(<https:\/\/example\.org\/code>\)\n$/,
    );
  });

  it("leaves a note that is there alone, unless told to replace it", async () => {
    const name = (await write("again")).stdout.split("\n")[0] ?? "";
    const written = read(name);
    writeFileSync(folder.path(name), "mine");
    expect(await write("again")).toEqual({
      status: 0,
      stdout: "",
      stderr: expect.stringContaining("3 notes were there already and stayed as before; --force replaces notes"),
    });
    expect(read(name)).toBe("mine");
    expect((await write("again", "--force")).stdout.split("\n")).toHaveLength(4);
    expect(read(name)).toBe(written);
    expect(readdirSync(folder.path("again"))).toHaveLength(3);
  });

  it("tells in one line where no note can be written", async () => {
    mkdirSync(folder.path("taken"));
    writeFileSync(folder.path("taken/file"), "");
    for (const [args, message] of [
      [["-f", "markdown", "--notes", "taken/file"], 'papersift: cannot write "taken/file": there is a file of that name\n'],
      [["-f", "csv", "--notes", "notes"], "papersift: option --notes goes with -f markdown only\n"],
      [["--force"], "papersift: option --force goes with --notes only\n"],
    ] as const)
      expect(await papersift(["papers.ndjson", ...args], { cwd: folder.path("") })).toEqual({ status: 2, stdout: "", stderr: message });
  });
});
