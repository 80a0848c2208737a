/** Text that a tool took apart wherever a tag stood on the page: whether a space stood there too is told by the signs around it. */
import { endsInHyphen } from "../text/hyphens.ts";
import { lazy } from "../text/lazy.ts";

/** The beginning of a piece that no space stands before: signs that close, an ending, the second half of a compound. */
const CLOSING = lazy(() => /^(?:[,.:;!?)\]}”%]+(?=[\s,.;:)]|$)|['’]s(?!\p{L})|-\p{L})/u);
/** The end of a piece that no space stands after. */
const OPENING = /[([{“]$/;

/** The pieces as one text. */
export function joinPieces(pieces: readonly string[]): string {
  const joined: string[] = [];
  let above = "";
  let quoted = false;
  for (const piece of pieces) {
    const closes = piece.startsWith('"') ? quoted : CLOSING().test(piece);
    const opens = above.endsWith('"') ? quoted : OPENING.test(above.slice(-1)) || endsInHyphen(above, piece);
    joined.push(above === "" || closes || opens ? "" : " ", piece);
    if (piece.split('"').length % 2 === 0) quoted = !quoted;
    if (piece !== "") above = piece;
  }
  return joined.join("");
}
