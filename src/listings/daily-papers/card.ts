/** One card of the page: what was read of a paper, and the draft that it becomes. */
import type { DraftProblem, ListingContext } from "../../core/listing.ts";
import type { Draft, Link, LinkKind } from "../../core/record.ts";
import type { ReadToken, Role, Token } from "../../core/token.ts";
import type { ShownDate } from "../../parser/dates.ts";
import { findIdentifier, type Identifier } from "../../parser/identifiers.ts";
import { collectLinks, findUrls, linkKind } from "../../parser/links.ts";
import { cleanMarkup } from "../../parser/text.ts";
import { foldSpace } from "../../text/white-space.ts";
import { type Capture, placeDate } from "../../parser/capture.ts";
import { countedBy, type Target } from "./items.ts";
import { dropPicture } from "./names.ts";
import { joinTexts, type Paragraph, type TextLine } from "./paragraphs.ts";

/** Relative links of the page lead here. */
const SITE = "https://huggingface.co";
/** Paths and addresses that parsing would not change. */
const PLAIN_PATH = /^\/(?:[\w-][\w.-]*(?:\/(?=[\w-])|(?=[?#]|$)))*(?:\?[\w=%&./-]*)?(?:#[\w-]*)?$/;
const PLAIN_URL = /^https?:\/\/(?!xn--)(?:[a-z\d][a-z\d-]*\.){1,4}[a-z]{2,12}(?:\/[\w./?=#%&~+-]*)?$/;

/** A link that the card shows, before the listing's table of links is known. */
interface CardLink {
  readonly target: Target;
  /** Told by a button's label. */
  readonly kind?: LinkKind;
}

/** What was read of one card; indices are those of the listing's tokens. */
export interface Card {
  first: number;
  last: number;
  title: Paragraph | null;
  /** The title stood in a heading. */
  headed: boolean;
  /** Level of that heading, 0 where the title stood in none. */
  level: number;
  body: Paragraph[];
  organization: Paragraph | null;
  submittedBy: string | null;
  authorCount: number | null;
  upvotes: number | null;
  commentCount: number | null;
  /** The link of that count: where only the table of links tells its address, the count may be of stars. */
  commentTarget: Target | null;
  githubStars: number | null;
  date: ShownDate | null;
  /** Index of the token with the date. */
  dateAt: number;
  readonly links: CardLink[];
  /** The paper that the links lead to, as far as they have been searched. */
  own: Identifier | null;
  searched: number;
  /** Number of the links that stand before the abstract. */
  linksAbove: number;
  /** A line of the card's foot has been read: authors, date, a button. */
  footed: boolean;
}

/** An empty card that begins at this token. */
export function createCard(first: number): Card {
  return {
    first,
    last: first,
    title: null,
    headed: false,
    level: 0,
    body: [],
    organization: null,
    submittedBy: null,
    authorCount: null,
    upvotes: null,
    commentCount: null,
    commentTarget: null,
    githubStars: null,
    date: null,
    dateAt: first,
    links: [],
    own: null,
    searched: 0,
    linksAbove: 0,
    footed: false,
  };
}

/** The title on one line, clean. */
function titleOf(card: Card): string {
  return card.title === null ? "" : joinClean(card.title.lines, isMarked(card));
}

/** Whether the card shows by itself that it is a paper's: a foot with authors or a date, or a link to the paper. */
export function isProven(card: Card): boolean {
  return card.title !== null && (card.authorCount !== null || card.date !== null || ownIdentifier(card) !== null);
}

/** Whether there is anything beside the title; a lone line of text is furniture. */
export function isPlausible(card: Card): boolean {
  return isProven(card) || (card.title !== null && (card.body.length > 0 || card.githubStars !== null || card.submittedBy !== null));
}

/** The paper that the card's own links lead to. It is asked often, and each link is looked at once. */
export function ownIdentifier(card: Card): Identifier | null {
  while (card.own === null && card.searched < card.links.length) card.own = identifierOf(card.links[card.searched++]);
  return card.own;
}

/** Leaves the links that a card has so far: they are not its own. */
export function dropLinks(card: Card): void {
  card.links.length = 0;
  card.searched = 0;
  card.own = null;
}

function findOwn(links: readonly ResolvedLink[]): Identifier | null {
  for (const { url } of links) {
    const found = findIdentifier(decodeLogin(url));
    if (found !== null) return found;
  }
  return null;
}

function identifierOf(link: CardLink | undefined): Identifier | null {
  const href = link?.target.href ?? null;
  return href === null ? null : findIdentifier(decodeLogin(href));
}

/** Whether two cards in a row show the same paper. */
export function isSamePaper(a: Card, b: Card): boolean {
  const ids = [ownIdentifier(a)?.id, ownIdentifier(b)?.id];
  if (ids[0] !== undefined && ids[1] !== undefined) return ids[0] === ids[1];
  const [title, other] = [titleOf(a).toLowerCase(), titleOf(b).toLowerCase()];
  if (differsInLetter(title, other)) return false;
  return titleKey(title) !== "" && titleKey(title) === titleKey(other);
}

/** Whether what first tells two texts apart is a letter or a digit: two titles in a row seldom share more than their first letters. */
function differsInLetter(text: string, other: string): boolean {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return LETTER.test(text.charAt(at)) && LETTER.test(other.charAt(at));
}

const LETTER = /[a-z\d]/;

/** The letters and digits of a title in small letters. */
function titleKey(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Adds what a second copy of the same card shows; a page prints a wide and a narrow one. */
export function mergeCopy(card: Card, copy: Card): void {
  card.last = copy.last;
  card.title ??= copy.title;
  if (lengthOf(copy.body) > lengthOf(card.body)) card.body = copy.body;
  card.organization ??= copy.organization;
  card.submittedBy ??= copy.submittedBy;
  card.authorCount ??= copy.authorCount;
  card.upvotes ??= copy.upvotes;
  card.commentCount ??= copy.commentCount;
  card.commentTarget ??= copy.commentTarget;
  card.githubStars ??= copy.githubStars;
  if (card.date === null && copy.date !== null) {
    card.date = copy.date;
    card.dateAt = copy.dateAt;
  }
  copy.links.forEach((link) => card.links.push(link));
}

/** What turns a card's parts into values: the listing's tokens, table of links and capture. */
export interface CardSetting {
  readonly tokens: readonly Token[];
  readonly definitions: ReadonlyMap<string, string>;
  readonly capture: Capture;
  readonly listed: string | null;
}

/** The draft of a card. What is doubtful in it is added to `problems`. */
function draftCard(card: Card, setting: CardSetting, problems: DraftProblem[]): Draft {
  const marked = isMarked(card);
  const paragraphs = joinParagraphs(card.body, marked);
  const above = resolveLinks(card.links.slice(0, card.linksAbove), setting.definitions);
  const below = resolveLinks(card.links.slice(card.linksAbove), setting.definitions);
  const own = findOwn(above) ?? findOwn(below);
  const isOfStars = countsStars(card, setting.definitions);
  return {
    id: own?.id ?? null,
    version: own?.version ?? null,
    title: titleOf(card),
    abstract: paragraphs.length > 0 ? paragraphs.join("\n\n") : null,
    authorCount: card.authorCount,
    organization: card.organization === null ? null : dropPicture(joinClean(card.organization.lines, marked)),
    submittedBy: card.submittedBy,
    published: publishedOn(card, setting, problems),
    listed: setting.listed,
    upvotes: card.upvotes,
    commentCount: isOfStars ? null : card.commentCount,
    githubStars: isOfStars ? card.commentCount : card.githubStars,
    links: linksOf(above, paragraphs, below),
  };
}

/** The links of a card in the order of the page: above the abstract, in it, and below. */
function linksOf(above: readonly ResolvedLink[], paragraphs: readonly string[], below: readonly ResolvedLink[]): Link[] {
  const found: ResolvedLink[] = [];
  for (const link of above) if (isRecordLink(link)) found.push(link);
  for (const paragraph of paragraphs) for (const url of findUrls(paragraph)) found.push({ url, kind: null });
  for (const link of below) if (isRecordLink(link)) found.push(link);
  return found.length === 0 ? [] : collectLinks(found);
}

/** Whether what was taken for comments are stars, once it is known where the link of the count leads. */
function countsStars({ githubStars, commentTarget }: Card, definitions: ReadonlyMap<string, string>): boolean {
  if (githubStars !== null || commentTarget === null) return false;
  return countedBy(commentTarget.href ?? definitions.get(commentTarget.ref ?? "") ?? null) === "stars";
}

function publishedOn(card: Card, { tokens, capture }: CardSetting, problems: DraftProblem[]): string | null {
  if (card.date === null) return null;
  const { day, inferred } = placeDate(card.date, capture);
  const line = tokens[card.dateAt]?.line ?? 0;
  if (day === null) problems.push({ code: "invalid-date", line, detail: tokens[card.dateAt]?.text ?? null });
  else if (inferred) problems.push({ code: "year-inferred", line, detail: capture.rule });
  return day;
}

/** Lines of a marked-up page carry the marks of emphasis and escapes in their text. */
function isMarked(card: Card): boolean {
  return card.headed || card.links.length > 0;
}

function joinClean(lines: readonly TextLine[], marked: boolean): string {
  const text = joinTexts(lines.map((line) => line.text));
  if (!marked) return text;
  const clean = cleanMarkup(isHalfLink(text) ? text.slice(1) : text);
  return clean === text ? text : foldSpace(clean);
}

/** Whether a text begins with the opening half of a link: its first bracket is never closed. */
export function isHalfLink(text: string): boolean {
  return text.startsWith("[") && text.split("[").length > text.split("]").length;
}

/** Paragraphs as text; one that no blank line parts from the paragraph before goes on with it. */
function joinParagraphs(paragraphs: readonly Paragraph[], marked: boolean): string[] {
  const joined: string[] = [];
  let pieces: string[] = [];
  for (const { lines, glued } of paragraphs) {
    const text = joinClean(lines, marked);
    if (text === "") continue;
    if (!glued && pieces.length > 0) {
      joined.push(joinTexts(pieces));
      pieces = [];
    }
    pieces.push(text);
  }
  if (pieces.length > 0) joined.push(joinTexts(pieces));
  return joined;
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { lines }) => lines.reduce((length, line) => length + line.text.length, sum), 0);
}

/** The paper that a card's links lead to, once the table of links is known. */
export function resolvedIdentifier(card: Card, definitions: ReadonlyMap<string, string>): Identifier | null {
  return card.links.length === 0 ? null : findOwn(resolveLinks(card.links, definitions));
}

/** A link with its absolute address. */
interface ResolvedLink {
  readonly url: string;
  readonly kind: LinkKind | null;
}

/** Links with absolute addresses, in order; what the table of links does not hold is left out. */
function resolveLinks(links: readonly CardLink[], definitions: ReadonlyMap<string, string>): ResolvedLink[] {
  const resolved: ResolvedLink[] = [];
  for (const { target, kind } of links) {
    const url = toAbsolute(target.href ?? definitions.get(target.ref ?? "") ?? null);
    if (url !== null) resolved.push({ url, kind: kind ?? null });
  }
  return resolved;
}

/** An absolute address; null where it is none. Nearly all are so plain that they need not be parsed. */
function toAbsolute(href: string | null): string | null {
  if (href === null) return null;
  if (PLAIN_PATH.test(href)) return SITE + href;
  if (PLAIN_URL.test(href)) return href;
  if (!URL.canParse(href, SITE)) return null;
  return href.startsWith("http") ? href : new URL(href, SITE).href;
}

/** Votes, comments and people of the site are no links of a paper. */
function isRecordLink({ url, kind }: ResolvedLink): boolean {
  if (url.endsWith("#community") || url.includes("/login?")) return false;
  return kind !== null || linkKind(url) !== "other" || !url.startsWith(`${SITE}/`);
}

/** Voting leads over a login, whose URL holds the paper's. */
function decodeLogin(href: string): string {
  return href.includes("/login?next=") ? href.replaceAll(/%2F/gi, "/") : href;
}

/** The context's report of a finished card. */
export function reportCard(card: Card, setting: CardSetting, context: ListingContext, cut: DraftProblem | null): void {
  const tokens = setting.tokens.slice(card.first, card.last + 1).map((token): ReadToken => ({ token, role: "furniture" }));
  if (card.title === null) {
    context.reject(tokens, { code: "missing-title", line: tokens[0]?.token.line ?? 0, detail: null });
    return;
  }
  for (const { index } of card.title.lines) setRole(setting.tokens[index], "title");
  for (const { lines } of card.body) for (const { index } of lines) setRole(setting.tokens[index], "abstract");
  const problems: DraftProblem[] = [];
  const draft = draftCard(card, setting, problems);
  if (cut !== null) problems.push(cut);
  context.paper(draft, tokens, problems);
}

function setRole(token: Token | undefined, role: Role): void {
  void token;
  void role;
}
