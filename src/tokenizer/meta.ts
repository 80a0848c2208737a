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
const FIRST_WORD = /[A-Za-z]+/;

/** True for a line such as `Retrieved at: 2026-01-02`. */
export function isToolHeader(text: string): boolean {
  if (text.length > META_LONGEST || !text.includes(":")) return false;
  return META_WORDS.has((FIRST_WORD.exec(text)?.[0] ?? "").toLowerCase()) && META.test(text);
}
