/** The likeliest mistakes, on the real process: each has one line that says what to do, and none a result that looks right. */
import { describe, expect, it } from "vitest";
import { dumpOf } from "./dumps.ts";
import { papersift, temporaryFolder } from "./process.ts";

const folder = temporaryFolder({ "dump.txt": dumpOf() });

/** The words after the program's name; what is in quotes is one. */
function wordsOf(typed: string): string[] {
  return (typed.match(/'[^']*'|\S+/g) ?? []).slice(1).map((word) => word.replaceAll("'", ""));
}

/** Command lines as they are typed, what is printed instead of a result, and the exit status where it is not 2. */
const MISTAKES: readonly (readonly [typed: string, line: string])[] = [
  ["papersift summry dump.txt", 'no command and no file "summry" (did you mean "papersift summary"?)'],
  ["papersift dump.txt summary", 'no file "summary"; a command comes first: papersift summary FILE'],
  ["papersift version", 'no command and no file "version" (did you mean "papersift --version"?)'],
  ["papersift dump.txt -k diffusion models", "no file \"models\"; a query of several words stands in quotes: -k 'diffusion models'"],
  ["papersift dump.txt –since 2024", '"–since" begins with a dash of a web page or word processor; type --since'],
  ["papersift dump.txt -o -f csv", "option --output needs a value, and -f is an option; --output=-f gives it as the value"],
  [
    "papersift dump.txt -o papers.xlsx",
    'no format for the ending .xlsx of "papers.xlsx"; endings: .json, .ndjson, .jsonl, .csv, .tsv, .tab, .txt, .bib, .ris, .csl.json, .md, .atom, .feed.json, .html, .htm; -f names a format for any other',
  ],
  ["papersift dump.txt --json", 'unknown option "--json" (did you mean "-f json"?)'],
  ["papersift dump.txt --query lamp", 'unknown option "--query" (did you mean "--keyword"?)'],
  ["papersift dump.txt --from 2024", 'unknown option "--from" (did you mean "--since"?)'],
  ["papersift dump.txt --author Quill", `unknown option "--author" (did you mean "-k 'author:NAME'"?)`],
  ["papersift dump.txt --since 2025 --until 2024", "no day can match: --since 2025 is later than --until 2024"],
  ["papersift dump.txt --since 'Jul 26, 2024'", 'cannot parse date "Jul 26, 2024" of --since (did you mean "2024-07-26"?)'],
  ["papersift dump.txt --since 'last week'", 'cannot parse date "last week" of --since (did you mean "2025-W52"?)'],
  ["papersift dump.txt --until monday", 'cannot parse date "monday" of --until (did you mean "2025-12-29"?)'],
  ["papersift dump.txt --since 2024-07-26T10:00:00Z", 'cannot parse date "2024-07-26T10:00:00Z" of --since (did you mean "2024-07-26"?)'],
  [
    "papersift dump.txt --since 2024-01..2024-03",
    'cannot parse date "2024-01..2024-03" of --since (did you mean --since 2024-01 --until 2024-03?)',
  ],
  ["papersift dump.txt --fields date,title", 'unknown field in --fields: "date" (did you mean "published"?)'],
  ["papersift dump.txt --sort upvotes:desc", 'unknown field in --sort: "upvotes:desc" (did you mean "-upvotes"?)'],
  ["papersift dump.txt --sort comments", 'unknown field in --sort: "comments" (did you mean "commentCount"?)'],
  ["papersift help sumary", 'no help on "sumary" (did you mean "summary"?)'],
  ["papersift dump.txt --fields title abstract", 'no file "abstract"; a list has commas and no blanks: --fields title,abstract'],
  ["papersift --sort -published, title dump.txt", 'no file "title"; a list has commas and no blanks: --sort -published,title'],
  ["papersift summary dump.txt -f xml", 'unknown format "xml"; allowed: table, json, ndjson, csv, svg, html'],
  [
    "papersift duplicates dump.txt -o same.bib",
    'no format for the ending .bib of "same.bib"; endings: .json, .ndjson, .jsonl, .csv, .txt; -f names a format for any other',
  ],
  ["papersift dump.txt --top=5", "option --top does not go with parse, but with summary"],
  ["papersift diff dump.txt dump.txt -k lamp", "option -k does not go with diff, but with parse, summary"],
  ["papersift dump.txt --form csv", 'unknown option "--form" (did you mean "--format"?)'],
  ["papersift dump.txt --v", 'unknown option "--v"; papersift parse -h lists the options'],
  ["papersift inspect dump.txt --lines 9-3", 'option --lines needs lines such as 12, 12-40 or 12-, not "9-3"'],
  ["papersift dump.txt -o .", 'cannot write ".": it is a folder'],
  ["papersift --files-from .", 'cannot read ".": it is a folder'],
  ["papersift diff dump.txt", "usage: papersift diff OLD NEW"],
  ["papersift completion", "usage: papersift completion SHELL; one of bash, zsh, fish, powershell"],
  ["papersift dump.txt -f jason", 'unknown format "jason" (did you mean "json"?)'],
];

async function place(query: string): Promise<string | undefined> {
  return (await papersift(["-k", query, folder.path("dump.txt")])).stderr.split("\n")[0];
}

describe("a likely mistake", () => {
  it.each(MISTAKES)("has one line: %s", async (typed, line) => {
    const now = String(Date.parse("2026-01-01") / 1000);
    const ended = await papersift(wordsOf(typed), { cwd: folder.path("."), env: { SOURCE_DATE_EPOCH: now } });
    expect(ended).toEqual({ status: 2, stdout: "", stderr: `papersift: ${line}\n` });
  });

  it("in a query is shown at its place, with what was meant", async () => {
    const expected = "papersift: cannot read the query: expected a field name, or quotes around the text";
    expect(await place("date:2024")).toBe(`${expected} (did you mean "published"?)`);
    expect(await place("likes>5")).toBe(`${expected} (did you mean "upvotes"?)`);
    expect(await place("au:quill")).toBe(`${expected} (did you mean "author"?)`);
    expect(await place("code:yes")).toBe(`${expected} (did you mean "has:code"?)`);
    expect(await place("id:arXiv:2608.00011")).toBe(
      'papersift: cannot read the query: expected a field name before : (did you mean "id:2608.00011"?)',
    );
    expect(await place("published:>2024")).toBe(
      'papersift: cannot read the query: expected a value after : (did you mean "published>2024"?)',
    );
    expect(await place("authors>2")).toBe('papersift: cannot read the query: expected : after author (did you mean "authorCount>2"?)');
    expect(await place("published:26.07.2024")).toBe('papersift: cannot read the query: expected a date (did you mean "2024-07-26"?)');
  });
});
