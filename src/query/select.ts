/** Selection: which records come out, in which order, and how many. */
import type { DayKey, PaperRecord } from "../core/record.ts";
import type { Day } from "./dates.ts";
import { createMerger, type OnMerge } from "./duplicates.ts";
import type { CompiledQuery } from "./query.ts";
import { compareRecords, type RecordOrder, type SortKey } from "./sort.ts";

/** The selection; what is not given selects everything. */
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
  /** The most records that come out, after sorting and merging. */
  readonly limit?: number | undefined;
  /** Merge the records of one paper; see {@link createMerger}. */
  readonly dedupe?: boolean | undefined;
  /** Asked of each paper that all of the above has kept, once it is merged; false leaves it out. It comes before order and limit. */
  readonly admits?: ((record: PaperRecord) => boolean) | undefined;
  /** Receives each merge of `dedupe`. */
  readonly onMerge?: OnMerge | undefined;
}

/** A day that was asked about and that a record does not show. */
interface Lack {
  readonly key: DayKey;
  /** True where a query asked about it, not an option of its own. */
  readonly queried: boolean;
}

/** Records left out for want of a day: how many lack which one, and how many of these show the other of `published` and `listed`. */
export interface Undated extends Lack {
  papers: number;
  shown: number;
}

/** Records left out because this day of theirs lies outside of what was asked for, and their first and last. */
export interface Outside {
  readonly key: DayKey;
  papers: number;
  first: Day;
  last: Day;
}

/** The fate of the records. */
interface SelectCounts {
  /** Records that came in. */
  seen: number;
  /** Records left out only because they do not show a day that was asked about. */
  readonly undated: Undated[];
  /** Records left out only because of a day that they show. Counted until a record is kept: what else there is needs no words then. */
  readonly outside: Outside[];
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
  const { queries = [], limit = Infinity, admits = admitAll } = options;
  const counts: SelectCounts = { seen: 0, undated: [], outside: [], merged: 0, selected: 0 };
  const place = createCalendar(options);
  const hold = createHold(options, counts);
  const release = (record: PaperRecord): void => {
    counts.selected++;
    emit(record);
  };
  let isAnyKept = false;
  const take = (record: PaperRecord): void => {
    isAnyKept = true;
    // Copies are merged before anybody asks for the paper.
    if (options.dedupe !== true && !admits(record)) return;
    if (hold === null) release(record);
    else hold.add(record);
  };
  const isWanted = (record: PaperRecord): boolean => queries.every((query) => query.matches(record));
  const weigh = (record: PaperRecord): void => {
    const placed = place(record);
    if (placed !== null && "first" in placed) {
      if (!isAnyKept && isWanted(record)) addOutside(counts.outside, [placed]);
      return;
    }
    const matches = isWanted(record);
    const lack = matches ? placed : findLack(queries, record);
    if (lack !== null) noteLack(counts.undated, record, lack);
    else if (matches) take(record);
  };
  return {
    counts,
    push(record) {
      counts.seen++;
      if (limit > counts.selected) weigh(record);
      return counts.selected < limit;
    },
    end: () => hold?.release().forEach(release),
  };
}

/** The day that a record lacks which queries ask about; null where it would not match all of them with any day. */
function findLack(queries: readonly CompiledQuery[], record: PaperRecord): Lack | null {
  const lacking = queries.map((query) => query.missingDay(record));
  const key = lacking.find((day) => day !== null) ?? null;
  const isWanted = key !== null && queries.every((query, at) => lacking[at] !== null || query.matches(record));
  return isWanted ? { key, queried: true } : null;
}

function noteLack(undated: Undated[], record: PaperRecord, lack: Lack): void {
  const other = record[lack.key === "listed" ? "published" : "listed"];
  addUndated(undated, [{ ...lack, papers: 1, shown: other === null ? 0 : 1 }]);
}

/** Adds counts of records that lack a day to a total. */
export function addUndated(total: Undated[], counts: readonly Undated[]): void {
  for (const { key, queried, papers, shown } of counts) {
    const known = total.find((each) => each.key === key && each.queried === queried);
    if (known === undefined) total.push({ key, queried, papers, shown });
    else {
      known.papers += papers;
      known.shown += shown;
    }
  }
}

/** Adds counts of records whose day lies outside to a total. */
export function addOutside(total: Outside[], counts: readonly Outside[]): void {
  for (const { key, papers, first, last } of counts) {
    const known = total.find((each) => each.key === key);
    if (known === undefined) total.push({ key, papers, first, last });
    else {
      known.papers += papers;
      if (first < known.first) known.first = first;
      if (last > known.last) known.last = last;
    }
  }
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

/** Tells which day of a record lies outside those that were asked for, or which of them it lacks; null where it lies inside. */
function createCalendar(options: SelectOptions): (record: PaperRecord) => Outside | Lack | null {
  const { since, until, listedSince, listedUntil } = options;
  const bounds = [
    { key: "published", queried: false, first: since, last: until },
    { key: "listed", queried: false, first: listedSince, last: listedUntil },
  ] as const;
  const asked = bounds.filter(({ first, last }) => first !== undefined || last !== undefined);
  return (record) => {
    for (const { key, first = "", last = "~" } of asked) {
      const day = record[key];
      if (day !== null && (day < first || day > last)) return { key, papers: 1, first: day, last: day };
    }
    const lacking = asked.find(({ key }) => record[key] === null);
    return lacking === undefined ? null : { key: lacking.key, queried: false };
  };
}

function admitAll(): boolean {
  return true;
}

function createHold(options: SelectOptions, counts: SelectCounts): Hold | null {
  const { limit = Infinity, sort = [], admits = admitAll } = options;
  const order = sort.length === 0 ? null : compareRecords(sort);
  if (options.dedupe === true) {
    const merger = createMerger((kept, merged, reason) => {
      counts.merged++;
      options.onMerge?.(kept, merged, reason);
    });
    const release = () => {
      const admitted = merger.records().filter((record) => admits(record));
      return (order === null ? admitted : admitted.toSorted(order)).slice(0, limit);
    };
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
