/** Selected records, and records as text: the library's doors to the query and the formatters. */
import { type Field, KEY_FIELDS } from "../core/field.ts";
import type { Formatter } from "../core/formatter.ts";
import type { PaperRecord } from "../core/record.ts";
import { FORMATTERS } from "../formatters/index.ts";
import { parsePeriod } from "../query/dates.ts";
import { parseFields } from "../query/fields.ts";
import { compileQuery } from "../query/query.ts";
import { createSelector, type SelectOptions } from "../query/select.ts";
import { parseSortKeys } from "../query/sort.ts";

/** Records, all at hand or still to come. */
export type Records = AsyncIterable<PaperRecord> | Iterable<PaperRecord>;

/** What to select, as it is written on the command line. */
export interface Selection {
  /** Queries; all of them must match. */
  readonly keyword?: string | readonly string[];
  /** Dates such as `2024-07`, `2024-W30`, `2w`: the first day of the one and the last of the other count. */
  readonly since?: string;
  readonly until?: string;
  readonly listedSince?: string;
  readonly listedUntil?: string;
  /** Keys such as `-published,title`. */
  readonly sort?: string;
  readonly limit?: number;
  readonly dedupe?: boolean;
  /** What relative dates count from; the present when left out. */
  readonly now?: Date;
}

/**
 * Records that a selection keeps, in its order. Without `sort` and `dedupe` each comes as soon as it is there, and the
 * rest is left unread once `limit` is reached.
 *
 * @throws {QueryError} for a query with a mistake
 * @throws {DateError} for a date that cannot be understood
 * @throws {FieldError} for an unknown sort key
 */
export async function* select(records: Records, selection: Selection = {}): AsyncGenerator<PaperRecord, void> {
  const kept: PaperRecord[] = [];
  const selector = createSelector(await resolve(selection), (record) => kept.push(record));
  for await (const record of records) {
    const wanted = selector.push(record);
    yield* kept.splice(0);
    if (!wanted) break;
  }
  selector.end();
  yield* kept;
}

async function resolve(selection: Selection): Promise<SelectOptions> {
  const { now = new Date(), keyword = [], since, until, listedSince, listedUntil, sort, limit, dedupe } = selection;
  return {
    queries: await Promise.all([keyword].flat().map((query) => compileQuery(query, now))),
    ...(since === undefined ? {} : { since: parsePeriod(since, now).first }),
    ...(until === undefined ? {} : { until: parsePeriod(until, now).last }),
    ...(listedSince === undefined ? {} : { listedSince: parsePeriod(listedSince, now).first }),
    ...(listedUntil === undefined ? {} : { listedUntil: parsePeriod(listedUntil, now).last }),
    ...(sort === undefined ? {} : { sort: parseSortKeys(sort) }),
    ...(limit === undefined ? {} : { limit }),
    ...(dedupe === undefined ? {} : { dedupe }),
  };
}

/** How records are to be written; see the options of the command line with the same names. */
export interface FormatOptions {
  /** `json`, `ndjson`, `csv`, `tsv`, `table`; `json` when left out. */
  readonly format?: string;
  /** Fields in order, `title,published,source.file`; all keys when left out. */
  readonly fields?: string;
  readonly header?: boolean;
  readonly pretty?: boolean;
  readonly csvGuard?: boolean;
  readonly color?: boolean;
  /** Columns that a table may take; unlimited when left out. */
  readonly width?: number;
}

/**
 * Records as text, piece by piece; joined, the pieces are the output.
 *
 * @throws {RangeError} for an unknown format
 * @throws {FieldError} for an unknown field
 */
export async function* format(records: Records, options: FormatOptions = {}): AsyncGenerator<string, void> {
  const { format: name = "json", header = true, pretty = false, csvGuard = true, color = false, width = null } = options;
  const kind = FORMATTERS.find(name);
  if (kind === undefined) throw new RangeError(`Unknown format "${name}"`);
  const fields: readonly Field[] = options.fields === undefined ? KEY_FIELDS : parseFields(options.fields);
  const create = await kind.load();
  const formatter = create({ fields, chosen: options.fields !== undefined, header, pretty, csvGuard, color, width });
  for await (const text of pieces(formatter, records)) if (text !== "") yield text;
}

async function* pieces(formatter: Formatter, records: Records): AsyncGenerator<string, void> {
  yield formatter.begin();
  let count = 0;
  for await (const record of records) {
    if (count++ > 0) yield formatter.separator;
    yield formatter.record(record);
  }
  yield formatter.end(count);
}
