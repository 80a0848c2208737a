/** Days as mails show them: each program that dated one had its own way. */
import { findDay, findIsoDay } from "../../../parser/dates.ts";
import { parseMonth, toDay } from "../../../text/calendar.ts";
import { codeAt } from "../../../text/codes.ts";
import { memoize } from "../../../text/memo.ts";
import { foldSpace } from "../../../text/white-space.ts";

/** `2 JAN 92`, `2-JAN-1992` */
const CAPITALS = /(\d)[ -](JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[ -](?=\d)/i;
/** `Dec 31 23:54:17 MET 1991`, `March 3, 2025 at 6:01 AM` */
const MONTH_FIRST =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (\d{1,2})\b(?:\D|\d\d?:\d\d(?::\d\d)?){1,30}?\b((?:19|20)\d{2})\b/i;

const MONTHS = " Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";
/** `Thu, 14 Jul 2019 `; a day may have one digit. */
const STANDARD_LENGTH = 17;
const DIGITS = /^\d+$/;
const COMMA = 44;
const SPACE = 32;

/** The first day in a text that the calendar has; null when there is none. */
export function findMailDay(shown: string): string | null {
  const day = readStandardDay(shown.slice(0, STANDARD_LENGTH));
  if (day !== null) return day;
  const text = foldSpace(shown);
  return findDay(text) ?? findDay(spellMonth(text)) ?? findMonthFirst(text) ?? findIsoDay(text);
}

/**
 * Reads `Thu, 4 Jul 2019 ` at the head of a text by the places of its parts, as nearly all mails write it (RFC 5322). The papers of
 * one day follow each other.
 */
const readStandardDay = memoize((text): string | null => {
  if (text.length < STANDARD_LENGTH - 1 || text.charCodeAt(3) !== COMMA || text.charCodeAt(4) !== SPACE) return null;
  const start = text.charCodeAt(5) === SPACE ? 6 : 5;
  const end = start + (text.charCodeAt(start + 1) === SPACE ? 1 : 2);
  const month = MONTHS.indexOf(text.slice(end, end + 5)) / 4 + 1;
  if (month < 1 || codeAt(text, end + 9) !== SPACE) return null;
  const [day, year] = [text.slice(start, end), text.slice(end + 5, end + 9)];
  return DIGITS.test(day) && DIGITS.test(year) ? toDay(Number(year), month, Number(day)) : null;
});

function findMonthFirst(text: string): string | null {
  const [, month = "", day = "", year = ""] = MONTH_FIRST.exec(text) ?? [];
  return month === "" ? null : toDay(Number(year), parseMonth(month), Number(day));
}

function spellMonth(text: string): string {
  return text.replace(
    CAPITALS,
    (_, digit: string, month: string) => `${digit} ${month.charAt(0).toUpperCase()}${month.slice(1).toLowerCase()} `,
  );
}
