/** The parser that an input needs. What only few inputs need is loaded when the first of them comes. */
import type { Input } from "../core/input.ts";
import { createDumpParser, type DumpObserver, type DumpParser, type ParseOptions } from "./parse.ts";

/**
 * Makes the parser for an input; see {@link createDumpParser}.
 *
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export async function openParser(input: Input, options: ParseOptions, observer: DumpObserver): Promise<DumpParser> {
  switch (input.form) {
    case "text":
      return createDumpParser(input, options, observer);
    case "data":
      return createDumpParser(input, options, observer, (await import("../tokenizer/data.ts")).createDataTokens);
    case "records":
      return (await import("./records/json-records.ts")).createJsonParser(input, observer);
    case "rows":
      return (await import("./records/rows.ts")).createRowsParser(input, observer);
    case "page":
      return createDumpParser(input, options, observer, (await import("../tokenizer/page/page.ts")).createPageTokens);
  }
}
