/** Prints the title that the package yaml reads in the front matter of each note: `front-matter.mjs NAMES`, a file with a name a line. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// The package is where the script is run.
const { parse } = createRequire(join(process.cwd(), "here.js"))("yaml");

for (const name of readFileSync(process.argv[2], "utf8").trimEnd().split("\n")) {
  const { title, authors = [], categories = [], tags = [] } = parse(readFileSync(name, "utf8").split("\n---\n")[0]);
  if ([title, ...authors, ...categories, ...tags].some((text) => typeof text !== "string")) throw new TypeError(name);
  console.log(title);
}
