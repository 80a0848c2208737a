/** An item whose foot is being read, line by line. */
import type { ReadToken, Role, Token } from "../../core/token.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { type Item, readAs, readFoot } from "./item.ts";
import { extendFoot, type Foot, isWhole } from "./layouts.ts";
import { type Mark, readFragments } from "./marks.ts";
import { findTitle, type LineAbove } from "./titles.ts";
import { isDot } from "./words.ts";

/** A mark with which an item's foot begins. */
export type ItemMark = Extract<Mark, { type: "item" | "digest" }>;

/** What each piece of a foot tells. */
const ROLES: readonly Role[] = ["id", "published", "upvotes", "commentCount"];
/** Lines without text that do not end a foot. */
const MOST_IDLE = 8;

export class OpenItem {
  readonly #mark: ItemMark;
  readonly #line: LineAbove;
  /** The lines that the foot stands on, and those of links to its paper. */
  readonly #tokens: ReadToken[];
  #foot: Foot | null;
  #publishedAt: Token;
  #idle = 0;

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

  /** The lines of the foot. */
  get lines(): readonly Token[] {
    return this.#tokens.map(({ token }) => token);
  }

  /** Takes the next line; false where the foot was over before it. */
  add(token: Token): boolean {
    const { type, content } = token;
    if (type === "text" || type === "item" || (type === "mark" && isDot(content))) return this.#addPieces(token);
    if ((type === "url" || type === "mark") && this.#isOwnLink(token)) return this.#addLink(token);
    return (type === "blank" || type === "mark") && ++this.#idle <= MOST_IDLE;
  }

  /**
   * The item, with the title that stands before its foot or above.
   *
   * @param width length of the longest line of the page so far
   */
  close(above: readonly LineAbove[], width: number): Item {
    const { before } = this.#mark;
    const title = findTitle(this.#line, before, above, width);
    const titleLines = title?.lines.filter((token) => token !== this.#line.token) ?? [];
    const mailed = this.#mark.type === "digest" ? this.#mark : null;
    return {
      tokens: [...titleLines.map((token) => readAs(token, "title", "title")), ...this.#tokens],
      title: title?.text ?? null,
      ...readFoot(this.#foot ?? { texts: [], dotted: false }),
      ...(mailed === null ? {} : { upvotes: mailed.votes }),
      publishedAt: this.#publishedAt,
      address: mailed?.url ?? null,
      mailed: mailed !== null,
    };
  }

  #addPieces(token: Token): boolean {
    const foot = this.#foot === null ? null : extendFoot(this.#foot, readFragments(token));
    if (foot === null || this.#foot === null) return false;
    const piece = foot.texts.findIndex((text, at) => text !== "" && text !== this.#foot?.texts[at]);
    const role = ROLES[piece] ?? "separator";
    if (role === "published") this.#publishedAt = token;
    this.#tokens.push(readAs(token, role, "foot"));
    this.#foot = foot;
    this.#idle = 0;
    return true;
  }

  #addLink(token: Token): true {
    this.#tokens.push(readAs(token, "links", "link"));
    return true;
  }

  /** Whether a line leads to the paper of the foot; below a line of the mail any paper is the one. */
  #isOwnLink({ parts }: Token): boolean {
    const id = this.#foot === null ? null : readFoot(this.#foot).identifier?.id;
    return parts.some(({ href }) => {
      const leadsTo = href === null ? null : findIdentifier(href);
      return leadsTo !== null && (id === null || leadsTo.id === id);
    });
  }
}
