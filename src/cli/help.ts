/** The long help: what does not fit next to a flag, and examples to run. */
import type { CommandName } from "./commands.ts";

/** Queries, dates and exit statuses, for `--help`. */
export const TOPICS = `Queries:
  diffusion            words that begin so in title or abstract, without case and accents
  "exact phrase"       whole words
  /colou?r/i           a regular expression
  a b, a AND b, a OR b, NOT a, -a, (a OR b) c
  title: abstract: author: organization: category: id: announced: has:
  upvotes>=50 authorCount<3 published>=2024-01 published:2024-W30

Dates:
  2024, 2024-07, 2024-07-26, 2024-W30, today, yesterday, 3d, 2w, 6mo, 1y (ago), in UTC.
  A period means its first day in --since and its last in --until.

Exit status:
  0    ran, also when no paper came out
  1    no paper came out, with --exit-status
  2    wrong usage or query, an input that cannot be read, an output that cannot be written
  3    blocks were rejected, with --strict
  130  interrupted; 128 + n: ended by signal n
`;

const EXAMPLES: Record<CommandName, readonly string[]> = {
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

/** The examples of a command, for its `--help`. */
export function examplesOf(command: CommandName): string {
  return `\nExamples:\n${EXAMPLES[command].map((example) => `  ${example}\n`).join("")}`;
}
