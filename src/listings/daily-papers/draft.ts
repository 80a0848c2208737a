/** Drafts: a card, or several copies of one, as typed values. */
import type { DraftProblem } from "../../core/listing.ts";
import type { Draft, Link } from "../../core/record.ts";
import type { Token } from "../../core/token.ts";
import { collectLinks, findUrls, linkKind } from "../../parser/links.ts";
import { cleanMarkup } from "../../parser/text.ts";
import { foldSpace } from "../../text/white-space.ts";
import { type Capture, placeDate } from "./capture.ts";
import { type Card, type CardLink, textOf } from "./card.ts";
import { dropPicture } from "./names.ts";
import { joinTexts } from "./paragraphs.ts";
import type { Piece } from "./pieces.ts";

/** Relative links of the page lead here. */
const SITE = "https://huggingface.co";
/** Paths and addresses that parsing would not change. */
const PLAIN_PATH = /^\/(?:[\w-][\w.-]*(?:\/(?=[\w-])|(?=[?#]|$)))*(?:\?[\w=%&./-]*)?(?:#[\w-]*)?$/;
const PLAIN_URL = /^https?:\/\/(?!xn--)(?:[a-z\d][a-z\d-]*\.){1,4}[a-z]{2,12}(?:\/[\w./?=#%&~+-]*)?$/;
const LETTER = /[a-z\d]/;

/** What turns a card's parts into values. */
export interface Setting {
  readonly tokens: readonly Token[];
  readonly capture: Capture;
  readonly listed: string | null;
}

/** A paper as the page shows it, once or in several copies of its card; nothing that one of them shows is lost. */
export function draftCards(cards: readonly [Card, ...Card[]], setting: Setting, problems: DraftProblem[]): Draft {
  const [card] = cards;
  const first = <K extends keyof Card>(key: K): Card[K] => cards.find((copy) => copy[key] !== null)?.[key] ?? card[key];
  const marked = cards.some(isMarked);
  const longest = cards.reduce((best, copy) => (lengthOf(copy) > lengthOf(best) ? copy : best));
  const paragraphs = joinParagraphs(longest.abstract, marked);
  const organization = first("organization");
  const own = first("own");
  return {
    id: own?.id ?? null,
    version: own?.version ?? null,
    title: clean(card.title, marked),
    abstract: paragraphs.length > 0 ? paragraphs.join("\n\n") : null,
    authorCount: first("authorCount"),
    organization: organization === null ? null : dropPicture(clean(organization, marked)) || null,
    submittedBy: first("submittedBy"),
    published: publishedOn(cards, setting, problems),
    listed: setting.listed,
    upvotes: first("upvotes"),
    commentCount: first("commentCount"),
    githubStars: first("githubStars"),
    links: linksOf(cards, paragraphs),
  };
}

function publishedOn(cards: readonly Card[], { tokens, capture }: Setting, problems: DraftProblem[]): string | null {
  const card = cards.find(({ date }) => date !== null);
  if (card?.date == null) return null;
  const { day, inferred } = placeDate(card.date, capture);
  const token = tokens[card.dateAt];
  if (day === null) problems.push({ code: "invalid-date", line: token?.line ?? 0, detail: token?.text ?? null });
  else if (inferred) problems.push({ code: "year-inferred", line: token?.line ?? 0, detail: capture.rule });
  return day;
}

/** Lines of a marked-up page carry the marks of emphasis and escapes in their text. */
function isMarked({ title, above, below }: Card): boolean {
  return title.mark.name === "heading" || above.length > 0 || below.length > 0;
}

function clean(piece: Piece, marked: boolean): string {
  const text = joinTexts(piece.lines.map((line) => line.text));
  if (!marked) return text;
  const half = text.startsWith("[") && text.split("[").length > text.split("]").length;
  const bare = cleanMarkup(half ? text.slice(1) : text);
  return bare === text ? text : foldSpace(bare);
}

/** Paragraphs as text; one that no blank line parts from the paragraph before goes on with it. */
function joinParagraphs(pieces: readonly Piece[], marked: boolean): string[] {
  const paragraphs: string[][] = [];
  for (const piece of pieces) {
    const text = clean(piece, marked);
    if (text === "") continue;
    const above = paragraphs.at(-1);
    if (piece.glued && above !== undefined) above.push(text);
    else paragraphs.push([text]);
  }
  return paragraphs.map(joinTexts);
}

function lengthOf({ abstract }: Card): number {
  return abstract.reduce((sum, piece) => sum + textOf(piece).length, 0);
}

/** The links in the order of the page: above the abstract, in it, and below. */
function linksOf(cards: readonly Card[], paragraphs: readonly string[]): Link[] {
  const found: { url: string; kind: CardLink["kind"] }[] = [];
  const add = (links: readonly CardLink[]): void => {
    for (const { href, kind } of links) {
      const url = toAbsolute(href);
      if (url !== null && isRecordLink(url, kind)) found.push({ url, kind });
    }
  };
  const [card, ...copies] = cards;
  add(card?.above ?? []);
  for (const paragraph of paragraphs) for (const url of findUrls(paragraph)) found.push({ url, kind: null });
  add(card?.below ?? []);
  for (const copy of copies) add([...copy.above, ...copy.below]);
  return found.length === 0 ? [] : collectLinks(found);
}

/** An absolute address; null where it is none. Nearly all are so plain that they need not be parsed. */
function toAbsolute(href: string): string | null {
  if (PLAIN_PATH.test(href)) return SITE + href;
  if (PLAIN_URL.test(href)) return href;
  if (!URL.canParse(href, SITE)) return null;
  return href.startsWith("http") ? href : new URL(href, SITE).href;
}

/** Votes, comments and people of the site are no links of a paper. */
function isRecordLink(url: string, kind: CardLink["kind"]): boolean {
  if (url.endsWith("#community") || url.includes("/login?")) return false;
  return kind !== null || linkKind(url) !== "other" || !url.startsWith(`${SITE}/`);
}

/** Tells whether two cards in a row show the same paper. */
export function isSamePaper(a: Card, b: Card): boolean {
  if (a.own !== null && b.own !== null) return a.own.id === b.own.id;
  const [title, other] = [textOf(a.title).toLowerCase(), textOf(b.title).toLowerCase()];
  if (differsInLetter(title, other)) return false;
  const key = titleKey(clean(a.title, true).toLowerCase());
  return key !== "" && key === titleKey(clean(b.title, true).toLowerCase());
}

/** Cheap inequality test: the first differing character is alphanumeric in both. */
function differsInLetter(text: string, other: string): boolean {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return LETTER.test(text.charAt(at)) && LETTER.test(other.charAt(at));
}

function titleKey(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, "");
}
