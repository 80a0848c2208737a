/** How the tests run: from the project's root, with the command built. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    benchmark: { include: ["test/bench/*.bench.ts"] },
    globalSetup: ["test/build.ts"],
    testTimeout: 30_000,
    coverage: { include: ["src/**"], exclude: ["src/cli/io.ts"], reporter: ["text-summary"], thresholds: { lines: 90, branches: 85 } },
  },
});
