/** Headers that tools write above a page: where and when they got it. */
import { codeAt } from "../text/codes.ts";

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
const CAPITAL_A = 65;
const SMALL_A = 97;
const LETTERS = 26;
/** The bit that makes a letter of ASCII a small one. */
const LOWER = 32;
/** The lengths of these words by their first letter, a bit each. */
const WORD_LENGTHS = new Int32Array(LETTERS);
for (const word of META_WORDS) {
  const letter = word.charCodeAt(0) - SMALL_A;
  WORD_LENGTHS[letter] = (WORD_LENGTHS[letter] ?? 0) | (1 << word.length);
}

/** True for a line such as `Retrieved at: 2026-01-02`. */
export function isToolHeader(text: string): boolean {
  if (text.length > META_LONGEST || !text.includes(":")) return false;
  let start = 0;
  while (start < text.length && !isLetter(codeAt(text, start))) start++;
  let end = start;
  while (isLetter(codeAt(text, end))) end++;
  return isMetaWord(text, start, end) && META.test(text);
}

/** Most other words have another length than those with the same first letter. */
function isMetaWord(text: string, start: number, end: number): boolean {
  if (start === end) return false;
  const lengths = WORD_LENGTHS[(codeAt(text, start) | LOWER) - SMALL_A] ?? 0;
  return (lengths & (1 << (end - start))) !== 0 && META_WORDS.has(text.slice(start, end).toLowerCase());
}

function isLetter(code: number): boolean {
  return (code >= CAPITAL_A && code < CAPITAL_A + LETTERS) || (code >= SMALL_A && code < SMALL_A + LETTERS);
}
