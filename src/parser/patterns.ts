/** Patterns over signs: each piece of a page is one letter, and a layout is a regular expression over these letters. */

/** Words in capitals and what they stand for; a word may stand for a pattern that holds other words. */
export type Words = Readonly<Record<string, string>>;

/** Places in a string of signs, `[start, end)`. */
export type Range = readonly [number, number];

/** Makes the pattern that a layout's words describe; it matches at one place only, its `lastIndex`. Spaces are for the reader. */
export function compilePattern(layout: string, words: Words): RegExp {
  const fill = (text: string): string => text.replaceAll(/[A-Z_]{3,}/g, (word) => words[word] ?? word);
  return new RegExp(fill(fill(fill(layout))).replaceAll(" ", ""), "y");
}

/**
 * Places in a string of signs at which one of the patterns matches; the first pattern comes first. Where none does, matching
 * starts again one sign further.
 */
export function matchAll(patterns: readonly RegExp[], signs: string): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < signs.length;) {
    const end = endOfMatch(patterns, signs, at);
    if (end > at) found.push([at, end]);
    at = Math.max(at + 1, end);
  }
  return found;
}

function endOfMatch(patterns: readonly RegExp[], signs: string, at: number): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(signs)) return pattern.lastIndex;
  }
  return at;
}

/** The places between others, which are in order, and around them, up to a length; none of them is empty. */
export function gapsBetween(places: readonly Range[], length: number): Range[] {
  const gaps: Range[] = [];
  let from = 0;
  for (const [start, end] of [...places, [length, length] as const]) {
    if (from < start) gaps.push([from, start]);
    from = end;
  }
  return gaps;
}
