/** Gaps: what a record does not know. */

/** Tells whether a value of a record says anything; null and empty lists do not. */
export function isKnown(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
