/** Text of the page: headings and paragraphs are titles, abstracts, or none of a card's. */
import type { Token } from "../../core/token.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { leavesRoom } from "../../parser/wrapped-text.ts";
import { type Card, dropLinks, isHalfLink } from "./card.ts";
import type { Cards } from "./cards.ts";
import { type Target, targetOf } from "./items.ts";
import { endsSentence, isBody, isSentence, isTitle, isUnwrapped, type Paragraph, type TextLine, textOf } from "./paragraphs.ts";

/** Buttons and labels have fewer words. */
const SENTENCE_WORDS = 5;
/** No tool wraps text to fewer characters. */
const NARROWEST = 50;
/** No title is wrapped to more lines. */
const MOST_TITLE_LINES = 8;

/**
 * A heading begins a card, or goes on with the title of the one above when a tool wrapped it.
 *
 * @returns false when it cannot stand in this listing, whose titles look otherwise
 */
export function addHeading(cards: Cards, token: Token, above: Token | undefined, index: number): boolean {
  const lines = [{ text: token.text, index, width: widthOfHeading(token) }];
  const { open } = cards;
  if (above?.type === "heading" && open !== null && open.headed && goesOnBelow(open.title, lines[0])) {
    cards.extendTitle(open, lines);
    return true;
  }
  const { href } = targetOf(token);
  const linked = href !== null && findIdentifier(href) !== null;
  if (href !== null && !linked) {
    // A model, a data set or a repository: in the shape of a card, but no paper.
    cards.close();
    cards.headed = true;
    return true;
  }
  const level = levelOf(token);
  if (!linked && !fitsLevel(cards, level)) return false;
  cards.headed ||= linked;
  const card = cards.fresh(index);
  card.headed = true;
  card.level = level;
  cards.setTitle(card, { lines, glued: false });
  return true;
}

/** Whether a heading without a link looks as the listing's titles do, as far as they are known. */
function fitsLevel({ complete, open, level }: Cards, own: number): boolean {
  const begun = complete.length > 0 || open?.footed === true;
  return !begun || own === (level ?? open?.level);
}

/** Level of a heading, 1 to 6. */
function levelOf(token: Token): number {
  const mark = /#+|(?<=<h)[1-6]/i.exec(token.content)?.[0] ?? "#";
  return mark.startsWith("#") ? mark.length : Number(mark);
}

/** A paragraph is a title, part of an abstract, an organisation, or furniture: its place in the card tells. */
export function addParagraph(cards: Cards, paragraph: Paragraph): void {
  const card = cards.open;
  if (card === null || card.footed || (card.title === null && card.body.length === 0)) addFirst(cards, paragraph);
  else if (card.body.length === 0) addBelowTitle(cards, card, paragraph);
  else addBelowBody(cards, card, paragraph);
}

/** The first paragraph of a card: its title, or the rest of an abstract with which a dump begins. */
function addFirst(cards: Cards, paragraph: Paragraph): void {
  const text = textOf(paragraph);
  if (cards.headed) {
    // A button may stand among the lines of a foot; a sentence is below it.
    if (text.split(" ").length >= SENTENCE_WORDS) cards.close();
    return;
  }
  const card = cards.fresh(firstIndex(paragraph));
  // A listing may begin within an abstract; below that a card begins with its title, even where that is a sentence.
  const begins = card.upvotes !== null || cards.begun;
  if (isTitle(text) || !isBody(text) || (begins && isSentence(text))) cards.setTitle(card, paragraph);
  else if (!cards.begun) cards.addBody(card, [paragraph]);
  else cards.drop();
}

function addBelowTitle(cards: Cards, card: Card, paragraph: Paragraph): void {
  const first = firstIndex(paragraph);
  if (isBody(textOf(paragraph))) cards.addBody(card, [...cards.tail.splice(0), paragraph]);
  else if (card.headed && goesOnBelow(card.title, paragraph.lines[0])) cards.extendTitle(card, paragraph.lines);
  else if (card.headed || card.upvotes !== null || card.submittedBy !== null) cards.tail.push(paragraph);
  else {
    // Two lines that could be titles: what stands above the abstract is the title, what stands above that is furniture.
    if (card.title !== null) cards.above.push(card.title);
    dropLinks(card);
    card.first = first;
    cards.setTitle(card, paragraph);
  }
}

function addBelowBody(cards: Cards, card: Card, paragraph: Paragraph): void {
  const title = cards.tail.at(-1);
  if (!isBody(textOf(paragraph))) cards.tail.push(paragraph);
  else if (!card.headed && title !== undefined && beginsCard(cards, card, title, paragraph)) {
    cards.tail.pop();
    const next = cards.begin(firstIndex(title));
    cards.setTitle(next, title);
    cards.addBody(next, [paragraph]);
  } else cards.addBody(card, [...cards.tail.splice(0), paragraph]);
}

/** Whether two paragraphs below an abstract are the next card's title and abstract: a card may lack its foot. */
function beginsCard(cards: Cards, card: Card, title: Paragraph, body: Paragraph): boolean {
  const above = cards.tail.at(-2) ?? card.body.at(-1);
  if (!isTitle(textOf(title)) || (above !== undefined && !endsSentence(textOf(above)))) return false;
  return !title.glued || isUnwrapped(body.lines[0]?.text ?? "");
}

/** A link that stands by itself: a URL on its own line, or a link around a picture. */
export function addLoneLink(cards: Cards, target: Target, index: number, bare: boolean): void {
  const card = cards.open;
  const { href } = target;
  if (card === null || card.title === null || href === null) return;
  const id = href.includes("/papers/") ? findIdentifier(href)?.id : undefined;
  // The picture of a card stands above it, and leads to its paper.
  if (id !== undefined && cards.isForeign(card, id)) return;
  if (bare && id === undefined && goesOn(cards, card, href))
    cards.addBody(card, [{ lines: [{ text: href, index, width: 0 }], glued: false }]);
  else cards.addLink(card, target);
  if (bare) card.last = index;
}

/** Whether a URL on a line of its own is part of the abstract above it, and not the link of the text above it. */
function goesOn(cards: Cards, card: Card, href: string): boolean {
  return !card.footed && card.body.length > 0 && cards.tail.length === 0 && !href.includes("huggingface.co/");
}

/** Length of a heading's line: one with the opening half of a link goes on below, one with a whole link does not. */
function widthOfHeading(token: Token): number {
  if (isHalfLink(token.content.replace(/^[\s#>]+/, ""))) return Infinity;
  return token.parts.length > 0 ? 0 : token.content.length;
}

/** Whether a title in a heading was wrapped, and goes on with the line right below it. */
function goesOnBelow(title: Paragraph | null, next: TextLine | undefined): boolean {
  const last = title?.lines.at(-1);
  if (title === null || last === undefined || title.lines.length >= MOST_TITLE_LINES) return false;
  return next?.index === last.index + 1 && !leavesRoom(last.width, next.text, NARROWEST);
}

function firstIndex(paragraph: Paragraph): number {
  return paragraph.lines[0]?.index ?? 0;
}
