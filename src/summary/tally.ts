/** Tallies: how often each key occurred. Adding is commutative, so a tally does not depend on the order of what is counted. */

/** Occurrences by key. */
export type Tally<K> = Map<K, number>;

/** The number of papers that a key stands for. */
export interface CountRow {
  readonly key: string;
  readonly papers: number;
}

/** Counts a key once, or as often as it occurred elsewhere. */
export function count<K>(tally: Tally<K>, key: K, times = 1): void {
  tally.set(key, (tally.get(key) ?? 0) + times);
}

/** Adds the counts of one tally to another. */
export function addTally<K>(into: Tally<K>, from: ReadonlyMap<K, number>): void {
  for (const [key, times] of from) count(into, key, times);
}

/** The rows of a tally, most papers first, then by the code units of their keys: the same under any locale. */
export function rankRows(tally: ReadonlyMap<string, number>): CountRow[] {
  return Array.from(tally, ([key, papers]) => ({ key, papers })).toSorted((a, b) => b.papers - a.papers || compareText(a.key, b.key));
}

/** Order by code units. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
