/** Cards, put together from what the lines show: where one ends and the next begins. */
import type { Role, Token } from "../../core/token.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { linkKind } from "../../parser/links.ts";
import type { CaptureEvidence } from "./capture.ts";
import { type Card, createCard, isPlausible, mergeCopy, ownIdentifier, titleOf } from "./card.ts";
import type { Item, Target } from "./items.ts";
import { endsSentence, isBody, isTitle, isUnwrapped, type Paragraph, textOf } from "./paragraphs.ts";

/** A count whose meaning the next line tells: comments on the card above, or votes for the card below. */
interface LooseCount {
  readonly count: number;
  readonly dash: boolean;
  readonly index: number;
}

/** An item that is neither text nor furniture. */
type CardItem = Exclude<Item, { type: "text" | "furniture" }>;

/** A name on the line below `Submitted by`, or an organisation, is no longer. */
const LONGEST_NAME = 100;

/** What stands below a loose count. */
type Below = "text" | "submitted" | "foot" | "count" | "end";

/** Puts the cards of one listing together. */
export class CardBuilder {
  /** Titles stand in headings, so that a paragraph begins no card. */
  headed: boolean;
  readonly #tokens: readonly Token[];
  readonly #evidence: CaptureEvidence;
  readonly #cards: Card[] = [];
  #card: Card | null = null;
  /** Paragraphs below the abstract of a card without a foot: more of it, an organisation, or the next title. */
  #tail: Paragraph[] = [];
  /** What stood where the title was looked for, before it. */
  #above: Paragraph[] = [];
  #loose: LooseCount | null = null;
  /** The page shows votes before the titles; null while that is open. */
  #votesFirst: boolean | null = null;
  /** What the next line is: the count for a label, the name for `Submitted by`. */
  #label: "upvotes" | "stars" | "name" | null = null;
  /** The foot of the page has been reached. */
  #over = false;

  constructor(tokens: readonly Token[], evidence: CaptureEvidence, headed: boolean) {
    this.#tokens = tokens;
    this.#evidence = evidence;
    this.headed = headed;
  }

  /** Whether a card has begun for certain. */
  get underway(): boolean {
    const card = this.#card;
    return this.#cards.length > 0 || (card !== null && card.title !== null && (card.footed || card.body.length > 0));
  }

