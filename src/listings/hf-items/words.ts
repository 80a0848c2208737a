/** The words and signs of Hugging Face's pages that items are known by. A translated page has other words. */
/** The word that says that an item is a paper. A longer one stands before one that it begins with. */
const PAPER: readonly string[] = ["Paper"];
/** The words before the day of publication. */
const PUBLISHED: readonly string[] = ["Published on", "Published"];

/** The signs between the pieces of an item, as tools write them; those that have another meaning too need white space around them. */
const DOT = String.raw`[•·∙⋅‧・●◦]`;
const SEPARATOR = String.raw`\s*${DOT}\s*|(?:\s+|^)[*|](?=\s|$)\s*`;

/** The signs between two pieces. */
export const SEPARATORS = new RegExp(SEPARATOR);
const ONLY_DOT = new RegExp(`^\\s*(?:${DOT}|[*|])\\s*$`);
const STARTS_WITH_DOT = new RegExp(`^\\s*${DOT}`);
const IS_PAPER = new RegExp(`^(?:${PAPER.join("|")})$`);
const PUBLISHED_START = new RegExp(`^(?:${PUBLISHED.join("|")})\\s*`);
/** The word, a separator and an identifier: whatever is written before them, an item is meant. */
const PAPER_AND_ID = new RegExp(`(${PAPER.join("|")})(?:${SEPARATOR})(?=(?:arXiv:\\s?)?\\d{4}\\.\\d{4,5}(?!\\d))`);
/** The word at the end of a line, where a tool broke the item after it. */
const PAPER_AT_END = new RegExp(`(?<=\\s|^)(${PAPER.join("|")})(?:${SEPARATOR})?$`);
const IDENTIFIER_LIKE = /\d{4}\.\d{4,5}/;
/** Characters at the end of a line that the word and a separator take. */
const END_LONGEST = Math.max(...PAPER.map((word) => word.length)) + 8;

/** A piece of an item's foot: the text between two separators, or between the ends of its line. */
export interface Fragment {
  readonly text: string;
  /** A separator stands before it. */
  readonly dot: boolean;
}

/** Takes a text apart at its separators. */
export function splitFragments(text: string): readonly Fragment[] {
  const fragments = text.split(SEPARATORS).map((piece, index) => ({ text: piece.trim(), dot: index > 0 }));
  return fragments.length > 1 && fragments[0]?.text === "" ? fragments.slice(1) : fragments;
}

/** Whether a line holds nothing but a separator. */
export function isDot(content: string): boolean {
  return content.length <= 16 && ONLY_DOT.test(content);
}

/** Whether a line begins with a separator, which the tokenizer may have taken for a bullet. */
export function startsWithDot(content: string): boolean {
  return STARTS_WITH_DOT.test(content);
}

/** Whether a text is the word for a paper and nothing else. */
export function isPaperWord(text: string): boolean {
  return IS_PAPER.test(text);
}

/** The text after the word for "published"; null where it does not begin with it. */
export function afterPublished(text: string): string | null {
  const word = PUBLISHED_START.exec(text)?.[0];
  return word === undefined ? null : text.slice(word.length);
}

/** Whether a text ends with the word for a paper, and a separator or none after it. */
export function endsWithPaper(text: string): boolean {
  return PAPER_AT_END.test(text.slice(-END_LONGEST));
}

/** Whether a text holds the word for a paper with an identifier after it. */
export function holdsPaper(text: string): boolean {
  return IDENTIFIER_LIKE.test(text) && PAPER_AND_ID.test(text);
}

/** What stands before and after the word for a paper where an item's foot begins with it; null where none does. */
export function splitAtPaper(text: string): { before: string; after: string } | null {
  const inside = IDENTIFIER_LIKE.test(text) ? PAPER_AND_ID.exec(text) : null;
  if (inside !== null) return splitAt(text, inside.index, inside[1] ?? "");
  const from = Math.max(0, text.length - END_LONGEST);
  const atEnd = PAPER_AT_END.exec(text.slice(from));
  return atEnd === null ? null : splitAt(text, from + atEnd.index, atEnd[1] ?? "");
}

function splitAt(text: string, at: number, word: string): { before: string; after: string } {
  return { before: text.slice(0, at).trim(), after: text.slice(at + word.length).trim() };
}
