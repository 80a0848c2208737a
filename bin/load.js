/** Loads the bundle. These files are CommonJS, so that Node.js need not start its loader of modules. */
const { readFileSync } = require("node:fs");
const { createRequire, enableCompileCache, Module } = require("node:module");
const { dirname, join } = require("node:path");

const file = join(__dirname, "../dist/bundle/main.cjs");
const cacheFile = `${file}.cache`;

/** Loads the bundle: with Node's own cache of compiled code, or in older versions with the one that was built beside it, if any. */
function load() {
  if (enableCompileCache !== undefined) {
    enableCompileCache();
    return require(file);
  }
  return run(compile(read(cacheFile)));
}

/** The bundle as a script. Node.js takes compiled code only if the same version compiled it. */
function compile(cachedData) {
  const { Script } = require("node:vm");
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`;
  return new Script(source, cachedData === undefined ? { filename: file } : { filename: file, cachedData });
}

/** Gives what the script exports. The other files of the bundle find it as the module that it is. */
function run(script) {
  const loaded = new Module(file, module);
  require.cache[file] = loaded;
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, dirname(file));
  loaded.loaded = true;
  return loaded.exports;
}

function read(name) {
  try {
    return readFileSync(name);
  } catch {
    return undefined;
  }
}

module.exports = { cacheFile, compile, file, load, run };
