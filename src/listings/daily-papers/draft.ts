/** Drafts: a card, or several copies of one, as typed values. */
import type { DraftProblem } from "../../core/listing.ts";
import type { Draft } from "../../core/record.ts";
import type { Token } from "../../core/token.ts";
import { type Capture, placeDate } from "../../parser/capture.ts";
import { findUrls, linkKind } from "../../parser/links.ts";
import { joinTexts } from "../../parser/paragraphs.ts";
import { dropPicture } from "../../parser/pictures.ts";
import { collectSiteLinks } from "../../parser/site-links.ts";
import { cleanMarkup } from "../../parser/text.ts";
import { differsInLetter, haveSameLetters } from "../../text/letters.ts";
import { foldSpace } from "../../text/white-space.ts";
import type { Card } from "./card.ts";
import { type Piece, textOf } from "../../parser/site-pieces.ts";

/** A title that is all emphasis, which only a marked-up page has. */
const EMPHASIS = /^([*_]{1,3})\S.*\S\1$/;

/** What turns a card's parts into values. */
export interface Setting {
  readonly tokens: readonly Token[];
  readonly capture: Capture;
  readonly listed: string | null;
}

/** A paper as the page shows it, once or in several copies of its card; nothing that one of them shows is lost. */
export function draftCards(cards: readonly [Card, ...Card[]], setting: Setting, problems: DraftProblem[]): Draft {
  const [card, ...copies] = cards;
  const first = <K extends keyof Card>(key: K): Card[K] => cards.find((copy) => copy[key] !== null)?.[key] ?? card[key];
  const marked = cards.some(isMarked);
  const longest = cards.reduce((best, copy) => (lengthOf(copy) > lengthOf(best) ? copy : best));
  const paragraphs = joinParagraphs(longest.abstract, marked);
  // In running text, any address is meant.
  const inText = paragraphs.flatMap(findUrls).map((href) => ({ href, kind: linkKind(href) }));
  const [organization, own] = [first("organization"), first("own")];
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
    links: collectSiteLinks([...card.above, ...inText, ...card.below, ...copies.flatMap(({ above, below }) => [...above, ...below])]),
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
  return title.mark.name === "heading" || above.length > 0 || below.length > 0 || EMPHASIS.test(textOf(title));
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
    const above = piece.glued ? paragraphs.at(-1) : undefined;
    if (text === "") continue;
    if (above === undefined) paragraphs.push([text]);
    else above.push(text);
  }
  return paragraphs.map(joinTexts);
}

function lengthOf({ abstract }: Card): number {
  return abstract.reduce((sum, piece) => sum + textOf(piece).length, 0);
}

/** Tells whether two cards in a row show the same paper. */
export function isSamePaper(a: Card, b: Card): boolean {
  if (a.own !== null && b.own !== null) return a.own.id === b.own.id;
  return differsInLetter(textOf(a.title), textOf(b.title)) ? false : haveSameLetters(clean(a.title, true), clean(b.title, true));
}
