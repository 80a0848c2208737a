/** The tests run from the project's root, with the command built. */
import { defineConfig } from "vitest/config";
import manifest from "../package.json" with { type: "json" };

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  define: { PACKAGE_VERSION: JSON.stringify(manifest.version) },
  test: {
    include: ["test/**/*.test.ts"],
    benchmark: { include: ["test/bench/*.bench.ts"] },
    globalSetup: ["test/build.ts"],
    // No test says how fast anything is: this ends only one that hangs, on a machine with much else to do.
    testTimeout: 240_000,
    // Most tests wait for a process of their own, so that one worker would leave a core idle.
    maxWorkers: 2,
    coverage: { include: ["src/**"], exclude: ["src/cli/io.ts"], reporter: ["text-summary"], thresholds: { lines: 90, branches: 85 } },
  },
});
