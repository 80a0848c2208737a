/** Pieces of a page, made up one by one. */
import type { Mark } from "../../src/parser/site-marks.ts";
import type { Piece } from "../../src/parser/site-pieces.ts";

/** A piece that shows a mark; it has lines where these are given. */
export function piece(mark: Mark, sign: string, lines: readonly string[] = []): Piece {
  return { sign, mark, first: 0, last: 0, lines: lines.map((text, index) => ({ text, index, width: text.length })), glued: false };
}

/** A paragraph of running text. */
export function paragraph(...lines: readonly string[]): Piece {
  return piece({ name: "text", text: lines.join(" ") }, "b", lines);
}

const NOWHERE = { href: null, ref: null };

/** A number by itself, as it is shown. */
export function number(shown: string): Piece {
  return piece({ name: "count", count: Number.parseInt(shown, 10) || 0, shown, target: NOWHERE }, "c");
}

/** A count that shows what it counts. */
export function counted(name: "votes" | "comments" | "stars", count: number | null): Piece {
  return piece({ name, count, labelled: true, target: NOWHERE }, { votes: "V", comments: "k", stars: "s" }[name]);
}
