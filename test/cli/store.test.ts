/** `--new-since`: what is new since the last run, with every selection and output. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { FIXTURES } from "../fixtures.ts";
import { CARDS, dumpOf } from "./dumps.ts";
import { type Ended, runMain, temporaryFolder, titlesOf } from "./process.ts";

const folder = temporaryFolder();
const store = (): string => folder.path("store.ndjson");
const TITLES = CARDS.map(({ title }) => title);
const [first = "", second = "", third = ""] = TITLES;

/** Runs on a dump of some of the cards. */
async function sift(cards: typeof CARDS, ...args: readonly string[]): Promise<Ended> {
  return runMain(["--new-since", store(), ...args], { input: dumpOf(cards) });
}

async function update(cards: typeof CARDS, ...args: readonly string[]): Promise<string[]> {
  const { status, stdout } = await sift(cards, "--update-store", ...args);
  expect(status).toBe(0);
  return titlesOf(stdout);
}

function lines(): string[] {
  return existsSync(store()) ? readFileSync(store(), "utf8").trim().split("\n") : [];
}

/** A record as it stands in a store. */
function paper(known: object): string {
  return `${JSON.stringify({ listing: "arxiv-feed", title: "Moss", id: "2401.00001", ...known })}\n`;
}

function showVersions(): string[] {
  return ["--new-since", store(), "--fields", "version,announced", "-f", "ndjson"];
}

/** One of the papers of a week, as it is listed on a day. */
function listed(id: number, day: number, more: object = {}): string {
  return paper({ title: `Steps ${id}`, id: `2608.0000${id}`, version: 1, listed: `2026-08-0${day}`, ...more });
}

beforeEach(() => rmSync(store(), { force: true }));

describe("--update-store", () => {
  it("makes a run print what no run before has printed", async () => {
    expect(await update(CARDS.slice(0, 2))).toEqual([first, second]);
    expect(await update(CARDS)).toEqual([third]);
    expect(await update(CARDS)).toEqual([]);
    expect(titlesOf(`[${lines().join(",")}]`)).toEqual(TITLES);
  });

  it("holds whole records, in the order in which they were printed, whatever is printed", async () => {
    const formats = ["json", "ndjson", "csv", "tsv", "table", "bibtex", "ris", "csl-json", "markdown", "atom", "jsonfeed", "html"];
    const expected = (await runMain(["-f", "ndjson", "--sort", "title"], { input: dumpOf() })).stdout;
    for (const format of formats) {
      rmSync(store(), { force: true });
      const { stdout } = await sift(CARDS, "--update-store", "-f", format, "--sort", "title", "--fields", "title");
      expect(stdout).toMatch(/Bread Forgets/);
      expect(readFileSync(store(), "utf8")).toBe(expected);
    }
  });

  it("adds what was printed and nothing else", async () => {
    expect(await update(CARDS, "-k", "sensors OR lantern")).toEqual([first, third]);
    expect(await update(CARDS, "--since", "2024")).toEqual([]);
    expect(await update(CARDS)).toEqual([second]);
    rmSync(store());
    expect(await update(CARDS, "--limit", "1")).toEqual([first]);
    expect(await update(CARDS, "--limit", "1")).toEqual([second]);
    expect(await update(CARDS, "--sort=title", "--limit", "1")).toEqual([third]);
    expect(await update(CARDS, "--limit", "1")).toEqual([]);
    expect(lines()).toHaveLength(3);
  });

  it("leaves the store alone when nothing is new, and without the option", async () => {
    await update(CARDS.slice(0, 1));
    const before = readFileSync(store(), "utf8");
    expect(titlesOf((await sift(CARDS)).stdout)).toEqual([second, third]);
    expect(await update(CARDS.slice(0, 1))).toEqual([]);
    expect(readFileSync(store(), "utf8")).toBe(before);
    expect(existsSync(folder.path("store.ndjson.lock"))).toBe(false);
  });
});

