/** The cards of one listing: those that are complete, and the one that is being put together. */
import type { Role, Token } from "../../core/token.ts";
import { type Card, createCard, isPlausible, isProven, isSamePaper, mergeCopy, ownIdentifier } from "./card.ts";
import { findFurniture } from "./furniture.ts";
import type { Target } from "./items.ts";
import { dropPicture } from "./names.ts";
import { endsSentence, isTitle, type Paragraph, textOf } from "./paragraphs.ts";

/** A line above the foot of a card that names an organisation is no longer. */
const LONGEST_NAME = 100;
/** Nearly all abstracts are longer, in characters. */
const USUAL_ABSTRACT = 300;
/** An abstract that breaks off may be shorter. */
const CUT_ABSTRACT = 100;
/** Abstracts have no more paragraphs; articles do. */
const MOST_PARAGRAPHS = 3;
/** Fewer words at the end of a dump are no title that was cut off. */
const SHORTEST_CUT_TITLE = 4;

/** Keeps the cards of one listing. */
export class Cards {
  readonly complete: Card[] = [];
  /** The card that is being put together. */
  open: Card | null = null;
  /** Titles stand in headings, so that a paragraph begins no card. */
  headed: boolean;
  /** Level of the headings that are titles, once a card has shown by itself that it is a paper's. */
  level: number | null = null;
  /** The page shows votes before the titles; null while that is not known. */
  votesFirst: boolean | null = null;
  /** Paragraphs below the abstract of a card without a foot: more of it, an organisation, or the next title. */
  tail: Paragraph[] = [];
  /** What stood where the title was looked for, before it. */
  above: Paragraph[] = [];
  /** The listing's beginning has been read, so that no abstract goes on from above. */
  #begun: boolean;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[], carried: { readonly headed: boolean } | null) {
    this.#tokens = tokens;
    this.headed = carried?.headed ?? false;
    this.#begun = carried !== null;
  }

  /** Whether a card can only begin with its title, or what stands above that. */
  get begun(): boolean {
    return this.#begun || this.complete.length > 0;
  }

  /** Whether a card has begun for certain. */
  get underway(): boolean {
    return this.complete.length > 0 || (this.open !== null && this.open.title !== null && (this.open.footed || this.open.body.length > 0));
  }

  /** The open card where it has neither title nor text yet, else a new one. */
  fresh(index: number): Card {
    const { open } = this;
    return open !== null && open.title === null && open.body.length === 0 ? open : this.begin(index);
  }

  begin(index: number): Card {
    this.close();
    this.open = createCard(index);
    return this.open;
  }

  /** The page's header: where no card above it has shown that it is one, what looked like cards was none. */
  restart(): void {
    this.#begun = true;
    if (this.complete.some(isTold)) this.close();
    else {
      this.complete.length = 0;
      this.headed = false;
      this.votesFirst = null;
    }
    this.drop();
  }

  /** Leaves the open card: its lines are furniture. */
  drop(): void {
    this.open = null;
    this.tail = [];
    this.above = [];
  }

  /** The open card is as complete as it gets. */
  close(): void {
    const card = this.open;
    // A day's page shows no abstract: what stands below the title is the organisation.
    if (card !== null && card.submittedBy !== null && card.body.length === 0) this.takeOrganization(card);
    else if (card !== null) {
      // Below an abstract without a foot, a short line is rather the page's than the abstract's.
      if (!card.footed && card.body.length > 0)
        this.tail = this.tail.filter((paragraph) => paragraph.glued || textOf(paragraph).includes("://"));
      this.flushTail(card);
    }
    this.drop();
    if (card !== null && this.#isKept(card)) this.#keep(card);
  }

  #keep(card: Card): void {
    if (card.title !== null && card.upvotes === null) this.votesFirst ??= false;
    this.headed ||= card.headed;
    if (isTold(card)) this.level ??= card.level;
    const previous = this.complete.at(-1);
    if (previous !== undefined && isSamePaper(previous, card)) mergeCopy(previous, card);
    else this.complete.push(card);
  }

  /** A listing may begin within an abstract; elsewhere a card without a title is none. */
  #isKept(card: Card): boolean {
    return card.title === null ? this.complete.length === 0 && card.footed && card.body.length > 0 : isPlausible(card);
  }

  /** The dump is over: keeps a title and the first words of its abstract, with which it breaks off; a title alone may be anything. */
  closeCut(): void {
    const card = this.open;
    const [title] = this.above;
    if (card !== null && card.title !== null && title !== undefined && !isPlausible(card) && this.#isCutTitle(card, title)) {
      card.body = [card.title];
      card.title = title;
      card.first = title.lines[0]?.index ?? card.first;
      this.complete.push(card);
      this.drop();
    }
    this.close();
  }

  #isCutTitle(card: Card, title: Paragraph): boolean {
    if (this.complete.length === 0 || this.above.length > 1 || card.title?.glued === true || !this.#isLast(card)) return false;
    return isTitle(textOf(title)) && textOf(title).split(" ").length >= SHORTEST_CUT_TITLE;
  }

  /**
   * The cards that surely are the listing's. Below the last card with a foot, where any text may follow, only what looks
   * like a card throughout and stands right there is one.
   */
  get sure(): readonly Card[] {
    const last = this.complete.findLastIndex(isTold);
    const [told, next] = this.complete.slice(Math.max(last, 0));
    if (last === -1 || told === undefined) return [];
    const isCard = next !== undefined && this.#isEmpty(told.last + 1, next.first) && this.#looksComplete(next);
    return this.complete.slice(0, last + (isCard ? 2 : 1));
  }

  /** A title, and an abstract that is as long as most are, or breaks off at the end of the dump. */
  #looksComplete(card: Card): boolean {
    const [first, ...more] = card.body.filter((paragraph) => !paragraph.glued);
    if (card.title === null || !isTitle(textOf(card.title)) || first === undefined || more.length >= MOST_PARAGRAPHS) return false;
    const { length } = textOf(first);
    return length >= USUAL_ABSTRACT || (this.isCut(card) && (length >= CUT_ABSTRACT || this.#isLast(card)));
  }

  /** Whether nothing stands below a card but blank lines and the page's own. */
  #isLast(card: Card): boolean {
    return this.#isEmpty(card.last + 1, this.#tokens.length);
  }

  /** Whether there is nothing but marks of a surface and the page's own lines between two places. */
  #isEmpty(start: number, end: number): boolean {
    return this.#tokens.slice(start, end).every(({ type, text }) => text === "" || type === "mark" || findFurniture(text) !== null);
  }

  /** Whether a card breaks off: it has no foot and ends within a sentence. */
  isCut(card: Card): boolean {
    const last = card.body.at(-1);
    return !card.footed && (last === undefined || !endsSentence(textOf(last)));
  }

  setTitle(card: Card, title: Paragraph): void {
    card.title = title;
    this.#addLinks(card, title);
  }

  extendTitle(card: Card, lines: Paragraph["lines"]): void {
    if (card.title === null) return;
    card.title = { ...card.title, lines: [...card.title.lines, ...lines] };
    this.#addLinks(card, { ...card.title, lines });
  }

  addBody(card: Card, paragraphs: readonly Paragraph[]): void {
    if (card.body.length === 0) card.linksAbove = card.links.length;
    for (const paragraph of paragraphs) {
      card.body.push(paragraph);
      this.#addLinks(card, paragraph);
    }
  }

  flushTail(card: Card): void {
    const { tail } = this;
    this.tail = [];
    if (tail.length > 0) this.addBody(card, tail);
  }

  /** A short line right above the foot of a card without authors is the organisation. */
  takeOrganization(card: Card): void {
    const last = this.tail.at(-1);
    const possible = card.authorCount === null && card.organization === null && !card.footed;
    if (last !== undefined && possible && textOf(last).length <= LONGEST_NAME) {
      this.tail.pop();
      // A description of its picture may stand above the name.
      const picture = this.tail.at(-1);
      if (picture !== undefined && dropPicture(`${textOf(picture)} ${textOf(last)}`) === textOf(last)) this.tail.pop();
      card.organization = last;
      card.footed = true;
      for (const { index } of last.lines) this.setRole(index, "organization");
    }
    this.flushTail(card);
  }

  addLink(card: Card, target: Target): void {
    if (target.href !== null || target.ref !== null) card.links.push({ target });
  }

  /** Whether this paper is another than the one that the card's links lead to. */
  isForeign(card: Card, id: string): boolean {
    const own = ownIdentifier(card);
    return own === null ? card.footed : own.id !== id;
  }

  setRole(index: number, role: Role): void {
    const token = this.#tokens[index];
    void token;
    void role;
  }

  #addLinks(card: Card, { lines }: Paragraph): void {
    for (const { index } of lines) {
      const token = this.#tokens[index];
      // The text of a lone URL is searched with the rest of the paragraph.
      if (token !== undefined && token.type !== "url") for (const part of token.parts) this.addLink(card, part);
      card.last = Math.max(card.last, index);
    }
  }
}

/** Whether more than its text tells that a card is one. */
function isTold(card: Card): boolean {
  return card.footed || isProven(card);
}
