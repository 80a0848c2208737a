/** A card in the form that most have where the page was copied as text: title, abstract and foot, with blank lines between. */
import type { Lookahead, Token } from "../../core/token.ts";
import { type Item, readItems } from "./items.ts";

/** What a line of such a card is; null for a blank one. */
type CardItem = Extract<Item, { type: "text" | "authors" | "dot" | "date" }> | null;

/** Title and abstract; few cards have more. */
const LEAST_PARAGRAPHS = 2;
const MOST_PARAGRAPHS = 5;

/** The lines of a card, down to the blank one below it. */
export class PlainCard {
  readonly tokens: Token[] = [];
  /** What each line is. */
  readonly items: CardItem[] = [];
  /** Title, abstract, organisation: the lines that may hold anything. */
  readonly texts: Token[] = [];

  /** Takes paragraphs of one line with blank lines below them, and a foot with the organisation where there is one. */
  take(ahead: Lookahead): boolean {
    for (let paragraphs = 0; paragraphs <= MOST_PARAGRAPHS; paragraphs++) {
      const line = this.#takeLine(ahead.next());
      const below = line === "text" ? this.#takeLine(ahead.next()) : line;
      if (below === "foot") return paragraphs >= LEAST_PARAGRAPHS && this.#takeFoot(ahead);
      if (line !== "text" || below !== "blank") return false;
    }
    return false;
  }

  /** Takes further lines with authors, dots and dates, and the blank one below them. */
  #takeFoot(ahead: Lookahead): boolean {
    let line = this.#takeLine(ahead.next());
    while (line === "foot") line = this.#takeLine(ahead.next());
    return line === "blank";
  }

  /** Takes a line and tells what it is; null where it is none of a plain card's. */
  #takeLine(token: Token | null): "blank" | "text" | "foot" | null {
    if (token === null) return null;
    const blank = token.type === "blank";
    const item = blank ? null : readOnly(token);
    if (item === null && !blank) return null;
    this.tokens.push(token);
    this.items.push(item);
    if (item?.type === "text") this.texts.push(token);
    return item === null ? "blank" : item.type === "text" ? "text" : "foot";
  }
}

/** Reads the lines ahead as such a card; null where they are none. */
export function readPlainCard(ahead: Lookahead): PlainCard | null {
  const card = new PlainCard();
  return card.take(ahead) ? card : null;
}

/** The only thing that a line shows, if it is one of a plain card's. */
function readOnly(token: Token): CardItem {
  if (token.type === "blank" || token.parts.length > 0) return null;
  const items = readItems(token);
  const [item] = items;
  if (item === undefined || items.length > 1) return null;
  return item.type === "text" || item.type === "authors" || item.type === "dot" || item.type === "date" ? item : null;
}
