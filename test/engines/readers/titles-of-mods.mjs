/** Prints the title of each paper of a file in MODS, which is what bibutils make of everything: a line each. */
import { readFileSync } from "node:fs";

const SIGNS = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };

for (const [, paper] of readFileSync(process.argv[2], "utf8").matchAll(/<mods[ >](.*?)<\/mods>/gs)) {
  const [, info = ""] = /<titleInfo>(.*?)<\/titleInfo>/s.exec(paper) ?? [];
  const parts = Array.from(info.matchAll(/<(title|subTitle)>(.*?)<\/\1>/gs), ([, , text]) => text);
  console.log(parts.join(": ").replace(/&(?:lt|gt|quot|apos|amp);/g, (sign) => SIGNS[sign]));
}
