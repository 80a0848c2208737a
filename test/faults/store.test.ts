/** Stores that are updated while runs are killed, run at the same time and meet what others have left: they stay whole. */
import { spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CARDS, dumpOf } from "../cli/dumps.ts";
import { bash, BIN, type Ended, papersift, run, temporaryFolder, titlesOf } from "../cli/process.ts";

const folder = temporaryFolder();
const KILLER = path.join(import.meta.dirname, "kill-at.cjs");
const UPDATE = ["--new-since", "store.ndjson", "--update-store"];
const TOPICS = ["Moss", "Bread", "Lamps", "Kelp", "Looms", "Gulls", "Chalk", "Tides"];

/** Many papers, each with a title of its own. */
const cards = Array.from({ length: 240 }, (_, at) => ({
  title: `${TOPICS[at % TOPICS.length]} in ${at} Easy Steps`,
  abstract: `We take step ${at} of many, carefully, and tell what it did to the ${TOPICS[at % TOPICS.length]} at hand.`,
  authors: 1 + (at % 9),
  date: `Mar ${1 + (at % 28)}, 2024`,
}));
let places = 0;

/** A folder of its own with dumps. */
function newPlace(files: Readonly<Record<string, string>> = { "a.txt": dumpOf(CARDS) }): string {
  const place = folder.path(`place-${places++}`);
  mkdirSync(place);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, name), text);
  return place;
}

function readStore(place: string): string {
  return existsSync(path.join(place, "store.ndjson")) ? readFileSync(path.join(place, "store.ndjson"), "utf8") : "";
}

/** Runs on `after.txt` until its look at files of a number; to its end for 0. */
async function kill(at: number, cwd: string): Promise<Ended> {
  const args = ["--require", KILLER, BIN, ...UPDATE, "-q", "after.txt", "-o", "out.json"];
  return run(process.execPath, args, { cwd, env: { KILL_AT: String(at), COUNT_FILE: path.join(cwd, "count") } });
}

/** A folder with a dump and its store. */
async function placeWithStore(): Promise<{ place: string; lines: string[] }> {
  const place = newPlace();
  await papersift([...UPDATE, "a.txt"], { cwd: place });
  return { place, lines: readStore(place).trim().split("\n") };
}

function damageOf(line: number): string {
  return `store.ndjson:${line}: error[malformed-record]: stands where a record should, but is no JSON object\n`;
}

function refusalOf(name: string): string {
  return `papersift: cannot write "${name}": it is the store of --new-since; --update-store adds to it\n`;
}

/** The titles that the store holds; every line of it has to be a record. */
function titlesIn(store: string): string[] {
  expect(store).toMatch(/^(?:\{.*\}\n)*$/);
  return titlesOf(`[${store.trim().split("\n").join(",")}]`);
}

describe("a run that is killed", () => {
  const [before, after] = [dumpOf(CARDS.slice(0, 1)), dumpOf(CARDS)];
  let [old, complete] = ["", ""];
  let looks = 0;
  beforeAll(async () => {
    const place = newPlace({ "before.txt": before, "after.txt": after });
    await papersift([...UPDATE, "before.txt"], { cwd: place });
    old = readStore(place);
    await kill(0, place);
    complete = readStore(place);
    looks = Number(readFileSync(path.join(place, "count"), "utf8"));
  });

  it.each(Array.from({ length: 20 }, (_, at) => at))(
    "at place %d of 20 leaves the store whole, and the next run completes it",
    async (at) => {
      expect([looks >= 20, titlesIn(old), titlesIn(complete)]).toEqual([true, [CARDS[0]?.title], CARDS.map(({ title }) => title)]);
      const place = newPlace({ "after.txt": after, "store.ndjson": old });
      expect((await kill(1 + Math.floor((at * (looks - 1)) / 19), place)).status).toBeNull();
      const left = readStore(place);
      expect([old, complete]).toContain(left);
      // Papers are in the store only once they are in the output.
      expect(left === old || existsSync(path.join(place, "out.json"))).toBe(true);
      const next = await papersift([...UPDATE, "after.txt"], { cwd: place });
      expect([next.status, next.stderr]).toEqual([0, ""]);
      expect(titlesOf(next.stdout)).toHaveLength(left === complete ? 0 : 2);
      expect(readStore(place)).toBe(complete);
      expect(readdirSync(place).filter((name) => name.includes(".lock"))).toEqual([]);
    },
  );
});

