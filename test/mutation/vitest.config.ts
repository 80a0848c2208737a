/** Runs the file that `bundle.js` has put together. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: { include: ["test/bundle.mjs"] },
});
