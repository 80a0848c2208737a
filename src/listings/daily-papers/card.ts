/** Cards: what the pieces of one paper show. A card is made once, from a match, and not changed. */
import { findIdentifier, type Identifier } from "../../parser/identifiers.ts";
import type { LinkKind } from "../../core/record.ts";
import type { Role, Token } from "../../core/token.ts";
import type { ShownDate } from "../../parser/dates.ts";
import type { Target } from "./marks.ts";
import { dropPicture } from "./names.ts";
import type { Piece, Resolve } from "./pieces.ts";

/** A link that a card shows, with its address as the page has it. */
export interface CardLink {
  readonly href: string;
  /** Told by a button's label. */
  readonly kind: LinkKind | null;
}

/** What one card shows. */
export interface Card {
  /** First and last of its tokens, as indices of the listing's. */
  readonly first: number;
  readonly last: number;
  readonly title: Piece;
  readonly abstract: readonly Piece[];
  readonly organization: Piece | null;
  readonly submittedBy: string | null;
  readonly authorCount: number | null;
  readonly upvotes: number | null;
  readonly commentCount: number | null;
  readonly githubStars: number | null;
  readonly date: ShownDate | null;
  /** Index of the token with the date. */
  readonly dateAt: number;
  /** Links of what stands above the abstract, and of the rest. */
  readonly above: readonly CardLink[];
  readonly below: readonly CardLink[];
  /** The paper that the links lead to. */
  readonly own: Identifier | null;
  /** A line of the card's foot has been read: authors, date, a button. */
  readonly footed: boolean;
  /** What its pieces were read as, in order. */
  readonly roles: ReadonlyMap<number, Role>;
}

/** Names of organisations are no longer. */
const LONGEST_NAME = 100;
const ROLES: Readonly<Record<string, Role>> = {
  u: "submittedBy",
  a: "authorCount",
  d: "published",
  c: "upvotes",
  v: "upvotes",
  V: "upvotes",
  k: "commentCount",
  s: "githubStars",
  l: "links",
  ".": "separator",
};

/**
 * Reads the pieces of one match: what stands above the title, the title, texts, and the foot.
 *
 * @param pieces those of the match, and the links between them
 * @param day the page shows no abstracts
 */
export function readCard(
  pieces: readonly Piece[],
  { tokens, resolve, day }: { tokens: readonly Token[]; resolve: Resolve; day: boolean },
): Card | null {
  const signed = pieces.filter(({ sign }) => sign !== "");
  const at = signed.findIndex(({ lines }) => lines.length > 0);
  const title = signed[at];
  if (title === undefined) return null;
  const rest = signed.slice(at + 1);
  const footAt = rest.findIndex(({ lines }) => lines.length === 0);
  const texts = footAt === -1 ? rest : rest.slice(0, footAt);
  const foot = footAt === -1 ? [] : rest.slice(footAt);
  const named = splitTexts(texts, foot, { title, day });
  const firstText = named.abstract[0]?.first ?? Infinity;
  const above = linksOf(pieces.filter(({ first }) => first < firstText), tokens, resolve);
  const below = linksOf(pieces.filter(({ first }) => first >= firstText), tokens, resolve);
  const counts = readCounts(signed.slice(0, at), foot, day);
  const date = foot.find(({ sign }) => sign === "d");
  const authors = foot.find(({ sign }) => sign === "a")?.mark;
  const submitter = signed.slice(0, at).find(({ sign }) => sign === "u")?.mark;
  return {
    first: pieces[0]?.first ?? 0,
    last: pieces.reduce((last, piece) => Math.max(last, piece.last), 0),
    title,
    ...named,
    submittedBy: submitter?.name === "submitter" ? submitter.text || null : null,
    authorCount: authors?.name === "authors" ? authors.count : null,
    ...counts.values,
    date: date?.mark.name === "date" ? date.mark.date : null,
    dateAt: date?.first ?? 0,
    above,
    below,
    own: findOwn(above) ?? findOwn(below),
    footed: foot.some(({ sign }) => sign !== "." && sign !== "c"),
    roles: rolesOf(pieces, { title, ...named }, counts.roles),
  };
}

/** The paragraphs below a title: the abstract, and the organisation where a card names no authors. */
function splitTexts(
  texts: readonly Piece[],
  foot: readonly Piece[],
  { title, day }: { title: Piece; day: boolean },
): Pick<Card, "abstract" | "organization"> {
  const last = texts.at(-1);
  const possible = last !== undefined && (day || foot[0]?.sign === ".") && foot.every(({ sign }) => sign !== "a");
  if (!possible || "bBq".includes(last.sign) || textOf(last).length > LONGEST_NAME)
    return { abstract: day ? [] : withoutCopies(foot.length > 0 ? texts : withoutStray(texts), title), organization: null };
  const picture = texts.at(-2);
  // A description of its picture may stand above the name.
  const described = picture !== undefined && dropPicture(`${textOf(picture)} ${textOf(last)}`) === textOf(last);
  return { abstract: day ? [] : withoutCopies(texts.slice(0, described ? -2 : -1), title), organization: last };
}

