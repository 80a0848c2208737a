/** Puts the chosen tests and the changed sources into one module, as Stryker asks before it runs any: it is evaluated anew for each change. */
import { buildSync } from "esbuild";

const { sources, tests } = JSON.parse(process.env.MUTATION_FILES ?? "{}");

/** The sources come first: what is loaded within a test counts as reached by that test alone. */
const contents = `
${sources.map((name) => `import "./${name}";`).join("\n")}
/** Loads a file of tests. */
export const load = {
  ${tests.map((name) => `"${name}": () => import("./${name}"),`).join("\n  ")}
};`;

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
