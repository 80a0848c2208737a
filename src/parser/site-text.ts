/** The text of pieces of the site's pages, without the marks of a marked-up page. */
import { foldSpace } from "../text/white-space.ts";
import { joinTexts, textOfLines } from "./paragraphs.ts";
import type { Piece } from "./site-pieces.ts";
import { cleanMarkup, isHalfLink } from "./text.ts";

/** A text that is nothing but a link whose row of the table its own text names: `[Quay Institute]`. */
const SHORTCUT = /^\[((?:[^[\]\\]|\\.){2,8000})\]$/;

/** The text of a piece on one line. */
export function cleanPiece(piece: Piece, marked: boolean): string {
  const text = textOfLines(piece.lines);
  if (!marked) return text;
  const shortcut = SHORTCUT.exec(text)?.[1];
  if (shortcut !== undefined) return foldSpace(cleanMarkup(shortcut));
  const bare = cleanMarkup(isHalfLink(text) ? text.slice(1) : text);
  return bare === text ? text : foldSpace(bare);
}

/** Paragraphs as text; one that no blank line parts from the paragraph before goes on with it. */
export function joinParagraphs(pieces: readonly Piece[], marked: boolean): string[] {
  const paragraphs: string[][] = [];
  for (const piece of pieces) {
    const text = cleanPiece(piece, marked);
    const above = piece.glued ? paragraphs.at(-1) : undefined;
    if (text === "") continue;
    if (above === undefined) paragraphs.push([text]);
    else above.push(text);
  }
  return paragraphs.map(joinTexts);
}
