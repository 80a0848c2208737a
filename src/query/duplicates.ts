/** Duplicates: the same paper in several dumps or listings, merged so that nothing known is lost. */
import { createProblem } from "../core/problem.ts";
import type { PaperRecord } from "../core/record.ts";
import { createIdentityIndex, type Entry, type IdentityReason } from "./identity.ts";
import { isKnown } from "./known.ts";

/** A paper that was found more than once. */
export interface DuplicateGroup {
  /** All that is known of it; its `source` is that of the record whose version is the newest. */
  readonly kept: PaperRecord;
  /** The record that came first. */
  readonly first: PaperRecord;
  /** The records that came after it, and why each is the same paper. */
  readonly duplicates: readonly { readonly record: PaperRecord; readonly reason: IdentityReason }[];
}

/**
 * Receives each merge as it happens: the record that stays, with what was merged into it; the record that was merged,
 * as it was before; and why they are the same paper.
 */
export type OnMerge = (kept: PaperRecord, merged: PaperRecord, reason: IdentityReason) => void;

/** Collects records, each paper once. */
export interface Merger {
  /** Takes a record; tells the entry that it went to, and why if that entry was there before. */
  add(record: PaperRecord): { readonly entry: Entry; readonly reason: IdentityReason | null };
  /** The papers, in the order in which each was first seen. */
  records(): PaperRecord[];
}

/**
 * Makes a merger. The same paper is recognised by its identifier; where one of the records has none, by its title, unless
 * their authors (no family name in common), dates (published more than a week apart) or abstracts (less than half of the
 * words in common) say otherwise.
 */
export function createMerger(onMerge?: OnMerge): Merger {
  const entries: Entry[] = [];
  const index = createIdentityIndex<Entry>();
  return {
    add(record) {
      const match = index.find(record);
      const entry = match?.entry ?? { record };
      if (match === null) entries.push(entry);
      else {
        const [newer, older] = inOrderOfAge(entry.record, record);
        entry.record = noteCopy(mergeRecords(newer, older), older, match.reason);
        onMerge?.(entry.record, older, match.reason);
      }
      index.add(entry);
      return { entry, reason: match?.reason ?? null };
    },
    records: () => entries.map((entry) => entry.record),
  };
}

/** The papers that were found more than once, in the order in which each was first seen; see {@link createMerger}. */
export function findDuplicates(records: Iterable<PaperRecord>): DuplicateGroup[] {
  const merger = createMerger();
  const groups = new Map<Entry, { first: PaperRecord; duplicates: { record: PaperRecord; reason: IdentityReason }[] }>();
  for (const record of records) {
    const { entry, reason } = merger.add(record);
    if (reason === null) groups.set(entry, { first: record, duplicates: [] });
    else groups.get(entry)?.duplicates.push({ record, reason });
  }
  return [...groups].filter(([, group]) => group.duplicates.length > 0).map(([{ record: kept }, group]) => ({ kept, ...group }));
}

/** The record with the place of a copy that went into it among its problems, so that no source is lost. */
function noteCopy(record: PaperRecord, { source }: PaperRecord, reason: IdentityReason): PaperRecord {
  return { ...record, problems: [...record.problems, createProblem("merged-copy", source.file, source.lines[0], `same ${reason}`)] };
}

/** The newer version first; of equal ones, or where a version is not known, the one that was there before. */
function inOrderOfAge(before: PaperRecord, record: PaperRecord): [PaperRecord, PaperRecord] {
  return (record.version ?? 0) > (before.version ?? 0) ? [record, before] : [before, record];
}

/**
 * Merges two records of one paper. What both know is taken from the newer one, but: the longer abstract, the higher
 * counts and the later revision are kept, and categories, links and problems are those of both.
 */
export function mergeRecords(newer: PaperRecord, older: PaperRecord): PaperRecord {
  return {
    ...older,
    ...withoutGaps(newer),
    abstract: greater(newer.abstract, older.abstract, (text) => text.length),
    revised: greater(newer.revised, older.revised, Date.parse),
    categories: [...new Set([...newer.categories, ...older.categories])],
    upvotes: greater(newer.upvotes, older.upvotes, Number),
    commentCount: greater(newer.commentCount, older.commentCount, Number),
    githubStars: greater(newer.githubStars, older.githubStars, Number),
    links: uniqueBy([...newer.links, ...older.links], (link) => link.url),
    problems: uniqueBy([...newer.problems, ...older.problems], JSON.stringify),
  };
}

function withoutGaps(record: PaperRecord): Partial<PaperRecord> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isKnown(value)));
}

/** The greater of two values, the first of equal ones; null only where both are. */
function greater<T>(first: T | null, second: T | null, sizeOf: (value: T) => number): T | null {
  if (first === null || second === null) return first ?? second;
  return sizeOf(second) > sizeOf(first) ? second : first;
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}
