/** What the options mean: dates resolved, queries compiled, the output chosen. No step below sees what was typed. */
import { FORMATTERS } from "../formatters/index.ts";
import type { ParseOptions } from "../pipeline/parse.ts";
import type { FormatOptions } from "../pipeline/printer.ts";
import type { SelectOptions } from "../query/select.ts";
import { resolvePeriod, resolveSelection, type Selection } from "../query/selection.ts";
import type { Context } from "./context.ts";
import { describeChoice, describeOptionUse } from "./messages.ts";
import { readOptions } from "./mistakes.ts";
import type { CliOptions } from "./options.ts";
import { screenWidth, wantsColor } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** How output is to look where it goes. */
export interface Look {
  readonly color: boolean;
  /** Columns to fit; null is unlimited. */
  readonly width: number | null;
}

/**
 * How the inputs are to be parsed.
 *
 * @throws {UsageError} for an unknown listing kind or date
 */
export async function resolveParse({ typed, now }: Context): Promise<ParseOptions> {
  const { listing, asOf, tex } = typed;
  const { LISTINGS } = await import("../listings/index.ts");
  if (listing !== undefined && LISTINGS.find(listing) === undefined)
    throw new UsageError("unknown-listing", describeChoice("listing kind", listing, LISTINGS.ids), { detail: listing });
  const captured = await readOptions({ asOf }, async () => resolvePeriod(asOf, now));
  return { today: now.toISOString().slice(0, 10), listing, asOf: captured?.last, tex };
}

/**
 * Which papers to keep, in which order: as it was typed, and what that means.
 *
 * @throws {UsageError} for a query, date, sort key or number that cannot be read
 */
export async function readSelection({ typed, now }: Context): Promise<{ selection: Selection; select: SelectOptions }> {
  const { keyword, since, until, listedSince, listedUntil, sort, dedupe } = typed;
  const limit = typed.limit === undefined ? undefined : resolveCount("--limit", typed.limit, 0);
  const selection = { keyword, since, until, listedSince, listedUntil, sort, limit, dedupe, now };
  return { selection, select: await readOptions(selection, async () => resolveSelection(selection)) };
}

/** A whole number that an option gives. */
function resolveCount(flag: string, text: string, least: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(count) && count >= least) return count;
  throw new UsageError("invalid-number", describeOptionUse.notANumber(flag, text, least), { detail: text });
}

/**
 * How many threads are to read at the same time.
 *
 * @throws {UsageError} for what is no number
 */
export function resolveJobs({ typed }: Context): number {
  return typed.jobs === undefined ? 1 : resolveCount("--jobs", typed.jobs, 1);
}

/** Whether output goes to standard output and not to a file. */
function isToStdout({ output }: CliOptions): boolean {
  return output === undefined || output === "-";
}

/**
 * How output is to look.
 *
 * @throws {UsageError} for a width that is no number
 */
export function resolveLook({ typed, io }: Context): Look {
  const toTerminal = isToStdout(typed) && io.isTTY.stdout;
  const color = wantsColor(typed.color ?? "auto", io.env, toTerminal);
  const asked = typed.width === undefined ? null : resolveCount("--width", typed.width, 1);
  const width = typed.truncate === false ? null : (asked ?? (toTerminal ? screenWidth(io) : null));
  return { color, width };
}

/**
 * How records are to be printed. The format is the one that was asked for, else that of the ending of the output file, else table on a
 * terminal and json elsewhere.
 *
 * @throws {UsageError} for an unknown format, and for a width that is no number
 */
export function resolveFormat(context: Context): FormatOptions {
  const { typed, io } = context;
  const { fields, header, pretty, csvGuard } = typed;
  const byEnding = isToStdout(typed) ? undefined : formatOfName(typed.output ?? "");
  const format = typed.format ?? byEnding ?? (isToStdout(typed) && io.isTTY.stdout ? "table" : "json");
  if (FORMATTERS.find(format) === undefined)
    throw new UsageError("unknown-format", describeChoice("format", format, FORMATTERS.ids), { detail: format });
  return { format, fields, header, pretty, csvGuard, ...resolveLook(context) };
}

/** The format that a file name asks for: `papers.csl.json` ends in `.json` too, so that the longest ending counts. */
function formatOfName(name: string): string | undefined {
  const lower = name.toLowerCase();
  const fitting = FORMATTERS.items.flatMap(({ id, extensions }) =>
    extensions.filter((extension) => lower.endsWith(`.${extension}`)).map((extension) => ({ id, extension })),
  );
  return fitting.toSorted((a, b) => b.extension.length - a.extension.length)[0]?.id;
}

/** The ending of a file name in lower case, without the dot; empty without one. */
export function endingOf(name: string | undefined): string {
  return /\.([^./\\]+)$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
}
