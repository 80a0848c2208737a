import { describe, expect, it } from "vitest";
import { recordSchema } from "../../src/core/schema.ts";
import { LISTINGS } from "../../src/listings/index.ts";
import { SURFACES } from "../../src/tokenizer/surfaces.ts";
import { CARDS, cutDump, dumpOf } from "./dumps.ts";
import { papersift, run, runMain, temporaryFolder } from "./process.ts";

const [lantern, bread, clouds] = CARDS.map(({ title }) => title);
const changed = dumpOf([
  { ...CARDS[0]!, authors: 4 },
  CARDS[1]!,
  {
    ...CARDS[2]!,
    title: "Naming Clouds with Deaf Sensors",
    abstract: "We call every cloud by a name that it cannot hear, and ask the wind whether it minds. It mostly does not.",
  },
]);
const folder = temporaryFolder({ "old.txt": dumpOf(), "new.txt": changed, "cut.txt": cutDump(), "notes.txt": "Milk, eggs.\n" });
const here = (): { cwd: string } => ({ cwd: folder.path(".") });

describe("inspect", () => {
  it("shows every line with what it was read as", async () => {
    const { status, stdout } = await papersift(["inspect", "old.txt"], here());
    expect(status).toBe(0);
    const rows = stdout.split("\n");
    expect(rows[0]).toBe("== old.txt");
    expect(rows[2]).toBe("-- daily-papers from line 1");
    const shown = rows.filter((row) => /^ +\d+ {2}/.test(row));
    expect(shown).toHaveLength(dumpOf().split("\n").length - 1);
    expect(shown.find((row) => row.includes(lantern!))).toMatch(/^ +13 {2}text +text +title +1 {2}Lantern/);
    expect(rows.at(-3)).toBe("-- end of daily-papers, surfaces: plain");
    expect(rows.at(-2)).toMatch(/^\d+ lines: 3 papers, 0 rejected, \d+ furniture lines$/);
  });

  it("marks rejected lines, and takes several inputs, also without a listing", async () => {
    const { status, stdout } = await papersift(["inspect", "--strict", "cut.txt", "notes.txt"], here());
    expect(status).toBe(3);
    expect(stdout).toMatch(/^ +1 {2}text +text +furniture +!1 {2}ters agree/m);
    expect(stdout).toMatch(/^== notes.txt\n.*\n +1 {2}text +- +furniture +- {2}Milk, eggs\.$/m);
  });

  it("shows the lines that are asked for, of a paper or by their numbers", async () => {
    const rowsOf = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await papersift(["inspect", ...args, "old.txt"], here());
      return stdout.split("\n").flatMap((row) => /^ +(\d+) {2}\w/.exec(row)?.[1] ?? []);
    };
    const all = await rowsOf();
    expect(await rowsOf("--lines", "3-5")).toEqual(["3", "4", "5"]);
    expect(await rowsOf("--lines", "4")).toEqual(["4"]);
    expect(await rowsOf("--lines", "4-")).toEqual(all.slice(3));
    const second = await rowsOf("--paper", "2");
    expect(second.length).toBeGreaterThan(3);
    expect(second.length).toBeLessThan(all.length);
    const none = await papersift(["inspect", "--paper", "99", "old.txt"], here());
    expect(none.stderr).toMatch(/^No line to show: there are \d+ papers in \d+ lines\n$/);
    const { status, stderr } = await papersift(["inspect", "--lines", "x", "old.txt"], here());
    expect([status, stderr]).toEqual([2, 'papersift: option --lines needs lines such as 12, 12-40 or 12-, not "x"\n']);
  });

  it("prints JSON that joins to the input", async () => {
    const rows: { lines: number[]; bytes: [number, number]; paper: number | null; text: string }[] = JSON.parse(
      (await papersift(["inspect", "-f", "json", "old.txt"], here())).stdout,
    );
    expect(rows.map(({ text }) => `${text}\n`).join("")).toBe(dumpOf());
    expect(rows.every(({ bytes: [start] }, at) => start === (rows[at - 1]?.bytes[1] ?? 0))).toBe(true);
    expect(new Set(rows.map(({ paper }) => paper))).toEqual(new Set([null, 1, 2, 3]));
    expect((await papersift(["inspect", "-f", "json", "--paper", "9", "old.txt"], here())).stdout).toBe("[]\n");
  });

  it("colours on a terminal by what a line is", async () => {
    const { stdout } = await runMain(["inspect"], { input: dumpOf(), tty: { stdout: true }, columns: 60 });
    const title = stdout.split("\n").find((row) => row.includes("Lantern"));
    expect([title?.startsWith("\u001B[1m"), title?.endsWith("…\u001B[22m")]).toEqual([true, true]);
  });
});

