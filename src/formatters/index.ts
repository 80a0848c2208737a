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
]);
