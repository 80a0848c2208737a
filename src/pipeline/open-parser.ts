/** The parser that an input needs. What only few inputs need is loaded when the first of them comes. */
import type { Input, PageEdges, TokenForm } from "../core/input.ts";
import { type CreateTokens, createTextTokens } from "../tokenizer/text.ts";
import { createTokensOfBoth } from "../tokenizer/text-with-pages.ts";
import { createDumpParser, type DumpObserver, type DumpParser, type ParseOptions } from "./parse.ts";

/** The tokenizers of the other forms. */
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
  const { form, pageEdges } = input;
  if (form === "records") return (await import("./records/json-records.ts")).createJsonParser(input, observer);
  if (form === "rows") return (await import("./records/rows.ts")).createRowsParser(input, observer);
  if (form !== "text") return createDumpParser(input, options, observer, await LOADERS[form]());
  return pageEdges === null ? createDumpParser(input, options, observer) : openTextParser(input, pageEdges, options, observer);
}

/** Makes the parser for a text that may hold mails. Pages are loaded for when the first of them is found. */
function openTextParser(input: Input, edges: PageEdges, options: ParseOptions, observer: DumpObserver): DumpParser {
  let pageTokens = createTextTokens;
  const parser = createDumpParser(
    input,
    options,
    observer,
    createTokensOfBoth(edges, () => pageTokens),
  );
  return {
    ...parser,
    async prepare() {
      if (edges.found && pageTokens === createTextTokens) pageTokens = await LOADERS.page();
    },
  };
}
