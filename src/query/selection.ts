/** Selections as people write them, and their meaning: the same for the command line and the library. */
import type { Period } from "./dates.ts";
import type { SelectOptions } from "./select.ts";

/** A selection as it is written on the command line. */
export interface Selection {
  /** Queries; all of them must match. */
  readonly keyword?: string | readonly string[] | undefined;
  /** Dates such as `2024-07`, `2024-W30`, `2w`: the first day of the one and the last of the other count. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly listedSince?: string | undefined;
  readonly listedUntil?: string | undefined;
  /** Keys such as `-published,title`. */
  readonly sort?: string | undefined;
  readonly limit?: number | undefined;
  readonly dedupe?: boolean | undefined;
  /** Relative dates count from it; the present when left out. */
  readonly now?: Date | undefined;
}

/**
 * Reads queries, dates and sort keys. What reads them is loaded only where there are some.
 *
 * @throws {QueryError} for a query with a mistake
 * @throws {DateError} for a date that cannot be understood
 * @throws {FieldError} for an unknown sort key
 */
export async function resolveSelection(selection: Selection): Promise<SelectOptions> {
  const { now = new Date(), keyword = [], since, until, listedSince, listedUntil, sort, limit, dedupe } = selection;
  const texts = [keyword].flat();
  const compile = texts.length === 0 ? null : (await import("./query.ts")).compileQuery;
  return {
    queries: compile === null ? [] : await Promise.all(texts.map(async (text) => compile(text, now))),
    since: (await resolvePeriod(since, now))?.first,
    until: (await resolvePeriod(until, now))?.last,
    listedSince: (await resolvePeriod(listedSince, now))?.first,
    listedUntil: (await resolvePeriod(listedUntil, now))?.last,
    sort: sort === undefined ? undefined : (await import("./sort.ts")).parseSortKeys(sort),
    limit,
    dedupe,
  };
}

/**
 * Reads a date where there is one.
 *
 * @throws {DateError} for a date that cannot be understood
 */
export async function resolvePeriod(text: string | undefined, now: Date): Promise<Period | undefined> {
  return text === undefined ? undefined : (await import("./dates.ts")).parsePeriod(text, now);
}
