/**
 * Prints how many titles of records (NDJSON) a reader has not found, and how many it has found that are none: `compare.mjs RECORDS FOUND`,
 * where FOUND has a title a line. Only letters and digits count, since readers write signs and mathematics in their own ways.
 */
import { readFileSync } from "node:fs";

const [records = "", found = ""] = process.argv.slice(2).map((name) => readFileSync(name, "utf8").trimEnd().split("\n"));
const fold = (title) => title.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
const left = new Map();
for (const line of records) count(fold(JSON.parse(line).title), 1);
for (const title of found) count(fold(title), -1);

function count(title, step) {
  left.set(title, (left.get(title) ?? 0) + step);
}

const faults = [...left].filter(([, times]) => times !== 0);
for (const [title, times] of faults) console.error(times > 0 ? `not found: ${title}` : `none of ours: ${title}`);
console.log(faults.length);
