/** What the options mean: dates resolved, queries compiled, the output chosen. No step below sees what was typed. */
import { type Field, KEY_FIELDS } from "../core/field.ts";
import type { ParseOptions } from "../pipeline/parse.ts";
import type { CompiledQuery } from "../query/query.ts";
import type { SelectOptions } from "../query/select.ts";
import type { SortKey } from "../query/sort.ts";
import type { Context } from "./context.ts";
import { describeChoice, describeDate, describeOptionUse, describeQuery } from "./messages.ts";
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
  const { LISTINGS } = await import("../listings/index.ts");
  if (typed.listing !== undefined && LISTINGS.find(typed.listing) === undefined)
    throw new UsageError("unknown-listing", describeChoice("listing kind", typed.listing, LISTINGS.ids), { detail: typed.listing });
  return {
    today: now.toISOString().slice(0, 10),
    ...(typed.listing === undefined ? {} : { listing: typed.listing }),
    ...(typed.asOf === undefined ? {} : { asOf: await resolveDay("--as-of", typed.asOf, "last", now) }),
    ...(typed.tex === undefined ? {} : { tex: typed.tex }),
  };
}

/**
 * Which papers to keep, in which order.
 *
 * @throws {UsageError} for a query, date, sort key or number that cannot be read
 */
export async function resolveSelection({ typed, now }: Context): Promise<SelectOptions> {
  const { since, until, listedSince, listedUntil } = typed;
  return {
    queries: await compileQueries(typed.keyword ?? [], now),
    ...(since === undefined ? {} : { since: await resolveDay("--since", since, "first", now) }),
    ...(until === undefined ? {} : { until: await resolveDay("--until", until, "last", now) }),
    ...(listedSince === undefined ? {} : { listedSince: await resolveDay("--listed-since", listedSince, "first", now) }),
    ...(listedUntil === undefined ? {} : { listedUntil: await resolveDay("--listed-until", listedUntil, "last", now) }),
    ...(typed.sort === undefined ? {} : { sort: await resolveSort(typed.sort) }),
    ...(typed.limit === undefined ? {} : { limit: resolveCount("--limit", typed.limit, 0) }),
    ...(typed.dedupe === undefined ? {} : { dedupe: typed.dedupe }),
  };
}

async function compileQueries(texts: readonly string[], now: Date): Promise<CompiledQuery[]> {
  if (texts.length === 0) return [];
  const [{ compileQuery }, { QueryError }] = await Promise.all([import("../query/query.ts"), import("../query/query-error.ts")]);
  const compile = async (text: string): Promise<CompiledQuery> => {
    try {
      return await compileQuery(text, now);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const { showPlace } = await import("./excerpt.ts");
      const excerpt = showPlace(error.query, error.start, error.end);
      throw new UsageError("invalid-query", describeQuery(error.expected, error.suggestion), { detail: error.query, excerpt });
    }
  };
  return Promise.all(texts.map(compile));
}

async function resolveDay(flag: string, text: string, end: "first" | "last", now: Date): Promise<string> {
  const { DateError, parsePeriod } = await import("../query/dates.ts");
  try {
    return parsePeriod(text, now)[end];
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    throw new UsageError("invalid-date", describeDate(flag, error), { detail: error.value });
  }
}

/** A whole number that an option gives. */
function resolveCount(flag: string, text: string, least: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(count) && count >= least) return count;
  throw new UsageError("invalid-number", describeOptionUse.notANumber(flag, text, least), { detail: text });
}

/**
 * How many threads are to read at the same time; null where nothing is said.
 *
 * @throws {UsageError} for what is no number
 */
export function resolveJobs({ typed }: Context): number | null {
  return typed.jobs === undefined ? null : resolveCount("--jobs", typed.jobs, 1);
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

/** The format of records: as asked for, else by the ending of the output file, else table on a terminal and json elsewhere. */
export function resolveFormat({ typed, io }: Context, byEnding: (ending: string) => string | undefined): string {
  if (typed.format !== undefined) return typed.format;
  if (isToStdout(typed)) return io.isTTY.stdout ? "table" : "json";
  return byEnding(endingOf(typed.output)) ?? "json";
}

/** The ending of a file name in lower case, without the dot; empty without one. */
export function endingOf(name: string | undefined): string {
  return /\.([^./\\]+)$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
}

/**
 * What to print of a record, and whether the user chose it.
 *
 * @throws {UsageError} for an unknown field
 */
export async function resolveFields(list: string | undefined): Promise<{ fields: readonly Field[]; chosen: boolean }> {
  if (list === undefined) return { fields: KEY_FIELDS, chosen: false };
  const { parseFields } = await import("../query/fields.ts");
  return { fields: await namingFields("--fields", () => parseFields(list)), chosen: true };
}

async function resolveSort(keys: string): Promise<SortKey[]> {
  const { parseSortKeys } = await import("../query/sort.ts");
  return namingFields("--sort", () => parseSortKeys(keys));
}

async function namingFields<T>(flag: string, read: () => T): Promise<T> {
  const { FieldError } = await import("../query/fields.ts");
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    const { value, allowed, suggestion } = error;
    throw new UsageError("unknown-field", describeChoice(`field in ${flag}:`, value, allowed, suggestion), { detail: value });
  }
}
