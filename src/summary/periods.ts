/** Calendar periods that papers are counted by. */
import { addMonths, fromDayNumber, isoWeekOf, mondayOf, toDayNumber } from "../text/calendar.ts";

/** The periods that papers are counted by. */
export const PERIODS = ["day", "week", "month", "year"] as const;
/** A kind of period. */
export type Period = (typeof PERIODS)[number];

const LABELS: Readonly<Record<Period, (dayNumber: number) => string>> = {
  day: dayOfNumber,
  week: isoWeekOf,
  month: (dayNumber) => dayOfNumber(dayNumber).slice(0, 7),
  year: (dayNumber) => dayOfNumber(dayNumber).slice(0, 4),
};

/** The first day of the period after the one that a day lies in, both as day numbers. */
const NEXT_STARTS: Readonly<Record<Period, (dayNumber: number) => number>> = {
  day: (dayNumber) => dayNumber + 1,
  week: (dayNumber) => mondayOf(dayNumber) + 7,
  month: (dayNumber) => monthsLater(`${periodOf(dayNumber, "month")}-01`, 1),
  year: (dayNumber) => monthsLater(`${periodOf(dayNumber, "year")}-01-01`, 12),
};

/** The period that a day lies in: `2024-07-26`, `2024-W30` (ISO 8601), `2024-07`, `2024`. */
export function periodOf(dayNumber: number, period: Period): string {
  return LABELS[period](dayNumber);
}

/** The periods from that of the first day number to that of the last, in order. Null when they are more than `limit`. */
export function listPeriods(first: number, last: number, period: Period, limit: number): string[] | null {
  const periods: string[] = [];
  for (let day = first; day <= last; day = NEXT_STARTS[period](day)) {
    if (periods.length === limit) return null;
    periods.push(periodOf(day, period));
  }
  return periods;
}

function dayOfNumber(dayNumber: number): string {
  return fromDayNumber(dayNumber) ?? "";
}

/** Past the year 9999 there is no period any more. */
function monthsLater(day: string, months: number): number {
  const later = addMonths(day, months);
  return (later === null ? null : toDayNumber(later)) ?? Infinity;
}
