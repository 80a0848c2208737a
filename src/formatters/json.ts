/** The output `json`: one array, with a record a line between its brackets. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import { createJsonWriter } from "./json-text.ts";

/** Writes `[`, a record a line, `]`; `[]` without records. `pretty` lays it out as `JSON.stringify(records, null, 2)` does. */
export function createJsonFormatter(style: OutputStyle): Formatter {
  const write = createJsonWriter(style, style.pretty ? 2 : 0);
  return {
    separator: ",",
    independent: true,
    begin: () => "[",
    record(record) {
      const json = write(record);
      return `\n${style.pretty ? json.replace(/^/gm, "  ") : json}`;
    },
    end: (count) => (count === 0 ? "]\n" : "\n]\n"),
  };
}
