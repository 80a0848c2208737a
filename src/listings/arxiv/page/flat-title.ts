/** The border between a title and names within one line: pages that a tool put on one line hold nothing else between them. */
import type { Inline } from "../../../tokenizer/inline.ts";
import { withoutLabel } from "../entries/field-labels.ts";
import { isName, isNameWord } from "./names.ts";

/** A title, and the names after it; both as text. */
export interface FlatTitle {
  readonly title: string;
  readonly authors: string;
  /** Nothing marks the border: the words before it could be a name's, or no name was found. */
  readonly guessed: boolean;
}

/** A word that no name holds: with a sign, a digit or several capitals, or at the end of a sentence. */
const TITLE_WORD = /[:?!)\]$]$|\d|\p{L}{4,}\.$|\p{Lu}{2}/u;
const INITIALS = /^(?:\p{Lu}|(?:\p{Lu}\p{Ll}{0,2}\.-?){1,4})$/u;
const GROUP = /^(?:Collaboration|Consortium|Group|Team):$/i;
const AFFILIATION = /\([^()]*\)/g;
/** A particle that begins with a capital. */
const PARTICLE = /^(?:D[aei]|Del|Della|Den|Der|Dos|Du|El|La|Le|Ten|Ter|Van|Von)$/;
/** Words of a sentence, by their case: titles either write most of them small, or all but the shortest with a capital. */
const SMALL = /^\p{Ll}{4,}/u;
const CAPITAL = /^\p{Lu}\p{Ll}{3,}/u;
const PREPOSITION =
  /^(?:about|across|after|against|along|among|between|beyond|does|from|into|over|than|that|through|toward|towards|under|upon|using|versus|when|with|within|without)$/;
/** Words of a first name that cannot be told from the words of the title before it. */
const USUAL_WORDS = 2;
const MOST_WORDS = 4;

interface Word {
  readonly text: string;
  readonly index: number;
}

/** Cuts a title and names that are parted by commas: at the first link, else where the text can be no title any more. */
export function splitFlatTitle({ text, parts }: Inline): FlatTitle {
  const linked = parts.findIndex(({ href, ref }) => (href ?? ref) !== null);
  if (linked > 0)
    return { title: withoutLabel(joinParts(parts.slice(0, linked))), authors: joinParts(parts.slice(linked)), guessed: false };
  const bare = text.replaceAll(AFFILIATION, (affiliation) => " ".repeat(affiliation.length));
  const pieces = bare.split(",");
  let first = pieces.length - 1;
  while (first > 0 && isName(pieces[first] ?? "")) first--;
  const begin = pieces.slice(0, first).join(",").length;
  const words = findWords(bare, begin, begin + 1 + (pieces[first] ?? "").length);
  const others = pieces.slice(first + 1);
  const name = findGroup(words, findName(words, others));
  const guessed = isNameLike(words[name - 1]);
  // A word by itself is hardly ever a title.
  const tooShort = guessed && name === 1 && pieces.length === 1;
  const at = tooShort ? 0 : (words[name]?.index ?? 0);
  if (at === 0) return { title: text, authors: "", guessed: true };
  return { title: text.slice(0, at).trim(), authors: text.slice(at), guessed };
}

function findWords(text: string, begin: number, end: number): Word[] {
  return Array.from(text.slice(begin, end).matchAll(/[^\s,]+/g), ({ 0: word, index }) => ({ text: word, index: begin + index }));
}

/** Index of the first word of the group whose names begin at an index: `The LENS Collaboration: A. Quill`. */
function findGroup(words: readonly Word[], name: number): number {
  if (name < 2 || !GROUP.test(words[name - 1]?.text ?? "")) return name;
  return name > 2 && words[name - 3]?.text === "The" ? name - 3 : name - 2;
}

function isNameLike(word: Word | undefined): boolean {
  return word !== undefined && isNameWord(word.text) && !isTitleWord(word.text);
}

function joinParts(parts: Inline["parts"]): string {
  return parts.map((part) => part.text).join(" ");
}

/** Index of the first word of the name that words end in; their number where they end in none. */
function findName(words: readonly Word[], others: readonly string[]): number {
  const { length } = words;
  let start = length;
  while (start > 0 && isNameLike(words[start - 1])) start--;
  if (length - start < USUAL_WORDS) return length;
  if (length - start <= MOST_WORDS && isSentence(words.slice(1, start))) return start;
  return (
    length -
    countNameWords(
      words.slice(start).map(({ text }) => text),
      others,
    )
  );
}

/** Number of the last words that are a name of usual length: one word besides initials and particles, and a given name or initials for it. */
function countNameWords(words: readonly string[], others: readonly string[]): number {
  const abbreviated = others.length > 1 && others.every((name) => INITIALS.test(name.trim().split(/\s+/)[0] ?? ""));
  let full = 0;
  let initials = 0;
  for (const [index, word] of words.toReversed().entries()) {
    if (INITIALS.test(word)) initials++;
    // Two initials stand for all given names; so does one where the other names begin with one too.
    else if (full === USUAL_WORDS || (full > 0 && (abbreviated || initials > 1))) return index;
    else if (/^\p{Lu}/u.test(word) && !PARTICLE.test(word)) full++;
  }
  return words.length;
}

function isTitleWord(word: string): boolean {
  return TITLE_WORD.test(word) && !INITIALS.test(word);
}

/** Tells whether words are written as in a sentence: no fewer of the longer ones are small than begin with a capital. */
function isSentence(words: readonly Word[]): boolean {
  const small = words.filter(({ text }) => SMALL.test(text) && !PREPOSITION.test(text)).length;
  return small > 0 && small >= words.filter(({ text }) => CAPITAL.test(text)).length;
}
