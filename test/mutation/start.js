/**
 * Starts mutation tests of the given folders and files: `npm run mutants -- src/query src/parser/dates.ts:1-40`. Stryker changes the code in small
 * ways, one at a time; a change that no test notices has survived. Prints the survivors, and the share of noticed changes in each folder.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";

/** Folder for all that a run writes. */
const OUT = "coverage/mutants";
const FIXTURES = "test/listings/fixtures.test.ts";

/** These read listings of many thousand papers, call other programs, or repeat others on many surfaces. */
const SLOW = /(?:hostile|dump-limits|rendered-pages|text-with-pages|concatenation|surfaces)\.test\.ts$/;

/** The tests that are asked about a folder or file of src. Much of the engines and listings is best tested by whole dumps. */
function testsOf(name) {
  const [, folder, kind] = name.split(/[/:]/);
  const own = folder === "listings" && kind !== undefined ? `test/listings/${kind}` : `test/${folder}/`;
  const found = readdirSync("test", { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join("test", file.replaceAll("\\", "/")))
    .filter((file) => file.startsWith(own) && file.endsWith(".test.ts") && !SLOW.test(file))
    .toSorted();
  return ["parser", "tokenizer", "listings"].includes(folder) ? [...found, FIXTURES] : found;
}

/** Counts the mutants of each folder by what became of them. The score is the percentage of the valid ones that were noticed. */
function countFolders(mutants) {
  const rows = {};
  for (const { fileName, status } of mutants) {
    const row = (rows[path.dirname(fileName)] ??= { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 });
    if (status in row) row[status] += 1;
  }
  for (const row of Object.values(rows)) {
    const noticed = row.Killed + row.Timeout;
    row.score = Number(((100 * noticed) / (noticed + row.Survived + row.NoCoverage)).toFixed(1));
  }
  return rows;
}

process.chdir(path.join(import.meta.dirname, "../.."));
setPriority(5);
const names = process.argv.slice(2).map((name) => path.posix.normalize(name).replace(/\/$/, ""));
if (names.length === 0) throw new Error("Name a folder or file of src");
const report = `${OUT}/${names[0].replaceAll(/[/:]/g, "-")}${names.length > 1 ? `+${names.length - 1}` : ""}`;
process.env.MUTATION_TESTS = JSON.stringify([...new Set(names.flatMap(testsOf))]);
mkdirSync(OUT, { recursive: true });

const mutants = await new Stryker({
  mutate: names.map((name) => (/\.ts(?::|$)/.test(name) ? name : `${name}/**/*.ts`)),
  buildCommand: "node test/mutation/bundle.js",
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 5000,
  disableTypeChecks: false,
  // Stryker reads this file, where there is one, by an older TypeScript; no test needs it.
  tsconfigFile: "none",
  incremental: true,
  incrementalFile: `${report}.incremental.json`,
  ignorePatterns: ["/dist", "/coverage"],
  tempDirName: `${OUT}/sandbox`,
  cleanTempDir: "always",
  reporters: ["clear-text", "json", ...(process.stdout.isTTY ? ["progress"] : ["progress-append-only"])],
  clearTextReporter: { allowColor: process.stdout.isTTY, logTests: false },
  jsonReporter: { fileName: `${report}.json` },
}).runMutationTest();

const scores = countFolders(mutants);
writeFileSync(`${report}.scores.json`, `${JSON.stringify(scores, null, 2)}\n`);
console.table(scores);
