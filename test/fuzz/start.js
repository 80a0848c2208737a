/** Starts the fuzzer. Node.js 20 runs no TypeScript, so the fuzzer and the sources are bundled first. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const ROOT = path.join(import.meta.dirname, "../..");
/** As deep below the root as `test/fixtures.ts`, which finds the fixtures from its own place. */
const BUNDLE = path.join(ROOT, "dist/fuzz.mjs");

buildSync({
  absWorkingDir: ROOT,
  entryPoints: ["test/fuzz/main.ts"],
  outfile: BUNDLE,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
process.setSourceMapsEnabled(true);
await import(pathToFileURL(BUNDLE).href);
