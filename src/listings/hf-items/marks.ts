/** Marks: what each token shows by itself, without a look at its neighbours. A token holds several where it shows pieces of an item. */
import type { Part, Token } from "../../core/token.ts";
import type { ShownDate } from "../../parser/dates.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { holdsItem, type Piece, readPieces, readWhen, splitPieces, startsWithDot } from "./pieces.ts";
import { cleanTitle, mayBeTitle, standsAround } from "./texts.ts";

/** One thing that a token shows. */
export type Mark =
  | Piece
  /** A line that only the daily mail has: above its papers, with the day where it tells it, or below. */
  | { readonly name: "mail"; readonly part: "head" | "foot"; readonly date: ShownDate | null }
  | TextMark
  /** Lines without text of their own, and rows of the page's table of links. */
  | { readonly name: "blank" | "link" | "row" };

/** A line of text: the head or the foot of a page, one that stands around items, there or on any page, a title, or none of these. */
export interface TextMark {
  readonly name: "page" | "own" | "around" | "title" | "other";
}

/** A token with its marks. */
export interface Line {
  readonly token: Token;
  readonly marks: readonly Mark[];
}

/** No line with an item is longer. */
export const LONGEST_LINE = 600;
const SIGNS: Readonly<Partial<Record<Mark["name"], string>>> = {
  paper: "w",
  id: "i",
  published: "p",
  date: "d",
  count: "c",
  dot: ".",
  digest: "m",
  icon: "",
  blank: "",
  link: "",
};
const DOT: Mark = { name: "dot" };
const NO_VOTES: Mark = { name: "count", count: 0 };
const LINK: readonly Mark[] = [{ name: "link" }];
const OTHER: readonly Mark[] = [{ name: "other" }];
const SURFACES: Readonly<Partial<Record<Token["type"], readonly Mark[]>>> = {
  blank: [{ name: "blank" }],
  url: LINK,
  definition: [{ name: "row" }],
  rule: OTHER,
  fence: OTHER,
  meta: OTHER,
  data: OTHER,
};
const MAIL_LONGEST = 160;
const MAIL_HEAD = /\bselection of papers for today\b(?:\s\(([^()]{3,24})\))?/i;
const MAIL_FOOT = /^To view more,? check ?out (?:today['’]s )?Daily Papers? page/i;
const PAGE_LONGEST = 80;
const PAGE =
  /^(?:\[?hugging face['’]s logo\]?(?: hugging face)?|system theme|(?:system theme )?(?:company )?tos(?: privacy.*)?|© hugging face.*)$/i;

/** Names what a token shows. */
export function readMarks(token: Token): readonly Mark[] {
  const surface = SURFACES[token.type];
  if (surface !== undefined) return surface;
  if (token.type === "mark") return readSurface(token.content.trim());
  return token.text.length > LONGEST_LINE ? OTHER : readText(token);
}

/** The letters that layouts know marks by; empty for what may stand anywhere. */
export function signOf({ name }: Mark): string {
  return SIGNS[name] ?? "x";
}

/** A separator alone, or with a dash for no votes after it, which the tokenizer takes for another bullet. */
function readSurface(content: string): readonly Mark[] {
  const [before, text, ...more] = splitPieces(content);
  if (before !== "" || text === undefined || more.length > 0) return LINK;
  return text === "" ? [DOT] : text === "-" ? [DOT, NO_VOTES] : LINK;
}

function readText(token: Token): readonly Mark[] {
  const { text, type, content } = token;
  const pieces = readPieces(text);
  if (pieces !== null) return type === "item" && pieces[0]?.name !== "paper" && startsWithDot(content) ? [DOT, ...pieces] : pieces;
  return [readMail(text) ?? nameText(token)];
}

/** A line that only the daily mail has; null for any other text. */
export function readMail(text: string): Extract<Mark, { name: "mail" }> | null {
  if (text.length > MAIL_LONGEST || !text.includes("aper")) return null;
  const head = MAIL_HEAD.exec(text);
  if (head !== null) return { name: "mail", part: "head", date: readWhen(head[1] ?? "")?.date ?? null };
  return MAIL_FOOT.test(text) ? { name: "mail", part: "foot", date: null } : null;
}

/** Names a line as text, whatever pieces it shows. */
export function nameText({ text, parts }: Token): TextMark {
  if (text.length <= PAGE_LONGEST && PAGE.test(text)) return { name: "page" };
  // The remains of an item, or of several, are no title of the next.
  if (parts.filter(({ href, ref }) => href !== null || ref !== null).length > 1 || holdsItem(text)) return { name: "other" };
  const title = cleanTitle(text, true);
  const around = standsAround(title);
  if (around !== null) return { name: around };
  if (parts.some((part) => part.text === text && leadsElsewhere(part))) return { name: "around" };
  return { name: mayBeTitle(title) ? "title" : "other" };
}

/** Tells a link to a person, a collection or anything else that is no paper. */
function leadsElsewhere({ href }: Part): boolean {
  return href !== null && href !== "" && findIdentifier(href) === null;
}
