/** Dates that people type: days, periods, ISO weeks, and days before now. All in UTC. */
import { addDays, addMonths, dayOf, daysInMonth, daysOfIsoWeek, toDay } from "../text/calendar.ts";
import { repairDate } from "./date-repairs.ts";
import { suggest } from "./suggestion.ts";

/** A day, `YYYY-MM-DD`. */
export type Day = string;

/** A range of days that includes both ends. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** One example of every form that a date can have. */
export const DATE_FORMS = ["2024", "2024-07", "2024-07-26", "2024-W30", "today", "yesterday", "3d", "2w", "6mo", "1y"] as const;

/** Thrown for a date that cannot be read, or that the calendar does not have. */
export class DateError extends Error {
  override readonly name = "DateError";
  readonly value: string;
  /** Examples of what can be read. */
  readonly allowed: readonly string[] = DATE_FORMS;
  /** The date that was most likely meant, or null. */
  readonly suggestion: string | null;

  constructor(value: string, suggestion: string | null) {
    super(`Cannot parse date "${value}"`);
    this.value = value;
    this.suggestion = suggestion;
  }
}

/** The forms, and how their numbers are read. Null for what the calendar does not have. */
const FORMS: readonly (readonly [RegExp, (numbers: readonly number[], now: Date) => Period | null])[] = [
  [/^(\d{4})$/, ([year = 0]) => createPeriod(toDay(year, 1, 1), toDay(year, 12, 31))],
  [
    /^(\d{4})-(0[1-9]|1[0-2])$/,
    ([year = 0, month = 0]) => createPeriod(toDay(year, month, 1), toDay(year, month, daysInMonth(month, year))),
  ],
  [/^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/, ([year = 0, month = 0, date = 0]) => readDay(year, month, date)],
  [/^(\d{4})-w(\d{2})$/i, ([year = 0, week = 0]) => daysOfIsoWeek(year, week)],
  [/^today$/i, (_, now) => readAgo(now, 0, 0)],
  [/^yesterday$/i, (_, now) => readAgo(now, 0, 1)],
  [/^([1-9]\d{0,3})d$/i, ([days = 0], now) => readAgo(now, 0, days)],
  [/^([1-9]\d{0,3})w$/i, ([weeks = 0], now) => readAgo(now, 0, weeks * 7)],
  [/^([1-9]\d{0,3})mo$/i, ([months = 0], now) => readAgo(now, months, 0)],
  [/^([1-9]\d{0,3})y$/i, ([years = 0], now) => readAgo(now, years * 12, 0)],
];

/** Forms that people type instead, and those that they mean. */
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
  const day = toDay(year, month, date);
  return createPeriod(day, day);
}

/** Reads a day so many months and days before now. Null before the year 0000. */
function readAgo(now: Date, months: number, days: number): Period | null {
  const from = addMonths(dayOf(now), -months);
  const day = from === null ? null : addDays(from, -days);
  return createPeriod(day, day);
}

function createPeriod(first: Day | null, last: Day | null): Period | null {
  return first === null || last === null ? null : { first, last };
}

function suggestDate(text: string, now: Date): string | null {
  const repaired = repairDate(text, now);
  if (repaired !== null && readPeriod(repaired, now) !== null) return repaired;
  const padded = /^\d{4}\D/.test(text) ? text.replace(/(?<!\d)\d(?!\d)/g, "0$&") : text;
  for (const candidate of [padded, ...REPAIRS.map(([pattern, form]) => padded.replace(pattern, form))])
    if (readPeriod(candidate, now) !== null) return candidate;
  const month = /^(\d{4}-\d{2})-\d{2}$/.exec(padded)?.[1];
  return (month !== undefined && readPeriod(month, now)?.last) || suggest(text, ["today", "yesterday"]);
}
