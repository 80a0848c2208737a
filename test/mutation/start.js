/**
 * Starts mutation tests of the given folders and files: `npm run mutants -- src/query src/parser/dates.ts:1-40`. Stryker changes the code in small
 * ways, one at a time; a change that no test notices has survived. Prints the survivors, and the share of noticed changes in each folder. Changes
 * of what runs once, when a file is loaded, take several times as long as all others; they are tried with `--static` only.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

/** Folder for all that a run writes. */
const OUT = "coverage/mutants";
/** Tests of whole listings of every kind. */
const WHOLE = ["test/listings/surfaces.test.ts", "test/listings/fixtures.test.ts"];

/** These read listings of many thousand papers, call other programs, or repeat others on many surfaces. */
const SLOW = /(?:hostile|dump-limits|rendered-pages|concatenation)\.test\.ts$/;

/** The sources of a folder of src or of a listing kind, and the tests that are near to it. Much of what reads is best tested by whole listings. */
function filesOf(folder, kind, ownAlone) {
  const sources = list(`src/${folder}/${kind}`, ".ts");
  const own = list(`test/${folder}/${kind}`, ".test.ts");
  const wide = ownAlone || folder === "query" ? [] : kind === "" ? list("test/listings/", ".test.ts") : WHOLE;
  return { sources, tests: [...new Set([...own, ...wide])].filter((file) => !SLOW.test(file)) };
}

function list(prefix, ending) {
  const [root] = prefix.split("/");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(root, file.replaceAll("\\", "/")))
    .filter((file) => file.startsWith(prefix) && file.endsWith(ending))
    .toSorted();
}

/** Counts the mutants of each folder by what became of them. The score is the percentage of the valid ones that were noticed. */
function countFolders(mutants) {
  const rows = {};
  for (const { fileName, status } of mutants) {
    const row = (rows[path.relative(".", path.dirname(fileName))] ??= { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 });
    if (status in row) row[status] += 1;
  }
  for (const row of Object.values(rows)) {
    const noticed = row.Killed + row.Timeout;
    row.score = Number(((100 * noticed) / (noticed + row.Survived + row.NoCoverage)).toFixed(1));
  }
  return rows;
}

/** Names lines of a file or of the files of a folder: one in so many, the same ones in each run. */
function drawLines(name, share) {
  if (share === 1) return [/\.ts(?::|$)/.test(name) ? name : `${name}/**/*.ts`];
  return list(name, ".ts").flatMap((file) => {
    const lines = readFileSync(file, "utf8").split("\n").length;
    const first = file.length % share;
    return Array.from({ length: Math.ceil((lines - first) / share) }, (_, at) => first + at * share + 1).map(
      (line) => `${file}:${line}-${line}`,
    );
  });
}

process.chdir(path.join(import.meta.dirname, "../.."));
setPriority(5);
const { values, positionals } = parseArgs({
  options: {
    own: { type: "boolean", default: false },
    static: { type: "boolean", default: false },
    share: { type: "string", default: "1" },
  },
  allowPositionals: true,
});
const names = positionals.map((name) => path.posix.normalize(name).replace(/\/$/, ""));
const [folder, kind = ""] = names[0]?.match(/^src\/(listings\/[^/:]+|[^/:]+)/)?.[1]?.split("/") ?? [];
const within = `src/${folder}${kind === "" ? "" : `/${kind}`}`;
if (folder === undefined || names.some((name) => name !== within && !name.startsWith(`${within}/`)))
  throw new Error("Name files of one folder of src, or of one listing kind");
const report = `${OUT}/${names[0].replaceAll(/[/:]/g, "-")}${names.length > 1 ? `+${names.length - 1}` : ""}${values.share === "1" ? "" : `-${values.share}`}`;
process.env.MUTATION_FILES = JSON.stringify(filesOf(folder, kind, values.own));
process.env.MUTATION_KIND = kind;
mkdirSync(OUT, { recursive: true });

const mutants = await new Stryker({
  mutate: names.flatMap((name) => drawLines(name, Number(values.share))),
  buildCommand: "node test/mutation/bundle.js",
  plugins: [path.resolve("test/mutation/runner.js")],
  testRunner: "in-process",
  testRunnerNodeArgs: ["--experimental-vm-modules", "--no-warnings"],
  coverageAnalysis: "perTest",
  // What runs while a file is loaded, such as tables and patterns, may have changed for every test, so that each change has to pass all of them.
  ignoreStatic: !values.static,
  concurrency: 2,
  // Several times as long as a busy machine takes, so that no change counts as noticed which only had to wait.
  timeoutMS: 20_000,
  timeoutFactor: 4,
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
