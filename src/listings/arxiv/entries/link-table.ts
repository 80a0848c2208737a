/** The table of links at the end of a page, and where a link of the page leads. */
import type { Part, Token } from "../../../core/token.ts";
import { findIdentifier } from "../../../parser/identifiers.ts";
import { LinkRows } from "../../../parser/link-rows.ts";
import { findUrls } from "../../../parser/links.ts";

/** Looks links up: those in their place, and those that a table at the page's end explains. */
export class LinkTable {
  readonly #site: string;
  readonly #rows = new LinkRows();

  /** @param site what the page's relative links stand on */
  constructor(site: string) {
    this.#site = site;
  }

  /** Takes a row of the table. */
  define(token: Token): void {
    this.#rows.define(token);
  }

  /** The address of a link; null where there is none, or the table does not hold it. */
  resolve(part: Part): string | null {
    const target = this.#rows.resolve(part) ?? "";
    if (/^https?:\/\//i.test(target)) return target;
    return /^\/(?!\/)/.test(target) && URL.canParse(target, this.#site) ? new URL(target, this.#site).href : null;
  }
}

/** Addresses in a text that was taken apart, in order: those of its links, and those that it writes out. */
export function urlsOf({ text, parts }: { readonly text: string; readonly parts: readonly Part[] }, table: LinkTable): { url: string }[] {
  const pieces: readonly Part[] = parts.length > 0 ? parts : [{ text, href: null, ref: null }];
  const urls = pieces.flatMap((part) => {
    const url = table.resolve(part);
    return url === null ? findUrls(part.text) : [url];
  });
  return urls.map((url) => ({ url }));
}

/** Addresses of the paper itself that an entry's head links: its abstract and its PDF. */
export function headUrls(tokens: readonly Token[], id: string | null, table: LinkTable): { url: string }[] {
  const urls = tokens.flatMap(({ parts }) => parts.map((part) => table.resolve(part) ?? ""));
  return urls.filter((url) => /\/(?:abs|pdf)\//.test(url) && findIdentifier(url)?.id === id).map((url) => ({ url }));
}
