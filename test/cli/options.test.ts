import { utimesSync, writeFileSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Option } from "commander";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { longFlag, type OptionSpec, shortFlag } from "../../src/cli/option-spec.ts";
import { OPTIONS, optionsOf } from "../../src/cli/options.ts";
import { LISTINGS } from "../../src/listings/index.ts";
import { SUMMARY_FORMATS } from "../../src/summary/format-summary.ts";
import { GROUPINGS } from "../../src/summary/summary.ts";
import { dumpOf } from "./dumps.ts";
import { papersift, run, runMain, temporaryFolder, titlesOf } from "./process.ts";

const folder = temporaryFolder();
const ROWS: readonly OptionSpec[] = OPTIONS;
const COMMAND_NAMES = COMMANDS.map(({ name }) => name);

/** The number of records that a run prints. */
async function count(...args: string[]): Promise<number> {
  return titlesOf((await runMain(args, { input: dumpOf() })).stdout).length;
}

/** The words of a run on a mistake on the command line: one line, and no data. */
async function complaint(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runMain(args, { input: dumpOf() });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^papersift: .*\n$/);
  return stderr.slice("papersift: ".length, -1);
}

describe("the table of options", () => {
  it.each(ROWS.map((row): [string, OptionSpec] => [`${longFlag(row)} of ${row.commands[0]}`, row]))("declares %s in full", (_, row) => {
    expect(row.key).toBe(new Option(row.flags).attributeName());
    expect(row.commands.length).toBeGreaterThan(0);
    expect(row.summary).toMatch(/^[a-z].*[^.]$/);
  });

  it.each(COMMAND_NAMES)("has no flag twice for %s", (name) => {
    const rows = optionsOf(name);
    for (const flags of [rows.map(longFlag), rows.map(shortFlag).filter((flag) => flag !== null), rows.map(({ key }) => key)])
      expect(new Set(flags).size).toBe(flags.length);
  });

  it("knows the groupings and formats of a summary", () => {
    const choices = new Map(optionsOf("summary").map((row) => [row.key, row.choices]));
    expect([choices.get("by"), choices.get("format")]).toEqual([GROUPINGS, SUMMARY_FORMATS.ids]);
  });
});

