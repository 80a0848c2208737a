/**
 * The Gregorian calendar. A day is `YYYY-MM-DD` throughout, in the years 0000 to 9999, so that days compare as texts do. A day
 * number counts the days since 1970-01-01.
 */

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday, and a week begins on Monday. */
const WEEKDAY_OF_DAY_0 = 3;
const LAST_YEAR = 9999;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Number of a month by its English name or the first three letters of it, 0 when it is none. */
export function parseMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Number of days in a month; without a year the most that the month can have. 0 when there is no such month. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2 && year !== null && !isLeap(year)) return 28;
  return LONGEST_MONTH[month - 1] ?? 0;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day of these numbers. Null when the calendar has none such (29 February of a common year) or the year has no four digits. */
export function toDay(year: number, month: number, day: number): string | null {
  if (day < 1 || day > daysInMonth(month, year) || year < 0 || year > LAST_YEAR) return null;
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The day on which a moment falls, in UTC. Of a year past 9999 comes what no other function here takes for a day. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, -"T00:00:00.000Z".length);
}

/** Year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Month of a day, 1 to 12. */
function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** True when a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  // `Date.parse` takes 30 February for 1 March.
  return DAY.test(text) && Number(text.slice(8)) <= daysInMonth(monthOf(text), yearOf(text)) && !text.endsWith("00");
}

/** Number of a day, or null when the text is no day. */
export function toDayNumber(day: string): number | null {
  return isDay(day) ? Date.parse(day) / DAY_MS : null;
}

/** The day of a number, or null when its year does not have four digits. */
export function fromDayNumber(dayNumber: number): string | null {
  const moment = new Date(dayNumber * DAY_MS);
  const year = moment.getUTCFullYear();
  return year >= 0 && year <= LAST_YEAR ? dayOf(moment) : null;
}

/** Days from one day to another, negative when the other is earlier. Null when one of them is no day. */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [toDayNumber(from), toDayNumber(to)];
  return start === null || end === null ? null : end - start;
}

/** The day that is so many days later, or earlier when the number is negative. Null outside the years 0000 to 9999. */
export function addDays(day: string, days: number): string | null {
  const from = toDayNumber(day);
  return from === null ? null : fromDayNumber(from + days);
}

/**
 * The day that is so many months later, or earlier when the number is negative. From the 31st it is the last day of a shorter
 * month. Null outside the years 0000 to 9999.
 */
export function addMonths(day: string, months: number): string | null {
  if (!isDay(day)) return null;
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return toDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(month, year)));
}

/** Monday of the week that a day lies in, both as day numbers. */
export function mondayOf(dayNumber: number): number {
  return dayNumber - ((((dayNumber + WEEKDAY_OF_DAY_0) % 7) + 7) % 7);
}

/** The ISO week that a day number lies in, `2024-W30`. It belongs to the year of its Thursday. */
export function isoWeekOf(dayNumber: number): string {
  const year = String(new Date((mondayOf(dayNumber) + 3) * DAY_MS).getUTCFullYear()).padStart(4, "0");
  const first = mondayOfFirstWeek(Number(year));
  return `${year}-W${twoDigits((mondayOf(dayNumber) - first) / 7 + 1)}`;
}

/** First and last day of an ISO week, or null when the year has no such week or one of the days has no year of four digits. */
export function daysOfIsoWeek(year: number, week: number): { first: string; last: string } | null {
  const monday = mondayOfFirstWeek(year) + (week - 1) * 7;
  if (week < 1 || monday >= mondayOfFirstWeek(year + 1)) return null;
  const [first, last] = [fromDayNumber(monday), fromDayNumber(monday + 6)];
  return first === null || last === null ? null : { first, last };
}

/** Week 1 holds January 4 (ISO 8601). */
function mondayOfFirstWeek(year: number): number {
  const january4 = new Date(0);
  // `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
  january4.setUTCFullYear(year, 0, 4);
  return mondayOf(january4.getTime() / DAY_MS);
}
