/** The wording of everything that papersift says of inputs and of the command line: the only English for people outside the help. */
import type { Problem } from "../core/problem.ts";
import type { ProblemCode } from "../core/vocabulary.ts";
import type { DayKey, PaperRecord } from "../core/record.ts";
import { counted } from "../text/counted.ts";
import { escapeControls } from "../text/terminal-text.ts";
import type { InputError, InputFault } from "../input/input-error.ts";
import { describeForeign, quoteText, quoteWord } from "./foreign-help.ts";
import type { DumpCounts } from "../pipeline/parse.ts";
import type { ListingChanges } from "../query/compare.ts";
import type { DateError } from "../query/dates.ts";
import type { IdentityReason } from "../query/identity.ts";
import type { Outside, Undated } from "../query/select.ts";
import { suggest } from "../query/suggestion.ts";
import type { CommandSpec } from "./commands.ts";
import type { CliOptions } from "./options.ts";

const CAPTURE_RULES: Readonly<Record<string, string>> = {
  "as-of": "the date given with --as-of",
  "dump-date": "a date of capture in the dump",
  identifiers: "the arXiv identifiers on the page",
  "explicit-years": "the years that the page does state",
  modified: "the time of the last modification of the file",
  today: "the day of this run",
};

const MEBIBYTE = 1024 * 1024;

/** The words of the problems. `value` is the problem's detail, made harmless; empty where it has none. */
const PROBLEMS: Readonly<Record<ProblemCode, (value: string) => string>> = {
  "year-inferred": (value) => `the date is without a year, which follows from ${CAPTURE_RULES[value] ?? value}`,
  "year-guessed": (value) =>
    `the date is without a year, and only ${CAPTURE_RULES[value] ?? value} tells one; --as-of names the day of the capture`,
  "merged-copy": () => "a copy of a paper that was merged into the first",
  incomplete: () => "the paper is cut off here",
  "authors-guessed": () => "nothing marks where the title ends and the authors begin, so both may be wrong",
  "invalid-date": (value) => (value === "" ? "no date can be read here" : `cannot read the date "${value}"`),
  "unclear-count": (value) => `nothing shows whether ${value} counts comments or stars of the code`,
  "invalid-bytes": (value) =>
    `bytes that are no text in the encoding, from byte ${value} on, shown as U+FFFD; --input-encoding names another encoding`,
  "line-cut": (value) => `the line is longer than ${Number(value) / MEBIBYTE} MiB, and read in pieces of that length`,
  "empty-input": () => "the input is empty",
  "no-papers": () => "a listing was recognised, but no paper in it; papersift inspect shows what its lines were read as",
  "no-listing": (value) =>
    value === "JSON" || value === "XML"
      ? `this is ${value} of an unknown sort; papersift reads its own JSON and CSV, the JSON of the API of Daily Papers, arXiv's feeds, and pages, mails and text that list papers`
      : `no listing recognised; looked for ${spaced(value)}`,
  "held-limit": () => "the listing is too long to be held: what stands further down cannot explain the papers up to here",
  "count-differs": (value) => {
    const [shown = "", read = ""] = value.split(",");
    return `the listing says that it shows ${shown} papers here; ${read} were read`;
  },
  "missing-title": () => "looks like a paper, but has no title",
  "invalid-record": (value) => `looks like a paper, but cannot be a record: ${spaced(value)}`,
  "malformed-record": (value) => `stands where a record should, but is no ${value === "json" ? "JSON object" : "row of this table"}`,
  "unknown-keys": (value) => `these are no keys of a record and are left out: ${spaced(value)}`,
};

/** Why inputs cannot be read. */
const FAULTS: Readonly<Record<InputFault, (value: string, file: string) => string>> = {
  "not-found": () => "no such file",
  directory: () => "it is a folder; name the files in it, or a glob",
  permission: () => "permission denied",
  "no-match": () => "no file matches",
  "stdin-twice": () => "it can be read only once",
  corrupt: (value) => `its ${value} is damaged or cut off`,
  "zstd-unavailable": (value) => `unpacking zstd takes Node.js ${value}`,
  foreign: describeForeign,
  address: (_, file) => `papersift reads no addresses: curl -s ${quoteWord(file)} | papersift`,
  unreadable: (value) => (value === "" ? "it cannot be opened" : value),
};

