/** Mistakes that the command line would take for something else. Loaded only for what looks like one. */
import { existsSync } from "node:fs";
import { findField } from "../core/field.ts";
import { findNear } from "../query/suggestion.ts";
import { COMMANDS } from "./commands.ts";
import {
  describeDash,
  describeLateCommand,
  describeOptionUse,
  describeSplitList,
  describeSplitQuery,
  describeUnknownCommand,
} from "./messages.ts";
import { longFlag, shortFlag, valueName } from "./option-spec.ts";
import { OPTIONS } from "./options.ts";
import type { Invocation } from "./program.ts";
import { UsageError } from "./usage-error.ts";

/** Words of other tools for commands, or for what is no command here. */
const COMMAND_WORDS: Readonly<Record<string, string>> = {
  version: "--version",
  stats: "summary",
  statistics: "summary",
  count: "summary",
  summarize: "summary",
  summarise: "summary",
  compare: "diff",
  dedupe: "duplicates",
  dedup: "duplicates",
  dups: "duplicates",
  debug: "inspect",
  explain: "inspect",
  kinds: "listings",
  completions: "completion",
  formats: "help formats",
  fields: "help fields",
  queries: "help queries",
  dates: "help dates",
  search: "-k WORD FILE",
  filter: "-k WORD FILE",
  grep: "-k WORD FILE",
  find: "-k WORD FILE",
};

/** Dashes that word processors and web pages put in the place of one or two hyphens. */
const DASHES = /^([\u2010-\u2015\u2212\uFE58\uFE63\uFF0D])(?:\1|-)*(?=[\p{L}])/u;

/**
 * Finds an option that stands where another one needs a value: `-o -f csv` would write to a file `-f`.
 *
 * @throws {UsageError} where there is one
 */
export function checkValues(argv: readonly string[]): void {
  const known = new Set([
    "-h",
    "--help",
    "-V",
    "--version",
    ...OPTIONS.flatMap((option) => [longFlag(option), shortFlag(option) ?? []].flat()),
  ]);
  for (let at = 0; at < argv.length && argv[at] !== "--"; at++) {
    const [flag = "", value = ""] = argv.slice(at, at + 2);
    const option = OPTIONS.find((each) => valueName(each) !== null && (longFlag(each) === flag || shortFlag(each) === flag));
    if (option === undefined) continue;
    if (known.has(value.replace(/^(--[^=]*)=.*$/s, "$1")))
      throw new UsageError("missing-value", describeOptionUse.valueIsOption(longFlag(option), value), { detail: longFlag(option) });
    at++;
  }
}

/**
 * Finds operands that are no inputs but a mistyped command, an option with a dash of a web page, or the rest of a query or list.
 *
 * @throws {UsageError} where there is one
 */
export function checkOperands({ command, operands }: Pick<Invocation, "command" | "operands">, argv: readonly string[]): void {
  const missing = operands.filter((operand) => operand !== "-" && !/[./*?[\\]/.test(operand) && !existsSync(operand));
  const [first] = missing;
  if (first === undefined) return;
  const dashed = missing.find((operand) => DASHES.test(operand));
  if (dashed !== undefined) throw new UsageError("foreign-dash", describeDash(dashed, repairDash(dashed)), { detail: dashed });
  const query = findSplit(["-k", "--keyword"], missing, argv)?.join(" ");
  if (query !== undefined) throw new UsageError("split-query", describeSplitQuery(first, query), { detail: first });
  checkLists(missing, argv);
  const late = missing.find((operand) => operand !== operands[0] && COMMANDS.some(({ name }) => name === operand));
  if (late !== undefined) throw new UsageError("late-command", describeLateCommand(late), { detail: late });
  const meant = first === operands[0] && command === "parse" && !argv.includes("parse") ? findCommand(first) : null;
  if (meant !== null) throw new UsageError("unknown-command", describeUnknownCommand(first, meant), { detail: first });
}

/** Finds a list of fields with blanks. Words that name no field may be files that are missing, and the other inputs are still read. */
function checkLists(missing: readonly string[], argv: readonly string[]): void {
  for (const flag of ["--fields", "--sort"]) {
    const names = findSplit([flag], missing, argv)?.flatMap((word) => word.split(",").filter((name) => name !== "")) ?? [];
    const isList = names.length > 0 && names.every((name) => findField(name.replace(/^-/, "")) !== undefined);
    if (isList)
      throw new UsageError("split-list", describeSplitList(missing[0] ?? "", flag, names.join(",")), { detail: missing[0] ?? "" });
  }
}

function repairDash(word: string): string {
  const bare = word.replace(DASHES, "");
  return bare.length > 1 ? `--${bare}` : `-${bare}`;
}

/** The value of an option, and the operands right after it that are the rest of it; null where there are none. */
function findSplit(flags: readonly string[], missing: readonly string[], argv: readonly string[]): readonly string[] | null {
  const at = argv.findIndex((_, index) => flags.includes(argv[index - 1] ?? "") && missing.includes(argv[index + 1] ?? ""));
  if (at === -1) return null;
  const rest = argv.slice(at + 1);
  const end = rest.findIndex((word) => !missing.includes(word));
  return [argv[at] ?? "", ...(end === -1 ? rest : rest.slice(0, end))];
}

function findCommand(word: string): string | null {
  const typed = word.toLowerCase();
  if (Object.hasOwn(COMMAND_WORDS, typed)) return COMMAND_WORDS[typed] ?? null;
  return findNear(typed, [...COMMANDS.map(({ name }) => name), "help"]);
}
