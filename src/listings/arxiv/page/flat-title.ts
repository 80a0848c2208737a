/** Where a title ends and names begin within one line: pages that a tool put on one line hold nothing else between them. */
import type { Inline } from "../../../tokenizer/inline.ts";
import { isName, isNameWord } from "./names.ts";

/** A title, and the names after it; both as text. */
export interface FlatTitle {
  readonly title: string;
  readonly authors: string;
}

/** A word that ends a title, or that no name holds: with a sign, a digit, or in capitals. */
const TITLE_WORD = /[:?!.)\]$\d]$|\d|^\p{Lu}{3,}$/u;
const INITIAL = /^(?:\p{Lu}\.?-?){1,3}$/u;
/** A word of a sentence: in a title whose words begin with capitals there are only short ones. */
const SENTENCE_WORD = /^\p{Ll}{4,}/u;
const PREPOSITION = /^(?:with|from|into|over|under|without|between|through|beyond|towards?|using|within|across|among|along|about|after|against|during|toward|upon|when|than|that|does|versus)$/;
/** Words of a name in a title in which every word begins with a capital. */
const USUAL_WORDS = 2;
const MOST_WORDS = 4;

/** Cuts a title and names that are parted by commas: at the first link, else where the text can be no title any more. */
export function splitFlatTitle({ text, parts }: Inline): FlatTitle {
  const linked = parts.findIndex(({ href, ref }) => (href ?? ref) !== null);
  if (linked > 0) return { title: joinParts(parts.slice(0, linked)), authors: joinParts(parts.slice(linked)) };
  const pieces = text.split(/\s?,\s/);
  let first = pieces.length - 1;
  while (first > 0 && isName(pieces[first] ?? "")) first--;
  const words = (pieces[first] ?? "").split(/\s+/);
  const start = findName(words);
  const title = [...pieces.slice(0, first), words.slice(0, start).join(" ")].join(", ");
  const authors = [words.slice(start).join(" "), ...pieces.slice(first + 1)].join(", ");
  return start === 0 || start === words.length ? { title: text, authors: "" } : { title, authors };
}

function joinParts(parts: Inline["parts"]): string {
  return parts.map((part) => part.text).join(" ");
}

/** Index of the first word of the name that words end in; their number where they end in none. */
function findName(words: readonly string[]): number {
  let start = words.length;
  while (start > 0 && isNameWord(words[start - 1] ?? "") && !TITLE_WORD.test(words[start - 1] ?? "")) start--;
  const least = words.length - start;
  if (least < USUAL_WORDS) return words.length;
  const sentence = words.slice(1, start).some((word) => SENTENCE_WORD.test(word) && !PREPOSITION.test(word));
  if (sentence && least <= MOST_WORDS) return start;
  let name = words.length - USUAL_WORDS;
  while (name > start && (INITIAL.test(words[name] ?? "") || !/^\p{Lu}/u.test(words[name] ?? ""))) name--;
  return name;
}
