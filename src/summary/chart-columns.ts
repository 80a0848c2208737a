/** A chart of upright columns in the order of time. */
import { shortNumber } from "../text/short-number.ts";
import { BLUE, type Box, drawBox, drawText, FONT_SIZE, round, spanOf } from "./chart-text.ts";
import type { CountRow } from "./tally.ts";

const TOP = 18;
const HEIGHT = 140;
/** Room below the columns for their names. */
const FOOT = 22;
const GAP = 8;
/** Wider columns are not read any better. */
const WIDEST = 48;
/** Share of its place that a column takes; no gap is seen between thin ones, which it would make pale. */
const FILLED = 0.8;
const THIN = 3;
const STEPS = [1, 2, 5, 10] as const;
const MOST_LINES = 4;

/** The inside of a chart of this width, and its height. */
export function drawColumns(rows: readonly CountRow[], width: number): { readonly body: string; readonly height: number } {
  const step = chooseStep(rows.reduce((most, { papers }) => Math.max(most, papers), 1));
  const lines = Math.max(1, Math.ceil(rows.reduce((most, { papers }) => Math.max(most, papers), 1) / step));
  const left = GAP + spanOf(nameValue(lines * step));
  const heightOf = (papers: number): number => (papers / (lines * step)) * HEIGHT;
  const each = (width - left) / rows.length;
  const scale = Array.from({ length: lines + 1 }, (_, at) => drawLine(at * step, TOP + HEIGHT - heightOf(at * step), left, width));
  const columns = rows.map(({ key, papers }, at) => {
    const height = heightOf(papers);
    return placeColumn({ x: left + each * at, y: TOP + HEIGHT - height, width: each, height, fill: BLUE, tip: `${key}: ${papers}` });
  });
  return { body: [...scale, ...columns, ...nameColumns(rows, left, width)].join("\n"), height: TOP + HEIGHT + FOOT };
}

/** The least of 1, 2, 5, 10, 20 ... of which few make the largest number. */
function chooseStep(largest: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(largest / MOST_LINES)));
  return power * (STEPS.find((step) => step * power * MOST_LINES >= largest) ?? 10);
}

/** A line across the columns, with its number. */
function drawLine(value: number, y: number, left: number, width: number): string {
  const line = `<path d="M${round(left)} ${round(y)}H${width}" stroke="currentColor" stroke-opacity="${value === 0 ? 0.6 : 0.2}"/>`;
  return line + drawText(left - GAP, y + FONT_SIZE / 3, nameValue(value), { anchor: "end", soft: true });
}

/** A round number in few characters. */
function nameValue(value: number): string {
  return shortNumber(value).replace(".0", "");
}

/** A column in the middle of its place; the rows without papers have none. */
function placeColumn(place: Box): string {
  const width = Math.min(WIDEST, place.width < THIN ? place.width : place.width * FILLED);
  return place.height === 0 ? "" : drawBox({ ...place, x: place.x + (place.width - width) / 2, width });
}

/** The names of the columns, as many as stand side by side. */
function nameColumns(rows: readonly CountRow[], left: number, width: number): string[] {
  const span = spanOf(rows[0]?.key ?? "");
  const each = (width - left) / rows.length;
  const every = Math.max(1, Math.ceil((span + 2 * GAP) / each));
  let end = 0;
  return rows.flatMap(({ key }, at) => {
    const middle = Math.min(Math.max(left + each * (at + 0.5), span / 2), width - span / 2);
    if (at % every !== 0 || middle - span / 2 < end) return [];
    end = middle + span / 2 + GAP / 2;
    return [drawText(middle, TOP + HEIGHT + FOOT - GAP / 2, key, { anchor: "middle", soft: true })];
  });
}
