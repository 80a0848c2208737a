/** The mistakes in queries, dates and lists of fields, put into words. What knows them is loaded only when there is one. */
import { describeChoice, describeDate, describeQuery } from "./messages.ts";
import { longFlag } from "./option-spec.ts";
import { OPTIONS } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads options that may hold mistakes.
 *
 * @param options what was typed for them, by their keys, to find the one that holds the mistake
 * @throws {UsageError} for a query, date or field that cannot be read
 */
export async function readOptions<T>(options: object, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw await explain(error, options);
  }
}

async function explain(error: unknown, options: object): Promise<unknown> {
  const modules = [import("../query/query-error.ts"), import("../query/dates.ts"), import("../query/fields.ts")] as const;
  const [{ QueryError }, { DateError }, { FieldError }] = await Promise.all(modules);
  if (error instanceof QueryError) {
    const { showPlace } = await import("./excerpt.ts");
    const { query, start, end, expected, suggestion } = error;
    const excerpt = showPlace(query, start, end);
    const meant = suggestion ?? (await (await import("./query-hints.ts")).suggestQuery(query));
    return new UsageError("invalid-query", describeQuery(expected, meant), { detail: query, excerpt, place: { start, end } });
  }
  if (error instanceof DateError) {
    const [key] = Object.entries(options).find(([, value]) => value === error.value) ?? [];
    return new UsageError("invalid-date", describeDate(flagOf(key), error), { detail: error.value });
  }
  if (error instanceof FieldError) {
    const { value, allowed, suggestion } = error;
    const flag = flagOf("fields" in options ? "fields" : "sort");
    return new UsageError("unknown-field", describeChoice(`field in ${flag}:`, value, allowed, suggestion), { detail: value });
  }
  return error;
}

function flagOf(key: string | undefined): string {
  const option = OPTIONS.find((candidate) => candidate.key === key);
  return option === undefined ? "" : longFlag(option);
}
