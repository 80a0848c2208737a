/** Headers that tools write above a page: where and when they got it. */

/** A line with which a tool says where and when it got the page: `- Captured (UTC): 2026-01-02T...`, `**URL:** https://...`. */
const META =
  /^(?:[-*]\s+|\*\*)?(?:source|url|page title|title|captured|retrieved|exported|fetched|saved|accessed|crawled|scraped|downloaded|generated|extraction|published time|markdown content)(?:\s(?:source|url|html|sha256|from|at|on|date|time))?(?:\s\([^()]{1,20}\))?:\*{0,2}(?=\s|$)/i;
/** A longer line is no header. */
export const META_LONGEST = 400;
/** Its first words: to look for them first keeps the pattern, which takes long to get ready, from most lines. */
const META_WORDS = new Set(
  "source url page title captured retrieved exported fetched saved accessed crawled scraped downloaded generated extraction published markdown".split(
    " ",
  ),
);
const WORD_LONGEST = Math.max(...Array.from(META_WORDS, (word) => word.length));
const CAPITAL_A = 65;
const SMALL_A = 97;
const LETTERS = 26;

/** True for a line such as `Retrieved at: 2026-01-02`. */
export function isToolHeader(text: string): boolean {
  if (text.length > META_LONGEST || !text.includes(":")) return false;
  let start = 0;
  while (start < text.length && !isLetter(text.charCodeAt(start))) start++;
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  return end - start <= WORD_LONGEST && META_WORDS.has(text.slice(start, end).toLowerCase()) && META.test(text);
}

function isLetter(code: number): boolean {
  return (code >= CAPITAL_A && code < CAPITAL_A + LETTERS) || (code >= SMALL_A && code < SMALL_A + LETTERS);
}
