/** Kinds of lines by their first character, a bit each: most lines begin with a letter, with which no piece of a surface begins. */
import { codeAt } from "../text/codes.ts";

/** A piece of a surface of any kind. */
export const MARKED = 1 << 0;
/** The bullet of an item. */
export const BULLET = 1 << 1;
/** A rule, which is made of such characters. */
export const RULE = 1 << 2;
export const FENCE = 1 << 3;
/** A row of a table of links. */
export const DEFINITION = 1 << 4;
/** An address by itself, or its path. */
export const URL = 1 << 5;
/** The head or the foot of a printed page. */
export const PRINTED = 1 << 6;
export const NUMBER = 1 << 7;

const CHARACTERS: readonly (readonly [beginning: number, characters: string])[] = [
  [MARKED, "[]*+•‣◦▪●#`~<>=_%!\\─━═—⟨(-"],
  [BULLET, "•‣◦▪●*+-"],
  [RULE, "-=_*~#%+─━═—"],
  [FENCE, "`~"],
  [DEFINITION, "[0123456789⟨"],
  [URL, "<h[(/"],
  [PRINTED, "0123456789hP"],
  [NUMBER, "0123456789"],
];

const ASCII = new Uint8Array(128);
const OTHERS = new Map<number, number>();
for (const [beginning, characters] of CHARACTERS)
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    if (code < ASCII.length) ASCII[code] = (ASCII[code] ?? 0) | beginning;
    else OTHERS.set(code, (OTHERS.get(code) ?? 0) | beginning);
  }

/** The kinds of lines that can begin with the character at this place, of which there must be one. */
export function beginningAt(text: string, at: number): number {
  const code = codeAt(text, at);
  return (code < ASCII.length ? ASCII[code] : OTHERS.get(code)) ?? 0;
}
