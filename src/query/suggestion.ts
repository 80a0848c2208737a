/** Did you mean: the allowed name that is nearest to a mistyped one. */
import { closest, distance } from "fastest-levenshtein";

/** No name is longer; comparing more would only cost time. */
const LONGEST = 40;

/**
 * The name that a mistyped value most likely stands for: the nearest one, else the first that contains it (`stars` for `githubStars`).
 * Null when there is none.
 */
export function suggest(value: string, names: readonly string[]): string | null {
  return findNear(value, names) ?? findContaining(value.toLowerCase(), names);
}

/**
 * The name that differs from a mistyped value in about a third of its letters at most, or in one where it begins otherwise (`monday` is
 * not `today`). Null when none is so near.
 */
export function findNear(value: string, names: readonly string[]): string | null {
  const typed = value.toLowerCase();
  if (names.length === 0 || typed === "" || typed.length > LONGEST) return null;
  const lower = names.map((name) => name.toLowerCase());
  const near = closest(typed, lower);
  const most = typed.charAt(0) === near.charAt(0) ? Math.max(1, Math.round(near.length / 3)) : 1;
  return distance(typed, near) <= most ? (names[lower.indexOf(near)] ?? null) : null;
}

function findContaining(typed: string, names: readonly string[]): string | null {
  if (typed.length < 3 || typed.length > LONGEST) return null;
  return names.find((name) => name.toLowerCase().includes(typed)) ?? null;
}
