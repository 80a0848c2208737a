/** Reads one listing of the Daily Papers page: which lines are a card's, and what each of them shows. */
import type { DraftProblem, ListingContext, ListingReader } from "../../core/listing.ts";
import type { Role, Token } from "../../core/token.ts";
import { CaptureEvidence, placeHeader } from "./capture.ts";
import { CardBuilder } from "./card-builder.ts";
import { type Card, isProven, reportCard } from "./card.ts";
import { type Item, readItems } from "./items.ts";
import { splitLines, type TextLine } from "./paragraphs.ts";

/** What a listing too long to be held hands on. */
interface Carried {
  readonly evidence: CaptureEvidence;
  readonly proven: boolean;
  readonly headed: boolean;
}

const ROLES: Readonly<Record<Exclude<Item["type"], "text" | "furniture">, Role>> = {
  submitted: "submittedBy",
  authors: "authorCount",
  dot: "separator",
  date: "published",
  count: "upvotes",
  upvotes: "upvotes",
  stars: "githubStars",
  link: "links",
};

/** A line that breaks off here goes on below: what stands there is no label of a card. */
const WRAPPED = 40;

export class DailyPapersReader implements ListingReader {
  readonly #context: ListingContext;
  readonly #tokens: Token[] = [];
  readonly #definitions = new Map<string, string>();
  readonly #builder: CardBuilder;
  readonly #evidence: CaptureEvidence;
  readonly #carried: Carried | null;
  /** Lines of the paragraph that is being read. */
  #lines: TextLine[] = [];
  #lineTarget: Token | null = null;
  /** Index behind the last token that surely belongs to this listing. */
  #claimed = 0;

  constructor(context: ListingContext) {
    this.#context = context;
    this.#carried = isCarried(context.carried) ? context.carried : null;
    this.#evidence = this.#carried?.evidence ?? new CaptureEvidence();
    this.#builder = new CardBuilder(this.#tokens, this.#evidence, this.#carried?.headed ?? false);
  }

  get underway(): boolean {
    return this.#builder.underway;
  }

  read(token: Token): boolean {
    const index = this.#tokens.push(token) - 1;
    if (token.parts.length > 0 || token.type === "meta") this.#evidence.note(token);
    if (token.type === "text" || token.type === "item" || token.type === "heading") this.#readText(token, index);
    else this.#readSurface(token, index);
    return true;
  }

  end(continues: boolean): unknown {
    if (!continues) this.#closeParagraph();
    const cards = this.#builder.finish(continues);
    const proven = (this.#carried?.proven ?? false) || cards.some(isProven);
    if (proven) this.#report(cards, continues);
    const last = this.#tokens[Math.max(this.#claimed, proven ? (cards.at(-1)?.last ?? -1) + 1 : 0) - 1];
    if (last !== undefined) this.#context.settle(last);
    return { evidence: this.#evidence, proven, headed: this.#builder.headed } satisfies Carried;
  }

  #report(cards: readonly Card[], continues: boolean): void {
    for (const card of cards) if (card.date !== null) this.#evidence.noteDate(card.date);
    const capture = this.#evidence.resolve(this.#context);
    const { header } = this.#evidence;
    const listed = header === null ? null : placeHeader(header, capture);
    const setting = { tokens: this.#tokens, definitions: this.#definitions, capture, listed };
    for (const card of cards) {
      const cut = !continues && card === cards.at(-1) && this.#builder.isCut(card);
      const line = this.#tokens[card.last]?.line ?? 0;
      const problem: DraftProblem | null = cut ? { code: "incomplete", line, detail: null } : null;
      reportCard(card, setting, this.#context, problem);
    }
  }

  /** A line that holds no text of its own. */
  #readSurface(token: Token, index: number): void {
    if (token.type === "blank") token.role = "blank";
    if (token.type === "url" && this.#lines.length > 0 && this.#lines.at(-1)?.index === index - 1) {
      // A URL right below a line of text goes on with its sentence.
      this.#lines.push({ text: token.parts[0]?.href ?? "", index });
      return;
    }
    this.#closeParagraph();
    if (token.type === "definition") this.#define(token);
    else if (token.type === "mark" && /truncated/i.test(token.text)) this.#builder.foot();
    else for (const part of token.parts) this.#builder.addLink(part, index, token.type === "url");
  }

  #define(token: Token): void {
    for (const { ref, href } of token.parts) if (ref !== null && href !== null) this.#definitions.set(ref, href);
    this.#claimed = this.#tokens.length;
  }

  #readText(token: Token, index: number): void {
    if (token.type === "heading") {
      this.#closeParagraph();
      this.#readHeading(token, index);
      return;
    }
    const items = readItems(token);
    const [first] = items;
    const above = this.#lines.at(-1)?.text ?? "";
    const wrapped = above.length > WRAPPED && !/[.!?:]$/.test(above) && (first?.type === "count" || first?.type === "furniture");
    if (wrapped || (items.length === 1 && first?.type === "text")) {
      this.#lines.push({ text: token.text, index });
      if (token.parts.length > 0) this.#lineTarget ??= token;
      return;
    }
    this.#closeParagraph();
    token.role = roleOf(items);
    for (const item of items) this.#readItem(item, index);
  }

  #readHeading(token: Token, index: number): void {
    const [item] = readItems({ ...token, type: "text" });
    if (item?.type === "furniture") this.#readFurniture(item.part, token);
    else this.#builder.addHeading(token, index);
  }

  #readItem(item: Item, index: number): void {
    const token = this.#tokens[index];
    if (token === undefined) return;
    switch (item.type) {
      case "text":
        this.#builder.addParagraph({ lines: [{ text: item.text, index }], target: item.target, glued: false });
        break;
      case "furniture":
        this.#readFurniture(item.part, token);
        break;
      default:
        this.#builder.addItem(item, index);
    }
  }

  #readFurniture(part: "header" | "chrome" | "foot", token: Token): void {
    token.role = part === "header" ? "header" : "furniture";
    this.#claimed = this.#tokens.length;
    if (part === "header") this.#builder.restart();
    else if (part === "foot") this.#builder.foot();
  }

  #closeParagraph(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    const token = this.#lineTarget;
    this.#lines = [];
    this.#lineTarget = null;
    const target = token?.parts.find((part) => part.href !== null || part.ref !== null) ?? { href: null, ref: null };
    for (const paragraph of splitLines(lines, target)) this.#builder.addParagraph(paragraph);
  }
}

function roleOf(items: readonly Item[]): Role {
  const telling = items.find((item) => item.type !== "dot" && item.type !== "text") ?? items[0];
  return telling === undefined || telling.type === "text" || telling.type === "furniture" ? "furniture" : ROLES[telling.type];
}

function isCarried(value: unknown): value is Carried {
  return typeof value === "object" && value !== null && "evidence" in value && value.evidence instanceof CaptureEvidence;
}
