/** Loaded before papersift by `node --require`: kills the process before its n-th look at files, and counts them where it is not killed. */
const fs = require("node:fs");

const KILL_AT = Number(process.env.KILL_AT);
const { COUNT_FILE } = process.env;
const writeCount = fs.writeFileSync;
let count = 0;

for (const name of [
  "openSync",
  "writeSync",
  "closeSync",
  "renameSync",
  "rmSync",
  "statSync",
  "readFileSync",
  "readSync",
  "writeFile",
  "fsync",
]) {
  const own = fs[name];
  fs[name] = (...args) => {
    // What Node.js does to load the program is no part of the run.
    if (isBegun(args[0])) count++;
    if (count > 0 && count === KILL_AT) process.kill(process.pid, "SIGKILL");
    return own(...args);
  };
}
process.on("exit", () => COUNT_FILE && writeCount(COUNT_FILE, String(count)));

/** The first file of the run is its lock. */
function isBegun(file) {
  return count > 0 || String(file).endsWith(".lock");
}
