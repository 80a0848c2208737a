/** Part of the build: runs what most runs need, and keeps the code that was compiled for it. More would take longer to load than to compile. */
const { readFileSync, writeFileSync } = require("node:fs");
const { PassThrough } = require("node:stream");
const v8 = require("node:v8");
const { cacheFile, compile, file, run } = require("./load.js");

// Text of one byte a character is read in a fifth of the time. All others stand in patterns, which know them by their number too.
const escape = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
writeFileSync(file, readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escape));

// Code that has not run for a while would be thrown away before it is kept.
v8.setFlagsFromString("--no-flush-bytecode");
const script = compile();
const { main, nodeIo } = run(script);
const io = Object.create(nodeIo(), {
  stdout: { get: () => new PassThrough().resume() },
  stderr: { get: () => new PassThrough().resume() },
});
const dumps = ["normal", "turndown-daily", "innertext-search"].map((name) => `fixtures/daily-papers/${name}.txt`);

async function warm() {
  for (const format of ["json", "csv"]) await main(["--format", format, ...dumps], io);
  // Node.js takes compiled code only for the flags that it was compiled with.
  v8.setFlagsFromString("--flush-bytecode");
  writeFileSync(cacheFile, script.createCachedData());
}

void warm();
