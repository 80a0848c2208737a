/** Numbers of lists, as they stand before the titles of their items. */
import { type Piece, textOf } from "./site-pieces.ts";

const NUMBERED = /^(?:\[(\d{1,4})\]|(\d{1,4})[.)])\s+/;

/** Titles in their order, without their numbers where these go up from one title to the next. */
export function dropNumbers(titles: readonly Piece[]): readonly Piece[] {
  const numbers = titles.map(numberOf);
  if (numbers.every(Number.isNaN)) return titles;
  const rises = (index: number): boolean => (numbers[index - 1] ?? Number.NaN) < (numbers[index] ?? Number.NaN);
  return titles.map((title, index) => (rises(index) || rises(index + 1) ? dropNumber(title) : title));
}

function numberOf(title: Piece): number {
  const [, bracketed, number] = NUMBERED.exec(textOf(title)) ?? [];
  return Number(bracketed ?? number ?? Number.NaN);
}

function dropNumber(title: Piece): Piece {
  const [line, ...lines] = title.lines;
  if (line === undefined) return title;
  const first = { ...line, text: line.text.replace(NUMBERED, "") };
  return { ...title, mark: { name: "text", text: textOf(title).replace(NUMBERED, "") }, lines: [first, ...lines] };
}
