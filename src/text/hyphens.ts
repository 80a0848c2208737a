/** Compounds that a tool broke over lines after a hyphen or a dash of two. */
import { lazy } from "./lazy.ts";

/** The end of a line; a hyphen may also stand after a formula, a parenthesis or a quotation. */
const HYPHEN = lazy(() => /[\p{L}\p{N}$)}'’"”]-{1,2}$/u);
const LONGEST = 4;
/** The first word of a line, which a hyphen above may be a part of: `pre- and post-training` holds a hyphen and a space. */
const WORD = lazy(() => /^(?!(?:and|or|to|und)(?:\s|$))[\p{L}\p{N}]/u);

/** Tells whether a word was broken after its hyphen. */
export function endsInHyphen(above: string, below: string): boolean {
  return above.endsWith("-") && HYPHEN().test(above.slice(-LONGEST)) && WORD().test(below);
}
