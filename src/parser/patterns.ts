/** Patterns over signs: each piece of a page is one letter, and a layout is a regular expression over these letters. */

/** Words in capitals and what they stand for; a word may stand for a pattern that holds other words. */
export type Words = Readonly<Record<string, string>>;

/** Makes the pattern that a layout's words describe; it matches at one place only, its `lastIndex`. Spaces are for the reader. */
export function compilePattern(layout: string, words: Words): RegExp {
  const fill = (text: string): string => text.replaceAll(/[A-Z_]{3,}/g, (word) => words[word] ?? word);
  return new RegExp(fill(fill(fill(layout))).replaceAll(" ", ""), "y");
}

/**
 * Places in a string of signs at which one of the patterns matches, `[start, end)`; the first pattern comes first. Where none
 * does, matching starts again one sign further.
 */
export function matchAll(patterns: readonly RegExp[], signs: string): [number, number][] {
  const found: [number, number][] = [];
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
