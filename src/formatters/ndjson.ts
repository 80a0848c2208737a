/** The output `ndjson`: one JSON object a line, also known as JSON Lines. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import { createJsonWriter } from "./json-text.ts";

/** Writes each record on a line of its own (`pretty` does not apply), nothing without records. */
export function createNdjsonFormatter(style: OutputStyle): Formatter {
  const write = createJsonWriter(style, 0);
  return {
    separator: "",
    independent: true,
    begin: () => "",
    record: (record) => `${write(record)}\n`,
    end: () => "",
  };
}
