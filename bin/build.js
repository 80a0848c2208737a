/**
 * Builds dist/bundle: `main.cjs`, which every run loads, `later.cjs`, which holds what few runs need, a file for each package that hardly any
 * needs, and small files by which the library and the threads of `--jobs` are loaded. The library's types are built by `tsc -p src`.
 */
const { build } = require("esbuild");
const { readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");
const { PassThrough } = require("node:stream");
const v8 = require("node:v8");
const { cacheFile, compile, file, run } = require("./load.js");

const ROOT = join(__dirname, "..");
const LIBRARY = "src/index.ts";
const WORKER = "src/pipeline/worker.ts";
const MANUAL = "src/cli/manual.ts";
const SCHEMA = "src/cli/commands/schema.ts";
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  metafile: true,
  // The types of the library name it, so that it is installed with it.
  external: ["zod"],
  logLevel: "warning",
  format: "cjs",
  supported: { "dynamic-import": false },
  alias: { "node:child_process": join(ROOT, "src/cli/no-child-process.ts") },
  define: { "import.meta.url": "moduleUrl", PACKAGE_VERSION: JSON.stringify(require("../package.json").version) },
  banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
};
/** Modules that are imported while the command runs, by nearly every run. */
const SOON = ["src/cli/commands/parse.ts", "src/formatters/json.ts", "src/formatters/ndjson.ts", "src/query/fields.ts"];

/** Large packages, each of which a single option or ending of a name asks for. */
const RARE = ["csv-parse/sync", "fast-glob", "re2js"];

/** Builds the files with all code, in CommonJS, so that Node.js need not start its loader of modules. Gives the names of the files in them. */
async function bundleFiles() {
  const later = new Set([LIBRARY, WORKER, MANUAL]);
  const first = new Set(await bundleMain(later, new Set(), []));
  const shared = new Set();
  const rest = await bundleLater(
    [...later].filter((name) => !first.has(name)),
    first,
    shared,
  );
  const files = await Promise.all(RARE.map((name) => bundleOne({ entryPoints: [name], outfile: join(dirname(file), fileOf(name)) })));
  return [...(await bundleMain(later, first, [...shared])), ...rest, ...files.flat()];
}

/**
 * Builds the file that every run loads.
 *
 * @param later takes the names of modules that are left to the other file
 * @param first names of modules that are in this file in any case, so that an import while the command runs finds them here
 * @param shared names of modules that the other file takes from this one, so that no module is there twice
 */
async function bundleMain(later, first, shared) {
  // Modules that only the other file needs are not made before that asks for them.
  const table = shared.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`./${name}`)})`);
  const contents = `export * from "./src/cli/main.ts";\nexport const shared = { ${table.join(", ")} };`;
  const leave = {
    name: "leave",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        const name = nameOf(join(resolveDir, path));
        if (kind !== "dynamic-import" || SOON.includes(name) || first.has(name)) return undefined;
        later.add(name);
        return { path: name, namespace: "later" };
      });
      onResolve({ filter: /^\.\/later\.cjs$/, namespace: "later" }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /^/, namespace: "later" }, ({ path }) => ({
        contents: `module.exports = ${loaderOf(path)}`,
      }));
    },
  };
  return bundleOne({ stdin: { contents, resolveDir: ROOT }, outfile: file, plugins: [rare, leave] });
}

/** Leaves the rare packages to their own files. */
const rare = {
  name: "rare",
  setup({ onResolve }) {
    onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
      RARE.includes(path) && kind !== "entry-point" ? { path: `./${fileOf(path)}`, external: true } : undefined,
    );
  },
};

/** Builds the file of these modules. What they share with the main file they take from there, and it is noted. */
async function bundleLater(names, main, shared) {
  const loaders = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`./${name}`)})`);
  const share = {
    name: "share",
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^/ }, async ({ path, kind, resolveDir, importer, namespace, pluginData }) => {
        if (pluginData === share) return undefined;
        if (path === "./main.cjs") return { path, external: true };
        const found = await resolve(path, { kind, resolveDir, importer, namespace, pluginData: share });
        const name = nameOf(found.path);
        if (found.external || !main.has(name)) return found;
        shared.add(name);
        return { path: name, namespace: "shared" };
      });
      onLoad({ filter: /^/, namespace: "shared" }, ({ path }) => ({
        contents: `module.exports = { __esModule: true, ...require("./main.cjs").shared[${JSON.stringify(path)}]() };`,
        resolveDir: ROOT,
      }));
    },
  };
  const contents = `export const load = { ${loaders.join(", ")} };`;
  return bundleOne({ stdin: { contents, resolveDir: ROOT }, outfile: join(dirname(file), "later.cjs"), plugins: [rare, share] });
}

function loaderOf(name) {
  return `require("./later.cjs").load[${JSON.stringify(name)}]();\n`;
}

function fileOf(packageName) {
  return `${packageName.replace("/", "-")}.cjs`;
}

function nameOf(path) {
  return relative(ROOT, path).replaceAll("\\", "/");
}

/** Builds one file. Node.js keeps text of one byte a character as it is read; all others stand in patterns, which know them by their number too. */
async function bundleOne(options) {
  const { metafile } = await build({ ...COMMON, ...options });
  writeFileSync(options.outfile, readFileSync(options.outfile, "utf8").replace(/[^\0-\x7f]/g, escape));
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

/** The files by which the library and the threads of `--jobs` are loaded. */
async function writeEntries() {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: [LIBRARY],
    packages: "external",
    format: "esm",
    outdir: dirname(file),
    write: false,
  });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const written = {
    "library.cjs": `module.exports = ${loaderOf(LIBRARY)}`,
    "../index.js": `import library from "./bundle/library.cjs";\nexport const { ${names.join(", ")} } = library;\n`,
    "worker.cjs": loaderOf(WORKER),
  };
  for (const [name, text] of Object.entries(written)) writeFileSync(join(dirname(file), name), text);
}

/** Writes the man page, of the day of the build, and the schema of a record. */
function writeDocuments() {
  const { SOURCE_DATE_EPOCH: seconds } = process.env;
  const day = new Date(seconds === undefined ? Date.now() : Number(seconds) * 1000).toISOString().slice(0, 10);
  const { load } = require(join(dirname(file), "later.cjs"));
  writeFileSync(join(ROOT, "dist/papersift.1"), load[MANUAL]().writeManual(day));
  writeFileSync(join(ROOT, "dist/schema.json"), load[SCHEMA]().writeSchema());
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

async function buildAll() {
  rmSync(dirname(file), { recursive: true, force: true });
  listLicences(await bundleFiles());
  await writeEntries();
  writeDocuments();
  await keepCompiledCode();
}

void buildAll();
