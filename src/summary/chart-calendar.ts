/** A chart of days: a column of squares for each week, darker where more papers are. */
import { mondayOf, toDayNumber } from "../text/calendar.ts";
import { BLUE, drawBox, drawText, FONT_SIZE, spanOf } from "./chart-text.ts";
import { MONTHS } from "./day-grid.ts";
import type { CountRow } from "./tally.ts";

const WEEKDAYS = ["Mon", "", "Wed", "", "Fri", "", "Sun"] as const;
const WEEK = 7;
/** Distance of squares, and their sides. */
const PITCH = 12;
const SIDE = 10;
const LEFT = 34;
/** Room above the days for the names of months, and below them. */
const HEAD = 18;
const FOOT = 8;
const SHADES = [0.3, 0.5, 0.75, 1] as const;
const NONE = { fill: "currentColor", opacity: 0.1 } as const;

/**
 * The inside of a chart of this width, and its height. Weeks that have no room stand below.
 *
 * @param days in order, without a gap; keys are `YYYY-MM-DD`
 */
export function drawCalendar(days: readonly CountRow[], width: number): { readonly body: string; readonly height: number } {
  const most = days.reduce((largest, { papers }) => Math.max(largest, papers), 1);
  const first = toDayNumber(days[0]?.key ?? "") ?? 0;
  const fitting = Math.max(1, Math.floor((width - LEFT) / PITCH));
  const block = HEAD + WEEK * PITCH + FOOT;
  const weekOf = (at: number): number => (mondayOf(first + at) - mondayOf(first)) / WEEK;
  const place = (week: number): { readonly x: number; readonly top: number } => ({
    x: LEFT + (week % fitting) * PITCH,
    top: Math.floor(week / fitting) * block,
  });
  const squares = days.map(({ key, papers }, at) => {
    const { x, top } = place(weekOf(at));
    const y = top + HEAD + (first + at - mondayOf(first + at)) * PITCH;
    return drawBox({ x, y, width: SIDE, height: SIDE, ...shadeOf(papers, most), tip: `${key}: ${papers}` });
  });
  const blocks = Math.ceil((weekOf(days.length - 1) + 1) / fitting);
  const names = Array.from({ length: blocks }, (_, at) =>
    WEEKDAYS.map((name, weekday) => (name === "" ? "" : drawText(0, at * block + HEAD + weekday * PITCH + SIDE - 1, name, { soft: true }))),
  );
  const body = [...names.flat(), ...nameMonths(days, (at) => place(weekOf(at))), ...squares, drawLegend(blocks * block, most)].join("\n");
  return { body, height: blocks * block + HEAD };
}

function shadeOf(papers: number, most: number): { readonly fill: string; readonly opacity: number } {
  return papers === 0 ? NONE : { fill: BLUE, opacity: SHADES[Math.ceil((papers / most) * SHADES.length) - 1] ?? 1 };
}

/** Names of months above their first days, where the one before leaves room. */
function nameMonths(days: readonly CountRow[], place: (at: number) => { readonly x: number; readonly top: number }): string[] {
  let end = { x: 0, top: -1 };
  return days.flatMap(({ key }, at) => {
    if (at > 0 && !key.endsWith("-01")) return [];
    const { x, top } = place(at);
    if (top === end.top && x < end.x) return [];
    const [year = "", month] = key.split("-");
    const name = [MONTHS[Number(month) - 1], ...(at === 0 || month === "01" ? [year] : [])].join(" ");
    end = { x: x + spanOf(name), top };
    return [drawText(x, top + FONT_SIZE, name, { soft: true })];
  });
}

/** The shades, each with the most papers that it stands for. */
function drawLegend(top: number, most: number): string {
  const steps = new Set([0, ...SHADES.map((_, at) => Math.floor((most * (at + 1)) / SHADES.length))]);
  let x = LEFT;
  return Array.from(steps, (limit) => {
    const name = limit === 0 ? "none" : `to ${limit}`;
    const drawn =
      drawBox({ x, y: top, width: SIDE, height: SIDE, ...shadeOf(limit, most) }) +
      drawText(x + PITCH + 2, top + SIDE - 1, name, { soft: true });
    x += PITCH + spanOf(name) + FONT_SIZE;
    return drawn;
  }).join("");
}
