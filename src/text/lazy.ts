/** Values that are made when they are first asked for. */

/**
 * Puts off the making of a value. Patterns with classes of Unicode (`\p{L}`) are made so late: each takes
 * long to make, which the benchmark's row `one dump to json` shows, and most dumps need few of them.
 */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
