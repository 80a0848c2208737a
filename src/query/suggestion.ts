/** Did you mean: the allowed name that is nearest to a mistyped one. */
import { closest, distance } from "fastest-levenshtein";

/** No name is longer; comparing more would only cost time. */
const LONGEST = 40;

/**
 * The name that a mistyped value most likely stands for: one that differs in about a third of its letters at most, else the
 * first that contains it (`stars` for `githubStars`). Null when none is near.
 */
export function suggest(value: string, names: readonly string[]): string | null {
  const typed = value.toLowerCase();
  if (names.length === 0 || typed === "" || typed.length > LONGEST) return null;
  const lower = names.map((name) => name.toLowerCase());
  const near = closest(typed, lower);
  const found = distance(typed, near) <= Math.max(1, Math.round(near.length / 3)) ? near : containing(typed, lower);
  return names[lower.indexOf(found)] ?? null;
}

function containing(typed: string, names: readonly string[]): string {
  return (typed.length > 2 && names.find((name) => name.includes(typed))) || "";
}