describe("--new-since", () => {
  it("prints a paper once that stands in several dumps of a run, or merged with --dedupe", async () => {
    const input = dumpOf() + dumpOf(CARDS.slice(1));
    const args = ["--new-since", store(), "-q"];
    expect(titlesOf((await runMain(args, { input })).stdout)).toEqual(TITLES);
    const { stdout } = await runMain([...args, "--dedupe", "--update-store"], { input });
    expect(titlesOf(stdout)).toEqual(TITLES);
    expect(stdout).toContain("merged-copy");
    expect(titlesOf((await runMain([...args, "--dedupe"], { input })).stdout)).toEqual([]);
  });

  it("is the same with any number of threads", async () => {
    writeFileSync(folder.path("a.txt"), dumpOf());
    writeFileSync(folder.path("b.txt"), dumpOf());
    await update(CARDS.slice(0, 1));
    const args = ["--new-since", store(), folder.path("a.txt"), folder.path("b.txt"), "--jobs"];
    expect(titlesOf((await runMain([...args, "4"])).stdout)).toEqual([second, third]);
  });

  it("counts what is new in a summary, and tells --exit-status", async () => {
    await update(CARDS.slice(0, 2));
    const args = ["--new-since", store(), "-f", "json"];
    const { stdout } = await runMain(["summary", ...args], { input: dumpOf() });
    expect(JSON.parse(stdout)).toMatchObject({ papers: 1 });
    expect((await sift(CARDS.slice(0, 2), "-e")).status).toBe(1);
  });

  it("reads a store that is packed or in another of papersift's outputs, but does not update it", async () => {
    await update(CARDS.slice(0, 2));
    writeFileSync(folder.path("store.gz"), gzipSync(readFileSync(store())));
    writeFileSync(folder.path("store.csv"), (await runMain([store(), "-f", "csv"])).stdout);
    writeFileSync(folder.path("store.json"), (await runMain([store(), "-f", "json"])).stdout);
    for (const name of ["store.gz", "store.csv", "store.json"]) {
      const args = ["--new-since", folder.path(name)];
      expect(titlesOf((await runMain(args, { input: dumpOf() })).stdout)).toEqual([third]);
      expect((await runMain([...args, "--update-store"], { input: dumpOf() })).status).toBe(2);
    }
  });

  it("says with -v what became of the papers", async () => {
    const { stderr } = await sift(CARDS.slice(0, 1), "--update-store", "-v");
    expect(stderr).toContain(`The store "${store()}" does not exist yet: every paper is new\n`);
    expect((await sift(CARDS, "-v")).stderr).toContain(`2 new papers, 0 revised, 1 left out that "${store()}" holds\n`);
  });

  it("warns of a store that does not exist and will not, since it may be misspelt", async () => {
    const { stdout, stderr } = await sift(CARDS);
    expect(titlesOf(stdout)).toEqual(TITLES);
    expect(stderr).toBe(`The store "${store()}" does not exist yet; --update-store makes it: every paper is new\n`);
  });
});

describe("a revised paper", () => {
  it("is printed as it is shown, once, with a note", async () => {
    const [old, revised] = [paper({ version: 1, announced: "new" }), paper({ version: 2, announced: "replacement" })];
    await runMain([...showVersions(), "--update-store"], { input: old });
    const { stdout, stderr } = await runMain([...showVersions(), "--update-store", "-v"], { input: old + revised });
    expect(stdout).toBe('{"version":2,"announced":"replacement"}\n');
    expect(stderr).toMatch(/^Revised: "Moss", version 2, -:2$/m);
    expect(stderr).toMatch(/^0 new papers, 1 revised, 1 left out/m);
    expect((await runMain(showVersions(), { input: old + revised })).stdout).toBe("");
    expect(lines()).toHaveLength(2);
  });

  it("is left out with --new-only, and comes later without", async () => {
    await runMain([...showVersions(), "--update-store"], { input: paper({ version: 1 }) });
    expect((await runMain([...showVersions(), "--update-store", "--new-only"], { input: paper({ version: 2 }) })).stdout).toBe("");
    expect((await runMain(showVersions(), { input: paper({ version: 2 }) })).stdout).toBe('{"version":2,"announced":null}\n');
  });

  it("of a mail of arXiv, which shows no versions, is printed once", async () => {
    const mail = path.join(FIXTURES, "arxiv-mailing/mail.txt");
    const replaced = { title: "Mud as a Reservoir", id: "2608.00003", announced: "replacement" };
    expect((await runMain([...showVersions(), "--update-store", mail])).stdout.trim().split("\n")).toHaveLength(5);
    expect((await runMain([...showVersions(), "--update-store", mail])).stdout).toBe("");
    const later = paper({ ...replaced, revised: "2026-08-09", listed: "2026-08-11" });
    expect((await runMain([...showVersions(), "--update-store"], { input: later })).stdout).toBe(
      '{"version":null,"announced":"replacement"}\n',
    );
    expect((await runMain([...showVersions(), "--update-store"], { input: later })).stdout).toBe("");
  });
});

describe("a week of dumps", () => {
  it("prints each paper once, and each revision once", async () => {
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) =>
      [
        listed(day, day),
        listed(day, day, { announced: "cross" }),
        day > 1 ? listed(day - 1, day) : "",
        day > 2 ? listed(1, day, { version: 2 }) : "",
      ].join(""),
    );
    const printed: string[] = [];
    for (const input of [...days, ...days]) {
      const { stdout } = await runMain(["--new-since", store(), "--update-store", "-f", "csv", "--fields", "id,version", "--no-header"], {
        input,
      });
      printed.push(...stdout.split("\r\n").filter((line) => line !== ""));
    }
    const expected = ["2608.00001,1", "2608.00001,2", ...[2, 3, 4, 5, 6, 7].map((day) => `2608.0000${day},1`)];
    expect(printed.toSorted()).toEqual(expected);
    expect(lines()).toHaveLength(8);
  });
});

describe("options about a store", () => {
  it.each(["--update-store", "--new-only"])("%s needs the store", async (flag) => {
    expect(await runMain([flag], { input: dumpOf() })).toEqual({
      status: 2,
      stdout: "",
      stderr: `papersift: option ${flag} goes with --new-since only\n`,
    });
  });

  it("are told of by commands that do not take them", async () => {
    expect((await runMain(["summary", "--new-since", store(), "--update-store"])).stderr).toBe(
      "papersift: option --update-store does not go with summary, but with parse\n",
    );
  });
});
