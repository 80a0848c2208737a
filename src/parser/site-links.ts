/** Links of Hugging Face's pages: addresses without the site's name, and addresses that are none of a paper's. */
import type { Link } from "../core/record.ts";
import type { LinkKind } from "../core/vocabulary.ts";
import { findIdentifier, type Identifier } from "./identifiers.ts";
import { collectLinks, findUrls, linkKind, withoutFile } from "./links.ts";

/** A link with its address as the page has it; its kind where a button's label told it. */
export interface SiteLink {
  readonly href: string;
  readonly kind: LinkKind | null;
}

const SITE = "https://huggingface.co";
/** Paths and addresses that parsing would not change. */
const PLAIN_PATH = /^\/(?:[\w-][\w.-]*(?:\/(?=[\w-])|(?=[?#]|$)))*(?:\?[\w=%&./-]*)?(?:#[\w-]*)?$/;
const PLAIN_URL = /^https?:\/\/(?!xn--)(?:[a-z\d][a-z\d-]*\.){1,4}[a-z]{2,12}(?:\/[\w./?=#%&~+-]*)?$/;
const HAS_SCHEME = /^https?:\/\//i;

/** The links of a record: each address once, absolute, without those for votes, comments and people of the site. */
export function collectSiteLinks(links: readonly SiteLink[]): Link[] {
  const found: { url: string; kind: LinkKind | null }[] = [];
  for (const { href, kind } of links) {
    const url = toAbsolute(withoutFile(href));
    if (url !== null && isRecordLink(url, kind)) found.push({ url, kind });
  }
  return found.length === 0 ? [] : collectLinks(found);
}

/** The links of running text, where any address is meant. */
export function linksInText(text: string): SiteLink[] {
  return findUrls(text).map((href) => ({ href, kind: linkKind(href) }));
}

/** The paper that one of the links leads to, also those for votes, which lead over a login. */
export function findPaper(links: readonly SiteLink[]): Identifier | null {
  for (const { href } of links) {
    const found = findIdentifier(href.includes("/login?next=") ? href.replaceAll(/%2F/gi, "/") : href);
    if (found !== null) return found;
  }
  return null;
}

/** An absolute address of a page; null for any other, such as that of a mail or a script. Nearly all are so plain that they need not be parsed. */
function toAbsolute(href: string): string | null {
  if (PLAIN_PATH.test(href)) return SITE + href;
  if (PLAIN_URL.test(href)) return href;
  if (!URL.canParse(href, SITE)) return null;
  if (HAS_SCHEME.test(href)) return href;
  const { protocol, href: absolute } = new URL(href, SITE);
  return protocol === "https:" ? absolute : null;
}

function isRecordLink(url: string, kind: LinkKind | null): boolean {
  if (url.endsWith("#community") || url.includes("/login?")) return false;
  return kind !== null || linkKind(url) !== "other" || !url.startsWith(`${SITE}/`);
}
