/** Titles: which of the lines above an item's foot are its title, and what of them is no part of it. */
import { leavesRoom } from "../../parser/wrapped-text.ts";
import { lazy } from "../../text/lazy.ts";
import { cleanTitle, dropActivity, isOpen, mayBeTitle } from "./texts.ts";
import { type Line, nameText } from "./marks.ts";

/** The title of an item, and the index of the line that it begins on. */
export interface Title {
  readonly first: number;
  readonly text: string;
}

/** The place of an item's foot among the lines of its page, and the title's text where it stands on the same line. */
export interface FootPlace {
  readonly at: number;
  readonly before: string;
  /** No line above this one can be the item's. */
  readonly floor: number;
}

/** A title that a tool wrapped stands on so many lines at the most. */
const MOST_LINES = 4;
/** Lines above a foot that tell how wide the page is. */
const MOST_IN_BLOCK = 12;
/** The words of a collection's owner, which stand right below the foot of a paper. */
const NOTE = /^[*_]{0,3}Note[*_]{0,3}:?\s+\S/;
/** A shorter line was not wrapped. */
const SHORTEST_WRAPPED = 40;
/** Text in longer lines is not wrapped at all. */
const WIDEST = 132;
const BROKEN_WORD = lazy(() => /\p{L}-$/u);
const HEADING_MARK = /^\s*[#*]/;
const WORD = lazy(() => /^(?!(?:and|or|to)\b)\p{L}/u);

/**
 * The title of an item: what stands before its foot on the same line, else the line above it; and the lines above that, where
 * a tool wrapped the title. Null where no line is one.
 */
export function findTitle(lines: readonly Line[], place: FootPlace): Title | null {
  const { at, before, floor } = place;
  const last = before === "" ? findLine(lines, at - 1, floor) : at;
  const line = lines[last];
  if (line === undefined || last < floor || (before === "" && lookOf(line) !== "title")) return null;
  const { first, text } = unwrap(lines, { first: last, text: before === "" ? line.token.text : before }, place);
  const marked = [...lines.slice(first, last + 1), lines[at]].some((shown) => shown?.token.type === "heading" || shown?.token.parts.length);
  const clean = lines[at]?.token.form === "text" ? cleanTitle(text, marked) : dropActivity(text);
  return mayBeTitle(clean) ? { first, text: clean } : null;
}

/** A title with the lines above its first one that a tool wrapped into it. */
function unwrap(lines: readonly Line[], title: Title, place: FootPlace): Title {
  if (lines[title.first]?.token.type !== "heading" && isBelowNote(lines, title.first, place.floor)) return title;
  const width = widthOf(lines, title.first, place);
  let { first, text } = title;
  while (first > place.floor && title.first - first < MOST_LINES - 1) {
    const [above, below] = [lines[first - 1], lines[first]];
    if (above === undefined || below === undefined || above.token.type === "blank") break;
    // A line that stands there twice adds nothing.
    const twice = above.token.text === below.token.text;
    if (!twice && !isWrapped(above, below, text, width)) break;
    if (!twice) text = join(above.token.text, text);
    first--;
  }
  return { first, text };
}

/** Tells a line below a note that no blank line parts from it, so that it is a title of one line. */
function isBelowNote(lines: readonly Line[], at: number, floor: number): boolean {
  let first = at;
  while (first > floor && lines[first - 1]?.token.type !== "blank") first--;
  const foot = lines.slice(0, first).findLast(({ token }) => token.type !== "blank");
  return first < at && floor > 0 && NOTE.test(lines[first]?.token.text ?? "") && foot === lines[floor - 1];
}

/** Length of the longest line of the block that a title stands in, without a blank line between. */
function widthOf(lines: readonly Line[], last: number, { at, floor }: FootPlace): number {
  let width = lines[at - 1]?.token.type === "blank" && at !== last ? 0 : lengthOf(lines[at]);
  for (let index = last; index >= Math.max(floor, last - MOST_IN_BLOCK) && lines[index]?.token.type !== "blank"; index--)
    width = Math.max(width, lengthOf(lines[index]));
  return width;
}

function lengthOf(line: Line | undefined): number {
  return line?.token.content.includes(" ") === true ? line.token.content.trimEnd().length : 0;
}

function join(line: string, below: string): string {
  const broken = BROKEN_WORD().test(line.slice(-2)) && WORD().test(below);
  return broken ? line + below : `${line} ${below}`;
}

/** Place of the line that is the title if one is: what stands between it and its foot is a part of neither. */
function findLine(lines: readonly Line[], from: number, floor: number): number {
  let at = from;
  while (at >= floor && lookOf(lines[at]) === null) at--;
  const underlined = lines[at]?.token.type === "rule" && lines[at - 1]?.token.type === "heading";
  return underlined ? at - 1 : at;
}

/** The name of a line as text; null for what may stand between a title and its foot. */
function lookOf(line: Line | undefined): string | null {
  const [first] = line?.marks ?? [];
  if (line === undefined || first === undefined) return null;
  if (first.name === "paper" && first.before !== "") return nameText(line.token).name;
  const between = line.marks.every(({ name }) => name === "blank" || name === "link" || name === "dot" || name === "paper");
  return between ? null : first.name;
}

/** Tells a line that goes on in the one below it, since the next word did not fit. */
function isWrapped(line: Line, below: Line, text: string, width: number): boolean {
  const look = lookOf(line);
  if (look !== "title" && !(look === "other" && isOpen(line.token.text))) return false;
  if (below.token.type === "heading") return goesOn(line, below);
  if (below.token.type === "item" || width > WIDEST) return false;
  const length = lengthOf(line);
  return length >= SHORTEST_WRAPPED && !leavesRoom(length, text, width);
}

/** Tells a line that is a heading by the mark of the one above it alone, as in a notation that marks the ends of headings. */
function goesOn({ token: above }: Line, { token }: Line): boolean {
  return above.type === "heading" && token.form === "text" && !HEADING_MARK.test(token.raw) && token.content.startsWith("#");
}
