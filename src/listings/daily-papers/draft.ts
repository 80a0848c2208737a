/** Drafts: a card, or several copies of one, as typed values. */
import type { DraftProblem } from "../../core/listing.ts";
import type { Draft } from "../../core/record.ts";
import type { Token } from "../../core/token.ts";
import { type Capture, placeDate, yearProblem } from "../../parser/capture.ts";
import { dropPicture } from "../../parser/pictures.ts";
import { collectSiteLinks, linksInText } from "../../parser/site-links.ts";
import { cleanPiece, joinParagraphs } from "../../parser/site-text.ts";
import { differsInLetter, haveSameLetters } from "../../text/letters.ts";
import type { Card } from "./card.ts";
import { textOf } from "../../parser/site-pieces.ts";

/** A title that is all emphasis, which only a marked-up page has. */
const EMPHASIS = /^([*_]{1,3})\S.*\S\1$/;

/** The number that a terminal browser puts before the text of a link. */
const NUMBERED = /^\s*\[\d{1,4}\]\S/;

/** The means to turn a card's parts into values. */
export interface Setting {
  readonly tokens: readonly Token[];
  readonly capture: Capture;
  readonly listed: string | null;
  /** Line of the page's own day where that has no year. */
  readonly yearless: number | null;
}

/** A paper as the page shows it, once or in several copies of its card; nothing that one of them shows is lost. */
export function draftCards(cards: readonly [Card, ...Card[]], setting: Setting, problems: DraftProblem[]): Draft {
  const marked = setting.tokens[cards[0].first]?.form === "text" && cards.some((copy) => isMarked(copy, setting));
  const card = cards.length === 1 ? cards[0] : cards.reduce(fillIn);
  const paragraphs = joinParagraphs(card.abstract, marked);
  const published = publishedOn(card, setting, problems);
  doubtCount(card, setting, problems);
  doubtListed(setting, problems);
  return {
    id: card.own?.id ?? null,
    version: card.own?.version ?? null,
    title: cleanPiece(card.title, marked),
    abstract: paragraphs.length > 0 ? paragraphs.join("\n\n") : null,
    authorCount: card.authorCount,
    organization: card.organization === null ? null : dropPicture(cleanPiece(card.organization, marked)) || null,
    submittedBy: card.submittedBy,
    published,
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
  else if (inferred) problems.push(yearProblem(capture, token?.line ?? 0));
  return day;
}

function doubtCount({ unclear, commentCount }: Card, { tokens }: Setting, problems: DraftProblem[]): void {
  if (unclear?.mark.name !== "count" || commentCount !== null) return;
  problems.push({ code: "unclear-count", line: tokens[unclear.first]?.line ?? 0, detail: unclear.mark.shown });
}

/** Says that the year of the page's day had to be worked out, unless that is said of the paper's own date. */
function doubtListed({ capture, listed, yearless }: Setting, problems: DraftProblem[]): void {
  const problem = listed === null || yearless === null ? null : yearProblem(capture, yearless);
  if (problem !== null && problems.every(({ code }) => code !== problem.code)) problems.push(problem);
}

/** Lines of a marked-up page carry the marks of emphasis and escapes in their text; a terminal browser, which numbers links, writes none. */
function isMarked({ title, above, below }: Card, { tokens }: Setting): boolean {
  const token = tokens[title.first];
  if (token !== undefined && token.parts.some(({ ref }) => ref !== null) && NUMBERED.test(token.content)) return false;
  return title.mark.name === "heading" || above.length > 0 || below.length > 0 || EMPHASIS.test(textOf(title));
}

function lengthOf({ abstract }: Card): number {
  return abstract.reduce((sum, piece) => sum + textOf(piece).length, 0);
}

/** Tells whether two cards in a row show the same paper. */
export function isSamePaper(a: Card, b: Card): boolean {
  if (a.own !== null && b.own !== null) return a.own.id === b.own.id;
  return differsInLetter(textOf(a.title), textOf(b.title)) ? false : haveSameLetters(cleanPiece(a.title, true), cleanPiece(b.title, true));
}