describe("help", () => {
  it.each(["", ...COMMAND_NAMES])("goes to standard output, short with -h and long with --help: %s", async (name) => {
    const words = name === "" ? [] : [name];
    const [short, long] = [await runMain([...words, "-h"]), await runMain([...words, "--help"])];
    expect([short.status, short.stderr, long.status, long.stderr]).toEqual([0, "", 0, ""]);
    for (const row of optionsOf(name === "" ? "parse" : COMMAND_NAMES.find((command) => command === name)!)) {
      expect(short.stdout).toContain(row.flags);
      expect(long.stdout).toContain(row.flags);
    }
    expect(short.stdout).not.toContain("Examples:");
    expect(long.stdout).toMatch(/Examples:\n {2}\S/);
    expect((await runMain(["help", ...words])).stdout).toBe(long.stdout);
  });

  it.each([
    ["queries", "published:2024-01..2024-03"],
    ["dates", "2024-W30"],
    ["fields", "links.code"],
    ["formats", ".csl.json"],
    ["exit-status", "--strict"],
  ])("explains %s", async (topic, part) => {
    const { status, stdout, stderr } = await runMain(["help", topic]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(part);
    expect((await runMain(["help"])).stdout).toContain(topic);
  });

  it("is six lines where there is nothing to read", async () => {
    const { status, stdout, stderr } = await runMain([], { input: null, tty: { stdin: true } });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.split("\n")).toEqual([
      "papersift: nothing to read: name a file, or pipe a listing into it",
      "Usage: papersift [options] [FILE | GLOB | -]...",
      "  papersift dump.txt",
      expect.stringMatching(/^ {2}papersift -k '.*' --since 2024 dump\.txt$/),
      "  pbpaste | papersift -f csv -o papers.csv",
      "papersift --help explains everything",
      "",
    ]);
  });

  it("names the version in one line", async () => {
    for (const flag of ["-V", "--version"])
      expect(await runMain([flag])).toEqual({ status: 0, stdout: expect.stringMatching(/^papersift \d+\.\d+\.\d+\n$/), stderr: "" });
  });

  it("has the version of package.json, which the build put into it and no run reads", async () => {
    const root = path.join(import.meta.dirname, "../..");
    const text = await readFile(path.join(root, "package.json"), "utf8");
    const manifest: { version: string } = JSON.parse(text);
    expect((await papersift(["--version"])).stdout).toBe(`papersift ${manifest.version}\n`);
    const copy = folder.path("copy");
    for (const name of ["bin", "dist/bundle"]) await cp(path.join(root, name), path.join(copy, name), { recursive: true });
    await writeFile(path.join(copy, "package.json"), text.replace(/("version": )"[^"]*"/, '$1"9.9.9"'));
    expect((await run(process.execPath, [path.join(copy, "bin/papersift.js"), "--version"])).stdout).toBe(
      `papersift ${manifest.version}\n`,
    );
  });
});

describe("mistakes on the command line", () => {
  it("are told in one line each, with what is allowed and what was probably meant", async () => {
    expect(await complaint("--formt", "json")).toBe('unknown option "--formt" (did you mean "--format"?)');
    expect(await complaint("-f", "jsn")).toBe('unknown format "jsn" (did you mean "json"?)');
    expect(await complaint("-f", "xlsx")).toBe(
      'unknown format "xlsx"; allowed: json, ndjson, csv, tsv, table, bibtex, ris, csl-json, markdown, atom, jsonfeed, html',
    );
    expect(await complaint("--moth")).toBe('unknown option "--moth"; papersift parse -h lists the options');
    expect(await complaint("-f")).toBe("option --format needs a value");
    expect(await complaint("summary", "--by", "moth")).toBe('unknown --by "moth" (did you mean "month"?)');
    expect(await complaint("--color", "allways")).toBe('unknown --color "allways" (did you mean "always"?)');
    expect(await complaint("--fields", "titles")).toBe('unknown field in --fields: "titles" (did you mean "title"?)');
    expect(await complaint("--fields", "cake")).toMatch(/^unknown field in --fields: "cake"; allowed: listing, id, /);
    expect(await complaint("--sort", "-upvote")).toBe('unknown field in --sort: "upvote" (did you mean "upvotes"?)');
    expect(await complaint("--listing", "daily-paper")).toBe('unknown listing kind "daily-paper" (did you mean "daily-papers"?)');
    expect(await complaint("--listing", "newspaper")).toBe(`unknown listing kind "newspaper"; allowed: ${LISTINGS.ids.join(", ")}`);
    expect(await complaint("--since", "2024/07/26")).toBe('cannot parse date "2024/07/26" of --since (did you mean "2024-07-26"?)');
    expect(await complaint("--as-of", "32 Jan 2024")).toMatch(/^cannot parse date "32 Jan 2024" of --as-of; allowed: /);
    expect(await complaint("--limit", "-3")).toBe('option --limit needs a whole number of at least 0, not "-3"');
    expect(await complaint("--limit", "1e3")).toBe('option --limit needs a whole number of at least 0, not "1e3"');
    expect(await complaint("--width", "0")).toBe('option --width needs a whole number of at least 1, not "0"');
    expect(await complaint("--by", "day")).toBe("option --by does not go with parse, but with summary");
    expect(await complaint("--fields", "title", "summary")).toBe("option --fields does not go with summary, but with parse");
    expect(await complaint("schema", "x")).toBe("schema takes no operands");
    expect(await complaint("diff", "x")).toBe("usage: papersift diff OLD NEW");
    expect(await complaint("completion", "bsh")).toBe('unknown shell "bsh" (did you mean "bash"?)');
    expect(await complaint("completion")).toBe("usage: papersift completion SHELL; one of bash, zsh, fish, powershell");
  });

  it("are told with their place in a query", async () => {
    const { status, stderr } = await runMain(["-k", "宇宙 (a OR b"], { input: dumpOf() });
    expect(status).toBe(2);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/^papersift: cannot read the query: expected /),
      "  宇宙 (a OR b",
      "       ^",
      "",
    ]);
  });

  it("are not told as JSON because an input is called so", async () => {
    expect((await runMain(["json"])).stderr).toBe('papersift: cannot read "json": no such file\n');
  });

  it("are told as JSON when that is asked for", async () => {
    for (const args of [
      ["--errors", "json", "--colour"],
      ["--errors=json", "-k", "("],
    ]) {
      const { status, stderr } = await runMain(args, { input: dumpOf() });
      expect(status).toBe(2);
      const told: unknown = JSON.parse(stderr);
      expect(told).toMatchObject({
        severity: "error",
        code: expect.any(String),
        file: null,
        line: null,
        detail: args.at(-1),
        message: expect.any(String),
      });
    }
  });
});

