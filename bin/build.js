/** Builds what the command runs, dist/bundle. The library and its types are built by `tsc -p src`. */
const { buildSync } = require("esbuild");
const { readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { PassThrough } = require("node:stream");
const v8 = require("node:v8");
const { cacheFile, compile, file, run } = require("./load.js");

const ROOT = join(__dirname, "..");
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  // They are loaded only when they are needed, and by few runs.
  external: ["csv-parse", "fast-glob", "re2js", "zod"],
  logLevel: "warning",
};

/** The command line in one file of CommonJS, so that Node.js need not start its loader of modules. Gives the names of the files in it. */
function bundleMain() {
  const { metafile } = buildSync({
    ...COMMON,
    metafile: true,
    entryPoints: ["src/cli/main.ts"],
    outfile: file,
    format: "cjs",
    supported: { "dynamic-import": false },
    alias: { "node:child_process": "./src/cli/no-child-process.ts" },
    define: { "import.meta.url": "moduleUrl" },
    banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  });
  // Node.js keeps text of one byte a character as it is read. All others stand in patterns, which know them by their number too.
  writeFileSync(file, readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escape));
  return Object.keys(metafile.inputs);
}

/** The licences of the packages that are part of the bundle: each asks for its text to go with every copy. */
function listLicences(inputs) {
  const names = new Set(inputs.flatMap((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1] ?? []));
  const texts = [...names]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => {
      const folder = join(ROOT, "node_modules", name);
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const found = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
      if (found === undefined) throw new Error(`${name} has no file with its licence`);
      return `${name} ${version} (${license})\n\n${readFileSync(join(folder, found), "utf8").trim()}\n`;
    });
  writeFileSync(join(dirname(file), "LICENCES.txt"), texts.join(`\n${"-".repeat(72)}\n\n`));
}

function escape(char) {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The threads of `--jobs`, as modules: each loads the output that it writes. */
function bundleWorker() {
  buildSync({
    ...COMMON,
    entryPoints: ["src/pipeline/worker.ts"],
    outdir: dirname(file),
    format: "esm",
    splitting: true,
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
}

/** Runs what most runs need, and keeps the code that Node.js compiled for it. */
async function keepCompiledCode() {
  // Code that has not run for a while would be thrown away before it is kept.
  v8.setFlagsFromString("--no-flush-bytecode");
  const script = compile();
  const { main, nodeIo } = run(script);
  const io = Object.create(nodeIo(), {
    stdout: { get: () => new PassThrough().resume() },
    stderr: { get: () => new PassThrough().resume() },
  });
  const dumps = ["normal", "turndown-daily", "innertext-search"].map((name) => join(ROOT, `fixtures/daily-papers/${name}.txt`));
  for (const format of ["json", "csv"]) await main(["--format", format, ...dumps], io);
  // Node.js takes compiled code only for the flags that it was compiled with.
  v8.setFlagsFromString("--flush-bytecode");
  writeFileSync(cacheFile, script.createCachedData());
}

rmSync(dirname(file), { recursive: true, force: true });
listLicences(bundleMain());
bundleWorker();
void keepCompiledCode();
