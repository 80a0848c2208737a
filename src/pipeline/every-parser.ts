/** The parsers of all forms, for those who cannot wait for one to be loaded. */
import type { InputForm } from "../core/input.ts";
import { createDataTokens } from "../tokenizer/data.ts";
import { createPageTokens } from "../tokenizer/page/page.ts";
import { createDumpParser, type DumpInput, type DumpObserver, type DumpParser, type ParseOptions } from "./parse.ts";
import { createJsonParser } from "./records/json-records.ts";
import { createRowsParser } from "./records/rows.ts";

/**
 * Makes the parser for an input; see {@link createDumpParser}.
 *
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export function createParser(form: InputForm, input: DumpInput, options: ParseOptions, observer: DumpObserver): DumpParser {
  switch (form) {
    case "text":
      return createDumpParser(input, options, observer);
    case "page":
      return createDumpParser(input, options, observer, createPageTokens);
    case "data":
      return createDumpParser(input, options, observer, createDataTokens);
    case "records":
      return createJsonParser(input, observer);
    case "rows":
      return createRowsParser(input, observer);
  }
}
