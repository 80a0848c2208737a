/** What stands around title and abstract: submitter, votes, authors, date, comments, buttons. */
import { unescapeMarkup } from "../../parser/text.ts";
import type { CaptureEvidence } from "../../parser/capture.ts";
import { type Below, CardCounts, type CountLabel } from "./card-counts.ts";
import type { Card } from "./card.ts";
import type { Cards } from "./cards.ts";
import type { Item } from "./items.ts";
import { dropPicture } from "./names.ts";
import type { Paragraph } from "./paragraphs.ts";

/** An item that is neither text nor furniture. */
export type FootItem = Exclude<Item, { type: "text" | "furniture" }>;
type ItemOf<T extends FootItem["type"]> = Extract<FootItem, { type: T }>;

/** Reads the foot of each card, and what stands above its title. */
export class CardFoot {
  readonly #cards: Cards;
  readonly #evidence: CaptureEvidence;
  readonly #counts: CardCounts;
  #inHeader = false;
  /** What the next line is: the count for a label, the name for `Submitted by`. */
  #label: CountLabel | "name" | null = null;

  constructor(cards: Cards, evidence: CaptureEvidence) {
    this.#cards = cards;
    this.#evidence = evidence;
    this.#counts = new CardCounts(cards);
  }

  /** A line of the page's header: the next date is the listing's, and none above it is. */
  awaitHeaderDate(): void {
    if (this.#cards.complete.length > 0) return;
    this.#inHeader = true;
    this.#evidence.header = null;
  }

  add(item: FootItem, index: number): void {
    const label = this.#label;
    this.#label = null;
    if (item.type === "count") {
      this.#counts.add(item, index, label === "name" ? null : label);
      return;
    }
    this.settle("foot");
    if (item.type === "date") this.#addDate(item, index);
    else if (item.type === "submitted") this.#addSubmitter(item.name, index);
    else if (item.type === "authors") this.#addAuthors(item.count, index);
    else this.#addRest(item, index);
  }

  /** Takes the line below `Submitted by` for the name. */
  readName(paragraph: Paragraph): boolean {
    const [line] = paragraph.lines;
    const card = this.#cards.open;
    const awaited = this.#label === "name" && line !== undefined && card !== null;
    this.#label = null;
    if (!awaited) return false;
    const name = dropPicture(line.text).replace(/^@/, "");
    if (name === "" || name.includes(" ")) return false;
    card.submittedBy = unescapeMarkup(name);
    card.last = line.index;
    this.#cards.setRole(line.index, "submittedBy");
    return true;
  }

  /** The link below a count tells what it counts. True when there was such a count. */
  settleByLink(href: string, index: number): boolean {
    return this.#counts.settleByLink(href, index);
  }

  /** Says what a count was, once it is known what stands below it. */
  settle(below: Below): void {
    this.#counts.settle(below);
  }

  #addSubmitter(name: string, index: number): void {
    const card = this.#cards.open?.submittedBy === null ? this.#cards.fresh(index) : this.#cards.begin(index);
    card.submittedBy = name === "" ? null : name;
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
        this.#counts.add({ type: "count", count: item.count, shown: "", counts: "upvotes", target: item.target }, index, null);
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
