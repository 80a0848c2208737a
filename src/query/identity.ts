/** Identity: when two records are the same paper. */
import type { PaperRecord } from "../core/record.ts";
import { daysBetween } from "../text/calendar.ts";
import { lettersOf, wordsOf } from "../text/letters.ts";
import { foldCase } from "../text/fold.ts";

/** The reason why two records are the same paper: their identifier, or their title with nothing against it. */
export type IdentityReason = "id" | "title";

/** An entry stands for a paper; `record` may change as more becomes known of it. */
export interface Entry {
  record: PaperRecord;
}

/** A search for the entry that stands for the same paper. */
export interface IdentityIndex<E extends Entry> {
  /** Makes an entry known by its record's identifier and title; again, when its record has changed. */
  add(entry: E): void;
  /** The entry for the same paper, or null. */
  find(record: PaperRecord): { readonly entry: E; readonly reason: IdentityReason } | null;
}

/** At most so many entries of one title are compared, so that a dump of equal titles takes linear time. */
const MAX_SAME_TITLE = 20;
/** Two dates of one event lie no further apart: time zones, weekends, submission and announcement. */
const MAX_DAYS_APART = 7;
/** Both abstracts must have this share of the shorter one's words: versions rewrite, unrelated ones share about a quarter. */
const MIN_SHARED_WORDS = 0.5;

/**
 * Makes an empty index. It compares identifiers first, then titles without accents, case, spaces and signs. Equal titles
 * are the same paper only where identifiers, authors, dates and abstracts do not contradict each other.
 */
export function createIdentityIndex<E extends Entry>(): IdentityIndex<E> {
  const byId = new Map<string, E>();
  const byTitle = new Map<string, E[]>();
  return {
    add(entry) {
      const { id, title } = entry.record;
      if (id !== null) byId.set(id, entry);
      const key = comparable(title);
      const same = byTitle.get(key);
      if (same === undefined) byTitle.set(key, [entry]);
      else if (same.length < MAX_SAME_TITLE && !same.includes(entry)) same.push(entry);
    },
    find(record) {
      const named = record.id === null ? undefined : byId.get(record.id);
      if (named !== undefined) return { entry: named, reason: "id" };
      const key = comparable(record.title);
      const titled = key === "" ? undefined : byTitle.get(key)?.find((entry) => !contradict(entry.record, record));
      return titled === undefined ? null : { entry: titled, reason: "title" };
    },
  };
}

/** True when two records of one title are surely different papers, by identifier, authors, date or abstract. */
function contradict(a: PaperRecord, b: PaperRecord): boolean {
  if (a.id !== null && b.id !== null && a.id !== b.id) return true;
  return (
    contradictByAuthors(a.authors, b.authors) || contradictByDate(a.published, b.published) || contradictByAbstract(a.abstract, b.abstract)
  );
}

/** True without a family name in common. Lists may be cut short and given names abbreviated. */
function contradictByAuthors(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const names = new Set(a.map(familyName));
  return !b.some((name) => names.has(familyName(name)));
}

/** Returns `Quill` for `Ada Quill` and for `Quill, A.`, and `Dorn` for `Piet van Dorn` and for `van Dorn, P.` */
function familyName(name: string): string {
  const [before = ""] = name.split(",", 1);
  return foldCase(before.trim().split(/\s+/).at(-1) ?? "");
}

function contradictByDate(a: string | null, b: string | null): boolean {
  const apart = a === null || b === null ? null : daysBetween(a, b);
  return apart !== null && Math.abs(apart) > MAX_DAYS_APART;
}

/** True when neither is the other one cut short, and they share too few words. */
function contradictByAbstract(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (comparable(long).startsWith(comparable(short))) return false;
  const words = new Set(wordsOf(foldCase(short)));
  const others = new Set(wordsOf(foldCase(long)));
  return [...words].filter((word) => others.has(word)).length < words.size * MIN_SHARED_WORDS;
}

/** Returns the text without accents, case, spaces and signs. */
function comparable(text: string): string {
  return lettersOf(foldCase(text));
}
