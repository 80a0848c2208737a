/** Where a title ends and names begin: since 2024 list pages put no label before the authors. */
import type { Token } from "../../../core/token.ts";
import { isHardBreak } from "../../../parser/wrapped-text.ts";
import { isLabel } from "../entries/field-labels.ts";
import type { Field } from "../entries/field-lines.ts";

/** Lines of a title, and of the names behind it. */
export interface TitleLines {
  readonly title: readonly Token[];
  readonly authors: readonly Token[];
}

/** Words of a name that begin small. */
const PARTICLE = /^(?:al|and|bin|da|de|del|della|der|di|do|dos|du|el|et|la|le|ten|ter|van|vom|von|y|zu|zur)$/;
const MOST_WORDS = 6;
const MOST_TITLE_LINES = 8;

/**
 * Cuts the lines behind a title's label. In this order a cut is told by a blank line, by a label alone on its line, by
 * the links of the names, by a break that no wrapping made, by what looks like names.
 *
 * @param width length of the listing's longest line
 */
export function splitTitle({ tokens, gaps }: Field, width: number): TitleLines {
  const alone = isLabel(tokens[0]?.text ?? "");
  const first = alone ? 1 : 0;
  if (tokens.length <= first + 1) return { title: tokens, authors: [] };
  const gap = [...gaps].find((index) => index > first);
  const cut = gap ?? (alone ? 2 : (findLinked(tokens) ?? findBreak(tokens, width)));
  return { title: tokens.slice(0, cut), authors: tokens.slice(cut) };
}

function findLinked(tokens: readonly Token[]): number | undefined {
  const found = tokens.findIndex(
    ({ parts: [part] }, index) => index > 0 && part !== undefined && part.text !== "" && (part.href ?? part.ref) !== null,
  );
  return found === -1 ? undefined : found;
}

function findBreak(tokens: readonly Token[], width: number): number {
  const found = tokens.findIndex((token, index) => index > 0 && isHardBreak(tokens[index - 1]?.content ?? "", token.content, width));
  if (found !== -1) return found;
  const named = tokens.slice(0, MOST_TITLE_LINES).findIndex((_, index) => index > 0 && areNames(tokens.slice(index)));
  return named === -1 ? tokens.length - 1 : named;
}

function areNames(tokens: readonly Token[]): boolean {
  const text = tokens
    .map((token) => token.text)
    .join(" ")
    .replaceAll(/\([^()]*\)/g, "");
  return text.split(/,| and /).every((name) => {
    const words = name.trim().split(/\s+/);
    return words.length <= MOST_WORDS && words.every((word) => /^[^\p{Ll}]/u.test(word) || PARTICLE.test(word) || word === "");
  });
}