/** Gives what a problem says, in one line. */
export function describeProblem({ code, detail }: Pick<Problem, "code" | "detail">): string {
  return PROBLEMS[code](escapeControls(detail ?? ""));
}

function spaced(list: string): string {
  return list.split(",").join(", ");
}

/** Words instead of the further problems of one code in one file. */
export function describeMore(count: number): string {
  return `and ${count} more`;
}

/** An input that cannot be read. */
export function describeInputError({ file, reason, detail }: Pick<InputError, "file" | "reason" | "detail">): string {
  return describeUnreadable(file, FAULTS[reason](escapeControls(detail ?? ""), file));
}

/** A file that cannot be read, with the reason. */
export function describeUnreadable(file: string, reason: string): string {
  return `cannot read ${file === "-" ? "standard input" : `"${escapeControls(file)}"`}: ${reason}`;
}

/** A value that is none of those allowed, with the nearest of them or else all. */
export function describeChoice(what: string, value: string, allowed: readonly string[], suggestion = suggest(value, allowed)): string {
  return `unknown ${what} "${escapeControls(value)}"${meantOrAllowed(suggestion, allowed)}`;
}

/** A date that cannot be read. */
export function describeDate(flag: string, { value, suggestion, allowed }: Pick<DateError, "value" | "suggestion" | "allowed">): string {
  const [, first, last] = /^(.+?)\.{2,3}(.+)$/.exec(value) ?? [];
  const isSpan = first !== undefined && /^--(?:listed-)?(?:since|until)$/.test(flag);
  const prefix = flag.startsWith("--listed-") ? "--listed-" : "--";
  const hint = isSpan ? ` (did you mean ${prefix}since ${first} ${prefix}until ${last}?)` : meantOrAllowed(suggestion, allowed);
  return `cannot parse date "${escapeControls(value)}" of ${flag}${escapeControls(hint)}`;
}

/** Two dates of which the first is the later one, with their flags. */
export function describeEmptySpan(from: string, to: string): string {
  return `no day can match: ${escapeControls(from)} is later than ${escapeControls(to)}`;
}

/** An output file whose ending no format has. */
export function describeEnding(name: string, ending: string, endings: readonly string[]): string {
  const known = endings.map((each) => `.${each}`);
  return `no format for the ending .${ending} of "${escapeControls(name)}"; endings: ${known.join(", ")}; -f names a format for any other`;
}

/** A value that does not say what it should. */
export function describeValue(what: string, value: string, expected: string): string {
  return `cannot read ${what} "${escapeControls(value)}": expected ${expected}`;
}

/** A query that cannot be read; its place is shown below it. */
export function describeQuery(expected: string, suggestion: string | null): string {
  return `cannot read the query: expected ${expected}${didYouMean(suggestion)}`;
}

/** A bug of papersift, not a mistake of the user. */
export function describeInternalError(error: unknown): string {
  return `internal error, please report it with the input: ${escapeControls(error instanceof Error ? error.message : String(error))}`;
}

/** A guess at what was meant; without one, all that could be. */
function meantOrAllowed(suggestion: string | null, allowed: readonly string[]): string {
  return suggestion === null ? `; allowed: ${allowed.join(", ")}` : didYouMean(suggestion);
}

/** A guess at what was meant, to be put after the value; empty without one. */
function didYouMean(suggestion: string | null | undefined): string {
  return suggestion === null || suggestion === undefined ? "" : ` (did you mean "${suggestion}"?)`;
}

/** Words for what is wrong with how an option is used. */
export const describeOptionUse = {
  /** The flag says something of another one, which is not there. */
  incomplete: (flag: string, other: string): string => `option ${flag} goes with ${other} only`,
  valueMissing: (flag: string): string => `option ${flag} needs a value`,
  /** Another option stands where the value should. */
  valueIsOption: (flag: string, value: string): string =>
    `option ${flag} needs a value, and ${value} is an option; ${flag}=${value} gives it as the value`,
  /** The value names no lines. */
  notLines: (text: string): string => `option --lines needs lines such as 12, 12-40 or 12-, not "${escapeControls(text)}"`,
  /** The value is no whole number from `least` on. */
  notANumber: (flag: string, value: string, least: number): string =>
    `option ${flag} needs a whole number of at least ${least}, not "${escapeControls(value)}"`,
};

