/** Selected records, and records as text: the library's doors to the query and the formatters. */
import type { PaperRecord } from "../core/record.ts";
import { createSelector } from "../query/select.ts";
import { resolveSelection, type Selection } from "../query/selection.ts";
import { createFormatter, type FormatOptions, Printer } from "./printer.ts";

/** Records, all at hand or still to come. */
export type Records = AsyncIterable<PaperRecord> | Iterable<PaperRecord>;

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
  const selector = createSelector(await resolveSelection(selection), (record) => kept.push(record));
  for await (const record of records) {
    const wanted = selector.push(record);
    yield* kept.splice(0);
    if (!wanted) break;
  }
  selector.end();
  yield* kept;
}

/**
 * Records as text, piece by piece; joined, the pieces are the output.
 *
 * @throws {RangeError} for an unknown format
 * @throws {FieldError} for an unknown field
 */
export async function* format(records: Records, options: FormatOptions = {}): AsyncGenerator<string, void> {
  const pieces: string[] = [];
  const printer = new Printer(await createFormatter(options), (text) => void (text !== "" && pieces.push(text)));
  printer.begin();
  for await (const record of records) {
    printer.record(record);
    yield* pieces.splice(0);
  }
  printer.end();
  yield* pieces;
}
