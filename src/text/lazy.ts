/** What is made when it is first asked for. */

/**
 * Puts off the making of a value. Patterns with classes of Unicode (`\p{L}`) are made so: each takes as long as reading a dozen
 * lines, and most dumps need few of them.
 */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
