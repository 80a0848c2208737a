/** The man page, in mdoc. The build writes it; see mdoc(7). */
import { RECORD, RECORD_KEYS } from "../core/record.ts";
import { LISTINGS } from "../listings/index.ts";
import { FORMATTERS } from "../formatters/index.ts";
import { SUMMARY_FORMATS } from "../summary/format-summary.ts";
import { COMMANDS } from "./commands.ts";
import { DATES, QUERIES, STATUSES } from "./help.ts";
import { longFlag, type OptionSpec, shortFlag, valueName } from "./option-spec.ts";
import { OPTIONS } from "./options.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Characters of a line of the page's source. */
const LONGEST = 78;

const EXAMPLES: readonly (readonly [text: string, command: string])[] = [
  ["Print the papers of a dump as a table on a terminal, and as JSON into a pipe:", "papersift day.txt"],
  [
    "Keep the papers on diffusion of a year, latest first, in a spreadsheet:",
    "papersift 'dumps/*.txt' -k diffusion --since 2024 --sort -published -o papers.csv",
  ],
  ["Count papers by category:", "papersift summary mails/*.txt --by category"],
  ["Print what no earlier run has printed:", "curl -s https://huggingface.co/papers | papersift --new-since seen.ndjson --update-store"],
  ["Show what each line was read as:", "papersift inspect day.txt"],
];

const ENVIRONMENT: readonly (readonly [name: string, text: string])[] = [
  ["COLUMNS", "columns of the screen that tables fit"],
  ["NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM", "whether output is coloured, unless --color says so"],
  ["PAGER", "the program that shows what is longer than the screen; less by default, cat for none"],
  ["SOURCE_DATE_EPOCH", "the present, in seconds since 1970; the times of files then count for nothing"],
];

/** Writes the man page; `day` is `YYYY-MM-DD`. */
export function writeManual(day: string): string {
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ["NAME", [".Nm papersift", ".Nd read listing dumps of scientific papers into typed records"]],
    ["SYNOPSIS", [".Nm", ".Op Ar command", ".Op Ar options", ".Op Ar"]],
    ["DESCRIPTION", wrap(DESCRIPTION)],
    ["COMMANDS", list(COMMANDS.map(({ name, operands, summary }) => [`.It Cm ${name}${operandsOf(operands)}`, summary]))],
    ...(["Input", "Selection", "Output", "Messages"] as const).map(
      (group) => [`${group.toUpperCase()} OPTIONS`, listOptions(group)] as const,
    ),
    ["FIELDS", list(RECORD_KEYS.map((key) => [`.It Cm ${key}`, RECORD[key].meaning]))],
    ["FORMATS", list(FORMATTERS.items.map(({ id, title }) => [`.It Cm ${id}`, title]))],
    ["FORMATS OF A SUMMARY", list(SUMMARY_FORMATS.items.map(({ id, title }) => [`.It Cm ${id}`, title]))],
    ["LISTING KINDS", list(LISTINGS.items.map(({ id, title }) => [`.It Cm ${id}`, title]))],
    ["QUERIES", display(QUERIES)],
    ["DATE FORMS", display(DATES)],
    ["ENVIRONMENT", list(ENVIRONMENT.map(([names, text]) => [`.It Ev ${names.split(", ").join(" , ")}`, text]))],
    ["EXIT STATUS", display(STATUSES)],
    ["EXAMPLES", EXAMPLES.flatMap(([text, command]) => [...wrap(text), ...display(command)])],
  ];
  const head = [`.Dd ${writeDay(day)}`, ".Dt PAPERSIFT 1", ".Os"];
  return `${[...head, ...sections.flatMap(([title, lines]) => [`.Sh ${title}`, ...lines])].join("\n")}\n`;
}

const DESCRIPTION =
  "papersift reads text and pages that were saved, copied or mailed from places that list scientific papers, and turns every paper in them into a typed record. " +
  "Without a file, or where file is -, it reads standard input. " +
  "It prints a table on a terminal and JSON elsewhere, unless -f or the ending of the output file says otherwise.";

function listOptions(group: OptionSpec["group"]): string[] {
  const options: readonly OptionSpec[] = OPTIONS;
  const rows = options.filter((option) => option.group === group).map((option) => [`.It ${flagsOf(option)}`, describe(option)] as const);
  return list(rows);
}

function flagsOf(option: OptionSpec): string {
  const [long, short, value] = [longFlag(option), shortFlag(option), valueName(option)];
  const flags = [...(short === null ? [] : [`Fl ${short.slice(1)}`]), `Fl ${long.slice(1)}`].join(" , ");
  return value === null ? flags : `${flags} Ar ${value}`;
}

function describe(option: OptionSpec): string {
  const { summary, choices, commands } = option;
  const given = option.default === undefined ? "" : ` (default: ${option.default})`;
  const values = Array.isArray(choices) ? ` One of ${choices.join(", ")}.` : "";
  return `${summary}${given}; with ${commands.join(", ")}.${values}`;
}

function operandsOf(operands: string): string {
  const names = [...operands.matchAll(/(\[)?<?([a-z]+)(\.\.\.)?>?\]?/g)].map(([, optional, name = "", more = ""]) =>
    optional === undefined ? ` Ar ${name}` : ` Op Ar ${name}${more === "" ? "" : " ..."}`,
  );
  return names.join("");
}

function list(rows: readonly (readonly [item: string, text: string])[]): string[] {
  return [".Bl -tag -width Ds", ...rows.flatMap(([item, text]) => [item, ...wrap(text)]), ".El"];
}

/** Running text, in lines of which none is long and each sentence begins one. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const ends = line === undefined || line.length + word.length >= LONGEST || (/[.!?]$/.test(line) && /^[A-Z]/.test(word));
    if (ends) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map(toText);
}

/** Lines as they stand. */
function display(text: string): string[] {
  return [".Bd -literal -offset indent", ...text.trimEnd().split("\n").map(toText), ".Ed"];
}

/** Text that holds no request: a dot or an apostrophe at the start of a line is one, and a backslash begins an escape. */
function toText(text: string): string {
  return text.replaceAll("\\", "\\e").replace(/^[.']/, "\\&$&").replace(/^$/, "\\&");
}

function writeDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${MONTHS[Number(month) - 1] ?? ""} ${Number(date)}, ${year}`;
}
