/** A chart of names, each with its number and a bar below. */
import { BLUE, drawBox, drawText, fitText, FONT_SIZE, spanOf } from "./chart-text.ts";
import type { CountRow } from "./tally.ts";

const ROW = 30;
const BASE_LINE = 14;
const BAR = { top: 19, height: 6 } as const;
/** The shortest bar that is seen. */
const SHORTEST = 2;
const GAP = 12;
/** More rows are for a table: a picture of them would be too high for programs that show pictures. */
const MOST_ROWS = 100;

/** The inside of a chart of this width, and its height. */
export function drawBars(rows: readonly CountRow[], width: number): { readonly body: string; readonly height: number } {
  const largest = rows.reduce((most, { papers }) => Math.max(most, papers), 1);
  const shown = rows.slice(0, MOST_ROWS);
  const lines = shown.map(({ key, papers }, at) => {
    const top = ROW * at;
    const length = papers === 0 ? 0 : Math.max(SHORTEST, (papers / largest) * width);
    const track = { x: 0, y: top + BAR.top, width, height: BAR.height, fill: "currentColor", opacity: 0.1 };
    return [
      drawText(0, top + BASE_LINE, fitText(key, width - GAP - spanOf(String(papers)))),
      drawText(width, top + BASE_LINE, String(papers), { anchor: "end" }),
      drawBox(track),
      drawBox({ ...track, width: length, fill: BLUE, opacity: 1, tip: `${key}: ${papers}` }),
    ].join("");
  });
  const rest = rows.length - shown.length;
  const note = rest === 0 ? [] : [drawText(0, ROW * shown.length + FONT_SIZE, `and ${rest} more`, { soft: true })];
  return { body: [...lines, ...note].join("\n"), height: ROW * (lines.length + note.length) };
}
