/** Cards: what the pieces of one paper show. A card is made once, from a match, and not changed. */
import type { Role, Token } from "../../core/token.ts";
import type { ShownDate } from "../../parser/dates.ts";
import type { Identifier } from "../../parser/identifiers.ts";
import { findPaper, type SiteLink } from "../../parser/site-links.ts";
import type { Mark, Target } from "../../parser/site-marks.ts";
import type { Piece, Resolve } from "../../parser/site-pieces.ts";
import { type Counts, findUnclear, nameCounts, readCounts } from "../../parser/site-counts.ts";
import { type CardTexts, splitTexts } from "./texts.ts";

/** The values of one card. `first`, `last` and `dateAt` are indices of the listing's tokens. */
export interface Card extends CardTexts, Counts {
  readonly first: number;
  readonly last: number;
  readonly submittedBy: string | null;
  readonly authorCount: number | null;
  readonly date: ShownDate | null;
  readonly dateAt: number;
  /** Links of what stands above the abstract, and of the rest. */
  readonly above: readonly SiteLink[];
  readonly below: readonly SiteLink[];
  /** The paper that the links lead to. */
  readonly own: Identifier | null;
  /** A foot has been read: authors, a date beside a dot, a labelled count, stars and comments. */
  readonly footed: boolean;
  /** Something has been read that no other page shows. */
  readonly proves: boolean;
  /** A count that only its place says to be of comments; on a page with stars, it may be of these. */
  readonly unclear: Piece | null;
  /** Tells what each of its tokens was read as, where these are its texts. */
  readonly roles: (texts: CardTexts) => ReadonlyMap<number, Role>;
}

/** The means to turn pieces into a card: the listing's tokens and table of links, and whether the page shows abstracts. */
export interface CardSetting {
  readonly tokens: readonly Token[];
  readonly resolve: Resolve;
  readonly abstracts: boolean;
  /** The user has named the kind of the listing. */
  readonly named: boolean;
}

/** Signs of a foot that is more than a bare count or a bare date; a date is so right after a dot. */
const FOOT = "avks";
const ROLES: Readonly<Partial<Record<Mark["name"], Role>>> = {
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

/** Reads the pieces of one match: what stands above the title, the title, texts, and the foot. Null where there is no title. */
export function readCard(pieces: readonly Piece[], setting: CardSetting): Card | null {
  const { lead, middle, foot } = splitPieces(pieces);
  const texts = splitTexts(middle, { lead, foot, abstracts: setting.abstracts });
  if (texts === null) return null;
  const textAt = startOfText(pieces, texts);
  const [above, below] = [linksOf(pieces, 0, textAt, setting), linksOf(pieces, textAt, pieces.length, setting)];
  const counts = nameCounts(foot, setting.abstracts);
  const values = readCounts(lead, counts);
  const people = readPeople(lead, foot);
  const own = findPaper(above) ?? findPaper(below);
  const known = own !== null || people.submittedBy !== null;
  return {
    first: pieces[0]?.first ?? 0,
    last: pieces.reduce((last, piece) => Math.max(last, piece.last), 0),
    ...texts,
    ...values,
    ...people,
    ...readDate(foot),
    above,
    below,
    own,
    footed: isFooted(foot, known) || (values.githubStars !== null && people.submittedBy !== null),
    proves: setting.named || [...lead, ...foot].some((piece, index, all) => isOwn(piece, all[index - 1], known)),
    unclear: findUnclear(counts),
    roles: (shown) => rolesOf(pieces, shown, counts),
  };
}

/** The pieces that layouts see: those above the first text, the texts in a row from there on, and what follows. */
function splitPieces(pieces: readonly Piece[]): { lead: readonly Piece[]; middle: readonly Piece[]; foot: readonly Piece[] } {
  const [lead, middle, foot]: [Piece[], Piece[], Piece[]] = [[], [], []];
  for (const piece of pieces) {
    if (piece.sign === "") continue;
    const text = piece.lines.length > 0;
    if (foot.length > 0 || (!text && middle.length > 0)) foot.push(piece);
    else if (text) middle.push(piece);
    else lead.push(piece);
  }
  return { lead, middle, foot };
}

/** Place of the first piece from the abstract on; the number of all where there is no abstract. */
function startOfText(pieces: readonly Piece[], { abstract }: CardTexts): number {
  const first = abstract[0]?.first ?? Infinity;
  const at = pieces.findIndex((piece) => piece.first >= first);
  return at === -1 ? pieces.length : at;
}

/** The button for votes alone also stands below a collection, an article or a model: it proves a card where that has more of its own. */
function isFooted(foot: readonly Piece[], known: boolean): boolean {
  return foot.some(({ sign }, index) => FOOT.includes(sign) || (sign === "V" && known) || (sign === "d" && foot[index - 1]?.sign === "."));
}

/** Tells authors and their number, who submitted the paper, votes for one, and comments right after a date or that lead to its page. */
function isOwn({ sign, mark }: Piece, above: Piece | undefined, known: boolean): boolean {
  if (sign === "c") return above?.sign === "d";
  return "au".includes(sign) || (known && "vV".includes(sign)) || (mark.name === "comments" && !mark.labelled);
}

function readPeople(lead: readonly Piece[], foot: readonly Piece[]): Pick<Card, "submittedBy" | "authorCount"> {
  const submitter = lead.find(({ sign }) => sign === "u")?.mark;
  const authors = foot.find(({ sign }) => sign === "a")?.mark;
  return {
    submittedBy: submitter?.name === "submitter" ? submitter.text || null : null,
    authorCount: authors?.name === "authors" ? authors.count : null,
  };
}

function readDate(foot: readonly Piece[]): Pick<Card, "date" | "dateAt"> {
  const piece = foot.find(({ sign }) => sign === "d");
  return piece?.mark.name === "date" ? { date: piece.mark.date, dateAt: piece.first } : { date: null, dateAt: 0 };
}

function rolesOf(
  pieces: readonly Piece[],
  { title, abstract, organization }: CardTexts,
  counts: ReadonlyMap<Piece, Role>,
): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  const add = (first: number, last: number, role: Role): void => {
    // Of several things on one line, the first that tells something names it.
    for (let at = first; at <= last; at++) if (!roles.has(at) || roles.get(at) === "separator") roles.set(at, role);
  };
  add(title.first, title.last, "title");
  for (const { first, last } of abstract) add(first, last, "abstract");
  if (organization !== null) add(organization.first, organization.last, "organization");
  for (const piece of pieces) add(piece.first, piece.last, counts.get(piece) ?? ROLES[piece.mark.name] ?? "furniture");
  return roles;
}

/** The links of the pieces from one place up to another, in their order, with the addresses that the page's table of links tells. */
function linksOf(pieces: readonly Piece[], start: number, end: number, { tokens, resolve }: CardSetting): readonly SiteLink[] {
  const links: SiteLink[] = [];
  const add = (mark: Mark, target: Target): void => {
    const href = resolve(target);
    if (href !== null) links.push({ href, kind: mark.name === "button" ? mark.kind : mark.name === "stars" ? "code" : null });
  };
  for (const { mark, lines } of pieces.slice(start, end)) {
    if (lines.length === 0 && "target" in mark) add(mark, mark.target);
    for (const { index } of lines) {
      const token = tokens[index];
      // The text of a lone address is searched with the rest of the paragraph.
      if (token !== undefined && token.type !== "url") for (const part of token.parts) add(mark, part);
    }
  }
  return links;
}
