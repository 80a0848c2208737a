/** Reads a feed, item by item. */
import type { ListingContext, ListingReader } from "../../../core/listing.ts";
import type { ReadToken, Role, Token } from "../../../core/token.ts";
import { dayOf, readItem } from "./draft.ts";
import { FeedItem } from "./item.ts";
import { isOfArxiv } from "./proof.ts";

const BEGINNING = /^<(?:entry|item)>$/;
const END = /^<\/(?:entry|item)>$/;
const HEAD_DATE = /^(?:channel\/(?:pubDate|dc:date)|feed\/updated)$/;
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["id", "id"],
  ["guid", "id"],
  ["[about]", "id"],
  ["title", "title"],
  ["dc:title", "title"],
  ["summary", "abstract"],
  ["description", "abstract"],
  ["content", "abstract"],
  ["content:encoded", "abstract"],
  ["author/name", "authors"],
  ["dc:creator", "authors"],
  ["author", "authors"],
  ["published", "published"],
  ["pubDate", "published"],
  ["updated", "revised"],
  ["arxiv:announce_type", "announced"],
  ["arxiv:primary_category", "categories"],
  ["category", "categories"],
  ["arxiv:comment", "comment"],
  ["arxiv:journal_ref", "journalRef"],
  ["arxiv:journal_reference", "journalRef"],
  ["arxiv:doi", "doi"],
  ["arxiv:DOI", "doi"],
  ["prism:doi", "doi"],
  ["link", "links"],
  ["link[alternate]", "links"],
  ["link[related]", "links"],
]);

/** The part of a feed too long to be held that is handed on. */
interface Carried {
  readonly headDay: string | null;
}

export class FeedReader implements ListingReader {
  readonly #context: ListingContext;
  #headDay: string | null;
  #isRecognised = false;
  /** The item that is open, with its tokens; null between two of them. */
  #item: FeedItem | null = null;
  #tokens: ReadToken[] = [];

  constructor(context: ListingContext) {
    this.#context = context;
    this.#headDay = isCarried(context.carried) ? context.carried.headDay : null;
  }

  get underway(): boolean {
    return false;
  }

  read(token: Token): boolean {
    const { field, content } = token;
    if (field === null) return true;
    if (BEGINNING.test(field)) this.#begin(token, field);
    else if (this.#item === null) this.#readHead(token, field);
    else if (END.test(field)) this.#finish(this.#item, { token, role: "separator", mark: field }, false);
    else {
      this.#item.add(field, content);
      this.#tokens.push({ token, role: ROLES.get(field.replace(/^(?:entry|item)\/?/, "")) ?? "furniture", mark: field });
    }
    return true;
  }

  end(continues: boolean): unknown {
    // An item that is too long to be held is given up.
    if (this.#item !== null && !continues) this.#finish(this.#item, null, true);
    return { headDay: this.#headDay } satisfies Carried;
  }

  #begin(token: Token, field: string): void {
    if (this.#item !== null) this.#finish(this.#item, null, true);
    this.#item = new FeedItem();
    this.#tokens = [{ token, role: "separator", mark: field }];
  }

  #readHead(token: Token, field: string): void {
    if (HEAD_DATE.test(field)) this.#headDay ??= dayOf(token.content);
    if (!this.#isRecognised && isOfArxiv(field, token.content)) {
      this.#isRecognised = true;
      this.#context.recognised(true);
    }
    this.#context.furniture([{ token, role: "header", mark: field }]);
  }

  /** Reports an item that has ended, or breaks off. One that nothing proves to be a paper is a part of the feed. */
  #finish(item: FeedItem, end: ReadToken | null, isCut: boolean): void {
    const tokens = end === null ? this.#tokens : [...this.#tokens, end];
    const line = tokens.at(-1)?.token.line ?? 0;
    const { draft, isPaper } = readItem(item, this.#headDay);
    if (!isPaper) this.#context.furniture(tokens);
    else if (draft.title === "") this.#context.reject(tokens, { code: "missing-title", line: tokens[0]?.token.line ?? line, detail: null });
    else this.#context.paper(draft, tokens, isCut ? [{ code: "incomplete", line, detail: null }] : []);
    this.#item = null;
    this.#tokens = [];
    const last = tokens.at(-1);
    if (last !== undefined) this.#context.settle(last.token);
  }
}

function isCarried(value: unknown): value is Carried {
  return typeof value === "object" && value !== null && "headDay" in value;
}