describe("runs at the same time", () => {
  /** Dumps that overlap, so that each paper is in two of them. */
  const dumps = Array.from({ length: 6 }, (_, at) => [`${at}.txt`, dumpOf([...cards, ...cards].slice(at * 40, at * 40 + 80))] as const);
  const update = async (cwd: string): Promise<Ended[]> =>
    Promise.all(dumps.map(async ([name]) => papersift([...UPDATE, name, "-f", "json", "--fields", "title"], { cwd })));
  const expected = cards.map(({ title }) => title).toSorted();

  it("lose and double nothing, whether the store exists or not", async () => {
    const place = newPlace(Object.fromEntries(dumps));
    for (const printed of [expected, []]) {
      const ended = await update(place);
      // On a busy machine one may wait long enough to say so.
      for (const { status, stderr } of ended) expect(`${status} ${stderr}`).toMatch(/^0 (?:Waiting for the store "store\.ndjson".*\n)?$/);
      expect(ended.flatMap(({ stdout }) => titlesOf(stdout)).toSorted()).toEqual(printed);
      expect(titlesIn(readStore(place)).toSorted()).toEqual(expected);
    }
    expect(readdirSync(place).toSorted()).toEqual([...dumps.map(([name]) => name), "store.ndjson"]);
  });

  it("agree on who removes a lock that was left over", async () => {
    const place = newPlace(Object.fromEntries(dumps));
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    const space = (await bash("readlink /proc/self/ns/pid")).stdout.trim();
    writeFileSync(path.join(place, "store.ndjson.lock"), JSON.stringify({ pid, host: hostname(), space, begin: "1" }));
    const ended = await update(place);
    expect(ended.flatMap(({ stdout }) => titlesOf(stdout)).toSorted()).toEqual(expected);
    expect(titlesIn(readStore(place)).toSorted()).toEqual(expected);
    expect(readdirSync(place).toSorted()).toEqual([...dumps.map(([name]) => name), "store.ndjson"]);
  });

  it("wait for each other by whatever link the store is named", async () => {
    const place = newPlace(Object.fromEntries(dumps));
    writeFileSync(path.join(place, "store.ndjson"), "");
    symlinkSync("store.ndjson", path.join(place, "link"));
    symlinkSync(".", path.join(place, "here"));
    const names = ["store.ndjson", "link", "here/link", "store.ndjson", "./link", "here/store.ndjson"];
    const ended = await Promise.all(
      dumps.map(async ([dump], at) =>
        papersift(["--new-since", names[at] ?? "", "--update-store", dump, "--fields", "title"], { cwd: place }),
      ),
    );
    expect(ended.flatMap(({ stdout }) => titlesOf(stdout)).toSorted()).toEqual(expected);
    expect(titlesIn(readStore(place)).toSorted()).toEqual(expected);
  });
});

describe("a store with damage", () => {
  it("in its last line keeps that line, and gets the paper again on a line of its own", async () => {
    const { place, lines } = await placeWithStore();
    const last = lines[2] ?? "";
    for (const length of [5, 40, last.length - 1]) {
      const torn = `${lines[0]}\n${lines[1]}\n${last.slice(0, length)}`;
      writeFileSync(path.join(place, "store.ndjson"), torn);
      const { status, stdout, stderr } = await papersift([...UPDATE, "a.txt"], { cwd: place });
      expect([status, titlesOf(stdout), stderr]).toEqual([0, [CARDS[2]?.title], damageOf(3)]);
      expect(readStore(place)).toBe(`${torn}\n${last}\n`);
      const again = await papersift([...UPDATE, "a.txt"], { cwd: place });
      expect([again.status, again.stdout, again.stderr]).toEqual([0, "[]\n", damageOf(3)]);
    }
  });

  it("in any line keeps the papers of the others", async () => {
    const { place, lines } = await placeWithStore();
    for (const [at, damaged] of [
      [0, "not a record"],
      [1, '{"listing":'],
      [2, '{"listing":"daily-papers"'],
    ] as const) {
      writeFileSync(path.join(place, "store.ndjson"), `${lines.with(at, damaged).join("\n")}\n`);
      const { status, stdout, stderr } = await papersift([...UPDATE, "a.txt"], { cwd: place });
      expect([status, titlesOf(stdout), stderr]).toEqual([0, [CARDS[at]?.title], damageOf(at + 1)]);
    }
  });

  it("of a last line without its end loses nothing", async () => {
    const { place, lines } = await placeWithStore();
    writeFileSync(path.join(place, "store.ndjson"), lines.slice(0, 2).join("\n"));
    const { stdout, stderr } = await papersift([...UPDATE, "a.txt"], { cwd: place });
    expect([titlesOf(stdout), stderr, readStore(place)]).toEqual([[CARDS[2]?.title], "", `${lines.join("\n")}\n`]);
  });
});

