/** The meaning of the options: dates resolved, queries compiled, the output chosen. No step below sees what was typed. */
import { FORMATTERS } from "../formatters/index.ts";
import type { ParseOptions } from "../pipeline/parse.ts";
import type { FormatOptions } from "../pipeline/printer.ts";
import type { SelectOptions } from "../query/select.ts";
import { resolvePeriod, resolveSelection, type Selection } from "../query/selection.ts";
import { hasFixedClock } from "./clock.ts";
import type { Context } from "./context.ts";
import { describeChoice, describeEmptySpan, describeEnding, describeOptionUse } from "./messages.ts";
import { readOptions } from "./mistakes.ts";
import type { CliOptions } from "./options.ts";
import { screenWidth, showsLinks, wantsColor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The look of the output, which depends on where it goes. */
export interface Look {
  readonly color: boolean;
  /** True where identifiers are links. */
  readonly links: boolean;
  /** Columns to fit; null is unlimited. */
  readonly width: number | null;
}

/**
 * Gives the way to parse the inputs.
 *
 * @throws {UsageError} for an unknown listing kind or date
 */
export async function resolveParse({ typed, io, now }: Context): Promise<ParseOptions> {
  const { listing, asOf, tex } = typed;
  const { LISTINGS } = await import("../listings/index.ts");
  if (listing !== undefined && LISTINGS.find(listing) === undefined)
    throw new UsageError("unknown-listing", describeChoice("listing kind", listing, LISTINGS.ids), { detail: listing });
  const captured = await readOptions({ asOf }, async () => resolvePeriod(asOf, now));
  return { today: now.toISOString().slice(0, 10), ignoreModified: hasFixedClock(io), listing, asOf: captured?.last, tex };
}

/** The papers to keep, and their order: as it was typed, and what that means. */
export interface ReadSelection {
  readonly selection: Selection;
  readonly select: SelectOptions;
}

/**
 * Reads which papers to keep, in which order.
 *
 * @throws {UsageError} for a query, date, sort key or number that cannot be read
 */
export async function readSelection({ typed, now }: Context): Promise<ReadSelection> {
  const { keyword, since, until, listedSince, listedUntil, sort, dedupe } = typed;
  const limit = typed.limit === undefined ? undefined : resolveCount("--limit", typed.limit, 0);
  const selection = { keyword, since, until, listedSince, listedUntil, sort, limit, dedupe, now };
  const select = await readOptions(selection, async () => resolveSelection(selection));
  if (isEmpty(select.since, select.until)) throw emptySpan("--since", since, "--until", until);
  if (isEmpty(select.listedSince, select.listedUntil)) throw emptySpan("--listed-since", listedSince, "--listed-until", listedUntil);
  return { selection, select };
}

/** Tells whether no day lies between two. */
function isEmpty(first: string | undefined, last: string | undefined): boolean {
  return first !== undefined && last !== undefined && first > last;
}

function emptySpan(from: string, first = "", to: string, last = ""): UsageError {
  return new UsageError("empty-span", describeEmptySpan(`${from} ${first}`, `${to} ${last}`), { detail: first });
}

/** A whole number that an option gives. */
export function resolveCount(flag: string, text: string, least: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(count) && count >= least) return count;
  throw new UsageError("invalid-number", describeOptionUse.notANumber(flag, text, least), { detail: text });
}

/**
 * Gives the number of threads that read at the same time.
 *
 * @throws {UsageError} for what is no number
 */
export function resolveJobs({ typed }: Context): number {
  return typed.jobs === undefined ? 1 : resolveCount("--jobs", typed.jobs, 1);
}

/** Tells whether output goes to standard output and not to a file. */
function isToStdout({ output }: CliOptions): boolean {
  return output === undefined || output === "-";
}

/**
 * Gives the look of the output.
 *
 * @throws {UsageError} for a width that is no number
 */
export function resolveLook({ typed, io }: Context): Look {
  const toTerminal = isToStdout(typed) && io.isTTY.stdout;
  const color = wantsColor(typed.color ?? "auto", io.env, toTerminal);
  const asked = typed.width === undefined ? null : resolveCount("--width", typed.width, 1);
  const width = typed.truncate === false ? null : (asked ?? (toTerminal ? screenWidth(io) : null));
  return { color, links: color && toTerminal && showsLinks(io.env), width };
}

/**
 * Gives the way to print records. The format is the one that was asked for, else that of the ending of the output file, else table on a
 * terminal and json elsewhere.
 *
 * @throws {UsageError} for an unknown format, and for a width that is no number
 */
export function resolveFormat(context: Context): FormatOptions {
  const { typed, io } = context;
  const { fields, header, pretty, csvGuard } = typed;
  const format = typed.format ?? formatOfOutput(typed, FORMATTERS.items) ?? (isToStdout(typed) && io.isTTY.stdout ? "table" : "json");
  if (FORMATTERS.find(format) === undefined)
    throw new UsageError("unknown-format", describeChoice("format", format, FORMATTERS.ids), { detail: format });
  return { format, fields, header, pretty, csvGuard, ...resolveLook(context) };
}

/** A format and the endings of files that ask for it, without the dot. */
interface Endings {
  readonly id: string;
  readonly extensions: readonly string[];
}

/**
 * The format of a command that prints no records: the one that was asked for, else that of the ending of the output file, else table,
 * since people read it unless something else is asked for.
 *
 * @param formats those that the command writes
 * @param known formats with their endings, those of the command among them
 * @throws {UsageError} for an ending that none of the command's formats has
 */
export function resolveReportFormat<F extends string>(
  { typed }: Context,
  formats: readonly F[],
  known: readonly Endings[] = FORMATTERS.items,
): F | "table" {
  const written = known.filter(({ id }) => formats.some((format) => format === id));
  const asked = typed.format ?? formatOfOutput(typed, written);
  return formats.find((format) => format === asked) ?? "table";
}

/**
 * The format that the ending of the output file asks for: `papers.csl.json` ends in `.json` too, so that the longest ending counts.
 * Undefined where there is no file, or its name has no ending.
 *
 * @param formats those that the command writes
 * @throws {UsageError} for an ending that none of them has
 */
function formatOfOutput(typed: CliOptions, formats: readonly Endings[]): string | undefined {
  const { output = "" } = typed;
  const ending = isToStdout(typed) ? undefined : /[^./\\]\.([a-z]\w{0,9})$/i.exec(output)?.[1];
  if (ending === undefined) return undefined;
  const known = formats.flatMap(({ id, extensions }) => extensions.map((extension) => ({ id, extension })));
  const fitting = known.filter(({ extension }) => output.toLowerCase().endsWith(`.${extension}`));
  const [longest] = fitting.toSorted((a, b) => b.extension.length - a.extension.length);
  if (longest !== undefined) return longest.id;
  const endings = known.map(({ extension }) => extension);
  throw new UsageError("unknown-format", describeEnding(output, ending, endings), { detail: output });
}
