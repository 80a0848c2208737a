/** papersift reads what it has printed, wherever it stands. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FIXTURES, readFixtures } from "../fixtures.ts";
import { dumpOf } from "./dumps.ts";
import { bash, papersift, temporaryFolder, titlesOf } from "./process.ts";

const FORMATS = ["json", "ndjson", "csv", "tsv"];
const folder = temporaryFolder({ "dump.txt": dumpOf() });
const here = (): { cwd: string } => ({ cwd: folder.path(".") });

/** Puts three fixtures beside what papersift makes of each of them, in an output. */
async function writeStores(format: string): Promise<{ dumps: string[]; stores: string[] }> {
  const dumps = ["daily-papers/normal.txt", "arxiv-mailing/mail.txt", "daily-papers/turndown-daily.txt"].map((name, at) => {
    copyFileSync(path.join(FIXTURES, name), folder.path(`${at}.txt`));
    return `${at}.txt`;
  });
  const stores: string[] = [];
  for (const dump of dumps) {
    const store = `${path.parse(dump).name}.${format}`;
    writeFileSync(folder.path(store), (await papersift(["-q", dump, "-f", format], here())).stdout);
    stores.push(store);
  }
  return { dumps, stores };
}

describe("records of all fixtures", () => {
  const names = readFixtures().map(({ file }) => file);

  it.each([...FORMATS.map((format) => ["-f", format]), ["--pretty"]])("are printed again byte by byte with %s %s", async (...args) => {
    const options = args.filter((arg) => arg !== undefined);
    const first = await papersift(["-q", ...options, ...names], { cwd: FIXTURES });
    expect(first.stdout.length).toBeGreaterThan(100_000);
    expect(await papersift(options, { input: first.stdout })).toEqual({ status: 0, stdout: first.stdout, stderr: "" });
  });
});

describe("stores of records", () => {
  it.each(FORMATS)("in %s stand for the dumps that they came from", async (format) => {
    const { dumps, stores } = await writeStores(format);
    const print = format === "json" ? "ndjson" : format;
    for (const args of [
      ["parse", "--dedupe", "--sort=-published", "-f", print],
      ["parse", "-k", "lamps OR learning OR moss", "--since", "2020", "-f", print],
      ["summary", "--by", "month"],
      ["duplicates"],
    ]) {
      const [direct, again] = [await papersift(["-q", ...args, ...dumps], here()), await papersift([...args, ...stores], here())];
      const stderr = args[0] === "duplicates" ? "No paper stands more than once\n" : "";
      expect(again).toEqual({ status: 0, stdout: direct.stdout, stderr });
    }
  });

  it("mix with dumps, standard input, packed files, lists of names and threads", async () => {
    const { dumps, stores } = await writeStores("ndjson");
    const direct = await papersift(["-q", ...dumps, "-f", "csv"], here());
    writeFileSync(folder.path("1.gz"), gzipSync(readFileSync(folder.path("1.ndjson"))));
    expect(gunzipSync(readFileSync(folder.path("1.gz"))).length).toBeGreaterThan(0);
    const mixed = await bash(`cat 2.ndjson | papersift -q 0.txt 1.gz - -f csv`, here());
    expect(mixed.stdout).toBe(direct.stdout);
    writeFileSync(folder.path("names"), stores.join("\n"));
    for (const jobs of ["1", "4"])
      expect((await papersift(["--files-from", "names", "--jobs", jobs, "-f", "csv"], here())).stdout).toBe(direct.stdout);
  });

  it("are compared with a dump", async () => {
    const { dumps, stores } = await writeStores("csv");
    const same = await papersift(["diff", stores[0] ?? "", dumps[0] ?? ""], here());
    expect(same.stderr).not.toMatch(/error/);
    expect(same.stdout).not.toMatch(/^[-+]/m);
    const other = await papersift(["diff", stores[0] ?? "", "dump.txt", "-f", "json"], here());
    expect(other.status).toBe(0);
    expect(JSON.stringify(JSON.parse(other.stdout))).toContain("Counting Clouds with Blind Sensors");
  });

  it("are inspected line by line", async () => {
    await writeStores("json");
    const { status, stdout } = await papersift(["inspect", "0.json"], here());
    expect(status).toBe(0);
    expect(stdout).toMatch(/^-- records from line 1$/m);
    expect(stdout).toMatch(/^ {5}2 {2}text {8}record {4}title {13}1 {2}\{"listing"/m);
    expect(stdout).toMatch(/^9 lines: 7 papers, 0 rejected, 2 furniture lines$/m);
  });

  it("without records are no cause for a warning", async () => {
    for (const input of ["[]\n", "listing,id,title\r\n"])
      expect(await papersift([], { input })).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
  });

  it("are read in UTF-16, as PowerShell writes it", async () => {
    const [text, csv] = [await papersift(["dump.txt"], here()), await papersift(["dump.txt", "-f", "csv"], here())];
    const mark = Buffer.from([0xff, 0xfe]);
    const again = await papersift([], { input: Buffer.concat([mark, Buffer.from(text.stdout, "utf16le")]) });
    expect(again).toEqual({ ...text, stderr: "" });
    expect((await papersift(["-f", "csv"], { input: Buffer.concat([mark, Buffer.from(csv.stdout, "utf16le")]) })).stdout).toBe(csv.stdout);
  });
});

describe("damage in a store", () => {
  it("costs the record that it befell, and is told with its line", async () => {
    const store = (await papersift(["dump.txt", "-f", "ndjson"], here())).stdout.trim().split("\n");
    const [first = "", second = "", third = ""] = store;
    const input = [
      first.slice(0, 80),
      second.replace('"version":null', '"version":0').replace('"announced":null', '"announced":"old"'),
      third.replace('"title"', '"note":"mine","title"'),
    ].join("\n");
    const { status, stdout, stderr } = await papersift(["--strict"], { input });
    expect([status, titlesOf(stdout)]).toEqual([3, ["Counting Clouds with Blind Sensors"]]);
    expect(stderr).toBe(
      "-:1: error[malformed-record]: stands where a record should, but is no JSON object\n" +
        "-:2: error[invalid-record]: looks like a paper, but cannot be a record: version, announced\n" +
        "-: warning[unknown-keys]: these are no keys of a record and are left out: note\n",
    );
  });

  it("in a table costs the row", async () => {
    const { stdout } = await papersift(["dump.txt", "-f", "csv", "--fields", "title,upvotes,published"], here());
    const [head = "", first = "", second = "", third = ""] = stdout.split("\r\n");
    const input = [head, `${first},9`, second.replace("2023-07-26", "July"), third, ""].join("\r\n");
    const again = await papersift([], { input });
    expect(titlesOf(again.stdout)).toEqual(["Counting Clouds with Blind Sensors"]);
    expect(again.stderr).toBe(
      "-:2: error[malformed-record]: stands where a record should, but is no row of this table\n" +
        "-:3: error[invalid-record]: looks like a paper, but cannot be a record: published\n",
    );
  });

  it("goes to --rejects as it stood", async () => {
    const input = '[\n{"listing":"daily-papers","title":"A"},\n{"listing":"daily-papers","title":""}\n]\n';
    await papersift(["--rejects", "rejects.txt"], { ...here(), input });
    expect(readFileSync(folder.path("rejects.txt"), "utf8")).toBe('# -:3 invalid-record\n{"listing":"daily-papers","title":""}\n');
  });
});
