/** Dates as listings write them. A day is `YYYY-MM-DD` throughout. */
import { daysInMonth, parseMonth, toDay } from "../text/calendar.ts";
import { codeAt, isDigit } from "../text/codes.ts";
import { findMonth } from "./month-names.ts";

/** A date as a page shows it; pages leave the current year out. */
export interface ShownDate {
  /** 1 to 12; 0 where the text does not tell which of its numbers it is. */
  readonly month: number;
  /** 1 to 31, or 0 likewise. */
  readonly day: number;
  readonly year: number | null;
}

/** A date at the head of a text, and the text after it without white space around. */
export interface DateAtHead {
  readonly date: ShownDate;
  readonly rest: string;
}

/** Month, day and year, in the order of American pages: `Jul 26, 2024`, `July 26`, `May 3rd`. */
const MONTH_DAY_YEAR =
  /^(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? ((?:19|20)\d{2})(?!\d))?/;
/** The same order in other languages, where only the comma and the year make a date of it: `mayo 3, 2024`. */
const NAME_DAY_YEAR = /^([^\s\d.,]{3,11})\.? (\d{1,2}), ((?:19|20)\d{2})(?!\d)/;
/** `3 May 2024`, `3. Mai 2024`, `1er mai`, `3 de mayo de 2024`, `3 мая 2024 г.`, `3-May-2024`. */
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.?[ºª°])?(?:\.\s?|\s|-)(?:de |d['’])?([^\s\d.,;:·•()'’॰/-]{2,14})[.॰]?(?:(?:,?\s?(?:del? )?|-)((?:19|20)\d{2})(?!\d)(?:\s?[гр](?:\.|(?=\s|$)))?)?/;
/** `3 tháng 5, 2024`, `3 thg 5`, `3 tháng 5 năm 2024`. */
const VIETNAMESE = /^(\d{1,2})\s(?:tháng|thg)\s(\d{1,2})(?!\d)(?:(?:,|\snăm)?\s((?:19|20)\d{2})(?!\d))?/i;
/** `2024年5月3日`, `5 月 3 日`, `2024년 5월 3일`. */
const EAST_ASIAN = /^(?:((?:19|20)\d{2})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日號号일]/;
/** `2024-05-03`, `2024/5/3`, `2024. 5. 3.`, `2024-05-03T10:30:00Z`. */
const YEAR_FIRST =
  /^((?:19|20)\d{2})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/-]|\.\d)(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?|\.?)/;
/** `03.05.2024`, `15/05/2024`. */
const YEAR_LAST = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d{2})(?![\d/-]|\.\d)(?:\s?г)?\.?/;

/** Day, month and year, in the order of mails and of arXiv's pages: `2 Mar 2023`, `13 Jun 14`, `9 September, 2026`. */
const DAY_MONTH_YEAR = /(?<![\w.-])(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? (\d{4}|\d{2})(?![\w:-])/;
/** arXiv began in 1991: a year of two digits from there on is one of the last century. */
const FIRST_SHORT_YEAR = 91;

/** A day of the week before a date: `Thu, May 3, 2024`. */
const WEEKDAY = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]{0,2} /;

/** No name of a month is longer, with its dot. */
const LONGEST_NAME = 12;

/**
 * Reads the date at the head of a text, and says what follows it: `Jul 26, 2024`, `26 July`, `2024-07-26`, the same in other
 * languages and in the order of other countries. Null when there is no date, or when day and month could be the other way round.
 */
export function readShownDate(text: string): DateAtHead | null {
  return isDigit(codeAt(text, 0)) ? readFromNumber(text) : readFromWord(text);
}

/** A date that begins with a word has a number right after it, which few texts have. */
function readFromWord(text: string): DateAtHead | null {
  const space = text.indexOf(" ");
  if (space < 3 || space > LONGEST_NAME) return null;
  if (text.charAt(space - 1) === ",") return WEEKDAY.test(text) ? readShownDate(text.slice(space + 1)) : null;
  if (!isDigit(codeAt(text, space + 1))) return null;
  const english = MONTH_DAY_YEAR.exec(text);
  if (english !== null) return endDate(text, english, [english[3], parseMonth(english[1] ?? ""), english[2]]);
  const other = NAME_DAY_YEAR.exec(text);
  if (other !== null) return endDate(text, other, [other[3], findMonth(other[1] ?? ""), other[2]]);
  return /^ngày /i.test(text) ? readFromNumber(text.slice(space + 1)) : null;
}

function readFromNumber(text: string): DateAtHead | null {
  let digits = 1;
  while (digits < 5 && isDigit(codeAt(text, digits))) digits++;
  if (digits === text.length || digits === 3 || digits === 5) return null;
  const asian = EAST_ASIAN.exec(text);
  if (asian !== null) return endDate(text, asian, [asian[1], asian[2], asian[3]]);
  return digits === 4 ? readYearFirst(text) : (readYearLast(text) ?? readDayFirst(text));
}

function readYearFirst(text: string): DateAtHead | null {
  const match = YEAR_FIRST.exec(text);
  return match === null ? null : endDate(text, match, [match[1], match[3], match[4]]);
}

/**
 * With dots the day stands first, wherever that is written. With slashes and dashes it depends on the country, so that only a
 * number above 12 tells the day.
 */
function readYearLast(text: string): DateAtHead | null {
  const match = YEAR_LAST.exec(text);
  if (match === null) return null;
  const [, one = "", sign, other = "", year] = match;
  if (sign === "." || Number(one) > 12 || Number(one) === Number(other)) return endDate(text, match, [year, other, one]);
  return Number(other) > 12 ? endDate(text, match, [year, one, other]) : null;
}

/**
 * Reads a date whose day and month could be the other way round, which {@link readShownDate} does not: `07/08/2021`. Its month and
 * day are 0, so that it is no day.
 */
export function readUnclearDate(text: string): DateAtHead | null {
  const match = isDigit(codeAt(text, 0)) ? YEAR_LAST.exec(text) : null;
  if (match === null || readYearLast(text) !== null) return null;
  const [matched, one, , other, year] = match;
  const known = [one, other].every((number) => Number(number) >= 1 && Number(number) <= 12);
  return known ? { date: { month: 0, day: 0, year: Number(year) }, rest: text.slice(matched.length).trim() } : null;
}

function readDayFirst(text: string): DateAtHead | null {
  const match = DAY_NAME_YEAR.exec(text);
  if (match === null) return null;
  const month = findMonth(match[2] ?? "");
  if (month > 0) return endDate(text, match, [match[3], month, match[1]]);
  const numbered = VIETNAMESE.exec(text);
  return numbered === null ? null : endDate(text, numbered, [numbered[3], numbered[2], numbered[1]]);
}

/** The date of these numbers, unless no calendar has it, and what follows the part of the text that was matched. */
function endDate(text: string, [matched]: RegExpExecArray, numbers: readonly (string | number | undefined)[]): DateAtHead | null {
  const year = numbers[0] === undefined ? null : Number(numbers[0]);
  const [month, day] = [Number(numbers[1]), Number(numbers[2])];
  if (day < 1 || day > daysInMonth(month, null)) return null;
  return { date: { month, day, year }, rest: text.slice(matched.length).trim() };
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
