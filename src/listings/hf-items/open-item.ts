/** An item whose foot is being read, line by line. */
import type { ReadToken, Role, Token } from "../../core/token.ts";
import { findIdentifier, type Identifier } from "../../parser/identifiers.ts";
import { type Item, readAs, readFoot } from "./item.ts";
import { extendFoot, type Foot, isWhole } from "./layouts.ts";
import { type Mark, readFragments } from "./marks.ts";
import { findTitle, type LineAbove } from "./titles.ts";
import type { Fragment } from "./words.ts";

/** A mark with which an item's foot begins. */
type ItemMark = Extract<Mark, { type: "item" | "digest" }>;

/** What each piece of a foot tells. */
const ROLES: readonly Role[] = ["id", "published", "upvotes", "commentCount"];
/** Lines that bring no piece of a foot before one ends it, and lines of a foot. */
const MOST_IDLE = 8;
const MOST_LINES = 64;

export class OpenItem {
  readonly #mark: ItemMark;
  readonly #line: LineAbove;
  /** The lines that the foot stands on, and those of links to its paper. */
  readonly #tokens: ReadToken[];
  #foot: Foot | null;
  #publishedAt: Token;
  #idle = 0;
  #apart = false;

  constructor(line: LineAbove, mark: ItemMark) {
    this.#mark = mark;
    this.#line = line;
    this.#foot = mark.type === "item" ? mark.foot : null;
    const role = mark.before !== "" ? "title" : mark.type === "digest" ? "upvotes" : this.#foot?.texts[0] === "" ? "separator" : "id";
    this.#tokens = [readAs(line.token, role, mark.type)];
    this.#publishedAt = line.token;
  }

  /** Whether it is proven to be an item's. */
  get isWhole(): boolean {
    return this.#foot === null || isWhole(this.#foot);
  }

  /** The lines of the foot; its first one with what stands above it. */
  get lines(): readonly Omit<LineAbove, "mark">[] {
    return this.#tokens.map(({ token }) => ({ token, apart: token === this.#line.token && this.#line.apart }));
  }

  /** A blank line was the last one. */
  get apart(): boolean {
    return this.#apart;
  }

  /** Takes the next line; false where the foot was over before it. */
  add(token: Token): boolean {
    const { type } = token;
    this.#apart = type === "blank";
    if (this.#tokens.length >= MOST_LINES) return false;
    const fragments = type === "text" || type === "item" || type === "mark" ? readFragments(token) : [];
    if (fragments.length > 0) return this.#addPieces(token, fragments);
    if ((type === "url" || type === "mark") && this.#isOwnLink(token)) this.#tokens.push(asLink(token));
    else if (type !== "blank" && type !== "mark") return false;
    return ++this.#idle <= MOST_IDLE;
  }

  /** The item, with the title that stands before its foot or above. */
  close(above: readonly LineAbove[]): Item {
    const title = findTitle(this.#line, this.#mark.before, above);
    const [first] = title?.lines ?? [];
    return {
      tokens: [...this.#readAbove(above, title?.lines ?? []), ...this.#tokens],
      title: title?.text ?? null,
      look: first === undefined || first === this.#line.token ? null : first.type,
      publishedAt: this.#publishedAt,
      ...this.#readValues(),
    };
  }

  #readValues(): Omit<Item, "tokens" | "title" | "look" | "publishedAt"> {
    const mark = this.#mark;
    if (mark.type === "item") return { ...readFoot(this.#foot ?? mark.foot), address: null, mailed: false };
    const shown = { published: null, upvotes: mark.votes, commentCount: null };
    return { ...shown, identifier: this.#identifier, address: mark.url, mailed: true };
  }

  #addPieces(token: Token, fragments: readonly Fragment[]): boolean {
    const foot = this.#foot === null ? null : extendFoot(this.#foot, fragments);
    if (foot === null || this.#foot === null) return false;
    const piece = foot.texts.findIndex((text, at) => text !== "" && text !== this.#foot?.texts[at]);
    const role = ROLES[piece] ?? "separator";
    if (role === "published") this.#publishedAt = token;
    this.#tokens.push(readAs(token, role, "foot"));
    this.#foot = foot;
    this.#idle = 0;
    return true;
  }

  /** The lines above the foot that are the item's: those of its title, and links to its paper around them. */
  #readAbove(above: readonly LineAbove[], title: readonly Token[]): ReadToken[] {
    const first = above.findIndex(({ token }) => token === title[0]);
    const top = first === -1 ? above.length : first;
    const before = above.slice(0, top).findLastIndex(({ token }) => token.type !== "url" && token.type !== "mark");
    return above.slice(before + 1).flatMap(({ token }) => {
      if (title.includes(token)) return [readAs(token, "title", "title")];
      return (token.type === "url" || token.type === "mark") && this.#isOwnLink(token) ? [asLink(token)] : [];
    });
  }

  /** Whether a line leads to the paper of the foot; below a line of the mail, the first paper is the one. */
  #isOwnLink(token: Token): boolean {
    const own = this.#identifier;
    return papersOf(token).some(({ id }) => id === own?.id || (own === null && this.#foot === null));
  }

  /** The paper that the foot shows, or that the lines of the mail lead to. */
  get #identifier(): Identifier | null {
    if (this.#foot !== null) return readFoot(this.#foot).identifier;
    const address = this.#mark.type === "digest" ? this.#mark.url : null;
    return this.#tokens.flatMap(({ token }) => papersOf(token))[0] ?? (address === null ? null : findIdentifier(address));
  }
}

/** The papers that a line leads to. */
function papersOf({ parts }: Token): Identifier[] {
  return parts.flatMap(({ href }) => (href === null ? [] : (findIdentifier(href) ?? [])));
}

function asLink(token: Token): ReadToken {
  return readAs(token, "links", "link");
}
