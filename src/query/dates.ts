/** Dates that people type: days, periods, ISO weeks, and days before now. All in UTC. */
import { suggest } from "./suggestion.ts";

/** A day, `YYYY-MM-DD`. */
export type Day = string;

/** A stretch of days, both ends within. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** One example of every form that a date can have. */
export const DATE_FORMS = ["2024", "2024-07", "2024-07-26", "2024-W30", "today", "yesterday", "3d", "2w", "6mo", "1y"] as const;

/** A date that cannot be read, or that the calendar does not have. */
export class DateError extends Error {
  override readonly name = "DateError";
  readonly value: string;
  /** Examples of what can be read. */
  readonly allowed: readonly string[] = DATE_FORMS;
  /** What the value most likely stands for, or null. */
  readonly suggestion: string | null;

  constructor(value: string, suggestion: string | null) {
    super(`Cannot parse date "${value}"`);
    this.value = value;
    this.suggestion = suggestion;
  }
}

/** The forms, and what their numbers say; null for what is in no calendar. */
const FORMS: readonly (readonly [RegExp, (numbers: readonly number[], now: Date) => Period | null])[] = [
  [/^(\d{4})$/, ([year = 0]) => createPeriod(utc(year, 1, 1), utc(year, 12, 31))],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, ([year = 0, month = 0]) => createPeriod(utc(year, month, 1), utc(year, month + 1, 0))],
  [/^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/, ([year = 0, month = 0, date = 0]) => readDay(year, month, date)],
  [/^(\d{4})-w(\d{2})$/i, ([year = 0, week = 0]) => readWeek(year, week)],
  [/^today$/i, (_, now) => readAgo(now, 0, 0)],
  [/^yesterday$/i, (_, now) => readAgo(now, 0, 1)],
  [/^([1-9]\d{0,3})d$/i, ([days = 0], now) => readAgo(now, 0, days)],
  [/^([1-9]\d{0,3})w$/i, ([weeks = 0], now) => readAgo(now, 0, weeks * 7)],
  [/^([1-9]\d{0,3})mo$/i, ([months = 0], now) => readAgo(now, months, 0)],
  [/^([1-9]\d{0,3})y$/i, ([years = 0], now) => readAgo(now, years * 12, 0)],
];

/** What people type instead, and the form that they mean. */
const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/^0+ ?[a-z]+$/i, "today"],
  [/^(\d+) ?d(?:ays?)?(?: ago)?$/i, "$1d"],
  [/^(\d+) ?w(?:ks?|eeks?)?(?: ago)?$/i, "$1w"],
  [/^(\d+) ?m(?:o|onths?)?(?: ago)?$/i, "$1mo"],
  [/^(\d+) ?y(?:rs?|ears?)?(?: ago)?$/i, "$1y"],
  [/^(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})$/, "$1-$2-$3"],
  [/^(\d{4})[-./ ](\d{2})$/, "$1-$2"],
  [/^(\d{4})-? ?w(\d{2})$/i, "$1-W$2"],
  [/^(\d{4})-w53$/i, "$1-W52"],
];

/**
 * Reads a date: a year, a month, a day, an ISO week (Monday to Sunday), or one day counted back from now in days, weeks,
 * months or years. A month back from the 31st is the last day of a shorter month. Words and units are read in any case.
 *
 * @throws {DateError} on everything else, and on days that no calendar has
 */
export function parsePeriod(text: string, now: Date): Period {
  const period = readPeriod(text, now);
  if (period === null) throw new DateError(text, suggestDate(text.trim(), now));
  return period;
}

function readPeriod(text: string, now: Date): Period | null {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match !== null) return read(match.slice(1).map(Number), now);
  }
  return null;
}

function readDay(year: number, month: number, date: number): Period | null {
  const day = utc(year, month, date);
  return day.getUTCDate() === date ? createPeriod(day, day) : null;
}

/** Week 1 holds January 4 and a week belongs to the year of its Thursday (ISO 8601). */
function readWeek(year: number, week: number): Period | null {
  const monday = 4 - ((utc(year, 1, 4).getUTCDay() + 6) % 7) + (week - 1) * 7;
  const thursday = utc(year, 1, monday + 3);
  return week > 0 && thursday.getUTCFullYear() === year ? createPeriod(utc(year, 1, monday), utc(year, 1, monday + 6)) : null;
}

function readAgo(now: Date, months: number, days: number): Period | null {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth() + 1 - months;
  const longest = utc(year, month + 1, 0).getUTCDate();
  const day = utc(year, month, Math.min(now.getUTCDate(), longest) - days);
  return createPeriod(day, day);
}

/** A day by its numbers; months and days may run over either end. `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, date: number): Date {
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date);
  return day;
}

/** Null where the year does not have four digits. */
function createPeriod(first: Date, last: Date): Period | null {
  const [from, to] = [first.toISOString(), last.toISOString()];
  return from.length === 24 && to.length === 24 ? { first: from.slice(0, 10), last: to.slice(0, 10) } : null;
}

function suggestDate(text: string, now: Date): string | null {
  const padded = /^\d{4}\D/.test(text) ? text.replace(/(?<!\d)\d(?!\d)/g, "0$&") : text;
  for (const candidate of [padded, ...REPAIRS.map(([pattern, form]) => padded.replace(pattern, form))])
    if (readPeriod(candidate, now) !== null) return candidate;
  const month = /^(\d{4}-\d{2})-\d{2}$/.exec(padded)?.[1];
  return (month !== undefined && readPeriod(month, now)?.last) || suggest(text, ["today", "yesterday"]);
}
