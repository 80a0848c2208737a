/** Pages and what the tools that are installed here make of them give the same records. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PaperRecord, RecordKey } from "../../src/core/record.ts";
import { type Fixture, FIXTURES, readFixtures } from "../fixtures.ts";
import { readDump } from "../read-dump.ts";

/** A program that writes a page as text. Where it is not installed, its tests are skipped. */
interface Tool {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const UTF8 = ["-display_charset=utf-8", "-assume_charset=utf-8"];
const TOOLS: readonly Tool[] = [
  { name: "lynx with its table of links", command: "lynx", args: ["-dump", ...UTF8] },
  { name: "lynx", command: "lynx", args: ["-dump", "-nolist", ...UTF8] },
  { name: "lynx with addresses in their place", command: "lynx", args: ["-dump", "-list_inline", ...UTF8] },
  { name: "w3m", command: "w3m", args: ["-dump", "-I", "utf-8", "-O", "utf-8", "-T", "text/html"] },
  { name: "wide w3m", command: "w3m", args: ["-dump", "-cols", "200", "-I", "utf-8", "-O", "utf-8", "-T", "text/html"] },
  { name: "pandoc's Markdown", command: "pandoc", args: ["-f", "html", "-t", "markdown"] },
  { name: "GitHub's Markdown", command: "pandoc", args: ["-f", "html", "-t", "gfm"] },
  { name: "Org mode", command: "pandoc", args: ["-f", "html", "-t", "org"] },
  { name: "plain pandoc", command: "pandoc", args: ["-f", "html", "-t", "plain"] },
];
const PAGES = readFixtures([".html"]).filter(({ file }) => /page-search|page-trending|page-recent|with-votes|arxiv-search/.test(file));
/** Keys that tell a paper, and are compared where the text shows them. */
const KEYS: readonly RecordKey[] = [
  "id",
  "title",
  "abstract",
  "authors",
  "authorCount",
  "organization",
  "published",
  "categories",
  "comment",
  "upvotes",
  "commentCount",
];

function isInstalled(command: string): boolean {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
}

function render({ command, args }: Tool, { file }: Fixture): string {
  return spawnSync(command, [...args, join(FIXTURES, file)], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } }).stdout;
}

/** The values of a record for the keys for which another one has a value. */
function shownOf(record: PaperRecord | undefined, other: PaperRecord): Partial<PaperRecord> {
  const keys = KEYS.filter((key) => !isEmpty(other[key]));
  return Object.fromEntries(keys.map((key) => [key, record?.[key]]));
}

function isEmpty(value: PaperRecord[RecordKey]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

describe.each(TOOLS)("$name", (tool) => {
  it.skipIf(!isInstalled(tool.command)).each(PAGES.map((page) => [page.file, page] as const))("shows the papers of %s", (_file, page) => {
    const { records } = readDump(render(tool, page), page.options);
    expect(records.map(({ title }) => title)).toEqual(page.records.map(({ title }) => title));
    for (const [index, record] of records.entries()) expect(shownOf(record, record)).toEqual(shownOf(page.records[index], record));
  });
});