describe("summary", () => {
  it("is a table unless something else is asked for", async () => {
    const table = await papersift(["summary", "--by", "year", "old.txt"], here());
    expect([table.status, table.stderr]).toEqual([0, ""]);
    expect(table.stdout).toMatch(/^3 papers\n/);
    expect(table.stdout).toMatch(/2024 .*2/);
    const json = JSON.parse((await papersift(["summary", "-f", "json", "--by", "year", "-k", "clouds", "old.txt"], here())).stdout);
    expect(json).toMatchObject({ papers: 1, groups: { by: "year", rows: [{ key: "2024", papers: 1 }] } });
    expect((await papersift(["summary", "-f", "csv", "old.txt"], here())).stdout).toContain("2024-03");
  });

  it("keeps to the width", async () => {
    const { stdout } = await papersift(["summary", "--width", "40", "old.txt"], here());
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});

describe("duplicates", () => {
  it("lists the places of each paper that stands there more than once, and why", async () => {
    const { status, stdout } = await papersift(["duplicates", "old.txt", "new.txt"], here());
    expect(status).toBe(0);
    expect(stdout).toBe(
      [lantern, "  old.txt:13", "  new.txt:13  same title", "", bread, "  old.txt:21", "  new.txt:21  same title", ""].join("\n"),
    );
    const groups = JSON.parse((await papersift(["duplicates", "-f", "json", "old.txt", "new.txt"], here())).stdout);
    expect(groups).toMatchObject([
      { first: { title: lantern }, duplicates: [{ reason: "title", record: { source: { file: "new.txt" } } }] },
      {},
    ]);
    expect(await papersift(["duplicates", "-e", "old.txt"], here())).toEqual({
      status: 1,
      stdout: "",
      stderr: "No paper stands more than once\n",
    });
  });

  it("are a group a line in NDJSON, and a row for each record in CSV, also by the ending of the file", async () => {
    const inputs = ["old.txt", "new.txt"];
    const groups = JSON.parse((await papersift(["duplicates", "-f", "json", ...inputs], here())).stdout);
    const lines = (await papersift(["duplicates", "-f", "jsonl", ...inputs], here())).stdout.trimEnd().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(groups);
    expect(await papersift(["duplicates", "-o", "groups.csv", ...inputs], here())).toEqual({ status: 0, stdout: "", stderr: "" });
    expect((await run("cat", [folder.path("groups.csv")])).stdout.split("\r\n")).toEqual([
      "group,id,title,source.file,source.lines,reason",
      expect.stringMatching(/^1,,.*,old\.txt,13-\d+,$/),
      expect.stringMatching(/^1,,.*,new\.txt,13-\d+,title$/),
      expect.stringMatching(/^2,,.*,old\.txt,21-\d+,$/),
      expect.stringMatching(/^2,,.*,new\.txt,21-\d+,title$/),
      "",
    ]);
    expect((await papersift(["duplicates", "-f", "csv", "old.txt"], here())).stdout).toBe(
      "group,id,title,source.file,source.lines,reason\r\n",
    );
  });

  it("refuse the ending of a format that they do not write", async () => {
    const { status, stderr } = await papersift(["duplicates", "-o", "groups.bib", "old.txt"], here());
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^papersift: .*groups\.bib.*\n$/)]);
  });
});

