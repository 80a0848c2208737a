/** Sees to it that the bundle that `bin/papersift.js` runs is there and as new as its sources. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ROOT = path.join(import.meta.dirname, "..");
const BUNDLE = path.join(ROOT, "dist/bundle/main.cjs.cache");
const LOCK = path.join(ROOT, "node_modules/.papersift-build");
/** A build takes a second; a lock that is older was left over. */
const LOCK_AGE = 60_000;

/** Builds the bundle unless it is up to date. Test files that run at the same time wait for the one that builds. */
export async function setup(): Promise<void> {
  while (existsSync(LOCK) || !isFresh()) {
    if (lock()) build();
    else await wait(50);
  }
}

function build(): void {
  try {
    execFileSync("npm", ["run", "--silent", "bundle"], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function isFresh(): boolean {
  const built = modified(BUNDLE);
  return readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join("src", name))
    .concat("package.json")
    .every((name) => modified(path.join(ROOT, name)) <= built);
}

function lock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    if (Date.now() - modified(LOCK) > LOCK_AGE) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
