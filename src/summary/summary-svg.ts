/** A summary as one picture in SVG, which has a ground of its own, so that it can be read on light and dark pages. */
import { type Chart, CHART_WIDTH, listCharts } from "./charts.ts";
import { drawText, FONT_SIZE, spanOf, toXmlText } from "./chart-text.ts";
import { countPapers, type Fact, listFacts } from "./summary-facts.ts";
import type { Summary } from "./summary.ts";
import type { CountRow } from "./tally.ts";
import { wrapPieces } from "./wrap-pieces.ts";

const MARGIN = 24;
const COLUMNS = 2;
const BETWEEN = 40;
const WIDTH = 2 * MARGIN + COLUMNS * CHART_WIDTH + (COLUMNS - 1) * BETWEEN;
const TITLE_SIZE = 20;
const HEADING_SIZE = 14;
const LINE = 19;
const INK = "#1c1c1c";
const GROUND = "#ffffff";
/** Room for the labels of facts. */
const LABELS = 90;

/** The picture, with the facts above the charts. */
export function formatSummarySvg(summary: Summary, days: readonly CountRow[]): string {
  const charts = listCharts(summary, days);
  const facts = listFacts(summary);
  const title = countPapers(summary.papers);
  const head = drawFacts(facts, MARGIN + TITLE_SIZE);
  const { parts, bottom } = placeCharts(charts, head.bottom + MARGIN);
  const words = [
    ...facts.map(([label, pieces]) => `${label}: ${pieces.join(", ")}`),
    ...charts.map((chart) => `${chart.title}: ${chart.description}`),
  ];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${WIDTH}" height="${bottom}" viewBox="0 0 ${WIDTH} ${bottom}" ` +
      `font-family="sans-serif" font-size="${FONT_SIZE}" color="${INK}" fill="currentColor">`,
    `<title>Summary of ${title}</title>`,
    `<desc>${words.map((text) => `${toXmlText(text)}.`).join("\n")}</desc>`,
    `<rect width="${WIDTH}" height="${bottom}" rx="8" fill="${GROUND}"/>`,
    drawText(MARGIN, MARGIN + TITLE_SIZE * 0.8, title, { size: TITLE_SIZE, bold: true }),
    ...head.lines,
    ...parts,
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

function drawFacts(facts: readonly Fact[], top: number): { readonly lines: readonly string[]; readonly bottom: number } {
  const room = WIDTH - 2 * MARGIN - LABELS;
  const lines: string[] = [];
  for (const [label, pieces] of facts)
    for (const [at, text] of wrapPieces(pieces, room, spanOf).entries()) {
      const y = top + LINE * (lines.length + 1);
      const name = at === 0 ? drawText(MARGIN, y, label, { soft: true }) : "";
      lines.push(name + drawText(MARGIN + LABELS, y, text));
    }
  return { lines, bottom: top + LINE * lines.length };
}

/** Puts each chart below the others of the shorter column. */
function placeCharts(charts: readonly Chart[], top: number): { readonly parts: readonly string[]; readonly bottom: number } {
  const ends = Array.from({ length: COLUMNS }, () => top);
  const parts = charts.map(({ title, body, height, note }) => {
    const column = ends.indexOf(Math.min(...ends));
    const y = (ends[column] ?? top) + HEADING_SIZE;
    const noted = note === undefined ? "" : drawText(0, LINE + height + FONT_SIZE, note, { soft: true });
    ends[column] = y + LINE + height + (note === undefined ? 0 : LINE) + MARGIN;
    const heading = drawText(0, 0, title, { size: HEADING_SIZE, bold: true });
    const inside = `<g transform="translate(0 ${LINE - FONT_SIZE / 2})">\n${body}\n</g>`;
    return `<g transform="translate(${MARGIN + column * (CHART_WIDTH + BETWEEN)} ${y})">\n${heading}\n${inside}${noted}\n</g>`;
  });
  return { parts, bottom: Math.max(...ends) };
}