/** A flag that only other commands take. */
export function describeWrongCommand(flag: string, command: string, others: readonly string[]): string {
  return `option ${flag} does not go with ${command}, but with ${others.join(", ")}`;
}

/** A flag that there is not. */
export function describeUnknownOption(flag: string, command: string, meant: string | null): string {
  const help = meant === null ? `; papersift ${command} -h lists the options` : didYouMean(meant);
  return `unknown option "${escapeControls(flag)}"${help}`;
}

/** A command that stands behind a file. */
export function describeLateCommand(word: string): string {
  return `no file "${word}"; a command comes first: papersift ${word} FILE`;
}

/** A word that is neither a command nor a file. */
export function describeUnknownCommand(word: string, meant: string): string {
  return `no command and no file "${escapeControls(word)}"${didYouMean(`papersift ${meant}`)}`;
}

/** An option whose dashes are none. */
export function describeDash(word: string, meant: string): string {
  return `"${escapeControls(word)}" begins with a dash of a web page or word processor; type ${escapeControls(meant)}`;
}

/** A query whose rest was taken for files. */
export function describeSplitQuery(operand: string, query: string): string {
  return `no file "${escapeControls(operand)}"; a query of several words stands in quotes: -k ${quoteText(escapeControls(query))}`;
}

/** A list whose rest was taken for files. */
export function describeSplitList(operand: string, flag: string, list: string): string {
  return `no file "${escapeControls(operand)}"; a list has commas and no blanks: ${flag} ${escapeControls(list)}`;
}

/** A word that no help is on. */
export function describeUnknownTopic(word: string, known: readonly string[], meant: string | null): string {
  return `no help on "${escapeControls(word)}"${meant === null ? `; there is help on ${known.join(", ")}` : didYouMean(meant)}`;
}

/** The message where nothing was given to read and nobody pipes anything in. */
export const NO_INPUT = "nothing to read: name a file, or pipe a listing into it";

/** Says how many operands a command takes. */
export function describeOperands({ name, operands, takes }: CommandSpec): string {
  if (operands === "") return `${name} takes no operands`;
  const values = typeof takes === "object" && takes !== null ? `; one of ${takes.join(", ")}` : "";
  return `usage: papersift ${name} ${operands.replaceAll(/[<>]/g, "").toUpperCase()}${values}`;
}

/** Why an output cannot be written. */
export function describeWriteFailure(name: string, reason: string): string {
  return `cannot write ${name === "-" ? "standard output" : `"${escapeControls(name)}"`}: ${reason}`;
}

/** The system's own words for an error, without its code and the call: `no space left on device`. */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EISDIR") return "it is a folder";
  if (code === "EEXIST") return "there is a file of that name";
  if (code === "ENOTDIR") return "what should be its folder is a file";
  const message = error instanceof Error ? error.message : String(error);
  return escapeControls(/^[A-Z\d_]+: (.*?)(?:, \w+|$)/.exec(message)?.[1] ?? message);
}

/** A folder in which no file may be created, with the system's reason. */
export function describeFolder(error: unknown): string {
  return `its folder takes no new file: ${describeSystemError(error)}`;
}

/** An output that is an input too, or the list of their names. */
export function describeOverwrite(name: string, input: string, isList: boolean): string {
  const other = input === name ? "" : `, ${input === "-" ? "standard input" : `"${escapeControls(input)}"`}`;
  return describeWriteFailure(name, `it is ${isList ? "the list of the inputs" : "one of the inputs"}${other}`);
}

/** An output that is the file that standard error goes to. */
export function describeMessagesThere(name: string): string {
  return describeWriteFailure(name, "standard error goes there");
}

/** An output that is the store of `--new-since`. */
export function describeStoreOutput(name: string): string {
  return describeWriteFailure(name, "it is the store of --new-since; --update-store adds to it");
}

/** One place for the output and for the rejected blocks. */
export function describeSameOutput(name: string): string {
  return `the output and --rejects cannot both go to "${escapeControls(name)}"`;
}

