/** The texts of a card: title, abstract, and the organisation that stands in the authors' place. */
import { joinTexts } from "../../parser/paragraphs.ts";
import { dropPicture } from "../../parser/pictures.ts";
import { type Piece, textOf } from "../../parser/site-pieces.ts";

/** The running texts of a card. */
export interface CardTexts {
  readonly title: Piece;
  readonly abstract: readonly Piece[];
  readonly organization: Piece | null;
}

/** Text that stands around the texts of a card. */
interface Around {
  readonly lead: readonly Piece[];
  readonly foot: readonly Piece[];
  /** The page shows abstracts. */
  readonly abstracts: boolean;
}

/** Names of organisations are no longer. */
const LONGEST_NAME = 100;

/** Tells the texts from the title down to the foot apart; null where there are none. */
export function splitTexts(texts: readonly Piece[], around: Around): CardTexts | null {
  const end = around.abstracts && around.lead.at(-1)?.sign === "u" ? endOfTitle(texts) : 1;
  const [first, ...more] = texts.slice(0, end);
  if (first === undefined) return null;
  const title = joinPieces(first, more);
  const { organization, rest } = takeOrganization(texts.slice(end), around);
  if (!around.abstracts) return { title, abstract: [], organization };
  // A line that repeats the title is no abstract.
  const abstract = rest[0] !== undefined && textOf(rest[0]) === textOf(title) ? rest.slice(1) : rest;
  return { title, abstract: around.foot.length > 0 ? abstract : withoutStray(abstract), organization };
}

/** Below a submitter, all short lines above the abstract are the title's, which a tool wrapped. */
function endOfTitle(texts: readonly Piece[]): number {
  const body = texts.findIndex(({ sign }) => isBodySign(sign));
  return texts.slice(1, Math.max(body, 1)).every(({ glued }) => glued) ? Math.max(body, 1) : 1;
}

/** Tells running text by the sign that layouts know it by. */
export function isBodySign(sign: string): boolean {
  return sign === "b" || sign === "B" || sign === "q";
}

/** Several lines as one; a line that stands there twice adds nothing. */
function joinPieces(first: Piece, rest: readonly Piece[]): Piece {
  const more = rest.filter((piece) => textOf(piece) !== textOf(first));
  const last = more.at(-1);
  if (last === undefined) return first;
  const lines = [first, ...more].flatMap((piece) => piece.lines);
  return { ...first, lines, last: last.last, mark: { name: "text", text: joinTexts(lines.map(({ text }) => text)) } };
}

/** Takes the name right above the foot, where that names no authors: before a dot, or on a page without abstracts. */
function takeOrganization(texts: readonly Piece[], { foot, abstracts }: Around): { organization: Piece | null; rest: readonly Piece[] } {
  const [above, name] = [texts.at(-2), texts.at(-1)];
  const possible = (!abstracts || foot[0]?.sign === ".") && foot.every(({ sign }) => sign !== "a");
  if (name === undefined || !possible || isBodySign(name.sign) || textOf(name).length > LONGEST_NAME)
    return { organization: null, rest: texts };
  // A description of its picture may stand above the name, and the name may be wrapped.
  const both = above === undefined ? "" : `${textOf(above)} ${textOf(name)}`;
  const bare = dropPicture(both);
  if (above === undefined || bare === both) return { organization: name, rest: texts.slice(0, -1) };
  return { organization: bare === textOf(name) ? name : joinPieces(above, [name]), rest: texts.slice(0, -2) };
}

/** Below an abstract without a foot, a short line is rather the page's than the abstract's. */
function withoutStray(texts: readonly Piece[]): readonly Piece[] {
  const last = texts.findLastIndex((text, index) => index === 0 || isBodySign(text.sign) || text.glued || textOf(text).includes("://"));
  return texts.slice(0, last + 1);
}
