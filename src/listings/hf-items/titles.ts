/** Titles: which of the lines above an item's foot are its title, and what of them is no part of it. */
import type { Token } from "../../core/token.ts";
import { cleanMarkup } from "../../parser/text.ts";
import { leavesRoom } from "../../parser/wrapped-text.ts";
import { lazy } from "../../text/lazy.ts";
import { foldSpace } from "../../text/white-space.ts";
import { dropActivity } from "./around.ts";
import type { Mark } from "./marks.ts";
import { isPaperWord } from "./words.ts";

/** A line above a foot. */
export interface LineAbove {
  readonly token: Token;
  readonly mark: Mark;
  /** A blank line stands above it. */
  readonly apart: boolean;
}

/** The lines of a title, from the first one on, and its text. */
export interface Title {
  readonly lines: readonly Token[];
  readonly text: string;
}

const LONGEST_TITLE = 300;
/** A title that a tool wrapped stands on so many lines at the most. */
const MOST_LINES = 4;
/** Lines above a foot that tell how wide the page is. */
const MOST_IN_BLOCK = 12;
/** A shorter line was not wrapped. */
const SHORTEST_WRAPPED = 40;
/** Text in longer lines is not wrapped at all. */
const WIDEST = 132;
const LETTER = lazy(() => /\p{L}/u);
/** Text without anything that could be a mark, as most titles are. */
const PLAIN = /^[A-Za-z\d][^\\*_[\]]*$/;
/** Marks of a quotation and of a heading. */
const MARKS = /^\s*(?:>\s?){0,9}(?:#{1,6}\s+)?/;
const EMPHASIS = /^[*_]{1,3}\S/;
/** A title that is whole does not end so. */
const OPEN_END = /[:,;]$/;
const BROKEN_WORD = lazy(() => /\p{L}-$/u);
const WORD = lazy(() => /^(?!(?:and|or|to)\b)\p{L}/u);

/** Whether a text can be a title. What announces something is none. */
export function mayBeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && text.length > 1 && !OPEN_END.test(text) && !text.includes("://") && LETTER().test(text);
}

/** A title without the marks of Markdown, where the page has such, and without what somebody did to the paper. */
export function cleanTitle(text: string, marked: boolean): string {
  if (PLAIN.test(text)) return dropActivity(text);
  const bare = (isHalfLink(text) ? text.slice(1) : text).replace(MARKS, "");
  return dropActivity(foldSpace(marked || bare !== text || EMPHASIS.test(text) ? cleanMarkup(bare) : bare));
}

/** Whether a text begins with a bracket that is closed on a line below. */
function isHalfLink(text: string): boolean {
  return text.startsWith("[") && text.split("[").length > text.split("]").length;
}

/**
 * The title of an item: what stands before its foot on the same line, else the line above it; and the lines above that, where
 * a tool wrapped the title. Null where no line is one.
 */
export function findTitle(foot: LineAbove, before: string, above: readonly LineAbove[]): Title | null {
  const at = before === "" ? findLine(above) : above.length;
  const line = before === "" ? above[at] : foot;
  if (line === undefined || (line !== foot && line.mark.type !== "title")) return null;
  const title: Title = { lines: [line.token], text: before === "" ? line.token.text : before };
  const { lines, text } = unwrap(title, line, above.slice(0, at), widthOf(foot, line, above));
  const marked = [...lines, foot.token].some(({ type, parts }) => type === "heading" || parts.length > 0);
  const clean = cleanTitle(text, marked);
  return mayBeTitle(clean) ? { lines, text: clean } : null;
}

/** A title with the lines above its first one that a tool wrapped into it. */
function unwrap(title: Title, first: LineAbove, above: readonly LineAbove[], width: number): Title {
  let unwrapped = title;
  let below = first;
  for (const line of above.slice(1 - MOST_LINES).toReversed()) {
    if (below.apart) break;
    // A line that stands there twice adds nothing.
    const twice = line.token.text === below.token.text;
    if (!twice && !isWrapped(line, below.token, unwrapped.text, width)) break;
    unwrapped = { lines: [line.token, ...unwrapped.lines], text: twice ? unwrapped.text : join(line.token.text, unwrapped.text) };
    below = line;
  }
  return unwrapped;
}

/** Length of the longest line of the block that a title stands in, without a blank line between. */
function widthOf(foot: LineAbove, line: LineAbove, above: readonly LineAbove[]): number {
  let width = foot.apart && foot !== line ? 0 : lengthOf(foot);
  let below = line;
  for (const next of above.slice(-MOST_IN_BLOCK).toReversed()) {
    if (next.token.index > line.token.index) continue;
    if (next !== line && below.apart) break;
    width = Math.max(width, lengthOf(next));
    below = next;
  }
  return width;
}

function lengthOf({ token }: LineAbove): number {
  return token.content.includes(" ") ? token.content.trimEnd().length : 0;
}

function join(line: string, below: string): string {
  const broken = BROKEN_WORD().test(line.slice(-2)) && WORD().test(below);
  return broken ? line + below : `${line} ${below}`;
}

/** Place of the line that is the title if one is. */
function findLine(above: readonly LineAbove[]): number {
  const at = above.findLastIndex(({ mark, token }) => !isPassedOver(mark, token));
  const underlined = above[at]?.token.type === "rule" && above[at - 1]?.token.type === "heading";
  return underlined ? at - 1 : at;
}

/** Lines between a title and its foot that are part of neither. */
function isPassedOver({ type }: Mark, token: Token): boolean {
  return type === "link" || type === "dot" || token.type === "mark" || isPaperWord(token.text);
}

/** Whether a line goes on in the one below it, since the next word did not fit. */
function isWrapped(line: LineAbove, below: Token, text: string, width: number): boolean {
  const { token, mark } = line;
  if (mark.type !== "title" && !(mark.type === "other" && OPEN_END.test(token.text))) return false;
  if (below.type === "item" || below.type === "heading" || width > WIDEST) return false;
  const length = lengthOf(line);
  return length >= SHORTEST_WRAPPED && !leavesRoom(length, text, width);
}
