/** Reads one listing of the Daily Papers page: which lines are a card's, and what each of them shows. */
import type { DraftProblem, ListingContext, ListingReader } from "../../core/listing.ts";
import type { Part, Token } from "../../core/token.ts";
import { CaptureEvidence, placeHeader } from "../../parser/capture.ts";
import { CardFoot } from "./card-foot.ts";
import { addHeading, addLoneLink, addParagraph } from "./card-text.ts";
import { type Card, isProven, reportCard, resolvedIdentifier } from "./card.ts";
import { Cards } from "./cards.ts";
import { findFurniture } from "./furniture.ts";
import { type Item, readItems } from "./items.ts";
import { isUnwrapped, type Paragraph, splitLines, textOf, type TextLine } from "./paragraphs.ts";

/** What a listing too long to be held hands on. */
interface Carried {
  readonly evidence: CaptureEvidence;
  readonly proven: boolean;
  readonly headed: boolean;
}

/** A line of dashes ends the card above it; a row of bullets is what is left of pictures. */
const RULE = /^\s*[-=_─—]{3,}\s*$/;
/** A line that breaks off here goes on below: what stands there is no label of a card. */
const WRAPPED = 40;

/** Reads one listing; its records wait for its end, which may tell the table of links and the day of the capture. */
export class DailyPapersReader implements ListingReader {
  readonly #context: ListingContext;
  readonly #tokens: Token[] = [];
  readonly #definitions = new Map<string, string>();
  readonly #evidence: CaptureEvidence;
  readonly #cards: Cards;
  readonly #foot: CardFoot;
  /** A card of the listing has shown by itself that it is a paper's. */
  #proven: boolean;
  /** Lines of the paragraph that is being read. */
  #lines: TextLine[] = [];
  /** Index behind the last token that surely belongs to this listing. */
  #claimed = 0;
  /** The foot of the page has been reached. */
  #over = false;

  constructor(context: ListingContext) {
    const carried = isCarried(context.carried) ? context.carried : null;
    this.#context = context;
    this.#evidence = carried?.evidence ?? new CaptureEvidence();
    this.#proven = carried?.proven ?? false;
    this.#cards = new Cards(this.#tokens, carried);
    this.#foot = new CardFoot(this.#cards, this.#evidence);
  }

  get underway(): boolean {
    return this.#cards.underway;
  }

  read(token: Token): boolean {
    const index = this.#tokens.push(token) - 1;
    if (token.parts.length > 0 || token.type === "meta") this.#evidence.note(token);
    if (token.type === "text" || token.type === "item") this.#readText(token, index);
    else if (token.type === "heading") return this.#readHeading(token, index);
    else this.#readSurface(token, index);
    return true;
  }

