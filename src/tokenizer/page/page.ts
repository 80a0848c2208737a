import { createTextTokens } from "../text.ts";
export const createPageTokens = createTextTokens;
