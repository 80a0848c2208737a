/** Remembers what was worked out before: a page says `2 authors`, `·` and its dates again and again. */

/** Entries; more are the texts of a dump, and not what its pages repeat. */
const MOST = 4096;
/** Characters of a text that is likely to come again; a longer one is not remembered. */
const SHORT = 32;

/**
 * Gives a function of a short text a memory. The values are shared, so they must not be changed. It is emptied when it is full,
 * so that it stays small whatever the input holds.
 */
export function memoize<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => (text.length > SHORT ? work(text) : recall(known, text, work));
}

/** The same for a function of a number, such as the code of a character. */
export function memoizeCode<T>(work: (code: number) => T): (code: number) => T {
  const known = new Map<number, T>();
  return (code) => recall(known, code, work);
}

function recall<K, T>(known: Map<K, T>, key: K, work: (key: K) => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = work(key);
    if (known.size >= MOST) known.clear();
    known.set(key, value);
  }
  return value;
}
