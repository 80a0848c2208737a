/** Calendar periods: days, ISO weeks, months and years in the Gregorian calendar, UTC. */

/** The periods that papers are counted by. */
export const PERIODS = ["day", "week", "month", "year"] as const;
/** A kind of period. */
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;
/** The epoch day 0 was a Thursday. */
const EPOCH_WEEKDAY = 3;

/** Days since 1970-01-01 of a day `YYYY-MM-DD`; null where it is none. */
export function toEpochDay(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY_MS;
}

const LABELS: Readonly<Record<Period, (epochDay: number) => string>> = {
  day: isoDate,
  week: isoWeek,
  month: (epochDay) => isoDate(epochDay).slice(0, 7),
  year: (epochDay) => isoDate(epochDay).slice(0, 4),
};

/** First epoch day of the period after the one that a day lies in. */
const NEXT_STARTS: Readonly<Record<Period, (epochDay: number) => number>> = {
  day: (epochDay) => epochDay + 1,
  week: (epochDay) => epochDay - weekday(epochDay) + 7,
  month: (epochDay) => {
    const date = new Date(epochDay * DAY_MS);
    return date.setUTCMonth(date.getUTCMonth() + 1, 1) / DAY_MS;
  },
  year: (epochDay) => {
    const date = new Date(epochDay * DAY_MS);
    return date.setUTCFullYear(date.getUTCFullYear() + 1, 0, 1) / DAY_MS;
  },
};

/** The period that an epoch day lies in: `2024-07-26`, `2024-W30` (ISO 8601), `2024-07`, `2024`. */
export function periodOf(epochDay: number, period: Period): string {
  return LABELS[period](epochDay);
}

/**
 * The periods from that of the first epoch day to that of the last, in order; null when they are more than `limit`.
 */
export function listPeriods(first: number, last: number, period: Period, limit: number): string[] | null {
  const periods: string[] = [];
  for (let day = first; day <= last; day = NEXT_STARTS[period](day)) {
    if (periods.length === limit) return null;
    periods.push(periodOf(day, period));
  }
  return periods;
}

/** The week belongs to the year that its Thursday lies in, and counts from the week of that year's first Thursday. */
function isoWeek(epochDay: number): string {
  const thursday = epochDay - weekday(epochDay) + 3;
  const year = isoDate(thursday).slice(0, 4);
  const firstOfYear = Date.parse(`${year}-01-01T00:00:00Z`) / DAY_MS;
  return `${year}-W${String(Math.floor((thursday - firstOfYear) / 7) + 1).padStart(2, "0")}`;
}

/** 0 for Monday to 6 for Sunday. */
function weekday(epochDay: number): number {
  return (((epochDay + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

function isoDate(epochDay: number): string {
  return new Date(epochDay * DAY_MS).toISOString().slice(0, 10);
}
