/** The long help: what does not fit next to a flag, and examples to run. */
import type { CommandName } from "./commands.ts";

/** The subjects that `papersift help` explains besides commands. */
export const TOPIC_NAMES = ["queries", "dates", "fields", "formats", "exit-status"] as const;

/** Queries, for `--help` and `help queries`. */
export const QUERIES = `Queries:
  -k diffusion                words that begin so in title or abstract, without case and accents
  -k '"exact phrase"'         whole words
  -k '/colou?r/i'             a regular expression
  -k 'a b', 'a AND b'         both; AND, OR and NOT are written in capitals
  -k 'a OR b', '(a OR b) c'   one of them
  -k '-a', 'NOT a'            not this
  -k 'title:flood'            in one field: title, abstract, author, organization, category, id, announced, ...
  -k 'category:cs'            an archive and all below it; cs.* and cs.LG too
  -k 'has:code'               papers that show something: code, pdf, abstract, published, ...
  -k 'upvotes>=50'            numbers: = < <= > >= and ranges such as upvotes:10..50, upvotes:10..
  -k 'published:2024-01..2024-03'   days: the same, with any date below; ..2024 and 2024.. are open
  Quotes keep the shell from taking spaces, > and ! for itself.
`;

/** Dates, for `--help` and `help dates`. */
export const DATES = `Dates:
  2024, 2024-07, 2024-07-26, 2024-W30, today, yesterday, 3d, 2w, 6mo, 1y (ago), in UTC.
  A period means its first day in --since and its last in --until and --as-of: --since 2024-01 --until 2024-03 are three months.
  In a query two dates make a range: -k 'published:2024-01..2024-03'.
`;

/** Exit statuses, for `--help` and `help exit-status`. */
export const STATUSES = `Exit status:
  0    ran, also when no paper came out
  1    no paper came out, or diff found a difference, with --exit-status
  2    wrong usage or query, an input that cannot be read, an output that cannot be written
  3    blocks were rejected, with --strict
  130  interrupted; 128 + n: ended by signal n
`;

/** Everything but the options, for `--help`. */
export const TOPICS = `${QUERIES}\n${DATES}\n${STATUSES}`;

const EXAMPLES: Record<CommandName, readonly [string, ...string[]]> = {
  parse: [
    "papersift dump.txt",
    "papersift -k 'diffusion OR \"flow matching\"' --since 2024 dump.txt",
    "papersift -f csv --fields id,title,published,upvotes -o papers.csv 'dumps/*.txt'",
    "papersift --sort -upvotes --limit 10 dump.txt",
    "curl -s https://example.org/page.txt | papersift -f ndjson",
    "papersift --new-since seen.ndjson --update-store today.txt",
    "papersift --dedupe --as-of 2026-03-24 monday.txt tuesday.txt.gz",
  ],
  summary: ["papersift summary --by week dump.txt", "papersift summary --by category -k 'upvotes>=20' -f json dump.txt"],
  inspect: ["papersift inspect dump.txt", "papersift inspect --color always dump.txt | less -R"],
  duplicates: ["papersift duplicates monday.txt tuesday.txt"],
  diff: ["papersift diff monday.txt tuesday.txt", "papersift diff -f json monday.txt tuesday.txt"],
  listings: ["papersift listings"],
  schema: ["papersift schema > record.schema.json"],
  completion: [
    "source <(papersift completion bash)",
    "papersift completion zsh > ~/.zfunc/_papersift",
    "papersift completion fish > ~/.config/fish/completions/papersift.fish",
    "papersift completion powershell | Out-String | Invoke-Expression",
  ],
};

/** Examples to begin with, where nothing was given to read. */
export function firstExamples(command: CommandName): readonly string[] {
  return command === "parse" ? [...EXAMPLES.parse.slice(0, 2), "pbpaste | papersift -f csv -o papers.csv"] : EXAMPLES[command];
}

/** The examples of a command, for its `--help`. */
export function examplesOf(command: CommandName): string {
  return `\nExamples:\n${EXAMPLES[command].map((example) => `  ${example}\n`).join("")}`;
}
