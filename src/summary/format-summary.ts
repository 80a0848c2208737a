/** A summary as text, in one of its formats. */
import { createRegistry } from "../core/registry.ts";
import { formatCsvRows, formatJsonLines } from "../text/rows.ts";
import { toSafeJson } from "../text/safe-json.ts";
import type { Summariser } from "./summarise.ts";
import type { TableStyle } from "./summary-table.ts";

/** Writes what was counted, as text that ends in a line end. */
type Write = (summary: Pick<Summariser, "result" | "days">, style: TableStyle) => string | Promise<string>;

/** A format of a summary. `load` reads its module when the format is first asked for. */
export interface SummaryFormat {
  /** Name for `--format`. */
  readonly id: string;
  /** Endings of `--output` that choose it, without the dot. */
  readonly extensions: readonly string[];
  /** One line on what it prints. */
  readonly title: string;
  load(): Promise<Write>;
}

/** Every format of a summary, in the order of the help. */
export const SUMMARY_FORMATS = createRegistry<SummaryFormat>([
  {
    id: "table",
    extensions: ["txt"],
    title: "facts, and lists with bars, for a terminal",
    async load() {
      const { formatSummaryTable } = await import("./summary-table.ts");
      return (summary, style) => formatSummaryTable(summary.result(), style);
    },
  },
  {
    id: "json",
    extensions: ["json"],
    title: "one JSON object",
    load: async () => (summary) => `${toSafeJson(summary.result(), 2)}\n`,
  },
  {
    id: "ndjson",
    extensions: ["ndjson", "jsonl"],
    title: "a JSON object a line, one count each",
    async load() {
      const { listRows } = await import("./summary-rows.ts");
      return (summary) => formatJsonLines(listRows(summary.result()).map(([section, key, value]) => ({ section, key, value })));
    },
  },
  {
    id: "csv",
    extensions: ["csv"],
    title: "comma-separated values, one count a row",
    async load() {
      const { listRows, SUMMARY_COLUMNS } = await import("./summary-rows.ts");
      return (summary) => formatCsvRows(SUMMARY_COLUMNS, listRows(summary.result()));
    },
  },
  {
    id: "svg",
    extensions: ["svg"],
    title: "one picture with charts",
    async load() {
      const { formatSummarySvg } = await import("./summary-svg.ts");
      return (summary) => formatSummarySvg(summary.result(), summary.days());
    },
  },
  {
    id: "html",
    extensions: ["html", "htm"],
    title: "one page with the same charts and tables, with nothing from elsewhere",
    async load() {
      const { formatSummaryHtml } = await import("./summary-html.ts");
      return (summary) => formatSummaryHtml(summary.result(), summary.days());
    },
  },
]);
