/** Keys of a bibliography, by the rule of arXiv's own export: family name, year and first words of the title. */
import type { PaperRecord } from "../core/record.ts";
import { foldCase } from "../text/fold.ts";
import { FUNCTION_WORDS } from "../text/stop-words.ts";
import { type PersonName, splitName, type WholeName } from "./names.ts";
import { yearOf } from "./paper-facts.ts";

const MOST_WORDS = 4;
const LONGEST_WORD = 30;
const LETTERS = 26;
/** The start of a title in which its first words surely stand. */
const LONGEST_START = 1000;

/** Gives each record of a run a key that no other has. It remembers the keys, which take about 100 bytes each. */
export type KeyMaker = (record: PaperRecord) => string;

/** Makes the keys of one run: of two that would be the same, the second gets an `a`, the third a `b`. */
export function createKeyMaker(): KeyMaker {
  /** The number of records that asked for each key; 0 for one that only came of a letter. */
  const asked = new Map<string, number>();
  return (record) => {
    const wanted = proposeKey(record);
    let count = asked.get(wanted);
    let key = wanted;
    while (asked.has(key)) {
      key = wanted + toLetters(count ?? 0);
      count = (count ?? 0) + 1;
    }
    asked.set(key, 0);
    asked.set(wanted, count ?? 0);
    return key;
  };
}

/** The key of a record by itself: letters and digits, and the signs of an identifier. */
function proposeKey(record: PaperRecord): string {
  const [author] = record.authors;
  const name = author === undefined ? null : splitName(author);
  const family = name === null ? "" : simplify(familyOf(name));
  if (family === "" && record.id !== null) return `arXiv${record.id.replaceAll(/[^\w.-]/g, "-")}`;
  const words = titleWords(record.title).join("");
  return `${family}${family + words === "" ? "paper" : ""}${yearOf(record) ?? ""}${words}`;
}

function familyOf(name: PersonName | WholeName): string {
  return "literal" in name ? name.literal.replace(/^the\s/i, "") : name.particle + name.family;
}

/** The first words of a title that are no function words, in letters and digits of ASCII. */
export function titleWords(title: string): string[] {
  const words: string[] = [];
  for (const word of title.slice(0, LONGEST_START).split(/\s+/)) {
    const simple = simplify(word);
    if (simple === "" || FUNCTION_WORDS.has(simple)) continue;
    words.push(simple);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

function simplify(text: string): string {
  return foldCase(text)
    .replace(/[^a-z\d]+/g, "")
    .slice(0, LONGEST_WORD);
}

/** a, b ... z, aa, ab ... */
function toLetters(number: number): string {
  const letter = String.fromCharCode(97 + (number % LETTERS));
  return number < LETTERS ? letter : toLetters(Math.floor(number / LETTERS) - 1) + letter;
}
