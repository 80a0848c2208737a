/** The first sign of a line, by which nearly all lines can be told from marked ones at once. */

const SPACE = 32;
const TAB = 9;
/** A chat program may begin a line with the mark of a direction. */
const LEFT_TO_RIGHT = 0x200e;
const ZERO = 48;

/** Index of the first character that is no white space; the length where there is none. */
export function firstIndex(text: string): number {
  let at = 0;
  let code = text.charCodeAt(0);
  while (code === SPACE || code === TAB || code === LEFT_TO_RIGHT) code = text.charCodeAt(++at);
  return at;
}

/** The first character that is no white space; empty where there is none. */
export function firstSign(text: string): string {
  return text.charAt(firstIndex(text));
}

/** True for one of the ten digits. */
export function isDigit(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code >= ZERO && code <= ZERO + 9;
}