  /** The page's header goes on: what looked like a card before was none. */
  restart(): void {
    this.#settleCount("end");
    if (this.#cards.length > 0) this.#close();
    this.#card = null;
    this.#over = false;
  }

  /** The foot of the page. */
  foot(): void {
    this.#settleCount("end");
    this.#close();
    this.#over = true;
  }

  /** All cards. With `continues`, the card that is being read is left to the reader that goes on. */
  finish(continues: boolean): readonly Card[] {
    if (continues) return this.#cards;
    this.#settleCount("end");
    this.#saveCutTitle();
    this.#close();
    return this.#cards;
  }

  /** Whether the last card breaks off: others have a foot and it has none, or it ends within a sentence. */
  isCut(card: Card): boolean {
    if (card.footed) return false;
    const last = card.body.at(-1);
    return last === undefined || !endsSentence(textOf(last)) || this.#cards.some((other) => other.footed);
  }

  addHeading(token: Token, index: number): void {
    this.#settleCount("text");
    const lines = [{ text: token.text, index }];
    const target = targetOf(token);
    const title = this.#card?.headed === true ? this.#card.title : null;
    if (title !== null && this.#tokens[index - 1]?.type === "heading" && title.lines.at(-1)?.index === index - 1) {
      this.#extendTitle(lines);
      return;
    }
    if (target.href !== null && findIdentifier(target.href) === null) {
      // A model, a data set or a repository: in the shape of a card, but no paper.
      this.#close();
      this.headed = true;
      return;
    }
    this.headed ||= target.href !== null;
    const card = this.#card !== null && this.#card.title === null && this.#card.body.length === 0 ? this.#card : this.#begin(index);
    card.headed = true;
    this.#setTitle(card, { lines, target, glued: false });
  }

  addParagraph(paragraph: Paragraph): void {
    if (this.#readName(paragraph)) return;
    this.#settleCount("text");
    const first = paragraph.lines[0]?.index ?? 0;
    const text = textOf(paragraph);
    const card = this.#card;
    if (card === null || card.footed) {
      if (this.headed) return;
      this.#addFirst(this.#begin(first), paragraph, text);
    } else if (card.title === null && card.body.length === 0) {
      if (!this.headed) this.#addFirst(card, paragraph, text);
    } else if (card.body.length === 0) this.#addBelowTitle(card, paragraph, text);
    else this.#addBelowBody(card, paragraph, text);
  }

  addItem(item: CardItem, index: number): void {
    if (item.type === "count") {
      this.#addCount(item, index);
      return;
    }
    this.#settleCount(item.type === "submitted" ? "submitted" : "foot");
    this.#label = null;
    if (item.type === "submitted") this.#addSubmitter(item.name, index);
    else if (item.type === "date") this.#addDate(item, index);
    else if (item.type === "authors") this.#addAuthors(item.count, index);
    else if (this.#card !== null && (this.#card.title !== null || this.#card.body.length > 0)) this.#addFoot(this.#card, item, index);
    else if (item.type === "upvotes" && item.count !== null) this.#beginWithVotes(item.count, index);
  }

  /** A link that stands by itself: a URL on its own line, or a link around a picture. */
  addLink(target: Target, index: number, bare: boolean): void {
    const { href } = target;
    const card = this.#card;
    if (href !== null && this.#loose !== null && (href.endsWith("#community") || href.includes("/login?"))) {
      this.#settleCount(href.endsWith("#community") ? "end" : "text", href.includes("/login?"));
      return;
    }
    if (card === null || card.title === null || href === null) return;
    const id = findIdentifier(href)?.id;
    // The picture of the next card links to the next paper.
    if (id !== undefined && linkKind(href) === "paper" && card.footed && !card.links.some(({ target: own }) => own.href?.includes(id)))
      return;
    const running = bare && !card.footed && card.body.length > 0 && linkKind(href) !== "paper" && this.#tail.length === 0;
    if (running && !href.includes("huggingface.co/")) this.#addBody(card, [{ lines: [{ text: href, index }], target, glued: false }]);
    else card.links.push({ target });
    if (bare) card.last = index;
  }

  #begin(index: number): Card {
    this.#close();
    this.#card = createCard(index);
    return this.#card;
  }

  #close(): void {
    const card = this.#card;
    this.#card = null;
    this.#label = null;
    if (card === null) return;
    this.#flushTail(card);
    this.#above = [];
    if (card.title === null ? this.#cards.length > 0 || !(card.footed && card.body.length > 0) : !isPlausible(card)) return;
    if (card.title !== null && card.upvotes === null) this.#votesFirst ??= false;
    this.headed ||= card.headed;
    const own = ownIdentifier(card.links);
    if (own !== null) this.#evidence.noteIdentifier(own.id);
    const previous = this.#cards.at(-1);
    if (previous !== undefined && isSamePaper(previous, card)) mergeCopy(previous, card);
    else this.#cards.push(card);
  }

  /** A title, or a title and the first words of its abstract, with which the dump breaks off. */
  #saveCutTitle(): void {
    const card = this.#card;
    if (card === null || card.title === null || isPlausible(card) || this.#over || this.#cards.length === 0) return;
    if (this.#above.length > 1 || this.#tokens.slice(card.last + 1).some((token) => token.type !== "blank")) return;
    const [title] = this.#above;
    if (!isTitle(textOf(title ?? card.title)) || textOf(title ?? card.title).split(" ").length < 4) return;
    if (title !== undefined) {
      if (card.title.glued) return;
      card.body = [card.title];
      card.title = title;
      card.first = title.lines[0]?.index ?? card.first;
    }
    this.#cards.push(card);
    this.#card = null;
  }

  #setTitle(card: Card, title: Paragraph): void {
    card.title = title;
    this.#addLinks(card, title);
  }

  #extendTitle(lines: Paragraph["lines"]): void {
    const card = this.#card;
    if (card === null || card.title === null) return;
    card.title = { ...card.title, lines: [...card.title.lines, ...lines] };
    this.#addLinks(card, { ...card.title, lines });
  }

  #addLinks(card: Card, { lines }: Paragraph): void {
    for (const { index } of lines) {
      for (const part of this.#tokens[index]?.parts ?? []) if (part.href !== null || part.ref !== null) card.links.push({ target: part });
      card.last = Math.max(card.last, index);
    }
  }

  #addBody(card: Card, paragraphs: readonly Paragraph[]): void {
    if (card.body.length === 0) card.linksAbove = card.links.length;
    for (const paragraph of paragraphs) {
      card.body.push(paragraph);
      this.#addLinks(card, paragraph);
    }
  }

