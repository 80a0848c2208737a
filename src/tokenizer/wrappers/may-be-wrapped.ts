/** Tells nearly all lines by a few characters from those that bear the mark of a program, are JSON, or are in another notation than Markdown. */
import type { Line } from "../../core/token.ts";
import { codeAt } from "../../text/codes.ts";
import { BACKSLASH, isSurelyBlank, OPEN_BRACKET } from "../../text/features.ts";
import { mayHoldAddress } from "./addresses-before.ts";
import { firstIndex } from "./first-sign.ts";
import { isJoinedText } from "./underscored-text.ts";

/** Beginnings of lines that are more than text, by their first sign. */
const OTHER = 0;
/** JSON, or a mark of quotation. */
const SURE = 1;
/** A line number, or the time in a chat. */
const DIGIT = 2;
/** The time in a chat, or JSON. */
const BRACKET = 3;
/** A heading of Org mode or GNU html2text, or an item of the latter. */
const STAR = 4;
/** A drawer of Org mode. */
const COLON = 5;
/** A prefix of comments, changes or headings. */
const PREFIX = 6;
/** One that is made of two signs at least. */
const DOUBLED = 7;
/** The name of a speaker, or a tag. */
const ANGLE = 8;
/** A number in brackets, or text. */
const ROUND = 9;

const BEGINNINGS = new Uint8Array(128);
for (const [signs, beginning] of [
  ['>|{"', SURE],
  ["0123456789", DIGIT],
  ["[", BRACKET],
  ["*", STAR],
  [":", COLON],
  ["#%+;", PREFIX],
  ["/-", DOUBLED],
  ["<", ANGLE],
  ["(", ROUND],
] as const)
  for (const sign of signs) BEGINNINGS[sign.charCodeAt(0)] = beginning;

/** Digits that may be a line number, by what follows them: nothing, a space, a colon, or what other programs put there. */
const NUMBER_ENDS = " :\t|│→";
const LIST_ENDS = ".)]";
/** The bar that programs draw boxes with. */
const BOX = 0x2502;
const NAME_LONGEST = 42;
const CHAT_SEPARATORS = ":./-";
const DATE_LONGEST = 4;
/** Text or code before JSON is looked for in long lines only. */
const SHORTEST_PAGE = 300;

/**
 * True for a line that may be more than text. A link of Org mode and an address before its text may stand anywhere, and so may JSON in a
 * line that is long enough for a page.
 */
export function mayBeWrapped({ content, features }: Line): boolean {
  if (isSurelyBlank(features)) return false;
  const first = firstIndex(content);
  const beginning = beginningAt(content, first);
  if (beginning !== OTHER && showsBeginning(content, first, beginning)) return true;
  if (isJoinedText(content, features)) return true;
  if ((features & OPEN_BRACKET) !== 0 && (content.includes("[[") || mayHoldAddress(content))) return true;
  return (features & BACKSLASH) !== 0 && (beginning !== OTHER || content.length > SHORTEST_PAGE) && content.includes("\\n");
}

function showsBeginning(text: string, first: number, beginning: number): boolean {
  switch (beginning) {
    case DIGIT:
      return showsNumber(text, first) || showsTime(text, first);
    case BRACKET:
      return showsTime(text, first + 1) || showsListNumber(text, first + 1);
    case ROUND:
      return showsListNumber(text, first + 1);
    case DOUBLED:
      return codeAt(text, first + 1) === codeAt(text, first);
    case ANGLE:
      return showsName(text, first + 1);
    case STAR: {
      const below = text.charAt(first + 1);
      return below === "*" || below === "_";
    }
    case COLON:
      return /^[pl]/i.test(text.charAt(first + 1));
    default:
      return true;
  }
}

function showsNumber(text: string, first: number): boolean {
  const end = skipDigits(text, first);
  return end === text.length || NUMBER_ENDS.includes(text.charAt(end)) || showsListNumber(text, first);
}

/** True for a number with the sign of a list after it, and a space or nothing after that. */
function showsListNumber(text: string, first: number): boolean {
  const end = skipDigits(text, first);
  return end > first && LIST_ENDS.includes(text.charAt(end) || " ") && endsWord(text, end + 1);
}

/** True for a name up to its bracket, which tags have after further signs. */
function showsName(text: string, first: number): boolean {
  const end = text.indexOf(">", first);
  return end > first && end - first <= NAME_LONGEST && endsWord(text, end + 1);
}

function endsWord(text: string, at: number): boolean {
  return at === text.length || text.charAt(at) === " ";
}

/** True for the beginning of a date or a time of day. */
function showsTime(text: string, first: number): boolean {
  const end = skipDigits(text, first);
  if (end === first || end - first > DATE_LONGEST || end === text.length || !CHAT_SEPARATORS.includes(text.charAt(end))) return false;
  const length = skipDigits(text, end + 1) - end - 1;
  return length === 1 || length === 2;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (beginningAt(text, at) === DIGIT) at++;
  return at;
}

function beginningAt(text: string, at: number): number {
  // To look up what is no index of the table, as the end of the text is none, takes many times as long.
  const code = codeAt(text, at);
  if (code < BEGINNINGS.length) return BEGINNINGS[code] ?? OTHER;
  return code === BOX ? PREFIX : OTHER;
}