  end(continues: boolean): unknown {
    if (continues) this.#closeFarCard();
    else this.#closeLastCard();
    const cards = continues ? this.#cards.complete : this.#cards.sure;
    this.#proven ||= cards.some(isProven);
    if (this.#proven) this.#report(cards, continues);
    const behindCards = this.#proven ? (cards.at(-1)?.last ?? -1) + 1 : 0;
    const last = this.#tokens[Math.max(this.#claimed, behindCards) - 1];
    if (last !== undefined) this.#context.settle(last);
    return { evidence: this.#evidence, proven: this.#proven, headed: this.#cards.headed } satisfies Carried;
  }

  #closeLastCard(): void {
    this.#closeParagraph();
    this.#foot.settle("end");
    if (this.#over) this.#cards.close();
    else this.#cards.closeCut();
  }

  /** A card that begins far above is not held any longer: what was read of it is told now, or lost. */
  #closeFarCard(): void {
    const { open } = this.#cards;
    if (open !== null && open.first < this.#tokens.length / 2) this.#cards.close();
  }

  #report(cards: readonly Card[], continues: boolean): void {
    for (const card of cards) this.#noteEvidence(card);
    const capture = this.#evidence.resolve(this.#context);
    const { header } = this.#evidence;
    const listed = header === null ? null : placeHeader(header, capture);
    const setting = { tokens: this.#tokens, definitions: this.#definitions, capture, listed };
    for (const card of cards) {
      const cut = !continues && card === cards.at(-1) && this.#cards.isCut(card);
      const line = this.#tokens[card.last]?.line ?? 0;
      const problem: DraftProblem | null = cut ? { code: "incomplete", line, detail: null } : null;
      reportCard(card, setting, this.#context, problem);
    }
  }

  #noteEvidence(card: Card): void {
    if (card.date !== null) this.#evidence.noteDate(card.date);
    const own = resolvedIdentifier(card, this.#definitions);
    if (own !== null) this.#evidence.noteIdentifier(own.id);
  }

  /** A line that holds no text of its own. */
  #readSurface(token: Token, index: number): void {
    if (isSentenceUrl(token) && this.#lines.at(-1)?.index === index - 1) {
      // A URL right below a line of text goes on with its sentence.
      this.#lines.push({ text: token.content.replace(/^[\s>]+/, "").trim(), index, width: token.content.length });
      return;
    }
    this.#closeParagraph();
    if (token.type === "blank") return;
    if (token.type === "definition") this.#define(token);
    else if (token.type === "rule" && RULE.test(token.content) && this.#tokens[index - 1]?.type !== "heading") this.#cards.close();
    else this.#readLinks(token, index);
  }

  #readLinks(token: Token, index: number): void {
    if (findFurniture(token.text) === "foot") this.#readFurniture("foot", token);
    for (const part of token.parts) this.#readLink(part, index, token.type === "url");
  }

  #readLink(part: Part, index: number, bare: boolean): void {
    if (part.href !== null && this.#foot.settleByLink(part.href, index)) return;
    // An address below a count that does not tell what it counts belongs to the card with it.
    if (bare) this.#foot.settle("foot");
    addLoneLink(this.#cards, part, index, bare);
  }

  #define(token: Token): void {
    for (const { ref, href } of token.parts) if (ref !== null && href !== null) this.#definitions.set(ref, href);
    this.#claimed = this.#tokens.length;
  }

  #readText(token: Token, index: number): void {
    const items = readItems(token);
    const [first] = items;
    if (first !== undefined && items.length === 1 && (first.type === "text" || this.#isWrapped(first))) {
      this.#lines.push(lineOf(token, index));
      return;
    }
    this.#closeParagraph();
    for (const part of token.parts) if (part.text === "") this.#readLink(part, index, false);
    for (const item of items) {
      if (item.type === "text") this.#addParagraph({ lines: [{ text: item.text, index, width: 0 }], glued: false });
      else if (item.type === "furniture") this.#readFurniture(item.part, token);
      else this.#foot.add(item, index);
    }
  }

  /** Whether a lone number or menu word is the end of a sentence that was wrapped. */
  #isWrapped(item: Item): boolean {
    const above = this.#lines.at(-1)?.text ?? "";
    const running = above.length > WRAPPED && !isUnwrapped(above) && !/[.!?:]$/.test(above);
    return running && (item.type === "count" || item.type === "furniture");
  }

  #readHeading(token: Token, index: number): boolean {
    this.#closeParagraph();
    const furniture = findFurniture(token.text);
    if (furniture !== null) {
      this.#readFurniture(furniture, token);
      return true;
    }
    this.#foot.settle("text");
    return addHeading(this.#cards, token, this.#tokens[index - 1], index);
  }

  #readFurniture(part: "header" | "chrome" | "foot", _token: Token): void {
    this.#claimed = this.#tokens.length;
    if (part === "chrome") return;
    this.#foot.settle("end");
    this.#over = part === "foot";
    if (part === "foot") {
      this.#cards.close();
      return;
    }
    this.#cards.restart();
    this.#foot.awaitHeaderDate();
  }

  #closeParagraph(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    const above = this.#tokens[(lines[0]?.index ?? 0) - 1]?.type;
    for (const paragraph of splitLines(lines, above === "text" || above === "item")) this.#addParagraph(paragraph);
  }

  #addParagraph(paragraph: Paragraph): void {
    const token = this.#tokens[paragraph.lines.at(-1)?.index ?? 0];
    const furniture = paragraph.lines.length > 1 ? findFurniture(textOf(paragraph)) : null;
    if (furniture !== null && token !== undefined) {
      this.#readFurniture(furniture, token);
      return;
    }
    if (this.#foot.readName(paragraph)) return;
    this.#foot.settle("text");
    addParagraph(this.#cards, paragraph);
  }
}

function lineOf({ text, content }: Token, index: number): TextLine {
  return { text, index, width: content.trimEnd().length };
}

/** Whether a line is an address without brackets around it. */
function isSentenceUrl({ type, content }: Token): boolean {
  return type === "url" && !/^\s*[[(]/.test(content);
}

function isCarried(value: unknown): value is Carried {
  return typeof value === "object" && value !== null && "evidence" in value && value.evidence instanceof CaptureEvidence;
}
