/** An option that a command does not take, put into words. Loaded only after such a mistake. */
import { FORMATTERS } from "../formatters/index.ts";
import { suggest } from "../query/suggestion.ts";
import { COMMANDS, type CommandName } from "./commands.ts";
import { describeUnknownOption, describeWrongCommand } from "./messages.ts";
import { longFlag, shortFlag } from "./option-spec.ts";
import { OPTIONS, optionsOf } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** Flags of other tools, and what they are called here. One that could mean several things is not here. */
const FLAGS: Readonly<Record<string, string>> = {
  "--query": "--keyword",
  "--search": "--keyword",
  "--filter": "--keyword",
  "--grep": "--keyword",
  "--match": "--keyword",
  "--where": "--keyword",
  "--keywords": "--keyword",
  "--title": "-k 'title:WORD'",
  "--abstract": "-k 'abstract:WORD'",
  "--author": "-k 'author:NAME'",
  "--authors": "-k 'author:NAME'",
  "--category": "-k 'category:cs.LG'",
  "--categories": "-k 'category:cs.LG'",
  "--upvotes": "-k 'upvotes>=20'",
  "--min-upvotes": "-k 'upvotes>=20'",
  "--exclude": "-k '-WORD'",
  "--from": "--since",
  "--after": "--since",
  "--start": "--since",
  "--start-date": "--since",
  "--to": "--until",
  "--before": "--until",
  "--end": "--until",
  "--end-date": "--until",
  "--date": "--since 2024-07-26 --until 2024-07-26",
  "--day": "--since 2024-07-26 --until 2024-07-26",
  "--month": "--since 2024-07 --until 2024-07",
  "--year": "--since 2024 --until 2024",
  "--columns": "--fields",
  "--column": "--fields",
  "--select": "--fields",
  "--out": "--output",
  "--outfile": "--output",
  "--output-file": "--output",
  "--output-format": "--format",
  "--type": "--format",
  "--to-format": "--format",
  "--order": "--sort",
  "--order-by": "--sort",
  "--sort-by": "--sort",
  "--reverse": "--sort -published",
  "--desc": "--sort -published",
  "--max": "--limit",
  "--head": "--limit",
  "--top": "--limit",
  "--first": "--limit",
  "--unique": "--dedupe",
  "--uniq": "--dedupe",
  "--dedup": "--dedupe",
  "--group-by": "--by",
  "--indent": "--pretty",
  "--delimiter": "-f tsv",
  "--silent": "--quiet",
  "--debug": "--verbose",
  "--encoding": "--input-encoding",
  "--charset": "--input-encoding",
  "--input": "papersift FILE",
  "--file": "papersift FILE",
  "--stdin": "papersift -",
  "--threads": "--jobs",
  "--parallel": "--jobs",
  "--captured": "--as-of",
  "--kind": "--listing",
  "--no-color": "--color never",
  "--no-colour": "--color never",
  "--colour": "--color",
  "--wide": "--no-truncate",
  "--full": "--no-truncate",
  "--no-trunc": "--no-truncate",
  "--usage": "--help",
};

/** Flags of one letter that other tools have. */
const SHORT_FLAGS: Readonly<Record<string, string>> = {
  "-n": "--limit",
  "-s": "--sort",
  "-i": "papersift FILE",
  "-w": "--width",
  "-c": "--count",
  "-l": "--limit",
  "-p": "--pretty",
};

/** The mistake that a flag is none of a command's. */
export function explainUnknownOption(flag: string, command: CommandName): UsageError {
  return new UsageError("unknown-option", describe(flag, command), { detail: flag });
}

function describe(typed: string, command: CommandName): string {
  const flag = typed.replace(/=.*$/s, "");
  const elsewhere = OPTIONS.filter((option) => longFlag(option) === flag || shortFlag(option) === flag).flatMap(({ commands }) => commands);
  if (elsewhere.length > 0) return describeWrongCommand(flag, command, elsewhere);
  const own = [...optionsOf(command).map(longFlag), "--help", "--version"];
  return describeUnknownOption(typed, command, findMeant(flag, command, own));
}

function findMeant(flag: string, command: CommandName, own: readonly string[]): string | null {
  const word = flag.toLowerCase();
  const known = lookUp(FLAGS, word) ?? lookUp(SHORT_FLAGS, word);
  if (known !== null && takes(own, known)) return known;
  const name = word.replace(/^--/, "");
  if (formatsOf(command).includes(name)) return `-f ${name}`;
  if (COMMANDS.some((each) => each.name === name)) return `papersift ${name}`;
  if (!flag.startsWith("--")) return null;
  const longer = own.filter((each) => each.startsWith(word));
  return longer.length === 0 ? suggest(flag, own) : longer.length === 1 ? (longer[0] ?? null) : null;
}

function formatsOf(command: CommandName): readonly string[] {
  const choices = optionsOf(command).find(({ key }) => key === "format")?.choices ?? [];
  return choices === "formats" ? FORMATTERS.items.flatMap(({ id, aliases }) => [id, ...aliases]) : [choices].flat();
}

/** Tells whether a command takes the option that would be right; what begins with no long flag suits `parse` and `summary`. */
function takes(own: readonly string[], meant: string): boolean {
  const [flag = ""] = meant.split(" ");
  if (flag === "-k") return own.includes("--keyword");
  return !flag.startsWith("--") || own.includes(flag);
}

function lookUp(table: Readonly<Record<string, string>>, word: string): string | null {
  return Object.hasOwn(table, word) ? (table[word] ?? null) : null;
}
