/** The result of reading one line. */
import type { Part, TokenType } from "../core/token.ts";
import { NO_PARTS } from "./parts.ts";

/** Type and text of a line; a shape shared by the recognisers. */
export interface Reading {
  readonly type: TokenType;
  readonly text: string;
  readonly parts: readonly Part[];
}

export const BLANK: Reading = { type: "blank", text: "", parts: NO_PARTS };
/** A line with nothing of the page on it. */
export const BARE_MARK: Reading = { type: "mark", text: "", parts: NO_PARTS };