/** The counts of a run. */
export function describeCounts({ papers, rejected, furniture, lines }: DumpCounts): string {
  return `${counted(papers, "paper")}, ${rejected} rejected, ${counted(furniture, "furniture line")} of ${lines}`;
}

/** Lines or a paper to be shown, of which an input has none. */
export function describeNothingShown({ papers, lines }: DumpCounts): string {
  return `No line to show: there are ${counted(papers, "paper")} in ${counted(lines, "line")}`;
}

/** Says how a table was made to fit. */
export function describeCut(cells: number, width: number): string {
  return `Cut ${counted(cells, "cell")} to fit ${width} columns; --no-truncate shows everything`;
}

/** Columns of a table that have no place in its width. */
export function describeLeftOut(columns: readonly string[], width: number): string {
  return `Left out for want of room in ${width} columns: ${columns.join(", ")}; --no-truncate shows everything`;
}

/** Notes that were there before, and so were not written. */
export function describeKeptNotes(count: number): string {
  return `${count} ${count === 1 ? "note was" : "notes were"} there already and stayed as before; --force replaces notes`;
}

/** Says how a query was read, and what it matched. */
export function describeExplained(query: string, matched: number, papers: number): string {
  return `${matched} of ${papers} papers match: ${escapeControls(query)}`;
}

/** Says how queries were read that leave no paper, with what was probably meant. */
export function describeUnmatched(queries: readonly string[], suggestions: readonly (string | null)[]): string {
  const read = queries.length === 1 ? "the query was read as" : "each paper must match all queries, read as";
  const meant = suggestions.flatMap((suggestion) => (suggestion === null ? [] : [`-k ${quoteText(suggestion)}`]));
  return `No paper selected; ${read}: ${escapeControls(queries.join("; "))}${meant.length === 0 ? "" : ` (did you mean ${meant.join(" ")}?)`}`;
}

/** Papers that only a date left out, where nothing else was selected. */
export function describeOutside({ key, papers, first, last }: Outside): string {
  const days = first === last ? first : `${first} to ${last}`;
  return `No paper selected: ${papers} ${papers === 1 ? "paper matches but for its" : "papers match but for their"} ${DAYS[key]}, ${days}`;
}

const DAYS: Readonly<Record<DayKey, string>> = {
  published: "day of publication",
  revised: "day of revision",
  listed: "day of the listing",
};

/** Papers that a selection by date left out because they do not show it, and how to select by the day that they do show. */
export function describeUndated({ key, queried, papers, shown }: Undated, typed: CliOptions): string {
  const left = `${papers} ${papers === 1 ? "paper is left out because it shows" : "papers are left out because they show"} no ${DAYS[key]}`;
  if (shown === 0) return left;
  const other = key === "listed" ? "published" : "listed";
  const asked = key === "listed" ? [typed.listedSince, typed.listedUntil] : [typed.since, typed.until];
  const flags = (other === "listed" ? ["--listed-since", "--listed-until"] : ["--since", "--until"]).filter(
    (_, at) => asked[at] !== undefined,
  );
  const who = shown < papers ? `${shown} of them show` : papers === 1 ? "it shows" : "they show";
  return `${left}; ${who} the ${DAYS[other]}: use ${queried ? `${other}: in the query` : flags.join(" and ")}`;
}

/** Why two records are the same paper. */
export function describeIdentity(reason: IdentityReason): string {
  return reason === "id" ? "same identifier" : "same title";
}

/** Two records that became one. */
export function describeMerge(kept: PaperRecord, merged: PaperRecord, reason: IdentityReason): string {
  return `Merged "${escapeControls(merged.title)}" of ${describePlace(merged)} into ${describePlace(kept)}: ${describeIdentity(reason)}`;
}

/** Says how many papers differ between two dumps. */
export function describeChanges({ added, removed, changed }: ListingChanges): string {
  return `${added.length} added, ${removed.length} removed, ${changed.length} changed`;
}

/** Operands of `diff` that stand for several files. */
export function describeOneInputEach(): string {
  return "diff compares two inputs, one for each operand";
}

/** The place where a record was read: `file:line`. */
export function describePlace({ source }: PaperRecord): string {
  return `${escapeControls(source.file)}:${source.lines[0]}`;
}