describe("mistakes of papersift itself", () => {
  it("are told without a stack, which -v adds", async () => {
    const clock = ["not a date"];
    const { status, stdout, stderr } = await runMain([], { input: dumpOf(), clock });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("papersift: internal error, please report it with the input: Invalid time value\n");
    expect((await runMain(["-v"], { input: dumpOf(), clock })).stderr).toMatch(/\n +at /);
  });
});

describe("options", () => {
  it("may stand before the command", async () => {
    const { status, stdout } = await runMain(["-f", "json", "summary", "--by", "year"], { input: dumpOf() });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ papers: 3, groups: { by: "year" } });
    expect(await count("-k", "lantern OR clouds", "parse", "-k", "bread OR clouds")).toBe(1);
  });

  it("may be given values that look like options", async () => {
    const { stdout } = await runMain(["--sort", "-published", "-k", "-bread", "--fields", "title", "-f", "csv", "--no-header"], {
      input: dumpOf(),
    });
    expect(stdout).toBe("Lantern: Diffusion Models for Lighthouse Keeping\r\nCounting Clouds with Blind Sensors\r\n");
  });

  it("select by all of several queries, by date and number", async () => {
    expect(await count("-k", "sensor OR lantern", "-k", "clouds")).toBe(1);
    expect(await count("--since", "2024")).toBe(2);
    expect(await count("--until", "2023")).toBe(1);
    expect(await count("--since", "2024-01", "--until", "2024-01")).toBe(1);
    expect(await count("--limit", "2")).toBe(2);
    expect(await count("--limit", "0")).toBe(0);
  });

  it("take now from SOURCE_DATE_EPOCH", async () => {
    const now = String(Date.parse("2024-03-04T00:00:00Z") / 1000);
    const { stdout } = await runMain(["--since", "yesterday"], { input: dumpOf(), env: { SOURCE_DATE_EPOCH: now } });
    expect(JSON.parse(stdout)).toHaveLength(1);
    const { status, stderr } = await runMain([], { input: dumpOf(), env: { SOURCE_DATE_EPOCH: "yesterday" } });
    expect([status, stderr]).toEqual([2, 'papersift: cannot read $SOURCE_DATE_EPOCH "yesterday": expected seconds since 1970\n']);
  });

  it("take no year from the time of a file where SOURCE_DATE_EPOCH is set", async () => {
    const file = folder.path("page.txt");
    writeFileSync(
      file,
      dumpOf([{ title: "Kettles That Whistle", abstract: "We listen to kettles, and note when they stop.", authors: 2, date: "Jul 26" }]),
    );
    const epoch = String(Date.parse("2022-01-01T00:00:00Z") / 1000);
    for (const modified of ["2019-09-01", "2024-09-01"]) {
      utimesSync(file, new Date(modified), new Date(modified));
      const days = await Promise.all(
        [{}, { SOURCE_DATE_EPOCH: epoch }].map(async (env) =>
          (await runMain([file, "-f", "csv", "--fields", "published", "--no-header"], { env })).stdout.trim(),
        ),
      );
      expect(days).toEqual([`${modified.slice(0, 4)}-07-26`, "2022-07-26"]);
    }
  });
});
