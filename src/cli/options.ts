/* oxlint-disable max-lines -- a table */
/**
 * The table of options, each declared once: commander, the completion scripts, the README's table and the type of what was
 * typed derive from it.
 */
import type { CommandName } from "./commands.ts";
import type { OptionSpec } from "./option-spec.ts";
import { COLOR_CHOICES } from "./terminal.ts";

const READING: readonly CommandName[] = ["parse", "summary", "inspect", "duplicates", "diff"];
const SELECTING: readonly CommandName[] = ["parse", "summary"];
const WRITING: readonly CommandName[] = ["parse", "summary", "duplicates", "diff", "inspect"];

/** The formats of `duplicates` and `diff`. */
export const COMPARISON_FORMATS = ["table", "json", "ndjson", "csv"] as const;
/** The formats of `inspect` and `listings`. */
export const VIEW_FORMATS = ["table", "json"] as const;

/** Every option, in the order of the help. A key may stand in two rows when no command takes both. */
export const OPTIONS = [
  {
    key: "filesFrom",
    flags: "--files-from <file>",
    summary: "read the names of inputs from a file, one a line or NUL-separated; - is standard input",
    group: "Input",
    commands: ["parse", "summary", "inspect", "duplicates"],
  },
  {
    key: "inputEncoding",
    flags: "--input-encoding <name>",
    summary: "encoding of the inputs, such as windows-1252 or shift_jis",
    group: "Input",
    commands: READING,
    default: "UTF-8, or what a byte order mark says",
  },
  {
    key: "listing",
    flags: "--listing <kind>",
    summary: "read every input as this kind of listing",
    group: "Input",
    commands: READING,
    choices: "listings",
    default: "recognised from the text",
  },
  {
    key: "asOf",
    flags: "--as-of <date>",
    summary: "day on which the inputs were captured: dates without a year count from it",
    group: "Input",
    commands: READING,
    default: "worked out from the text",
  },
  {
    key: "tex",
    flags: "--tex <how>",
    summary: "show TeX accents and dashes as Unicode, or everything as it is",
    group: "Input",
    commands: READING,
    choices: ["unicode", "keep"],
    default: "unicode",
  },
  {
    key: "jobs",
    flags: "-j, --jobs <n>",
    summary:
      "threads that read files at the same time; not for table, bibtex, ris, csl-json, atom, html, --sort, --dedupe, --limit, --new-since and --explain",
    group: "Input",
    commands: ["parse"],
    default: "1",
  },
  {
    key: "keyword",
    flags: "-k, --keyword <query>",
    summary: "keep papers that match; repeated: that match all",
    group: "Selection",
    commands: SELECTING,
    repeat: true,
  },
  {
    key: "since",
    flags: "--since <date>",
    summary: "keep papers published on or after the first day of a date",
    group: "Selection",
    commands: SELECTING,
  },
  {
    key: "until",
    flags: "--until <date>",
    summary: "keep papers published on or before the last day of a date",
    group: "Selection",
    commands: SELECTING,
  },
  {
    key: "listedSince",
    flags: "--listed-since <date>",
    summary: "keep papers whose listing is of that day or later",
    group: "Selection",
    commands: SELECTING,
  },
  {
    key: "listedUntil",
    flags: "--listed-until <date>",
    summary: "keep papers whose listing is of that day or earlier",
    group: "Selection",
    commands: SELECTING,
  },
  {
    key: "sort",
    flags: "--sort <keys>",
    summary: "order by these fields, - before a name for descending: -upvotes,title",
    group: "Selection",
    commands: SELECTING,
    choices: "fields",
    default: "as in the inputs",
  },
  { key: "limit", flags: "--limit <n>", summary: "keep the first n papers, after sorting", group: "Selection", commands: SELECTING },
  {
    key: "dedupe",
    flags: "--dedupe",
    summary: "merge the same paper of several dumps: by identifier, else by title",
    group: "Selection",
    commands: SELECTING,
  },
  {
    key: "newSince",
    flags: "--new-since <file>",
    summary: "keep papers that this store (NDJSON of papersift) does not hold, and later versions of those that it holds",
    group: "Selection",
    commands: SELECTING,
  },
  {
    key: "newOnly",
    flags: "--new-only",
    summary: "with --new-since: leave out later versions",
    group: "Selection",
    commands: SELECTING,
  },
  {
    key: "explain",
    flags: "--explain",
    summary: "say how each query was read and how many papers it matched",
    group: "Selection",
    commands: SELECTING,
  },
  {
    key: "by",
    flags: "--by <what>",
    summary: "what to count the papers by",
    group: "Output",
    commands: ["summary"],
    choices: ["day", "week", "month", "year", "listed", "category", "author", "organization", "submitter", "announced", "listing"],
    default: "the days on which they were published, or else listed, in as short periods as fit",
  },
  {
    key: "top",
    flags: "--top <n>",
    summary: "rows of each list of the most frequent",
    group: "Output",
    commands: ["summary"],
    default: "10, and 15 title terms",
  },
  {
    key: "format",
    flags: "-f, --format <name>",
    summary: "output format",
    group: "Output",
    commands: ["parse"],
    choices: "formats",
    default: "by the ending of -o, else table on a terminal and json elsewhere",
  },
  {
    key: "format",
    flags: "-f, --format <name>",
    summary: "output format",
    group: "Output",
    commands: ["summary"],
    choices: ["table", "json", "ndjson", "csv", "svg", "html"],
    default: "by the ending of -o, else table",
  },
  {
    key: "format",
    flags: "-f, --format <name>",
    summary: "output format",
    group: "Output",
    commands: ["duplicates", "diff"],
    choices: COMPARISON_FORMATS,
    default: "by the ending of -o, else table",
  },
  {
    key: "format",
    flags: "-f, --format <name>",
    summary: "output format",
    group: "Output",
    commands: ["inspect"],
    choices: VIEW_FORMATS,
    default: "by the ending of -o, else table",
  },
  {
    key: "format",
    flags: "-f, --format <name>",
    summary: "output format",
    group: "Output",
    commands: ["listings"],
    choices: VIEW_FORMATS,
    default: "table",
  },
  {
    key: "output",
    flags: "-o, --output <file>",
    summary: "write to a file, which is replaced when the run is complete; - is standard output",
    group: "Output",
    commands: WRITING,
  },
  {
    key: "updateStore",
    flags: "--update-store",
    summary: "with --new-since: add the printed papers to the store, which need not exist yet",
    group: "Output",
    commands: ["parse"],
  },
  {
    key: "fields",
    flags: "--fields <list>",
    summary: "what to print, in order: title,published,links.code; -abstract: everything but that",
    group: "Output",
    commands: ["parse"],
    choices: "fields",
    default: "every field; a table shows some, bibliographies and feeds have their own",
  },
  {
    key: "notes",
    flags: "--notes <folder>",
    summary: "with -f markdown: write a note a paper, with front matter for Obsidian and Logseq, and print the names of the notes",
    group: "Output",
    commands: ["parse"],
  },
  {
    key: "force",
    flags: "--force",
    summary: "with --notes: replace notes that are there",
    group: "Output",
    commands: ["parse"],
  },
  { key: "count", flags: "--count", summary: "print how many papers there are, and nothing else", group: "Output", commands: ["parse"] },
  { key: "paper", flags: "--paper <n>", summary: "show the lines of this paper of each input", group: "Output", commands: ["inspect"] },
  {
    key: "lines",
    flags: "--lines <range>",
    summary: "show these lines: 12, 12-40, 12-",
    group: "Output",
    commands: ["inspect"],
  },
  { key: "pretty", flags: "--pretty", summary: "indent JSON", group: "Output", commands: ["parse"] },
  {
    key: "header",
    flags: "--no-header",
    summary: "leave out the column names of csv, tsv and table",
    group: "Output",
    commands: ["parse"],
  },
  {
    key: "csvGuard",
    flags: "--no-csv-guard",
    summary: "leave csv and tsv cells alone that a spreadsheet would run as a formula",
    group: "Output",
    commands: ["parse"],
  },
  {
    key: "truncate",
    flags: "--no-truncate",
    summary: "never cut text to the width",
    group: "Output",
    commands: ["parse", "inspect", "diff"],
  },
  {
    key: "width",
    flags: "--width <columns>",
    summary: "columns to fit",
    group: "Output",
    commands: WRITING,
    default: "$COLUMNS, the terminal, 80; no limit elsewhere",
  },
  {
    key: "color",
    flags: "--color <when>",
    summary: "colour the output",
    group: "Output",
    commands: WRITING,
    choices: COLOR_CHOICES,
    default: "auto",
  },
  {
    key: "strict",
    flags: "--strict",
    summary: "exit 3 when a block looked like a paper but could not be read",
    group: "Messages",
    commands: READING,
  },
  {
    key: "rejects",
    flags: "--rejects <file>",
    summary: "write the text of such blocks to a file, with their places",
    group: "Messages",
    commands: ["parse", "summary", "inspect"],
  },
  {
    key: "exitStatus",
    flags: "-e, --exit-status",
    summary: "exit 1 when no paper came out",
    group: "Messages",
    commands: ["parse", "summary", "duplicates"],
  },
  { key: "exitStatus", flags: "-e, --exit-status", summary: "exit 1 when the dumps differ", group: "Messages", commands: ["diff"] },
  { key: "quiet", flags: "-q, --quiet", summary: "no warnings, no progress", group: "Messages", commands: READING },
  { key: "verbose", flags: "-v, --verbose", summary: "notes and counts as well", group: "Messages", commands: READING },
  {
    key: "errors",
    flags: "--errors <how>",
    summary: "messages as text, or as one JSON object a line",
    group: "Messages",
    commands: [...READING, "listings", "schema", "completion"],
    choices: ["text", "json"],
    default: "text",
  },
  {
    key: "pager",
    flags: "--no-pager",
    summary: "print a table that is longer than the screen at once",
    group: "Output",
    commands: ["parse", "summary", "duplicates", "diff"],
  },
  { key: "progress", flags: "--no-progress", summary: "never show progress", group: "Messages", commands: READING },
] as const satisfies readonly OptionSpec[];

type Row = (typeof OPTIONS)[number];
type ValueOf<R extends Row> = R extends { readonly repeat: true }
  ? readonly string[]
  : R extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : R["flags"] extends `${string}<${string}`
      ? string
      : boolean;

/** The options as they were typed; absent where nothing was. A `--no-` flag is false when given. */
export type CliOptions = { readonly [R in Row as R["key"]]?: ValueOf<R> };

/** The options that a command takes, in the order of the help. */
export function optionsOf(command: CommandName): readonly OptionSpec[] {
  return OPTIONS.filter((option: OptionSpec) => option.commands.includes(command));
}
