/** Comparing two listings: which papers were added, removed and changed. */
import { type PaperRecord, RECORD_KEYS, type RecordKey } from "../core/record.ts";
import { createMerger } from "./duplicates.ts";
import { createIdentityIndex, type Entry } from "./identity.ts";

/** A paper that both listings have, but not with the same values. */
export interface ChangedPaper {
  readonly before: PaperRecord;
  readonly after: PaperRecord;
  /** The keys whose values differ, in the record's order. */
  readonly fields: readonly RecordKey[];
}

/** The difference between two listings. */
export interface ListingChanges {
  /** Papers of the new listing only, in its order. */
  readonly added: readonly PaperRecord[];
  /** Papers of the old listing only, in its order. */
  readonly removed: readonly PaperRecord[];
  /** In the order of the new listing. */
  readonly changed: readonly ChangedPaper[];
}

/** Keys that tell where, when and how a record was listed and read, which says nothing about the paper. */
const ABOUT_READING: ReadonlySet<RecordKey> = new Set<RecordKey>(["source", "listed", "problems"]);

/**
 * Compares two listings. Papers are recognised as in {@link createMerger}; one that a listing holds more than once is
 * merged before it is compared. Where and how the records were read, and the day of the listing, do not count as a change.
 */
export function compareListings(before: Iterable<PaperRecord>, after: Iterable<PaperRecord>): ListingChanges {
  const old = mergeAll(before).map((record): Entry => ({ record }));
  const current = mergeAll(after);
  const pairs = pairUp(old, current);
  const paired = new Set(pairs.values());
  return {
    added: current.filter((record) => !pairs.has(record)),
    removed: old.filter((entry) => !paired.has(entry)).map((entry) => entry.record),
    changed: [...pairs].flatMap(([record, entry]) => describeChange(entry.record, record)),
  };
}

function mergeAll(records: Iterable<PaperRecord>): PaperRecord[] {
  const merger = createMerger();
  for (const record of records) merger.add(record);
  return merger.records();
}

/** Identifiers first, so that no title takes the paper that another record names. */
function pairUp(old: readonly Entry[], current: readonly PaperRecord[]): Map<PaperRecord, Entry> {
  const found = new Map<PaperRecord, Entry>();
  for (const reason of ["id", "title"] as const) {
    const taken = new Set(found.values());
    const index = createIdentityIndex();
    for (const entry of old) if (!taken.has(entry)) index.add(entry);
    for (const record of current) {
      const match = found.has(record) ? null : index.find(record);
      if (match?.reason !== reason || taken.has(match.entry)) continue;
      taken.add(match.entry);
      found.set(record, match.entry);
    }
  }
  return new Map(current.flatMap((record) => pairOf(record, found.get(record))));
}

function pairOf(record: PaperRecord, entry: Entry | undefined): [PaperRecord, Entry][] {
  return entry === undefined ? [] : [[record, entry]];
}

function describeChange(before: PaperRecord, after: PaperRecord): ChangedPaper[] {
  const fields = RECORD_KEYS.filter((key) => !ABOUT_READING.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return fields.length === 0 ? [] : [{ before, after, fields }];
}
