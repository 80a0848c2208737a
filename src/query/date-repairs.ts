/** Dates as people write them elsewhere, in the forms that are read here. Looked at only after a mistake. */
import { addDays, dayOf, fromDayNumber, isoWeekOf, mondayOf, parseMonth, toDay, toDayNumber } from "../text/calendar.ts";

const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const UNITS: Readonly<Record<string, string>> = { day: "d", week: "w", month: "mo", year: "y" };

type Read = (groups: readonly string[], now: Date) => string | null;

/** Forms, and what they are called here. Null where there is no such day. */
const FORMS: readonly (readonly [RegExp, Read])[] = [
  [/^(\d{4}-\d{2}-\d{2})[t ]\d{2}(?::?\d{2}){0,2}(?:\.\d{1,9})?(?:z|[+-]\d{2}:?\d{2})?$/, ([day = ""]) => day],
  [
    new RegExp(`^(?:[a-z]{3,9},? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    ([month = "", day, year]) => dayFrom(year, month, day),
  ],
  [
    new RegExp(`^(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?\\.? ${MONTH},? (\\d{4})$`),
    ([day, month = "", year]) => dayFrom(year, month, day),
  ],
  [new RegExp(`^${MONTH},? (\\d{4})$`), ([month = "", year]) => dayFrom(year, month, "1")?.slice(0, "2024-07".length) ?? null],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([day, month, year]) => toDay(Number(year), Number(month), Number(day))],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, ([one, other, year]) => unambiguous(Number(one), Number(other), Number(year))],
  [/^(?:last|past|the (?:last|past)) (\d{1,4}) (day|week|month|year)s?$/, ([count = "", unit = ""]) => `${count}${UNITS[unit] ?? ""}`],
  [/^(?:past|the (?:last|past)|an?) (day|week|month|year)(?: ago)?$/, ([unit = ""]) => `1${UNITS[unit] ?? ""}`],
  [/^(this|last) (week|month|year)$/, ([which, unit = ""], now) => periodOf(unit, which === "last" ? 1 : 0, now)],
  [/^(?:last |since |on )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)$/, ([name = ""], now) => latest(name, now)],
  [/^now$/, () => "today"],
];

/** The form that was most likely meant; null for what could be several days, or none. */
export function repairDate(text: string, now: Date): string | null {
  const typed = text.toLowerCase().replaceAll(/\s+/g, " ");
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(typed);
    if (match !== null) return read(match.slice(1), now);
  }
  return null;
}

function dayFrom(year = "", month: string, day = ""): string | null {
  return toDay(Number(year), parseMonth(month), Number(day));
}

/** Day and month stand in either order, so that only a number above 12 tells which is which. */
function unambiguous(one: number, other: number, year: number): string | null {
  if (one > 12) return toDay(year, other, one);
  return other > 12 || one === other ? toDay(year, one, other) : null;
}

/** The week, month or year so many before the one of now. */
function periodOf(unit: string, back: number, now: Date): string | null {
  const today = dayOf(now);
  const [year = 0, month = 0] = today.split("-").map(Number);
  if (unit === "year") return String(year - back);
  if (unit === "month")
    return toDay(month > back ? year : year - 1, month > back ? month - back : 12, 1)?.slice(0, "2024-07".length) ?? null;
  const weekAgo = toDayNumber(addDays(today, -7 * back) ?? "");
  return weekAgo === null ? null : isoWeekOf(weekAgo);
}

/** The latest such day of the week before today. */
function latest(name: string, now: Date): string | null {
  const today = toDayNumber(dayOf(now));
  if (today === null) return null;
  const found = mondayOf(today) + WEEKDAYS.indexOf(name);
  return fromDayNumber(found < today ? found : found - 7);
}
