/** Times short runs from start to end; see README.md beside this file. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { bench, describe } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");
const BIN = path.join(ROOT, "bin/papersift.js");
const DUMP = path.join(ROOT, "fixtures/daily-papers/normal.txt");

function node(...args: readonly string[]): void {
  execFileSync(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
}

describe("start", () => {
  const settings = { iterations: 20 };

  bench("node -e 0", () => node("-e", "0"), settings);
  bench("papersift --version", () => node(BIN, "--version"), settings);
  bench("one dump to json", () => node(BIN, "--format", "json", DUMP), settings);
});