/** The differences, printed in this process. */
async function diffAt(...args: string[]): Promise<string> {
  return (await runMain(["diff", ...args, folder.path("old.txt"), folder.path("new.txt")])).stdout;
}

describe("diff", () => {
  it("lists what was added, removed and changed", async () => {
    const { status, stdout } = await papersift(["diff", "old.txt", "new.txt"], here());
    expect(status).toBe(0);
    expect(stdout).toBe(
      ["+ Naming Clouds with Deaf Sensors", `- ${clouds}`, `~ ${lantern}  authorCount 3 -> 4`, "1 added, 1 removed, 1 changed", ""].join(
        "\n",
      ),
    );
    const changes = JSON.parse((await papersift(["diff", "-f", "json", "old.txt", "new.txt"], here())).stdout);
    expect(changes).toMatchObject({
      added: [{}],
      removed: [{ title: clouds }],
      changed: [{ fields: ["authorCount"], before: { authorCount: 3 } }],
    });
  });

  it("is a paper a line in NDJSON, and a row for each paper or changed field in CSV", async () => {
    const lines = (await diffAt("-f", "ndjson")).trimEnd().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { change: "added", fields: [], before: null, after: { title: "Naming Clouds with Deaf Sensors" } },
      { change: "removed", fields: [], before: { title: clouds }, after: null },
      { change: "changed", fields: ["authorCount"], before: { authorCount: 3 }, after: { authorCount: 4 } },
    ]);
    expect((await diffAt("-f", "csv")).split("\r\n")).toEqual([
      "change,id,title,field,before,after",
      "added,,Naming Clouds with Deaf Sensors,,,",
      `removed,,${clouds},,,`,
      `changed,,${lantern},authorCount,3,4`,
      "",
    ]);
  });

  it("cuts names, never what changed", async () => {
    expect(await diffAt("--width", "52")).toContain(`\n~ ${String(lantern).slice(0, 29)}…  authorCount 3 -> 4\n`);
    expect(await diffAt("--width", "30")).toContain(`\n~ ${String(lantern).slice(0, 27)}…\n    authorCount 3 -> 4\n`);
    expect(await diffAt("--width", "52", "--no-truncate")).toContain(`\n~ ${lantern}  authorCount 3 -> 4\n`);
  });

  it("compares nothing with an input that it cannot read, and only two inputs", async () => {
    expect(await papersift(["diff", "old.txt", "nowhere.txt"], here())).toEqual({
      status: 2,
      stdout: "",
      stderr: 'papersift: cannot read "nowhere.txt": no such file\n',
    });
    const { status, stderr } = await papersift(["diff", "*.txt", "new.txt"], here());
    expect([status, stderr]).toEqual([2, expect.stringContaining("papersift: diff compares two inputs, one for each operand\n")]);
    expect((await papersift(["diff", "-e", "old.txt", "old.txt"], here())).status).toBe(0);
    expect((await papersift(["diff", "-e", "old.txt", "new.txt"], here())).status).toBe(1);
  });
});

describe("schema", () => {
  it("is JSON Schema 2020-12 with the record's keys in order", async () => {
    const schema = JSON.parse((await runMain(["schema"])).stdout);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(Object.keys(schema.properties)).toEqual(recordSchema.keyof().options);
  });
});

describe("listings", () => {
  it("names every listing kind and surface", async () => {
    const { stdout } = await runMain(["listings"]);
    const rows = stdout.split("\n").map((row) => row.trim().replace(/ {2,}/, ": "));
    expect(rows).toEqual(expect.arrayContaining([...LISTINGS.items, ...SURFACES].map(({ id, title }) => `${id}: ${title}`)));
    const json = JSON.parse((await runMain(["listings", "--format", "json"])).stdout);
    expect(json.listings.map(({ id }: { id: string }) => id)).toEqual(LISTINGS.ids);
    expect(json.surfaces).toHaveLength(SURFACES.length);
  });
});
