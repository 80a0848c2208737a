/** The parsers of all forms, for those who cannot wait for one to be loaded. */
import type { TokenForm } from "../core/input.ts";
import { createDataTokens } from "../tokenizer/data/data.ts";
import { createFeedTokens } from "../tokenizer/feed/feed.ts";
import { createPageTokens } from "../tokenizer/page/page.ts";
import { type CreateTokens, createTextTokens } from "../tokenizer/text.ts";
import { createTokensOfBoth } from "../tokenizer/text-with-pages.ts";
import { createDumpParser, type DumpInput, type DumpObserver, type DumpParser, type ParseOptions } from "./parse.ts";
import { createJsonParser } from "./records/json-records.ts";
import { createRowsParser } from "./records/rows.ts";

/** The tokenizers of the other forms, from bytes on. */
const TOKENS: Readonly<Record<Exclude<TokenForm, "text">, CreateTokens>> = {
  page: createPageTokens,
  feed: createFeedTokens,
  data: createDataTokens,
};

/**
 * Makes the parser for an input; see {@link createDumpParser}.
 *
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export function createParser(input: DumpInput, options: ParseOptions, observer: DumpObserver): DumpParser {
  const { form = "text", pageEdges } = input;
  if (form === "records") return createJsonParser(input, observer);
  if (form === "rows") return createRowsParser(input, observer);
  if (form !== "text") return createDumpParser(input, options, observer, TOKENS[form]);
  const tokens = pageEdges ? createTokensOfBoth(pageEdges, () => createPageTokens) : createTextTokens;
  return createDumpParser(input, options, observer, tokens);
}