  #flushTail(card: Card): void {
    if (this.#tail.length > 0) this.#addBody(card, this.#tail);
    this.#tail = [];
  }

  /** Takes the line below `Submitted by` for the name. */
  #readName(paragraph: Paragraph): boolean {
    const [line] = paragraph.lines;
    const named = this.#label === "name" && line !== undefined && !line.text.includes(" ");
    this.#label = null;
    if (!named || this.#card === null) return false;
    this.#card.submittedBy = line.text.replace(/^@/, "");
    this.#card.last = line.index;
    this.#setRole(line.index, "submittedBy");
    return true;
  }

  /** The first paragraph of a card: its title, or the rest of an abstract with which a dump begins. */
  #addFirst(card: Card, paragraph: Paragraph, text: string): void {
    if (isTitle(text) || !isBody(text)) this.#setTitle(card, paragraph);
    else this.#addBody(card, [paragraph]);
  }

  #addBelowTitle(card: Card, paragraph: Paragraph, text: string): void {
    const first = paragraph.lines[0]?.index ?? 0;
    if (isBody(text)) this.#addBody(card, [...this.#tail.splice(0), paragraph]);
    else if (card.headed && card.title?.lines.at(-1)?.index === first - 1) this.#extendTitle(paragraph.lines);
    else if (card.headed || card.upvotes !== null || card.submittedBy !== null) this.#tail.push(paragraph);
    else {
      if (card.title !== null) this.#above.push(card.title);
      card.links.length = 0;
      card.first = first;
      this.#setTitle(card, paragraph);
    }
  }

  #addBelowBody(card: Card, paragraph: Paragraph, text: string): void {
    const title = this.#tail.at(-1);
    if (!isBody(text)) this.#tail.push(paragraph);
    else if (!card.headed && title !== undefined && this.#beginsCard(card, title, paragraph)) {
      this.#tail.pop();
      const next = this.#begin(title.lines[0]?.index ?? 0);
      this.#setTitle(next, title);
      this.#addBody(next, [paragraph]);
    } else this.#addBody(card, [...this.#tail.splice(0), paragraph]);
  }

  /** Whether two paragraphs below an abstract are the next card's title and abstract: a card may lack its foot. */
  #beginsCard(card: Card, title: Paragraph, body: Paragraph): boolean {
    const above = this.#tail.at(-2) ?? card.body.at(-1);
    if (!isTitle(textOf(title)) || (above !== undefined && !endsSentence(textOf(above)))) return false;
    return !title.glued || isUnwrapped(body.lines[0]?.text ?? "");
  }

  #addSubmitter(name: string, index: number): void {
    const fresh = this.#card !== null && this.#card.title === null && this.#card.body.length === 0 && this.#card.submittedBy === null;
    const card = fresh && this.#card !== null ? this.#card : this.#begin(index);
    card.submittedBy = name === "" ? null : name;
    card.last = index;
    if (name === "") this.#label = "name";
  }

  #addAuthors(count: number, index: number): void {
    if (this.#card === null && this.headed) return;
    const card = this.#card === null || this.#card.authorCount !== null ? this.#begin(index) : this.#card;
    this.#flushTail(card);
    card.authorCount = count;
    card.footed = true;
    card.last = index;
  }

  #addDate(item: Extract<Item, { type: "date" }>, index: number): void {
    const card = this.#card;
    if (card === null || card.date !== null || !(card.footed || card.body.length > 0 || this.#tail.length > 0)) {
      this.#close();
      this.#card = null;
      this.#evidence.header ??= item.date;
      this.#setRole(index, "listed");
      return;
    }
    this.#takeOrganization(card);
    card.date = item.date;
    card.dateAt = index;
    card.commentCount ??= item.comments;
    card.footed = true;
    card.last = index;
  }

  #addFoot(card: Card, item: Exclude<CardItem, { type: "count" | "date" | "authors" | "submitted" }>, index: number): void {
    this.#takeOrganization(card);
    card.footed = true;
    card.last = index;
    if (item.type === "dot") return;
    if (item.type === "link") {
      card.links.push({ target: item.target, kind: item.kind });
      return;
    }
    if (item.count === null) this.#label = item.type;
    if (item.type === "upvotes") card.upvotes = item.count ?? card.upvotes;
    else {
      card.githubStars = item.count ?? card.githubStars;
      if (item.target.href !== null || item.target.ref !== null) card.links.push({ target: item.target, kind: "code" });
    }
  }

  /** A short line right above the foot of a card without authors is the organisation. */
  #takeOrganization(card: Card): void {
    const last = this.#tail.at(-1);
    if (
      last !== undefined &&
      card.authorCount === null &&
      card.organization === null &&
      !card.footed &&
      textOf(last).length <= LONGEST_NAME
    ) {
      this.#tail.pop();
      card.organization = last;
      for (const { index } of last.lines) this.#setRole(index, "organization");
    }
    this.#flushTail(card);
  }

  #addCount(item: Extract<Item, { type: "count" }>, index: number): void {
    const card = this.#card;
    if (card !== null && card.title !== null && (this.#label === "upvotes" || this.#label === "stars")) {
      if (this.#label === "upvotes") card.upvotes = item.count;
      else card.githubStars = item.count;
      this.#setRole(index, this.#label === "upvotes" ? "upvotes" : "githubStars");
      this.#label = null;
      card.last = index;
      return;
    }
    this.#settleCount("count");
    const { count, dash } = item;
    this.#loose = { count, dash, index };
    if (item.counts === "comments" || (card !== null && card.date !== null && card.dateAt === index)) this.#settleCount("end");
    else if (item.counts === "upvotes" || card === null || (card.title === null && card.body.length === 0)) this.#settleCount("text", true);
  }

  /** Says what a count was, once the line below it is known. */
  #settleCount(below: Below, votes = false): void {
    const loose = this.#loose;
    this.#loose = null;
    if (loose === null) return;
    const card = this.#card;
    const footed = card !== null && card.footed && !loose.dash;
    if (votes || (below === "text" && !this.#countsComments(loose))) this.#beginWithVotes(loose.count, loose.index);
    else if (footed) {
      card.commentCount ??= loose.count;
      card.last = loose.index;
      this.#setRole(loose.index, "commentCount");
      // Two counts in a row: comments on the card above, votes for the card below.
      if (below === "count") this.#votesFirst = true;
    } else this.#setRole(loose.index, "furniture");
  }

  /** Whether a count between a card and the text below it belongs to the card above. */
  #countsComments(loose: LooseCount): boolean {
    const card = this.#card;
    if (card === null || loose.dash || !card.footed) return false;
    return this.#votesFirst === null ? card.date === null : !this.#votesFirst;
  }

  #beginWithVotes(count: number, index: number): void {
    const fresh = this.#card !== null && this.#card.title === null && this.#card.body.length === 0;
    const card = fresh && this.#card !== null ? this.#card : this.#begin(index);
    if (this.#cards.length === 0) this.#votesFirst = true;
    card.upvotes = count;
    card.last = index;
    this.#setRole(index, "upvotes");
  }

  #setRole(index: number, role: Role): void {
    const token = this.#tokens[index];
    if (token !== undefined) token.role = role;
  }
}

/** Whether two cards in a row show the same paper. */
function isSamePaper(a: Card, b: Card): boolean {
  const ids = [ownIdentifier(a.links)?.id, ownIdentifier(b.links)?.id];
  if (ids[0] !== undefined && ids[1] !== undefined) return ids[0] === ids[1];
  const key = (card: Card): string =>
    titleOf(card)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "");
  return key(a) !== "" && key(a) === key(b);
}

function targetOf(token: Token): Target {
  return token.parts.find((part) => part.href !== null || part.ref !== null) ?? { href: null, ref: null };
}
