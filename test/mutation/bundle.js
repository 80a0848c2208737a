/** Puts the chosen tests and the changed sources into one file, as Stryker asks before it runs any: a mutant then loads one file, not hundreds. */
import { buildSync } from "esbuild";

/** The sources come first: what is loaded within a test counts as reached by that test alone. */
const names = ["test/mutation/skip-slow.ts", ...JSON.parse(process.env.MUTATION_FILES ?? "[]")];

/** A change that stops the tests from being loaded is noticed too; Stryker looks at failing tests only. */
const contents = `
import { test } from "vitest";
try {
  ${names.map((name) => `await import("./${name}");`).join("\n  ")}
} catch (error) {
  test("are loaded", () => { throw error; });
}`;

buildSync({
  stdin: { contents, resolveDir: "." },
  // As deep below the root as `test/fixtures.ts`, which finds the fixtures from its own place.
  outfile: "test/bundle.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  define: { PACKAGE_VERSION: '"0.0.0"' },
  // The manifest says that no file does anything when it is loaded, which is not true of tests.
  ignoreAnnotations: true,
  logLevel: "warning",
});
