/** What turns the bytes of each form of input into tokens, for those who cannot wait until it is loaded. */
import type { InputForm } from "../core/input.ts";
import { createDataTokens } from "../tokenizer/data/data.ts";
import { createFeedTokens } from "../tokenizer/feed/feed.ts";
import { createPageTokens } from "../tokenizer/page/page.ts";
import { type CreateTokens, createTextTokens } from "../tokenizer/text.ts";

export const FRONTS: Readonly<Record<InputForm, CreateTokens>> = {
  text: createTextTokens,
  page: createPageTokens,
  feed: createFeedTokens,
  data: createDataTokens,
};