describe("a store that cannot be used", () => {
  it.each([
    [
      "dump.txt",
      dumpOf(),
      "",
      'cannot read "dump.txt": it holds no records of papersift; a store is NDJSON, as papersift -f ndjson prints it',
    ],
    ["-", null, "", "cannot read standard input: a store has to be a file"],
    ["folder", null, "mkdir folder", 'cannot read "folder": it is a folder; name the files in it, or a glob'],
    ["no/store", null, "", 'cannot write "no/store": its folder takes no new file: no such file or directory'],
    [
      "store.json",
      "[\n]\n",
      "",
      'cannot write "store.json": it is no plain NDJSON; papersift -f ndjson -o NEW "store.json" makes a store of it',
    ],
    ["store.csv", "listing,id,title\r\n", "", 'cannot write "store.csv": it is no plain NDJSON'],
    ["store.gz", null, "printf '' | gzip > store.gz", 'cannot write "store.gz": it is no plain NDJSON'],
    ["pipe", null, "mkfifo pipe", 'cannot write "pipe": it is no plain NDJSON'],
  ] as const)("%s is told, and nothing is printed or written", async (name, text, setUp, message) => {
    const place = newPlace(text === null ? {} : { [name]: text });
    writeFileSync(path.join(place, "in.txt"), dumpOf());
    await bash(setUp === "" ? ":" : setUp, { cwd: place });
    const [files, before] = [readdirSync(place), text === null ? null : readFileSync(path.join(place, name), "utf8")];
    const { status, stdout, stderr } = await papersift(["--new-since", name, "--update-store", "in.txt"], { cwd: place });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`papersift: ${message}`);
    expect(stderr.split("\n")).toHaveLength(2);
    expect(readdirSync(place)).toEqual(files);
    expect([before, text === null ? null : readFileSync(path.join(place, name), "utf8")]).toEqual([text, text]);
  });

  it("is never replaced by an output, and no input when it is updated", async () => {
    const place = newPlace();
    await papersift([...UPDATE, "a.txt"], { cwd: place });
    linkSync(path.join(place, "store.ndjson"), path.join(place, "other"));
    const store = readStore(place);
    const runs: readonly (readonly [readonly string[], string])[] = [
      [["--new-since", "store.ndjson", "-o", "store.ndjson"], refusalOf("store.ndjson")],
      [["--new-since", "store.ndjson", "-o", "other"], refusalOf("other")],
      [[...UPDATE, "--rejects", "./store.ndjson"], refusalOf("./store.ndjson")],
      [[...UPDATE, "store.ndjson"], 'papersift: cannot write "store.ndjson": it is one of the inputs\n'],
    ];
    for (const [args, stderr] of runs) {
      expect(await papersift([...args, "a.txt"], { cwd: place })).toEqual({ status: 2, stdout: "", stderr });
      expect(readStore(place)).toBe(store);
    }
  });
});

describe("a store", () => {
  it("gets no paper of a run that fails, whose reader goes away or that a signal ends", async () => {
    const place = newPlace();
    for (const script of [
      "papersift a.txt UPDATE -o missing/out",
      "papersift a.txt UPDATE > /dev/full",
      "papersift a.txt UPDATE | true",
      "papersift nothing.txt UPDATE",
      '(sleep 2) | timeout -s TERM 0.7 "$NODE" "$BIN" a.txt - UPDATE',
    ]) {
      const env = { NODE: process.execPath, BIN };
      await bash(`set -o pipefail; ${script.replace("UPDATE", UPDATE.join(" "))}`, { cwd: place, env });
      // The text that `true` has not read may have fitted into the pipe.
      expect([script, script.includes("| true") ? "" : readStore(place)]).toEqual([script, ""]);
      expect(readdirSync(place).filter((name) => /lock|tmp/.test(name))).toEqual([]);
      rmSync(path.join(place, "store.ndjson"), { force: true });
    }
  });

  it("keeps its permissions, its links and its other names", async () => {
    const place = newPlace();
    writeFileSync(path.join(place, "real"), "", { mode: 0o640 });
    symlinkSync("real", path.join(place, "store.ndjson"));
    linkSync(path.join(place, "real"), path.join(place, "second"));
    await papersift([...UPDATE, "a.txt"], { cwd: place });
    expect((await bash("stat -c %a:%h real; readlink store.ndjson; cmp real second && wc -l < second", { cwd: place })).stdout).toBe(
      "640:2\nstore.ndjson\n3\n".replace("store.ndjson", "real"),
    );
  });
});
