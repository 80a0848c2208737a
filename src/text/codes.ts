/** Codes of the characters in a text. */

/** It stands for the code of a character where there is none, and is greater than all of them. */
export const NO_CODE = 0x1_0000;

/** The code of the character at a place. `charCodeAt` takes many times as long from the first time on that it is asked for a place outside of a text. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : NO_CODE;
}

/** The code of the last character. */
export function lastCode(text: string): number {
  return codeAt(text, text.length - 1);
}

const [DIGIT_0, DIGIT_9] = [48, 57];

/** True for the code of a digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}
