/** Marks that tools put where they cut a text off: `[+14031 chars]`, `[1,204 more characters]`. */

const CUT_MARK = /\s{0,3}\[\+?\s?\d[\d,]{0,9} (?:more )?char(?:acter)?s\]$/;

/** A text without such a mark at its end. */
export function withoutCutMark(text: string): string {
  return text.endsWith("]") ? text.replace(CUT_MARK, "") : text;
}
