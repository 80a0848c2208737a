/** The charts of a summary, as pictures of one width. */
import { drawBars } from "./chart-bars.ts";
import { drawCalendar } from "./chart-calendar.ts";
import { drawColumns } from "./chart-columns.ts";
import { toXmlText } from "./chart-text.ts";
import { listSections, type Section } from "./sections.ts";
import type { Summary } from "./summary.ts";
import type { CountRow } from "./tally.ts";

/** Width of a chart in user units: as many pixels as a telephone has room for. */
export const CHART_WIDTH = 360;

/** A section and its picture. */
export interface Chart extends Section {
  /** The inside of an SVG of {@link CHART_WIDTH} and this height; empty where there is nothing to draw. */
  readonly body: string;
  readonly height: number;
  /** The content of the picture in words, for those who do not see it. */
  readonly description: string;
}

/** Fewer days are seen as well among the columns. */
const LEAST_DAYS = 15;
/** More names are too many to listen to. */
const MOST_SPOKEN = 10;

/**
 * The charts of all sections, and a calendar where days are many enough for one.
 *
 * @param days all days of the span, or none
 */
export function listCharts(summary: Summary, days: readonly CountRow[]): Chart[] {
  const [groups, ...others] = listSections(summary).map((section) => ({ ...section, ...draw(section), description: describe(section) }));
  const calendar: Section = { title: "Calendar", rows: days, keys: "days", unit: "papers" };
  const drawn = { ...calendar, ...drawCalendar(days, CHART_WIDTH), description: describe(calendar) };
  return [...(groups === undefined ? [] : [groups]), ...(days.length < LEAST_DAYS ? [] : [drawn]), ...others];
}

/** The picture of a chart as an SVG that can stand in a page, where it takes the colour of the text. */
export function writeChart({ body, height, title, description }: Chart): string {
  const label = `${toXmlText(title)}: ${toXmlText(description)}`;
  const size = `width="${CHART_WIDTH}" height="${height}" viewBox="0 0 ${CHART_WIDTH} ${height}"`;
  return body === "" ? "" : `<svg role="img" aria-label="${label}" ${size} fill="currentColor">\n${body}\n</svg>\n`;
}

function draw({ keys, rows }: Section): { readonly body: string; readonly height: number } {
  if (rows.length === 0) return { body: "", height: 0 };
  return keys === "days" || keys === "periods" ? drawColumns(rows, CHART_WIDTH) : drawBars(rows, CHART_WIDTH);
}

function describe({ keys, rows, unit }: Section): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return "none";
  const spoken = rows.slice(0, MOST_SPOKEN).map(({ key, papers }) => `${key} ${papers}`);
  if (keys === "names" || keys === "titles") return [...spoken, ...(rows.length > spoken.length ? ["and others"] : [])].join(", ");
  const most = rows.reduce((largest, row) => (row.papers > largest.papers ? row : largest), first);
  return `${first.key} to ${last.key}, most ${unit} in ${most.key}: ${most.papers}`;
}