/** Below an abstract without a foot, a short line is rather the page's than the abstract's. */
function withoutStray(texts: readonly Piece[]): readonly Piece[] {
  const last = texts.findLastIndex((text, index) => index === 0 || "bBq".includes(text.sign) || text.glued || textOf(text).includes("://"));
  return texts.slice(0, last + 1);
}

/** A line that repeats the title is no abstract. */
function withoutCopies(texts: readonly Piece[], title: Piece): readonly Piece[] {
  return texts[0] !== undefined && textOf(texts[0]) === textOf(title) ? texts.slice(1) : texts;
}

/** The text of a paragraph or a heading; empty for other pieces. */
export function textOf({ mark }: Piece): string {
  return mark.name === "text" || mark.name === "heading" ? mark.text : "";
}

interface Counts {
  readonly values: Pick<Card, "upvotes" | "commentCount" | "githubStars">;
  readonly roles: ReadonlyMap<Piece, Role>;
}

/** The counts above the title are votes; in the foot, two in a row are stars and comments on a day's page. */
function readCounts(lead: readonly Piece[], foot: readonly Piece[], day: boolean): Counts {
  const values: { upvotes: number | null; commentCount: number | null; githubStars: number | null } = {
    upvotes: null,
    commentCount: null,
    githubStars: null,
  };
  const roles = new Map<Piece, Role>();
  for (const { mark } of lead) if (mark.name === "count" || mark.name === "votes") values.upvotes ??= mark.count;
  for (const [index, piece] of foot.entries()) {
    const { mark, sign } = piece;
    if (!("count" in mark) || mark.name === "authors") continue;
    const next = foot[index + 1]?.sign;
    // No paper has so many comments that their number is rounded.
    const stars = sign === "s" || (sign === "c" && day && (next === "c" || next === "k" || /[km]$/i.test(mark.name === "count" ? mark.shown : "")));
    const key = stars ? "githubStars" : mark.name === "votes" ? "upvotes" : "commentCount";
    if (isDash(piece) && key !== "upvotes") continue;
    values[key] ??= mark.count;
    roles.set(piece, key);
  }
  return { values, roles };
}

function isDash({ mark }: Piece): boolean {
  return mark.name === "count" && /^\W+$/.test(mark.shown);
}

function rolesOf(
  pieces: readonly Piece[],
  { title, abstract, organization }: Pick<Card, "title" | "abstract" | "organization">,
  counts: ReadonlyMap<Piece, Role>,
): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  const set = (piece: Piece, role: Role): void => {
    for (let at = piece.first; at <= piece.last; at++) if (!roles.has(at) || roles.get(at) === "separator") roles.set(at, role);
  };
  for (const piece of pieces) {
    if (piece === title) set(piece, "title");
    else if (piece === organization) set(piece, "organization");
    else if (abstract.includes(piece)) set(piece, "abstract");
    else if (piece.mark.name === "link") set(piece, "links");
    else set(piece, counts.get(piece) ?? ROLES[piece.sign] ?? "furniture");
  }
  return roles;
}

/** Links in their order, with the addresses that the page's table of links tells. */
function linksOf(pieces: readonly Piece[], tokens: readonly Token[], resolve: Resolve): CardLink[] {
  const links: CardLink[] = [];
  const add = (target: Target, kind: LinkKind | null): void => {
    const href = resolve(target);
    if (href !== null) links.push({ href, kind });
  };
  for (const { mark, lines } of pieces) {
    if (lines.length > 0)
      for (const { index } of lines) {
        const token = tokens[index];
        // The text of a lone address is searched with the rest of the paragraph.
        if (token !== undefined && token.type !== "url") for (const part of token.parts) add(part, null);
      }
    else if (mark.name === "button") add(mark.target, mark.kind);
    else if (mark.name === "stars") add(mark.target, "code");
    else if ("target" in mark) add(mark.target, null);
  }
  return links;
}

/** The paper that one of the links leads to. */
export function findOwn(links: readonly CardLink[]): Identifier | null {
  for (const { href } of links) {
    const found = findIdentifier(href.includes("/login?next=") ? href.replaceAll(/%2F/gi, "/") : href);
    if (found !== null) return found;
  }
  return null;
}
