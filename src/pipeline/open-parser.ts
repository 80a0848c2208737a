/** The parser that an input needs. What only few inputs need is loaded when the first of them comes. */
import type { Input, InputForm } from "../core/input.ts";
import { type CreateTokens, createTextTokens } from "../tokenizer/text.ts";
import { createDumpParser, type DumpObserver, type DumpParser, type ParseOptions } from "./parse.ts";

/** How the bytes of each form become tokens. */
const LOADERS: Readonly<Record<InputForm, () => Promise<CreateTokens>>> = {
  text: async () => createTextTokens,
  page: async () => (await import("../tokenizer/page/page.ts")).createPageTokens,
  data: async () => (await import("../tokenizer/data.ts")).createDataTokens,
};

/**
 * Makes the parser for an input; see {@link createDumpParser}.
 *
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export async function openParser(input: Input, options: ParseOptions, observer: DumpObserver): Promise<DumpParser> {
  return createDumpParser(input, options, observer, await LOADERS[input.form]());
}
