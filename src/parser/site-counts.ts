/** The counts of a card: votes, comments and stars, told by their labels, their links, or their places. */
import type { Piece } from "./site-pieces.ts";

/** The counts that a card shows; null for one that it does not. */
export interface Counts {
  readonly upvotes: number | null;
  readonly commentCount: number | null;
  readonly githubStars: number | null;
}

/** Tells what the counts of a foot count. A dash is no number there, but what is left of a picture. */
export function nameCounts(foot: readonly Piece[], abstracts: boolean): ReadonlyMap<Piece, keyof Counts> {
  const keys = new Map<Piece, keyof Counts>();
  for (const [index, piece] of foot.entries()) {
    const { mark } = piece;
    if (mark.name === "votes") keys.set(piece, "upvotes");
    else if (mark.name === "stars") keys.set(piece, "githubStars");
    else if (mark.name === "comments") keys.set(piece, "commentCount");
    else if (mark.name === "count" && !/^\W+$/.test(mark.shown))
      keys.set(
        piece,
        !abstracts && countsStars(mark.shown, foot.slice(index + 1).find(({ sign }) => sign !== ".")?.sign)
          ? "githubStars"
          : "commentCount",
      );
  }
  return keys;
}

/** The count that nothing but its place names, where no stars stand before it: it may count comments or stars. */
export function findUnclear(keys: ReadonlyMap<Piece, keyof Counts>): Piece | null {
  const counts = [...keys].filter(([, key]) => key !== "upvotes");
  const [piece, key] = counts.length === 1 ? (counts[0] ?? []) : [];
  return piece?.mark.name === "count" && key === "commentCount" ? piece : null;
}

/** On a day's page, stars stand before comments; and no paper has so many comments that their number is rounded. */
function countsStars(shown: string, next: string | undefined): boolean {
  return next === "c" || next === "k" || /[km]$/i.test(shown);
}

/** Reads the counts. Those above the title are votes; one above who submitted the paper is so where none stands below. */
export function readCounts(lead: readonly Piece[], foot: ReadonlyMap<Piece, keyof Counts>): Counts {
  const counts: Record<keyof Counts, number | null> = { upvotes: null, commentCount: null, githubStars: null };
  const below = lead.slice(lead.findLastIndex(({ sign }) => sign === "u") + 1);
  for (const { mark } of [...below, ...lead]) if (mark.name === "count" || mark.name === "votes") counts.upvotes ??= mark.count;
  for (const [{ mark }, key] of foot) if ("count" in mark) counts[key] ??= mark.count;
  return counts;
}
