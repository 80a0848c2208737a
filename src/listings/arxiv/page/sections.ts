/** Headings of arXiv's list pages: which section begins, and of which day. */
import type { PaperRecord } from "../../../core/record.ts";
import { findDay } from "../../../parser/dates.ts";

/** The facts in a heading about the entries below it; what it leaves out is not changed by it. */
export interface Heading {
  readonly announced?: PaperRecord["announced"];
  readonly listed?: string | null;
  /** The page is a catch-up page, whose first section has no heading of its own. */
  readonly catchup?: boolean;
  /** The page shows no abstracts. */
  readonly titlesOnly?: boolean;
  /** It stands at the head of a page. */
  readonly opensPage?: boolean;
  /** The number of entries below it. */
  readonly shown?: number;
  /** Says nothing of entries, but how many there are on this page and others. */
  readonly paging?: Paging;
}

/** Number of entries of a listing, the range of them that the page shows, and the most that a page shows, as far as a line tells. */
export interface Paging {
  readonly total: number | null;
  readonly range: readonly [number, number] | null;
  readonly most: number | null;
}

type Announced = NonNullable<PaperRecord["announced"]>;

const LONGEST = 160;
const SHORTEST = 12;
/** The beginnings of headings, so that most lines are told by their first characters. */
const START = /^(?:new|cross|replacement|mon|tue|wed|thu|fri|sat|sun|showing|submissions|catchup|authors|\[?\s*(?:total|showing))/i;
const DAY = "(?<day>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}, +\\d{1,2} [a-z]{3,9} (?:\\d{4}|\\d{2}))";
const SHOWING = " ?\\((?:continued, )?showing (?:(?:first|last) )?(?<shown>[\\d,]{1,9})?[^()]{1,60}\\)";
const SECTION = new RegExp(`^(new|cross|replacement)(?:-list|s| submission)?s?(?: for ${DAY})?(?<showing>${SHOWING})?$`, "i");
const RECENT = new RegExp(`^${DAY}${SHOWING}$`, "i");
const NEW_PAGE = new RegExp(`^showing new listings for ${DAY}`, "i");
const RECEIVED = new RegExp(`^submissions received from .{1,60}?(?:announced ${DAY})?$`, "i");
const CATCHUP = new RegExp(`^catchup results for .{1,80}? (?:(?<from>from)|on) ${DAY}`, "i");
const TITLES = /^authors and titles for (?:.{3,60}$|recent submissions\b)|['’]s? articles on arXiv$/i;
const AUTHOR_PAGE = " articles on arXiv";
const TOTAL = /^\[?\s*total of ([\d,]{1,9}) entr(?:y|ies)(?!\w)(?:\s*:\s*(\d{1,7})-(\d{1,7})\s*(?:\]|$))?/i;
const MOST = /^\[?\s*showing (?:up to )?([\d,]{1,9}) entr(?:y|ies) per page(?!\w)/i;
/** Text that stands in place of entries where there are none. */
const NO_UPDATES = /^no (?:further )?updates (?:today|for (?:this time period|.{3,40}\d))\.?$/i;
const BARE_DAY = new RegExp(`^${DAY}$`, "i");
const BARE: Readonly<Record<string, Announced>> = {
  "new submissions": "new",
  "cross-lists": "cross",
  crosses: "cross",
  replacements: "replacement",
};

/** Reads a line that by itself shows a list page of arXiv: a heading with a day or a count. Null for any other line. */
export function readHeading(text: string): Heading | null {
  if (text.length < SHORTEST || (!START.test(text) && !text.endsWith(AUTHOR_PAGE))) return null;
  const paging = readPaging(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  if (paging !== null) return { paging };
  return text.length > LONGEST ? null : (readSection(text) ?? readPage(text));
}

/** Reads a heading that a tool wrapped, from its two lines. */
export function readWrappedHeading(above: string, text: string): Heading | null {
  return above.length < SHORTEST || above.length > LONGEST || !START.test(above) ? null : readHeading(`${above} ${text}`);
}

function readPaging(text: string): Paging | null {
  const [, total, first, last] = TOTAL.exec(text) ?? [];
  const most = MOST.exec(text)?.[1];
  if (total === undefined) return most === undefined ? null : { total: null, range: null, most: toNumber(most) };
  return { total: toNumber(total), range: first === undefined ? null : [Number(first), Number(last)], most: null };
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

function readSection(text: string): Heading | null {
  const recent = RECENT.exec(text);
  if (recent) return { announced: null, catchup: false, ...listedOn(recent), titlesOnly: true, ...shownBy(recent) };
  const section = SECTION.exec(text);
  const announced = { n: "new", c: "cross", r: "replacement" } as const;
  const letter = section?.[1]?.charAt(0).toLowerCase();
  if (section === null || (letter !== "n" && letter !== "c" && letter !== "r")) return null;
  // The words by themselves stand in the page's menu too.
  if (section.groups?.["day"] === undefined && section.groups?.["showing"] === undefined) return null;
  return { announced: announced[letter], titlesOnly: false, ...listedOn(section), ...shownBy(section) };
}

function readPage(text: string): Heading | null {
  const opened = { announced: null, listed: null, catchup: false, opensPage: true };
  if (TITLES.test(text)) return { ...opened, titlesOnly: true };
  const page = NEW_PAGE.exec(text) ?? RECEIVED.exec(text);
  if (page) return { ...opened, titlesOnly: false, ...listedOn(page) };
  const catchup = CATCHUP.exec(text);
  if (!catchup) return null;
  // A page "from" a day goes on through later ones, each with a heading.
  const listed = catchup.groups?.["from"] === undefined ? listedOn(catchup) : {};
  return { ...opened, catchup: true, titlesOnly: false, ...listed };
}

/** Tells whether a line of a list page says that nothing is listed. */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST && NO_UPDATES.test(text);
}

/** Reads a heading that shows nothing but a day or a section's name, as other lines of the page do too. */
export function readBareHeading(text: string): Heading | null {
  if (text.length > LONGEST || !START.test(text)) return null;
  const day = BARE_DAY.exec(text);
  if (day) return { announced: null, ...listedOn(day) };
  const announced = BARE[text.toLowerCase()];
  return announced === undefined ? null : { announced };
}

function shownBy({ groups }: RegExpExecArray): { shown?: number } {
  const shown = groups?.["shown"];
  return shown === undefined ? {} : { shown: toNumber(shown) };
}

/** The day of a heading, which some tools write in capitals. */
function listedOn({ groups }: RegExpExecArray): { listed?: string | null } {
  const day = groups?.["day"];
  return day === undefined ? {} : { listed: findDay(day.replaceAll(/\B[A-Z]+/g, (letters) => letters.toLowerCase())) };
}
