/** Drafts: a card, or several copies of one, as typed values. */
import type { DraftProblem } from "../../core/listing.ts";
import type { Draft } from "../../core/record.ts";
import type { Token } from "../../core/token.ts";
import { type Capture, placeDate } from "../../parser/capture.ts";
import { joinTexts, textOfLines } from "../../parser/paragraphs.ts";
import { dropPicture } from "../../parser/pictures.ts";
import { collectSiteLinks, linksInText } from "../../parser/site-links.ts";
import { cleanMarkup, isHalfLink } from "../../parser/text.ts";
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
  const marked = setting.tokens[cards[0].first]?.form === "text" && cards.some(isMarked);
  const card = cards.length === 1 ? cards[0] : cards.reduce(fillIn);
  const paragraphs = joinParagraphs(card.abstract, marked);
  return {
    id: card.own?.id ?? null,
    version: card.own?.version ?? null,
    title: clean(card.title, marked),
    abstract: paragraphs.length > 0 ? paragraphs.join("\n\n") : null,
    authorCount: card.authorCount,
    organization: card.organization === null ? null : dropPicture(clean(card.organization, marked)) || null,
    submittedBy: card.submittedBy,
    published: publishedOn(card, setting, problems),
    listed: setting.listed,
    upvotes: card.upvotes,
    commentCount: card.commentCount,
    githubStars: card.githubStars,
    links: collectSiteLinks([...card.above, ...paragraphs.flatMap(linksInText), ...card.below]),
  };
}

/** A card with what only a copy of it shows, and with the longer one of their abstracts. */
function fillIn(card: Card, copy: Card): Card {
  const { date, dateAt } = card.date === null ? copy : card;
  return {
    ...card,
    abstract: lengthOf(copy) > lengthOf(card) ? copy.abstract : card.abstract,
    own: card.own ?? copy.own,
    authorCount: card.authorCount ?? copy.authorCount,
    organization: card.organization ?? copy.organization,
    submittedBy: card.submittedBy ?? copy.submittedBy,
    date,
    dateAt,
    upvotes: card.upvotes ?? copy.upvotes,
    commentCount: card.commentCount ?? copy.commentCount,
    githubStars: card.githubStars ?? copy.githubStars,
    below: [...card.below, ...copy.above, ...copy.below],
  };
}

function publishedOn({ date, dateAt }: Card, { tokens, capture }: Setting, problems: DraftProblem[]): string | null {
  if (date === null) return null;
  const { day, inferred } = placeDate(date, capture);
  const token = tokens[dateAt];
  if (day === null) problems.push({ code: "invalid-date", line: token?.line ?? 0, detail: token?.text ?? null });
  else if (inferred) problems.push({ code: "year-inferred", line: token?.line ?? 0, detail: capture.rule });
  return day;
}

/** Lines of a marked-up page carry the marks of emphasis and escapes in their text. */
function isMarked({ title, above, below }: Card): boolean {
  return title.mark.name === "heading" || above.length > 0 || below.length > 0 || EMPHASIS.test(textOf(title));
}

function clean(piece: Piece, marked: boolean): string {
  const text = textOfLines(piece.lines);
  if (!marked) return text;
  const bare = cleanMarkup(isHalfLink(text) ? text.slice(1) : text);
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
