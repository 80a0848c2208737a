/** The first sign of a line, by which nearly all lines can be told from marked ones at once. */
import type { Line } from "../../core/token.ts";
import { codeAt, NO_CODE } from "../../text/codes.ts";
import { isSurelyBlank } from "../../text/features.ts";

const SPACE = 32;
const TAB = 9;
/** A chat program may begin a line with the mark of a direction. */
const LEFT_TO_RIGHT = 0x200e;
const ASCII = 128;

/** Index of the first character that is no white space; the length where there is none. */
export function firstIndex(text: string): number {
  let at = 0;
  let code = codeAt(text, 0);
  while (code === SPACE || code === TAB || code === LEFT_TO_RIGHT) code = codeAt(text, ++at);
  return at;
}

/** Code of the first character that is no white space; {@link NO_CODE} where there is none. */
export function firstSign({ content, features }: Line): number {
  return isSurelyBlank(features) ? NO_CODE : codeAt(content, firstIndex(content));
}

/** Signs that a line may begin with. */
export class FirstSigns {
  readonly #ascii = new Uint8Array(ASCII);
  readonly #others: readonly number[];

  constructor(signs: string) {
    const codes = Array.from(signs, (sign) => sign.charCodeAt(0));
    for (const code of codes) if (code < ASCII) this.#ascii[code] = 1;
    this.#others = codes.filter((code) => code >= ASCII);
  }

  /** True for the code of one of them. */
  has(code: number): boolean {
    return code < ASCII ? this.#ascii[code] === 1 : this.#others.length > 0 && this.#others.includes(code);
  }
}
