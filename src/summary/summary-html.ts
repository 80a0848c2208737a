/** A summary as a page in HTML: each section as a chart, and as a table on demand. */
import { beginPage, PAGE_STYLE } from "../text/web-page.ts";
import { type Chart, listCharts, writeChart } from "./charts.ts";
import { toXmlText } from "./chart-text.ts";
import { countPapers, listFacts } from "./summary-facts.ts";
import type { Summary } from "./summary.ts";
import type { CountRow } from "./tally.ts";

const STYLE = `${PAGE_STYLE}
header { padding: 1rem 0 .75rem; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
main { columns: 22rem; column-gap: 3rem; padding-top: .5rem; }
section { break-inside: avoid; padding: .75rem 0; }
h2 { margin: 0 0 .25rem; font-size: 1.05rem; line-height: 1.35; }
p { margin: .2rem 0 0; color: var(--soft); font-size: .9rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .2rem 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: normal; vertical-align: top; }
thead th { color: var(--soft); }
th:last-child, td:last-child { padding-left: 1rem; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media print {
  section { break-inside: auto; }
}
`;

/** The page. It runs no script. */
export function formatSummaryHtml(summary: Summary, days: readonly CountRow[]): string {
  const title = `Summary of ${countPapers(summary.papers)}`;
  const facts = listFacts(summary).map(([label, pieces]) => `<dt>${label}</dt><dd>${toXmlText(pieces.join(", "))}</dd>\n`);
  const sections = listCharts(summary, days).map(writeSection);
  return `${beginPage({ title, style: STYLE, policy: "style-src 'unsafe-inline'" })}<header>
<h1>${title}</h1>
${facts.length === 0 ? "" : `<dl>\n${facts.join("")}</dl>\n`}</header>
<main>
${sections.join("")}</main>
<footer>Counted by papersift</footer>
</body>
</html>
`;
}

function writeSection(chart: Chart): string {
  const note = chart.note === undefined ? "" : `<p>${toXmlText(chart.note)}</p>\n`;
  return `<section>\n<h2>${toXmlText(chart.title)}</h2>\n${writeChart(chart)}${note}${writeTable(chart)}</section>\n`;
}

const HEADINGS: Readonly<Record<Chart["keys"], string>> = { days: "day", periods: "period", names: "name", titles: "title" };

function writeTable({ title, rows, keys, unit }: Chart): string {
  if (rows.length === 0) return "";
  const lines = rows.map(({ key, papers }) => `<tr><th scope="row" dir="auto">${toXmlText(key)}</th><td>${papers}</td></tr>\n`);
  const head = `<tr><th scope="col">${HEADINGS[keys]}</th><th scope="col">${unit}</th></tr>`;
  return `<details><summary aria-label="Table of ${toXmlText(title)}">Table</summary>
<table>
<thead>${head}</thead>
<tbody>
${lines.join("")}</tbody>
</table>
</details>
`;
}
