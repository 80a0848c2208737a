/** Puts the chosen tests and the changed sources into one file, as Stryker asks before it runs any: a mutant then loads one file, not hundreds. */
import { buildSync } from "esbuild";

const names = ["test/mutation/skip-slow.ts", ...JSON.parse(process.env.MUTATION_TESTS ?? "[]")];

buildSync({
  stdin: { contents: names.map((name) => `import "./${name}";`).join("\n"), resolveDir: "." },
  // As deep below the root as `test/fixtures.ts`, which finds the fixtures from its own place.
  outfile: "test/bundle.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  // The manifest says that no file does anything when it is loaded, which is not true of tests.
  ignoreAnnotations: true,
  logLevel: "warning",
});
