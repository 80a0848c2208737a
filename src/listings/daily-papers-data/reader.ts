/** Reads the site's data, item by item. */
import type { ListingContext, ListingReader } from "../../core/listing.ts";
import type { ReadToken, Role, Token } from "../../core/token.ts";
import { draftItem } from "../../parser/site-data/draft.ts";
import { isPaper, ItemCollector } from "../../parser/site-data/item.ts";

/** Roles of the fields, by the last key of their path or the key of the paper. */
const ROLES: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/^(?:paper\.)?id$/, "id"],
  [/^(?:paper\.)?title$/, "title"],
  [/^(?:paper\.)?summary$/, "abstract"],
  [/^(?:paper\.)?authors\[\d+\]\.name$/, "authors"],
  [/^paper\.publishedAt$/, "published"],
  [/submittedOnDailyAt$/, "listed"],
  [/(?:submittedBy|submittedOnDailyBy)\.(?:user|name|fullname)$/, "submittedBy"],
  [/organization\.(?:name|fullname)$/, "organization"],
  [/^(?:paper\.)?upvotes$/, "upvotes"],
  [/numComments$/, "commentCount"],
  [/githubStars$/, "githubStars"],
  [/(?:projectPage|githubRepo)$/, "links"],
];

export class DataReader implements ListingReader {
  readonly #context: ListingContext;
  readonly #collector = new ItemCollector();
  #tokens: ReadToken[] = [];

  constructor(context: ListingContext) {
    this.#context = context;
  }

  get underway(): boolean {
    return false;
  }

  read(token: Token): boolean {
    const { field } = token;
    if (field === null) return true;
    if (field.endsWith("{")) {
      this.#release();
      this.#collector.open(field.slice(0, -1));
    }
    if (token.type === "mark") this.#tokens.push({ token, role: "separator", mark: field });
    else {
      const name = this.#collector.leaf(field, token.content);
      this.#tokens.push({ token, role: ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? "furniture", mark: name });
    }
    if (field.endsWith("}")) this.#finish(token, false);
    return true;
  }

  end(continues: boolean): unknown {
    const last = this.#tokens.at(-1)?.token;
    if (!continues && last !== undefined) this.#finish(last, true);
    return undefined;
  }

  /** Reports the item that ends with a token, or breaks off after it. */
  #finish(token: Token, isCut: boolean): void {
    const item = this.#collector.take();
    const tokens = this.#tokens;
    if (isPaper(item)) {
      const draft = draftItem(item);
      if (draft.title === "") this.#context.reject(tokens, { code: "missing-title", line: tokens[0]?.token.line ?? 0, detail: null });
      else this.#context.paper(draft, tokens, isCut ? [{ code: "incomplete", line: token.line, detail: null }] : []);
      this.#tokens = [];
    } else this.#release();
    this.#context.settle(token);
  }

  #release(): void {
    this.#context.furniture(this.#tokens);
    this.#tokens = [];
  }
}
