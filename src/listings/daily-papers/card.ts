/** Cards: what the pieces of one paper show. A card is made once, from a match, and not changed. */
import type { LinkKind } from "../../core/record.ts";
import type { Role, Token } from "../../core/token.ts";
import type { ShownDate } from "../../parser/dates.ts";
import type { Identifier } from "../../parser/identifiers.ts";
import { joinTexts } from "../../parser/paragraphs.ts";
import { dropPicture } from "../../parser/pictures.ts";
import { findPaper, type SiteLink } from "../../parser/site-links.ts";
import type { Target } from "../../parser/site-marks.ts";
import { type Piece, type Resolve, textOf } from "./pieces.ts";

/** What one card shows. `first`, `last` and `dateAt` are indices of the listing's tokens. */
export interface Card {
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
  readonly dateAt: number;
  /** Links of what stands above the abstract, and of the rest. */
  readonly above: readonly SiteLink[];
  readonly below: readonly SiteLink[];
  /** The paper that the links lead to. */
  readonly own: Identifier | null;
  /** A foot has been read: authors, a date beside a dot, a labelled count, a button. */
  readonly footed: boolean;
  /** Tells what each of its tokens was read as. */
  readonly roles: () => ReadonlyMap<number, Role>;
}

type Counts = Pick<Card, "upvotes" | "commentCount" | "githubStars">;

/** Names of organisations are no longer. */
const LONGEST_NAME = 100;
const ROLES: Readonly<Record<string, Role>> = {
  submitter: "submittedBy",
  authors: "authorCount",
  date: "published",
  count: "upvotes",
  votes: "upvotes",
  comments: "commentCount",
  stars: "githubStars",
  button: "links",
  link: "links",
  dot: "separator",
};

/** What turns pieces into a card: the listing's tokens and table of links, and whether the page shows abstracts. */
export interface CardSetting {
  readonly tokens: readonly Token[];
  readonly resolve: Resolve;
  readonly abstracts: boolean;
}

/** Reads the pieces of one match: what stands above the title, the title, texts, and the foot. */
export function readCard(pieces: readonly Piece[], { tokens, resolve, abstracts }: CardSetting): Card | null {
  const signed = pieces.filter(({ sign }) => sign !== "");
  const at = signed.findIndex(({ lines }) => lines.length > 0);
  const lead = signed.slice(0, Math.max(at, 0));
  const end = abstracts && lead.at(-1)?.sign === "u" ? endOfTitle(signed, at) : at + 1;
  const [first, ...lines] = signed.slice(Math.max(at, 0), end);
  if (first === undefined || at === -1) return null;
  const [title, rest] = [joinPieces([first, ...lines]), signed.slice(end)];
  const footAt = rest.findIndex(({ lines }) => lines.length === 0);
  const [texts, foot] = footAt === -1 ? [rest, []] : [rest.slice(0, footAt), rest.slice(footAt)];
  const named = splitTexts(texts, foot, { title, abstracts });
  const firstText = named.abstract[0]?.first ?? Infinity;
  const above = linksOf(
    pieces.filter(({ first }) => first < firstText),
    tokens,
    resolve,
  );
  const below = linksOf(
    pieces.filter(({ first }) => first >= firstText),
    tokens,
    resolve,
  );
  const keys = nameCounts(foot, abstracts);
  const find = <N extends Piece["mark"]["name"]>(among: readonly Piece[], name: N) => among.find(({ mark }) => mark.name === name);
  const [submitter, authors, date] = [find(lead, "submitter")?.mark, find(foot, "authors")?.mark, find(foot, "date")];
  return {
    first: pieces[0]?.first ?? 0,
    last: pieces.reduce((last, piece) => Math.max(last, piece.last), 0),
    title,
    ...named,
    submittedBy: submitter?.name === "submitter" ? submitter.text || null : null,
    authorCount: authors?.name === "authors" ? authors.count : null,
    ...readCounts(lead, keys),
    date: date?.mark.name === "date" ? date.mark.date : null,
    dateAt: date?.first ?? 0,
    above,
    below,
    own: findPaper(above) ?? findPaper(below),
    footed: /[avVksl]|[.]d/.test(foot.map(({ sign }) => sign).join("")),
    roles: () => rolesOf(pieces, { title, ...named }, keys),
  };
}

/** Below a submitter, all short lines above the abstract are the title's, which a tool wrapped. */
function endOfTitle(signed: readonly Piece[], at: number): number {
  const body = signed.findIndex(({ sign }, index) => index > at && !"tTn".includes(sign));
  return "bBq".includes(signed[body]?.sign ?? "-") && signed.slice(at + 1, body).every(({ glued }) => glued) ? body : at + 1;
}

/** Several lines as one; a line that stands there twice adds nothing. */
function joinPieces([first, ...rest]: readonly [Piece, ...Piece[]]): Piece {
  const more = rest.filter((piece) => textOf(piece) !== textOf(first));
  const last = more.at(-1);
  if (last === undefined) return first;
  const lines = [first, ...more].flatMap((piece) => piece.lines);
  return { ...first, lines, last: last.last, mark: { name: "text", text: joinTexts(lines.map(({ text }) => text)) } };
}

