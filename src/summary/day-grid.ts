/** A calendar of days: a column for each week, a row for each weekday, darker where more papers are. */
import { mondayOf, toDayNumber } from "../text/calendar.ts";
import type { CountRow } from "./tally.ts";

/** The look of the grid. */
export interface GridStyle {
  readonly columns: number;
  readonly ascii: boolean;
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const WEEK = 7;
/** Names of months. */
export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
/** No paper, then a quarter of the most, a half, three quarters, more. */
const SHADES = ["·", "░", "▒", "▓", "█"] as const;
const SIGNS = [".", "-", "+", "*", "#"] as const;
const LABEL = 5;

/**
 * Draws days in order, without a gap. Weeks that do not fit in the columns stand in further calendars below.
 *
 * @param days keys are `YYYY-MM-DD`
 */
export function drawDayGrid(days: readonly CountRow[], { columns, ascii }: GridStyle): string[] {
  const byDay = new Map(days.flatMap(({ key, papers }) => ((day) => (day === null ? [] : [[day, papers] as const]))(toDayNumber(key))));
  const numbers = [...byDay.keys()];
  const most = Math.max(...byDay.values());
  const shades = ascii ? SIGNS : SHADES;
  const mondays = listMondays(numbers[0] ?? 0, numbers.at(-1) ?? -1);
  const fitting = Math.max(1, columns - LABEL);
  const lines: string[] = [];
  for (let from = 0; from < mondays.length; from += fitting) {
    const part = mondays.slice(from, from + fitting);
    lines.push(drawMonths(part, days));
    for (const [weekday, name] of WEEKDAYS.entries()) {
      const cells = part.map((monday) => shadeOf(byDay.get(monday + weekday), most, shades));
      lines.push(`${name.padEnd(LABEL)}${cells.join("")}`.trimEnd());
    }
  }
  // No day has some of the shades if the most papers of a day are fewer than these.
  const limits = shades.map((_, at) => Math.floor((most * at) / (shades.length - 1)));
  const legend = shades.flatMap((shade, at) => (at > 0 && limits[at] !== limits[at - 1] ? [`${shade} to ${limits[at]}`] : []));
  return [...lines, [`${shades[0]} none`, ...legend].join("  ")];
}

function listMondays(first: number, last: number): number[] {
  const mondays: number[] = [];
  for (let monday = mondayOf(first); monday <= last; monday += WEEK) mondays.push(monday);
  return mondays;
}

function shadeOf(papers: number | undefined, most: number, shades: readonly string[]): string {
  if (papers === undefined) return " ";
  return shades[papers === 0 ? 0 : Math.ceil((papers / most) * (shades.length - 1))] ?? "";
}

/** Names of months, each above the first week that begins in it and has room. */
function drawMonths(mondays: readonly number[], days: readonly CountRow[]): string {
  const first = toDayNumber(days[0]?.key ?? "") ?? 0;
  let line = "".padEnd(LABEL);
  let above = -1;
  for (const [week, monday] of mondays.entries()) {
    const month = monthOf(Math.max(monday, first), days, first);
    const column = LABEL + week;
    if (month === above || line.length > column) continue;
    above = month;
    line = `${line.padEnd(column)}${MONTHS[month] ?? ""} `;
  }
  return line.trimEnd();
}

/** Month, from 0, of a day that is among the days. */
function monthOf(day: number, days: readonly CountRow[], first: number): number {
  return Number(days[day - first]?.key.slice(5, 7)) - 1;
}
