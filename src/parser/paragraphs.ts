/** Lines of text gathered into paragraphs, and told apart: titles, abstracts. */
import { goesOnWithAddress } from "../text/broken-addresses.ts";
import { endsInHyphen } from "../text/hyphens.ts";
import { lazy } from "../text/lazy.ts";
import { leavesRoom } from "./wrapped-text.ts";

/** One line of a paragraph: its text, the index of its token in the listing, and its length with all its markup. */
export interface TextLine {
  readonly text: string;
  readonly index: number;
  readonly width: number;
}

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly TextLine[];
  /** No blank line stands before it. */
  readonly glued: boolean;
}

/** Longer lines are no hard-wrapped text, so each is a whole. */
const UNWRAPPED = 200;
/** Names and most titles are no longer. */
const SHORT = 100;
/** Title, abstract and organisation. */
const MOST_DENSE = 3;
const LONGEST_TITLE = 400;
/** A single sentence that is longer is an abstract or its summary. */
const LONGEST_SENTENCE = 150;
/** No tool wraps text to fewer characters. */
const NARROWEST = 50;
const SMALL_LETTER = lazy(() => /^\p{Ll}/u);
const FULL_STOPS = ".。．";
const SENTENCE_ENDS = ".!?。．！？…";
/** Signs that may stand after the end of a sentence. */
const CLOSERS = ")\"'”’]*_";
const TWO_SENTENCES = lazy(() => /[\p{Ll}\p{N})]\. +\p{Lu}/u);
/** A title begins with a capital, a digit, a sign, or a word that holds one of them (`code2seq`, `gRPC`). */
const PLAIN_START = /^[A-Z\d]/;
const TITLE_START = lazy(() => /^[^\p{Ll}\s]|^\p{Ll}+[^\p{Ll}\s]/u);
/** An identifier is no title. */
const IDENTIFIER = /^arXiv:\S+$/i;
/** Characters before a line break that tell whether it broke a word. */
const LOOK_BACK = 250;
const URL_ONLY = /^\S*:\/\/\S+$/;

/** The paragraph's text on one line, as it stands. */
export function textOf(paragraph: Paragraph): string {
  return textOfLines(paragraph.lines);
}

/** The text of lines that belong together. */
export function textOfLines(lines: readonly TextLine[]): string {
  return lines.length === 1 ? (lines[0]?.text ?? "") : joinTexts(lines.map((line) => line.text));
}

/** Wrapped texts on one line: some tools break words after their hyphen, and addresses there or after a slash. */
export function joinTexts(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0] ?? "";
  let joined = "";
  // Only the end is looked at: cutting it off all that is joined would be quadratic.
  let end = "";
  for (const [index, text] of texts.entries()) {
    const piece = index === 0 || isBroken(end, text) ? text : ` ${text}`;
    joined += piece;
    if (index < texts.length - 1) end = (end + piece).slice(-LOOK_BACK);
  }
  return joined;
}

function isBroken(above: string, below: string): boolean {
  return above.endsWith("-") ? endsInHyphen(above, below) : goesOnWithAddress(above, below);
}

/**
 * Cuts lines without a blank line between them where the break is no wrapping: a wrapped line ends where the next word
 * would not have fitted any more, and a line too long to be wrapped ends where its paragraph does.
 *
 * @param dense no blank line stands above either, so that a few lines are whole ones
 */
export function splitLines(lines: readonly TextLine[], dense: boolean): Paragraph[] {
  const width = dense && lines.length <= MOST_DENSE ? Infinity : widthOf(lines);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && !endsParagraph(lines, at - 1, width)) continue;
    paragraphs.push({ lines: lines.slice(start, at), glued: start > 0 });
    start = at;
  }
  return paragraphs;
}

/** Tells whether the line at this index, not the last one, ends its paragraph. */
function endsParagraph(lines: readonly TextLine[], at: number, width: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || line.width > UNWRAPPED) return true;
  // Where letters have different widths, only the text itself tells that it goes on.
  if (leavesRoom(line.width, next.text, width)) return endsSentence(line.text) || !SMALL_LETTER().test(next.text) || line.width < NARROWEST;
  // A short last line after a sentence that is none itself is a name or a title.
  return at === lines.length - 2 && next.text.length <= SHORT && endsSentence(line.text) && !endsSentence(next.text);
}

/** The width to which lines were wrapped. A single word, such as a URL, may be wider. */
function widthOf(lines: readonly TextLine[]): number {
  return lines.reduce((widest, line) => (line.text.includes(" ") ? Math.max(widest, line.width) : widest), 0);
}

/** Tells whether a text is long or made of sentences, as abstracts are. */
export function isBody(text: string): boolean {
  if (text.length > LONGEST_TITLE || URL_ONLY.test(text)) return true;
  if (text.length > 150 && TWO_SENTENCES().test(text)) return true;
  return endsIn(text, FULL_STOPS) && (text.length > 60 || text.split(" ", 8).length > 7);
}

/** Tells whether a text is a sentence that is no longer than titles are. */
export function isSentence(text: string): boolean {
  return text.length <= LONGEST_SENTENCE && !TWO_SENTENCES().test(text) && !URL_ONLY.test(text);
}

/** Tells whether a text can be a title. */
export function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || ".,;:".includes(text.at(-1) ?? ".")) return false;
  return (PLAIN_START.test(text) || TITLE_START().test(text)) && !text.includes("://") && !IDENTIFIER.test(text);
}

/** True for a text that ends where a sentence does, so that another may begin after it. */
export function endsSentence(text: string): boolean {
  return endsIn(text, SENTENCE_ENDS) || (text.includes("://") && /https?:\/\/\S+$/.test(text));
}

/** Tells whether one of these signs ends a text, but for quotation marks and brackets. Looking from the end, since a pattern looks everywhere. */
function endsIn(text: string, signs: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSERS.includes(text.charAt(at))) at--;
  return at >= 0 && signs.includes(text.charAt(at));
}

/** Tells whether a line by itself is too long for hard-wrapped text. */
export function isUnwrapped(text: string): boolean {
  return text.length > UNWRAPPED;
}