/** The paragraphs below a title: the abstract, and the organisation where a card names no authors. */
function splitTexts(
  texts: readonly Piece[],
  foot: readonly Piece[],
  { title, abstracts }: { title: Piece; abstracts: boolean },
): Pick<Card, "abstract" | "organization"> {
  const [above, last] = [texts.at(-2), texts.at(-1)];
  const possible = (!abstracts || foot[0]?.sign === ".") && foot.every(({ sign }) => sign !== "a");
  const name = last !== undefined && possible && "tTn".includes(last.sign) && textOf(last).length <= LONGEST_NAME ? last : null;
  if (!abstracts) return { abstract: [], organization: name };
  // A description of its picture may stand above the name, and the name may be wrapped.
  const both = name === null || above === undefined ? "" : `${textOf(above)} ${textOf(name)}`;
  const described = both !== "" && both !== dropPicture(both);
  const wrapped = name !== null && above !== undefined && described && dropPicture(both) !== textOf(name);
  const organization = wrapped ? joinPieces([above, name]) : name;
  const abstract = texts.slice(0, texts.length - (name === null ? 0 : described ? 2 : 1));
  // A line that repeats the title is no abstract.
  const own = abstract[0] !== undefined && textOf(abstract[0]) === textOf(title) ? abstract.slice(1) : abstract;
  return { abstract: foot.length > 0 ? own : withoutStray(own), organization };
}

/** Below an abstract without a foot, a short line is rather the page's than the abstract's. */
function withoutStray(texts: readonly Piece[]): readonly Piece[] {
  const last = texts.findLastIndex((text, index) => index === 0 || "bBq".includes(text.sign) || text.glued || textOf(text).includes("://"));
  return texts.slice(0, last + 1);
}

/** What the counts of a foot count. On a day's page, stars stand before comments; no paper has so many comments that they are rounded. */
function nameCounts(foot: readonly Piece[], abstracts: boolean): ReadonlyMap<Piece, keyof Counts> {
  const keys = new Map<Piece, keyof Counts>();
  for (const [index, piece] of foot.entries()) {
    const { mark } = piece;
    const stars = mark.name === "count" && !abstracts && ("ck".includes(foot[index + 1]?.sign ?? "-") || /[km]$/i.test(mark.shown));
    if (mark.name === "votes") keys.set(piece, "upvotes");
    else if (mark.name === "stars" || stars) keys.set(piece, "githubStars");
    else if (mark.name === "comments" || mark.name === "count") keys.set(piece, "commentCount");
    // A dash is no number here, but what is left of a picture.
    if (mark.name === "count" && /^\W+$/.test(mark.shown)) keys.delete(piece);
  }
  return keys;
}

/** The counts above the title are votes. */
function readCounts(lead: readonly Piece[], foot: ReadonlyMap<Piece, keyof Counts>): Counts {
  const counts: Record<keyof Counts, number | null> = { upvotes: null, commentCount: null, githubStars: null };
  for (const { mark } of lead) if (mark.name === "count" || mark.name === "votes") counts.upvotes ??= mark.count;
  for (const [{ mark }, key] of foot) if ("count" in mark) counts[key] ??= mark.count;
  return counts;
}

function rolesOf(
  pieces: readonly Piece[],
  { title, abstract, organization }: Pick<Card, "title" | "abstract" | "organization">,
  counts: ReadonlyMap<Piece, Role>,
): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  const texts = new Map<Piece, Role>(abstract.map((piece) => [piece, "abstract"]));
  if (organization !== null) texts.set(organization, "organization");
  texts.set(title, "title");
  for (const piece of pieces) {
    const role = texts.get(piece) ?? counts.get(piece) ?? ROLES[piece.mark.name] ?? "furniture";
    // Of several things on one line, the first that tells something names it.
    for (let at = piece.first; at <= piece.last; at++) if (!roles.has(at) || roles.get(at) === "separator") roles.set(at, role);
  }
  return roles;
}

/** Links in their order, with the addresses that the page's table of links tells. */
function linksOf(pieces: readonly Piece[], tokens: readonly Token[], resolve: Resolve): SiteLink[] {
  const links: SiteLink[] = [];
  const add = (target: Target, kind: LinkKind | null): void => {
    const href = resolve(target);
    if (href !== null) links.push({ href, kind });
  };
  for (const { mark, lines } of pieces) {
    for (const { index } of lines) {
      const token = tokens[index];
      // The text of a lone address is searched with the rest of the paragraph.
      if (token !== undefined && token.type !== "url") for (const part of token.parts) add(part, null);
    }
    if (lines.length === 0 && "target" in mark)
      add(mark.target, mark.name === "button" ? mark.kind : mark.name === "stars" ? "code" : null);
  }
  return links;
}
