/** Calendar days as listings write them. A day is `YYYY-MM-DD` throughout. */

/** A date as a page shows it; pages leave the current year out. */
export interface ShownDate {
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly year: number | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Month, day and year, in the order of American pages: `Jul 26, 2024`, `July 26`. */
const MONTH_DAY_YEAR =
  /^(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (\d{1,2})(?!\d)(?:,? ((?:19|20)\d{2})(?!\d))?/;

/** Day, month and year, in the order of mails and of arXiv's pages: `2 Mar 2023`, `13 Jun 14`, `9 September, 2026`. */
const DAY_MONTH_YEAR = /(?<![\w.-])(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? (\d{4}|\d{2})(?![\w:-])/;
/** arXiv began in 1991: a year of two digits from there on is one of the last century. */
const FIRST_SHORT_YEAR = 91;

/** Number of a month by its English name or the first three letters of it, 0 when it is none. */
export function parseMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Reads `Jul 26, 2024` or `Jul 26` at the head of a text, and says what follows it. Null when there is no date. */
export function readShownDate(text: string): { date: ShownDate; rest: string } | null {
  const match = MONTH_DAY_YEAR.exec(text);
  if (!match) return null;
  const month = parseMonth(match[1] ?? "");
  const day = Number(match[2]);
  const year = match[3] === undefined ? null : Number(match[3]);
  if (day < 1 || day > (LONGEST_MONTH[month - 1] ?? 0)) return null;
  return { date: { month, day, year }, rest: text.slice(match[0].length).trim() };
}

/** The day, or null where the calendar has none such (29 February of a common year). */
export function toDay(year: number, month: number, day: number): string | null {
  const longest = month === 2 && !isLeap(year) ? 28 : (LONGEST_MONTH[month - 1] ?? 0);
  if (day < 1 || day > longest) return null;
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The first ISO day in a text that the calendar has, or null. */
export function findIsoDay(text: string): string | null {
  const match = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  return match ? toDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The first day in a text that stands as day, month and year and that the calendar has, or null. */
export function findDay(text: string): string | null {
  const [, day, month, year] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (year === undefined) return null;
  const short = year.length === 2 ? (Number(year) < FIRST_SHORT_YEAR ? 2000 : 1900) : 0;
  return toDay(short + Number(year), parseMonth(month ?? ""), Number(day));
}
