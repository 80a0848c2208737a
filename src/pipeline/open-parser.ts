/** The parser that an input needs. What only few inputs need is loaded when the first of them comes. */
import type { Input, TokenForm } from "../core/input.ts";
import type { CreateTokens } from "../tokenizer/text.ts";
import { createDumpParser, type DumpObserver, type DumpParser, type ParseOptions } from "./parse.ts";

/** How each other form becomes tokens. */
const LOADERS: Readonly<Record<Exclude<TokenForm, "text">, () => Promise<CreateTokens>>> = {
  page: async () => (await import("../tokenizer/page/page.ts")).createPageTokens,
  feed: async () => (await import("../tokenizer/feed/feed.ts")).createFeedTokens,
  data: async () => (await import("../tokenizer/data/data.ts")).createDataTokens,
};

/**
 * Makes the parser for an input; see {@link createDumpParser}.
 *
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export async function openParser(input: Input, options: ParseOptions, observer: DumpObserver): Promise<DumpParser> {
  const { form } = input;
  if (form === "records") return (await import("./records/json-records.ts")).createJsonParser(input, observer);
  if (form === "rows") return (await import("./records/rows.ts")).createRowsParser(input, observer);
  return createDumpParser(input, options, observer, form === "text" ? undefined : await LOADERS[form]());
}
