/** The terms of a title: its words without stop words, singular and plural as one. */
import { memoize } from "../text/memo.ts";
import { STOP_WORDS } from "../text/stop-words.ts";

/** A letter or digit and what may follow it inside a word: `few-shot`, `Kepler's`, `v2.5`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-‐‑'’]|\.(?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;
const LETTER = /\p{L}/u;
/** Mathematics and the names of TeX commands are no words. */
const TEX = /\$[^$]*\$|\\[A-Za-z]+/g;
const POSSESSIVE = /['’]s$/i;
/** Longer words are remains of addresses and codes, and each would be kept. */
const LONGEST = 40;

/**
 * The terms of a title: each by its key ({@link termKey}), as it is first written there. Words of one letter, numbers,
 * stop words and mathematics are no terms.
 */
export function titleTerms(title: string): Map<string, string> {
  const terms = new Map<string, string>();
  for (const word of title.replace(TEX, " ").match(WORD) ?? []) {
    const term = readTerm(word);
    if (term !== null && !terms.has(term.key)) terms.set(term.key, term.form);
  }
  return terms;
}

interface Term {
  readonly key: string;
  readonly form: string;
}

/** Titles share most of their words. */
const readTerm = memoize((word): Term | null => {
  if (word.length > LONGEST || !LETTER.test(word)) return null;
  const form = word.replace(POSSESSIVE, "");
  const folded = foldWord(form);
  return folded.length < 2 || STOP_WORDS.has(folded) ? null : { key: foldPlural(folded), form };
});

/** Returns what the written forms of one term have in common: the word without case, accents and plural. Not a word to show. */
export function termKey(form: string): string {
  return foldPlural(foldWord(form));
}

/** Without case, accents and variants of hyphens and apostrophes. */
function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[‐‑]/g, "-")
    .replaceAll("’", "'");
}

/** One key for the singular and the plural: `model`, `models`; `policy`, `policies`; `process`, `processes`. */
function foldPlural(word: string): string {
  const singular = word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  return singular.replace(/(?<=ch|sh|ss|x)e$/, "").replace(/(?<=...)(?:y|ie)$/, "i");
}
