/** What stands around title and abstract: submitter, votes, authors, date, comments, buttons. */
import { unescapeMarkup } from "../../parser/text.ts";
import type { CaptureEvidence } from "./capture.ts";
import type { Card } from "./card.ts";
import type { Cards } from "./cards.ts";
import type { Item } from "./items.ts";
import type { Paragraph } from "./paragraphs.ts";

/** An item that is neither text nor furniture. */
export type FootItem = Exclude<Item, { type: "text" | "furniture" }>;
type ItemOf<T extends FootItem["type"]> = Extract<FootItem, { type: T }>;

/** What stands below a count whose meaning only that can tell. */
export type Below = "text" | "submitted" | "foot" | "count" | "end";

/** A count that may be the comments on the card above, or the votes for the card below. */
interface LooseCount {
  readonly count: number;
  readonly dash: boolean;
  readonly index: number;
}

/** Reads the foot of each card, and what stands above its title. */
export class CardFoot {
  readonly #cards: Cards;
  readonly #evidence: CaptureEvidence;
  #loose: LooseCount | null = null;
  #inHeader = false;
  /** What the next line is: the count for a label, the name for `Submitted by`. */
  #label: "upvotes" | "stars" | "name" | null = null;

  constructor(cards: Cards, evidence: CaptureEvidence) {
    this.#cards = cards;
    this.#evidence = evidence;
  }

  /** A line of the page's header: the next date is the listing's, and none above it is. */
  awaitHeaderDate(): void {
    if (this.#cards.complete.length > 0) return;
    this.#inHeader = true;
    this.#evidence.header = null;
  }

  add(item: FootItem, index: number): void {
    if (item.type === "count") {
      this.#addCount(item, index);
      return;
    }
    this.settle(item.type === "submitted" ? "submitted" : "foot");
    this.#label = null;
    if (item.type === "date") this.#addDate(item, index);
    else if (item.type === "submitted") this.#addSubmitter(item.name, index);
    else if (item.type === "authors") this.#addAuthors(item.count, index);
    else this.#addRest(item, index);
  }

  /** Takes the line below `Submitted by` for the name. */
  readName(paragraph: Paragraph): boolean {
    const [line] = paragraph.lines;
    const card = this.#cards.open;
    const named = this.#label === "name" && line !== undefined && card !== null && !line.text.includes(" ");
    this.#label = null;
    if (!named) return false;
    card.submittedBy = unescapeMarkup(line.text.replace(/^@/, ""));
    card.last = line.index;
    this.#cards.setRole(line.index, "submittedBy");
    return true;
  }

  /** The link below a count tells what it counts: voting asks for a login. True when there was such a count. */
  settleByLink(href: string, index: number): boolean {
    if (this.#loose === null) return false;
    if (href.includes("/login?")) this.#takeVotes();
    else if (href.endsWith("#community")) this.settle("end");
    else return false;
    if (this.#cards.open !== null) this.#cards.open.last = index;
    return true;
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
    if (card === null || !card.footed || loose.dash) return;
    card.commentCount ??= loose.count;
    card.last = loose.index;
    this.#cards.setRole(loose.index, "commentCount");
    // Two counts in a row: comments on the card above, votes for the card below.
    if (below === "count") this.#cards.votesFirst = true;
  }

  /** Whether a count between a card and the text below it belongs to the card above. */
  #countsComments({ dash }: LooseCount): boolean {
    const card = this.#cards.open;
    if (card === null || dash || !card.footed) return false;
    // Where that is open: the page shows the number of comments right behind a date, so a line of its own counts votes.
    return this.#cards.votesFirst === null ? card.date === null : !this.#cards.votesFirst;
  }

  #takeVotes(): void {
    const loose = this.#loose;
    this.#loose = null;
    if (loose === null) return;
    const card = this.#cards.fresh(loose.index);
    if (this.#cards.complete.length === 0) this.#cards.votesFirst = true;
    card.upvotes = loose.count;
    card.last = loose.index;
    this.#cards.setRole(loose.index, "upvotes");
  }

  #addCount({ count, dash, counts }: ItemOf<"count">, index: number): void {
    const card = this.#cards.open;
    if (card !== null && card.title !== null && this.#takeLabelled(card, count, index)) return;
    this.settle("count");
    this.#loose = { count, dash, index };
    const behindDate = card !== null && card.date !== null && card.dateAt === index;
    if (counts === "comments" || behindDate) this.settle("end");
    else if (counts === "upvotes" || card === null || (card.title === null && card.body.length === 0)) this.#takeVotes();
  }

  /** A count below its label. */
  #takeLabelled(card: Card, count: number, index: number): boolean {
    const label = this.#label;
    this.#label = null;
    if (label !== "upvotes" && label !== "stars") return false;
    const key = label === "upvotes" ? "upvotes" : "githubStars";
    card[key] = count;
    card.last = index;
    this.#cards.setRole(index, key);
    return true;
  }

  #addSubmitter(name: string, index: number): void {
    const card = this.#cards.open?.submittedBy === null ? this.#cards.fresh(index) : this.#cards.begin(index);
    card.submittedBy = name === "" ? null : unescapeMarkup(name);
    card.last = index;
    if (name === "") this.#label = "name";
  }

  #addAuthors(count: number, index: number): void {
    const { open, headed } = this.#cards;
    if (open === null && headed) return;
    const card = open === null || open.authorCount !== null ? this.#cards.begin(index) : open;
    this.#cards.flushTail(card);
    card.authorCount = count;
    card.footed = true;
    card.last = index;
  }

  /** A date is a card's where there is a card for it, else the listing's. */
  #addDate({ date, comments }: ItemOf<"date">, index: number): void {
    const card = this.#cards.open;
    if (card === null || card.date !== null || !(card.footed || card.body.length > 0 || this.#cards.tail.length > 0)) {
      this.#cards.close();
      if (!this.#inHeader || this.#cards.complete.length > 0) return;
      this.#evidence.header ??= date;
      this.#cards.setRole(index, "listed");
      return;
    }
    this.#cards.takeOrganization(card);
    card.date = date;
    card.dateAt = index;
    card.commentCount ??= comments;
    card.footed = true;
    card.last = index;
  }

  #addRest(item: ItemOf<"dot" | "link" | "upvotes" | "stars">, index: number): void {
    const card = this.#cards.open;
    if (card === null || (card.title === null && card.body.length === 0)) {
      // `Upvote 12` above a title.
      if (item.type === "upvotes" && item.count !== null)
        this.#addCount({ type: "count", count: item.count, dash: false, counts: "upvotes" }, index);
      return;
    }
    this.#cards.takeOrganization(card);
    card.footed = true;
    card.last = index;
    if (item.type === "link") card.links.push({ target: item.target, kind: item.kind });
    else if (item.type !== "dot") this.#addLabelled(card, item);
  }

  #addLabelled(card: Card, { type, count, target }: ItemOf<"upvotes" | "stars">): void {
    const key = type === "upvotes" ? "upvotes" : "githubStars";
    card[key] = count ?? card[key];
    if (count === null) this.#label = type;
    if (type === "stars" && (target.href ?? target.ref) !== null) card.links.push({ target, kind: "code" });
  }
}
