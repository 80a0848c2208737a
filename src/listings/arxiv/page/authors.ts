/** The border between a title and names: since 2024 list pages put no label before the authors. */
import type { Token } from "../../../core/token.ts";
import { isHardBreak } from "../../../parser/wrapped-text.ts";
import { isLabel } from "../entries/field-labels.ts";
import type { Field } from "../entries/field-lines.ts";
import { isName } from "./names.ts";

/** Lines of a title, and of the names after it. */
export interface TitleLines {
  readonly title: readonly Token[];
  readonly authors: readonly Token[];
}

const MOST_TITLE_LINES = 8;
const ADDRESS = /\[(?:https?:\/\/|\/)[^\s[\]]/;
/** The beginning of a link whose label goes on in the next line. */
const OPEN_LABEL = /^\s*\[[^[\]]*$/;
const ENDS_IN_TITLE = /(?:[,-]|\s(?:a|an|and|at|by|for|from|in|of|on|or|the|to|via|with))$/;
/** A list of so many names is no line of a title. */
const MANY = 3;

/**
 * Cuts the lines after a title's label. In this order a cut is told by a blank line, by a label alone on its line, by
 * the links of the names, by the look of the lines.
 *
 * @param width length of the listing's longest line
 */
export function splitTitle({ tokens, gaps }: Field, width: number): TitleLines {
  const begin = Math.max(
    0,
    tokens.findIndex((token) => token.text !== ""),
  );
  const alone = isLabel(tokens[begin]?.text ?? "");
  const first = begin + (alone ? 1 : 0);
  if (tokens.length <= first + 1) return { title: tokens, authors: [] };
  const gap = [...gaps].find((index) => index > first);
  const cut = gap ?? (alone ? first + 1 : (findAddressed(tokens, first) ?? findLinked(tokens, first) ?? findNames(tokens, first, width)));
  return { title: tokens.slice(0, cut), authors: tokens.slice(cut) };
}

/** An address stands after its name, which begins a line; that line is the one above where the address did not fit on it. */
function findAddressed(tokens: readonly Token[], first: number): number | undefined {
  const found = tokens.findIndex(({ content }, index) => index > first && ADDRESS.test(content));
  if (found === -1) return undefined;
  return found - 1 > first && tokens[found]?.content.trimStart().startsWith("[") === true ? found - 1 : found;
}

function findLinked(tokens: readonly Token[], first: number): number | undefined {
  const found = tokens.findIndex(
    ({ parts: [part] }, index) => index > first && part !== undefined && part.text !== "" && (part.href ?? part.ref) !== null,
  );
  if (found === -1) return undefined;
  return found - 1 > first && OPEN_LABEL.test(tokens[found - 1]?.content ?? "") ? found - 1 : found;
}

/** The line from which on the lines look most like names; the last one where none do. */
function findNames(tokens: readonly Token[], first: number, width: number): number {
  const hard = tokens.map((token, index) => index > first && isHardBreak(tokens[index - 1]?.content ?? "", token.content, width));
  let best = tokens.length - 1;
  let most = 0;
  for (let index = first + 1; index < tokens.length && index <= first + MOST_TITLE_LINES; index++) {
    const likeness = rateNames(tokens, index, hard);
    if (likeness > most) [best, most] = [index, likeness];
  }
  return best;
}

/**
 * Measures how much the lines from one on look like names, and those above like a title: a break that no wrapping made parts the two, and
 * the names as such have no such break in them.
 */
function rateNames(tokens: readonly Token[], index: number, hard: readonly boolean[]): number {
  const above = tokens[index - 1]?.text ?? "";
  const names = splitNames(tokens, index);
  const broken = names.map(({ lines }) => lines.some((line) => hard[line] === true));
  const signs: readonly (readonly [boolean, number])[] = [
    [hard[index] === true, 3],
    [names.slice(0, 1).some(({ name }) => isName(name) && name.trim().includes(" ")), 2],
    [broken[0] === true, -2],
    [broken.includes(true), -1],
    [isList(above) || ENDS_IN_TITLE.test(above), -3],
  ];
  const likely = names.filter(({ name }) => isName(name)).length / names.length;
  return signs.reduce((sum, [shown, weight]) => (shown ? sum + weight : sum), 2 * likely);
}

function isList(line: string): boolean {
  const names = line.split(",");
  return names.length >= MANY && names.every(isName);
}

/** Names that commas part, each with the lines that it goes on to; affiliations in parentheses are no part of them. */
function splitNames(tokens: readonly Token[], from: number): { name: string; lines: number[] }[] {
  const text = tokens.slice(from).map((token) => token.text);
  const bare = text.join("\n").replaceAll(/\([^()]*\)/g, (affiliation) => affiliation.replaceAll(/[^\n]/g, ""));
  let line = from;
  return bare.split(",").flatMap((piece) => {
    const parts = piece.split("\n");
    const start = parts.findIndex((part) => part.trim() !== "");
    const lines = parts.flatMap((part, index) => (start !== -1 && index > start && part.trim() !== "" ? [line + index] : []));
    line += parts.length - 1;
    return start === -1 ? [] : [{ name: parts.join(" "), lines }];
  });
}
