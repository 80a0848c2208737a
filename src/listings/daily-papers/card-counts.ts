/** Numbers by themselves: votes, comments or stars, by their link, their label, or what stands around them. */
import type { Card } from "./card.ts";
import type { Cards } from "./cards.ts";
import { type Counted, countedBy, type Item } from "./items.ts";

type Count = Extract<Item, { type: "count" }>;

/** What stands below a count whose meaning only that can tell. */
export type Below = "text" | "foot" | "count" | "end";

/** A label whose count stands on the next line. */
export type CountLabel = "upvotes" | "stars";

const KEYS = { upvotes: "upvotes", comments: "commentCount", stars: "githubStars" } as const satisfies Record<Counted, keyof Card>;

/** Gives each count to its card. */
export class CardCounts {
  readonly #cards: Cards;
  /** A count that may be the comments on the card above, its stars, or the votes for the card below. */
  #loose: (Count & { readonly index: number }) | null = null;

  constructor(cards: Cards) {
    this.#cards = cards;
  }

  add(item: Count, index: number, label: CountLabel | null): void {
    const card = this.#cards.open;
    if (card !== null && card.title !== null && label !== null) {
      this.#give(card, label, { ...item, index });
      return;
    }
    if (card !== null && isBare(card)) this.#cards.takeOrganization(card);
    this.settle("count");
    this.#loose = { ...item, index };
    this.#takeAs(item.counts ?? whatCounts(card, index));
  }

  #takeAs(counted: Counted | null): void {
    if (counted === "upvotes") this.#takeVotes();
    else if (counted === "comments") this.settle("end");
    else if (counted === "stars") this.#takeStars();
  }

  /** The link below a count tells what it counts. True when there was such a count. */
  settleByLink(href: string, index: number): boolean {
    if (this.#loose === null) return false;
    const counted = countedBy(href);
    if (counted === null) return false;
    this.#takeAs(counted);
    if (this.#cards.open !== null) this.#cards.open.last = index;
    // The link to the code is one of the paper's own.
    return counted !== "stars";
  }

  /** Says what a count was, once it is known what stands below it. */
  settle(below: Below): void {
    const loose = this.#loose;
    if (loose === null) return;
    if (below === "text" && !this.#countsComments(loose)) {
      this.#takeVotes();
      return;
    }
    this.#loose = null;
    const card = this.#cards.open;
    if (card === null || !card.footed || isDash(loose)) return;
    // Two counts in a row: a day's page shows the stars of the code before the comments; elsewhere these are comments on
    // the card above, and votes for the card below. No paper has so many comments that their number is rounded.
    const stars = isOfDay(card) && (below === "count" || isRounded(loose));
    this.#give(card, stars ? "stars" : "comments", loose);
    if (below === "count" && !stars) this.#cards.votesFirst = true;
  }

  /** Whether a count between a card and the text below it belongs to the card above. */
  #countsComments(loose: Count): boolean {
    const card = this.#cards.open;
    if (card === null || isDash(loose) || !card.footed) return false;
    // Where that is open: the page shows the number of comments right behind a date, so a line of its own counts votes.
    return this.#cards.votesFirst === null ? card.date === null : !this.#cards.votesFirst;
  }

  #takeVotes(): void {
    const loose = this.#loose;
    this.#loose = null;
    if (loose === null) return;
    const card = this.#cards.fresh(loose.index);
    if (this.#cards.complete.length === 0) this.#cards.votesFirst = true;
    this.#give(card, "upvotes", loose);
  }

  #takeStars(): void {
    const loose = this.#loose;
    this.#loose = null;
    if (loose !== null && this.#cards.open !== null) this.#give(this.#cards.open, "stars", loose);
  }

  #give(card: Card, counted: Counted, { count, target, index }: Count & { readonly index: number }): void {
    const key = KEYS[counted];
    if (counted === "comments") card[key] ??= count;
    else card[key] = count;
    card.last = index;
    if (counted !== "upvotes") card.footed = true;
    if (counted === "comments") card.commentTarget = target;
    this.#cards.addLink(card, target);
    this.#cards.setRole(index, key);
  }
}

/** Whether a card of a day's page still lacks its comments. */
function isOfDay({ submittedBy, commentCount }: Card): boolean {
  return submittedBy !== null && commentCount === null;
}

function isDash({ shown }: Count): boolean {
  return /^\W+$/.test(shown);
}

function isRounded({ shown }: Count): boolean {
  return /[km]$/i.test(shown);
}

/** What a count at this place can only be: comments right behind a date, votes above a title. */
function whatCounts(card: Card | null, index: number): Counted | null {
  if (card !== null && card.date !== null && card.dateAt === index) return "comments";
  return card === null || (card.title === null && card.body.length === 0) ? "upvotes" : null;
}

/** Whether a card shows its submitter and title, and nothing below yet: what stands there next is its foot. */
function isBare(card: Card): boolean {
  return card.submittedBy !== null && card.title !== null && card.body.length === 0 && !card.footed;
}
