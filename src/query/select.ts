/** Selection: which records come out, in which order, and how many. */
import type { PaperRecord } from "../core/record.ts";
import type { Day } from "./dates.ts";
import { createMerger, type OnMerge } from "./duplicates.ts";
import type { CompiledQuery } from "./query.ts";
import { compareRecords, type RecordOrder, type SortKey } from "./sort.ts";

/** What to select; what is not given selects everything. */
export interface SelectOptions {
  /** All of them must match. */
  readonly queries?: readonly CompiledQuery[] | undefined;
  /** First and last day of `published`. */
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
  /** First and last day of `listed`. */
  readonly listedSince?: Day | undefined;
  readonly listedUntil?: Day | undefined;
  readonly sort?: readonly SortKey[] | undefined;
  /** How many records come out at most, after sorting and merging. */
  readonly limit?: number | undefined;
  /** Merge the records of one paper; see {@link createMerger}. */
  readonly dedupe?: boolean | undefined;
  /** Receives each merge of `dedupe`. */
  readonly onMerge?: OnMerge | undefined;
}

/** What became of the records. */
interface SelectCounts {
  /** Records that came in. */
  seen: number;
  /** Records left out only because they lack a date that was asked about. */
  undated: number;
  /** Records merged into others. */
  merged: number;
  /** Records that came out. */
  selected: number;
}

/** Takes records one at a time. */
export interface Selector {
  /** False when no further record can be wanted. */
  push(record: PaperRecord): boolean;
  /** No more records: those that were held back come out. */
  end(): void;
  readonly counts: Readonly<SelectCounts>;
}

/** Records that cannot come out before the last one is known. */
interface Hold {
  add(record: PaperRecord): void;
  release(): readonly PaperRecord[];
}

/**
 * Makes a selector. Without `sort` and `dedupe` a record comes out as soon as it comes in, and nothing is kept; with
 * `sort` and `limit` about twice `limit` records are kept, otherwise all that match.
 */
export function createSelector(options: SelectOptions, emit: (record: PaperRecord) => void): Selector {
  const { queries = [], limit = Infinity } = options;
  const counts: SelectCounts = { seen: 0, undated: 0, merged: 0, selected: 0 };
  const place = createCalendar(options);
  const hold = createHold(options, counts);
  const release = (record: PaperRecord): void => {
    counts.selected++;
    emit(record);
  };
  return {
    counts,
    push(record) {
      counts.seen++;
      const placed = place(record);
      if (placed !== "outside" && limit > counts.selected && queries.every((query) => query.matches(record))) {
        if (placed === "undated") counts.undated++;
        else if (hold === null) release(record);
        else hold.add(record);
      }
      return counts.selected < limit;
    },
    end: () => hold?.release().forEach(release),
  };
}

/**
 * Selects from records that are all at hand.
 *
 * @returns those that the options ask for, in order
 */
export function selectRecords(records: Iterable<PaperRecord>, options: SelectOptions): PaperRecord[] {
  const selected: PaperRecord[] = [];
  const selector = createSelector(options, (record) => selected.push(record));
  for (const record of records) if (!selector.push(record)) break;
  selector.end();
  return selected;
}

/** Tells where a record lies in relation to the days that were asked for. */
function createCalendar(options: SelectOptions): (record: PaperRecord) => "inside" | "outside" | "undated" {
  const { since, until, listedSince, listedUntil } = options;
  const bounds = [
    { key: "published", first: since, last: until },
    { key: "listed", first: listedSince, last: listedUntil },
  ] as const;
  const asked = bounds.filter(({ first, last }) => first !== undefined || last !== undefined);
  return (record) => {
    const isOutside = asked.some(({ key, first = "", last = "~" }) => {
      const day = record[key];
      return day !== null && (day < first || day > last);
    });
    if (isOutside) return "outside";
    return asked.some(({ key }) => record[key] === null) ? "undated" : "inside";
  };
}

function createHold(options: SelectOptions, counts: SelectCounts): Hold | null {
  const { limit = Infinity, sort = [] } = options;
  const order = sort.length === 0 ? null : compareRecords(sort);
  if (options.dedupe === true) {
    const merger = createMerger((kept, merged, reason) => {
      counts.merged++;
      options.onMerge?.(kept, merged, reason);
    });
    const release = () => (order === null ? merger.records() : merger.records().toSorted(order)).slice(0, limit);
    return { add: (record) => void merger.add(record), release };
  }
  return order === null ? null : createRanking(order, limit);
}

/** Keeps the first `limit` records of an order: sorts and cuts whenever twice as many have come together. */
function createRanking(order: RecordOrder, limit: number): Hold {
  let kept: PaperRecord[] = [];
  let last: PaperRecord | undefined;
  const cut = () => kept.toSorted(order).slice(0, limit);
  return {
    add(record) {
      // Equal to the last one is after it, because it came later.
      if (last !== undefined && order(record, last) >= 0) return;
      kept.push(record);
      if (kept.length < limit * 2) return;
      kept = cut();
      last = kept.at(-1);
    },
    release: cut,
  };
}
