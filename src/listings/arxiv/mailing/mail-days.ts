/** Days as mails show them: each program that dated one had its own way. */
import { findDay, findIsoDay } from "../../../parser/dates.ts";
import { parseMonth, toDay } from "../../../text/calendar.ts";
import { foldSpace } from "../../../text/white-space.ts";

/** `2 JAN 92`, `2-JAN-1992` */
const CAPITALS = /(\d)[ -](JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[ -](?=\d)/i;
/** `Dec 31 23:54:17 MET 1991`, `March 3, 2025 at 6:01 AM` */
const MONTH_FIRST =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (\d{1,2})\b(?:\D|\d\d?:\d\d(?::\d\d)?){1,30}?\b((?:19|20)\d{2})\b/i;

/** The first day in a text that the calendar has; null when there is none. */
export function findMailDay(shown: string): string | null {
  const text = foldSpace(shown);
  return findDay(text) ?? findDay(spellMonth(text)) ?? findMonthFirst(text) ?? findIsoDay(text);
}

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
