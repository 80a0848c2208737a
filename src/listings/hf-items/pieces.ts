/** The pieces of an item's foot: what each of them says, and how far a text goes as one that a tool may have broken. */
import { readShownDate, type ShownDate } from "../../parser/dates.ts";
import { toDay } from "../../text/calendar.ts";
import { parseCount } from "../../parser/counts.ts";
import { type Identifier, parseIdentifier } from "../../parser/identifiers.ts";
import { afterPublished } from "./words.ts";

/** How far a text goes as a piece: it is one, it may go on as one in the next line, or it is none. */
export type Reach = "whole" | "begun" | "none";

/** When a paper was published, as an item shows it: a date, or how long ago. Both are null where it only says that it was. */
export interface Published {
  readonly date: ShownDate | null;
  /** Days between publication and capture; null where the page rounds to more than a day. */
  readonly daysAgo: number | null;
}

const NO_DATE: Published = { date: null, daysAgo: null };
/** No piece is longer. */
const LONGEST = 48;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Z][a-z]{2,8}\.?),?(?: (\d{4}))?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const AGO =
  /^(?:(?:about|over|almost|less than) )?(?:an?|\d{1,3}) (?:second|minute|hour|day|week|month|year)s? ago$|^(?:just now|today|yesterday)$/;
const DAYS_AGO = /^(\d{1,3}) (hour|day)s? ago$/;
/** The beginning of a date, or of how long ago. */
const BEGUN =
  /^(?:[A-Z][a-z]{2,8}\.?(?: \d{1,2},?)?|\d{1,2}(?: [A-Z][a-z]{2,8}\.?,?)?|(?:about|over|almost|less|less than)(?: (?:an?|\d{1,3}))?(?: [a-z]{3,7})?|(?:an?|\d{1,3}) [a-z]{3,7})$/;
/** What stands before a count for an icon: an arrow, a heart, a bubble. */
const ICON = /^(?:[△▲▴⇧⬆↑🔼♥❤👍💬🗨]\uFE0F?\s*)+(?=$|[\d-])/u;
const ARXIV = /^arXiv:?\s?/i;

/** Reads an identifier. */
export function readIdentifier(text: string): Identifier | null {
  return text.length > LONGEST ? null : parseIdentifier(text.replace(ARXIV, ""));
}

/** How far a text goes as an identifier. */
export function reachIdentifier(text: string): Reach {
  if (readIdentifier(text) !== null) return "whole";
  return text === "" || /^arXiv:?$/i.test(text) ? "begun" : "none";
}

/** Reads `Published Feb 1, 2024`, `Published 3 days ago`, `Published`, or a date alone. */
export function readPublished(text: string): Published | null {
  if (text.length > LONGEST) return null;
  const after = afterPublished(text);
  return after === "" ? NO_DATE : readWhen(after ?? text);
}

/** How far a text goes as the piece that says when a paper was published. */
export function reachPublished(text: string): Reach {
  if (readPublished(text) !== null) return "whole";
  if (text === "") return "begun";
  return text.length <= LONGEST && BEGUN.test(afterPublished(text) ?? text) ? "begun" : "none";
}

function readWhen(text: string): Published | null {
  const date = readDate(text);
  if (date !== null) return { date, daysAgo: null };
  if (!AGO.test(text)) return null;
  const [, count, unit] = DAYS_AGO.exec(text) ?? [];
  if (count === undefined) return NO_DATE;
  return { date: null, daysAgo: unit === "day" ? Number(count) : Math.floor(Number(count) / 24) };
}

function readDate(text: string): ShownDate | null {
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  if (isoYear !== undefined) {
    const [year, month, day] = [Number(isoYear), Number(isoMonth), Number(isoDay)];
    return toDay(year, month, day) === null ? null : { year, month, day };
  }
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const shown = readShownDate(day === undefined ? text : `${month} ${day}${year === undefined ? "" : `, ${year}`}`);
  return shown?.rest === "" ? shown.date : null;
}

/** Reads a count of votes or comments, with an icon before it or without; a dash is 0. */
export function readCount(text: string): number | null {
  return text.length > LONGEST ? null : parseCount(text.replace(ICON, ""));
}

/** How far a text goes as a count. */
export function reachCount(text: string): Reach {
  if (readCount(text) !== null) return "whole";
  return text.length < LONGEST && text.replace(ICON, "") === "" ? "begun" : "none";
}
