/** A card in the form that most have where the page was copied as text: title, abstract and foot, with blank lines between. */
import type { Lookahead, Token } from "../../core/token.ts";
import { type Item, readItems } from "./items.ts";

/** What a line of such a card is; null for a blank one. */
type CardItem = Extract<Item, { type: "text" | "authors" | "dot" | "date" }> | null;

/** The lines of a card, down to the blank one below it. */
export class PlainCard {
  readonly tokens: Token[] = [];
  /** What each line is. */
  readonly items: CardItem[] = [];
  /** Title and abstract: the lines that may hold anything. */
  readonly texts: Token[] = [];

  /** Takes a line of text and the blank one below it. */
  takeText(ahead: Lookahead): boolean {
    const token = ahead.next();
    const item = token === null ? null : readOnly(token);
    if (token === null || item?.type !== "text") return false;
    this.#take(token, item);
    this.texts.push(token);
    return this.#takeBlank(ahead.next());
  }

  /** Takes lines with authors, dots and dates, and the blank one below them. */
  takeFoot(ahead: Lookahead): boolean {
    let token = ahead.next();
    if (token?.type === "blank") return false;
    for (; token !== null && token.type !== "blank"; token = ahead.next()) {
      const item = readOnly(token);
      if (item === null || item.type === "text") return false;
      this.#take(token, item);
    }
    return this.#takeBlank(token);
  }

  #takeBlank(token: Token | null): boolean {
    if (token?.type !== "blank") return false;
    this.#take(token, null);
    return true;
  }

  #take(token: Token, item: CardItem): void {
    this.tokens.push(token);
    this.items.push(item);
  }
}

/** Reads the lines ahead as such a card; null where they are none. */
export function readPlainCard(ahead: Lookahead): PlainCard | null {
  const card = new PlainCard();
  return card.takeText(ahead) && card.takeText(ahead) && card.takeFoot(ahead) ? card : null;
}

/** The only thing that a line shows, if it is one of a plain card's. */
function readOnly(token: Token): CardItem {
  if (token.type === "blank" || token.parts.length > 0) return null;
  const items = readItems(token);
  const [item] = items;
  if (item === undefined || items.length > 1) return null;
  return item.type === "text" || item.type === "authors" || item.type === "dot" || item.type === "date" ? item : null;
}
