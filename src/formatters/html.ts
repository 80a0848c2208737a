/** The output `html`: a page to look at, search and sort, which loads nothing from anywhere. */
import type { Formatter } from "../core/formatter.ts";
import { listCharts, writeChart } from "../summary/charts.ts";
import { createSummary, type Summariser } from "../summary/summarise.ts";
import { toXmlText } from "../summary/chart-text.ts";
import { beginPage } from "../text/web-page.ts";
import { viewPaper, writeData, writeItem } from "./html-paper.ts";
import { ROWS, SCRIPT, SCRIPT_HASH } from "./html-script.ts";
import { STYLE, STYLE_HASH } from "./html-style.ts";

/** Names in a chart, so that all charts are about as high. */
const TOP = 7;

/** A browser runs and loads nothing but the page's own script and style. The papers come first, since what is above them in the page counts them. */
const HEAD = `${beginPage({ title: "Papers", style: STYLE, policy: `script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'` })}\
<script type="application/json" id="papers">[
`;

/** The form is hidden until the script shows it, so that the page is a plain list where no script runs. */
const FORM = `<header>
<h1>Papers</h1>
<form role="search" hidden>
<label class="search">Search titles, authors, abstracts, days <input type="search" name="query" autocomplete="off" spellcheck="false"></label>
<label>Sort by <select name="order">
<option value="listed">order of the file</option>
<option value="newest">newest first</option>
<option value="oldest">oldest first</option>
<option value="title">title</option>
<option value="votes">most votes</option>
</select></label>
<label>Year <select name="year"><option value="">all</option></select></label>
<label>Category <select name="category"><option value="">all</option></select></label>
<label class="check"><input type="checkbox" name="code"> has code</label>
<output name="count" aria-live="polite"></output>
</form>
</header>
<main>
`;

const REST = `<div id="rest" hidden>
<button type="button">Show ${ROWS} more</button>
<button type="button">Show all</button>
<output aria-live="off"></output>
</div>
`;

/** Writes each record as data, and the first ones as items of the list too, which the page shows at once and without a script. */
export function createHtmlFormatter(): Formatter {
  const summary = createSummary({ top: TOP });
  const items: string[] = [];
  return {
    separator: ",\n",
    independent: false,
    begin: () => HEAD,
    record(record) {
      summary.add(record);
      const view = viewPaper(record);
      if (items.length < ROWS) items.push(writeItem(view));
      return writeData(view);
    },
    end: (count) => `
]</script>
${FORM}${writeCharts(summary)}${writeNotice(count)}<ol role="list">
${items.join("")}</ol>
${REST}</main>
<footer>${count} ${count === 1 ? "paper" : "papers"}, listed by papersift</footer>
<script>${SCRIPT}</script>
</body>
</html>
`,
  };
}

function writeNotice(count: number): string {
  const shown =
    count > ROWS ? `These are the first ${ROWS} of ${count} papers. To see all, to search and to sort` : "To search and to sort";
  return `<noscript><p>${shown}, open this page where scripts may run.</p></noscript>\n`;
}

/** The charts of the summary, which fold away. */
function writeCharts(summary: Summariser): string {
  const figures = listCharts(summary.result(), summary.days())
    .filter(({ body }) => body !== "")
    .map((chart) => `<figure><figcaption>${toXmlText(chart.title)}</figcaption>\n${writeChart(chart)}</figure>\n`);
  if (figures.length === 0) return "";
  return `<details class="charts" open><summary>Charts</summary>
<div role="region" aria-label="Charts" tabindex="0">
${figures.join("")}</div>
</details>
`;
}
