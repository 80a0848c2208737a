/** The list of outputs. */
import type { FormatterKind } from "../core/formatter.ts";
import { createRegistry } from "../core/registry.ts";

/** Every output, in the order of the help. */
export const FORMATTERS = createRegistry<FormatterKind>([
  {
    id: "json",
    aliases: [],
    extensions: ["json"],
    title: "JSON array, one record a line",
    load: async () => (await import("./json.ts")).createJsonFormatter,
  },
  {
    id: "ndjson",
    aliases: ["jsonl"],
    extensions: ["ndjson", "jsonl"],
    title: "one JSON object a line",
    load: async () => (await import("./ndjson.ts")).createNdjsonFormatter,
  },
  {
    id: "csv",
    aliases: [],
    extensions: ["csv"],
    title: "comma-separated values (RFC 4180)",
    load: async () => (await import("./csv.ts")).createCsvFormatter,
  },
  {
    id: "tsv",
    aliases: [],
    extensions: ["tsv", "tab"],
    title: "tab-separated values, always one line a record",
    load: async () => (await import("./tsv.ts")).createTsvFormatter,
  },
  {
    id: "table",
    aliases: [],
    extensions: ["txt"],
    title: "aligned columns for a terminal",
    load: async () => (await import("./table.ts")).createTableFormatter,
  },
  {
    id: "bibtex",
    aliases: ["bib"],
    extensions: ["bib"],
    title: "BibTeX, an @misc entry a paper as arXiv writes it",
    load: async () => (await import("./bibtex.ts")).createBibtexFormatter,
  },
  {
    id: "ris",
    aliases: [],
    extensions: ["ris"],
    title: "RIS, for reference managers",
    load: async () => (await import("./ris.ts")).createRisFormatter,
  },
  {
    id: "csl-json",
    aliases: ["csl"],
    extensions: ["csl.json"],
    title: "CSL-JSON, for pandoc and Zotero",
    load: async () => (await import("./csl-json.ts")).createCslJsonFormatter,
  },
  {
    id: "markdown",
    aliases: ["md"],
    extensions: ["md"],
    title: "Markdown: a list of links, or a table of --fields",
    load: async () => (await import("./markdown.ts")).createMarkdownFormatter,
  },
  {
    id: "atom",
    aliases: [],
    extensions: ["atom"],
    title: "Atom feed (RFC 4287)",
    load: async () => (await import("./atom.ts")).createAtomFormatter,
  },
  {
    id: "jsonfeed",
    aliases: [],
    extensions: ["feed.json"],
    title: "JSON Feed 1.1",
    load: async () => (await import("./jsonfeed.ts")).createJsonFeedFormatter,
  },
  {
    id: "html",
    aliases: [],
    extensions: ["html", "htm"],
    title: "one page to search and sort in a browser, with nothing from elsewhere",
    load: async () => (await import("./html.ts")).createHtmlFormatter,
  },
]);
