/** The draft of an item of a feed: its fields as typed values. */
import type { Draft } from "../../../core/record.ts";
import { findDay, findIsoDay } from "../../../parser/dates.ts";
import { type Identifier, parseIdentifier } from "../../../parser/identifiers.ts";
import { collectLinks, findUrls } from "../../../parser/links.ts";
import { splitAuthors } from "../../../parser/people.ts";
import { foldSpace } from "../../../text/white-space.ts";
import { decodeEntities, stripTags } from "../../../tokenizer/html.ts";
import { parseCategories } from "../entries/categories.ts";
import { saysWithdrawn } from "../entries/withdrawal.ts";
import type { FeedItem } from "./item.ts";
import { doiIn, identifierIn } from "./proof.ts";

/** `. (arXiv:1808.09955v1 [astro-ph.IM] UPDATED)`, at the end of titles before 2024. */
const TITLE_END = /\s*\(arXiv:([^\s()]{1,40}) \[([\w.-]{2,20})\]((?: [A-Z]+){0,2})\)$/;
/** `arXiv:2402.01234v1 Announce Type: new Abstract: `, before abstracts since 2024. */
const ABSTRACT_START = /^arXiv:(\S{1,40})\s+Announce Type:\s*([\w-]+)\s+Abstract:\s*/i;
const PARAGRAPH_TAG = /<(?:\/p|br\s*\/?)\s*>\s*<(?:p|br)\b[^<>]{0,200}>/gi;

/** The draft of an item, and whether anything proves that it is a paper. */
export interface ReadItem {
  readonly draft: Draft;
  readonly isPaper: boolean;
}

/** @param headDay day of the feed itself, where it tells one */
export function readItem(item: FeedItem, headDay: string | null): ReadItem {
  const head = readTitle(foldSpace(textOf(item.first("title", "dc:title"))));
  const body = readBody(item.first("summary", "description", "content:encoded", "content", "dc:description").trimStart());
  const announced = announcedAs(item.first("arxiv:announce_type") || body.type) ?? announcedAs(head.mark);
  const identifier = identifierOf(item, [head.id, body.id]);
  const comment = foldSpace(item.first("arxiv:comment"));
  const doi = doiOf(item);
  const draft: Draft = {
    id: identifier?.id ?? null,
    version: identifier?.version ?? null,
    title: head.title,
    abstract: body.abstract,
    ...authorsOf(item),
    ...daysOf(item, announced !== null, headDay),
    announced,
    withdrawn: saysWithdrawn([comment, body.abstract]) ? true : null,
    categories: categoriesOf(item, head.category),
    comment,
    journalRef: foldSpace(item.first("arxiv:journal_ref", "arxiv:journal_reference")),
    doi,
    links: collectLinks([...ownLinks(item), ...body.urls, ...findUrls(comment)].map((url) => ({ url }))),
  };
  return { draft, isPaper: identifier !== null || doi !== null };
}

/** A title, and what stands after it in parentheses. */
function readTitle(shown: string): { title: string; id: string; category: string; mark: string } {
  const end = TITLE_END.exec(shown);
  if (end === null) return { title: shown, id: "", category: "", mark: "" };
  const [, id = "", category = "", mark = ""] = end;
  return { title: shown.slice(0, end.index).replace(/(?<!\.)\.$/, ""), id, category, mark: mark === "" ? "new" : mark.trim() };
}

/** An abstract, and what stands before it. */
function readBody(written: string): { abstract: string; urls: readonly string[]; id: string; type: string } {
  const [start = "", id = "", type = ""] = ABSTRACT_START.exec(written) ?? [];
  const rest = written.slice(start.length);
  return { abstract: paragraphsOf(rest), urls: findUrls(decodeEntities(rest)), id, type };
}

function identifierOf(item: FeedItem, others: readonly string[]): Identifier | null {
  const found = [
    ...Array.from(item.paths(), ([field, content]) => identifierIn(field, content)),
    ...others.map((text) => parseIdentifier(text)),
  ].filter((identifier) => identifier !== null);
  const [first] = found;
  if (first === undefined) return null;
  return found.find(({ id, version }) => id === first.id && version !== null) ?? first;
}

function doiOf(item: FeedItem): string | null {
  const own = item.first("arxiv:doi", "arxiv:DOI", "prism:doi");
  if (own !== "") return foldSpace(own);
  for (const [field, content] of item.paths()) {
    const doi = doiIn(field, content);
    if (doi !== null) return doi;
  }
  return null;
}

/** Names stand apart, or in one list: as text, or since links led to each of them, as HTML. */
function authorsOf(item: FeedItem): Pick<Draft, "authors" | "authorCount"> {
  const names = item.all("author/name").map((name) => foldSpace(name));
  if (names.length > 0) return { authors: names };
  const lists = item.all("dc:creator", "author").map((list) => splitAuthors(foldSpace(textOf(list))));
  const authors = lists.flatMap((list) => list.names);
  const more = lists.reduce((sum, list) => sum + list.more, 0);
  return { authors, authorCount: authors.length + more || null };
}

/** A feed of announcements dates its items by the day of the announcement; others by the paper's own days. */
function daysOf(item: FeedItem, isAnnouncement: boolean, headDay: string | null): Pick<Draft, "published" | "revised" | "listed"> {
  const [published, updated] = [item.first("published", "pubDate", "prism:publicationDate", "dc:date"), item.first("updated")];
  if (isAnnouncement) return { listed: dayOf(published) ?? headDay };
  return {
    published: dayOf(published) ?? (published === "" ? dayOf(updated) : null),
    revised: published !== "" && updated !== published ? dayOf(updated) : null,
  };
}

/** The day that a date of Atom or RSS writes, in the time zone of the feed. */
export function dayOf(written: string): string | null {
  return findIsoDay(written) ?? findDay(written);
}

/** The words by which arXiv announces a paper, in either form of its feeds. */
function announcedAs(type: string): NonNullable<Draft["announced"]> | null {
  if (/^(?:replace\b|UPDATED$)/.test(type)) return "replacement";
  if (/^(?:cross$|CROSS)/.test(type)) return "cross";
  return type === "new" ? "new" : null;
}

/** The primary one first; a feed may hold classes of other systems too. */
function categoriesOf(item: FeedItem, primary: string): string[] {
  return parseCategories([...item.all("arxiv:primary_category"), primary, ...item.all("category", "dc:subject")].join(" "));
}

/** Addresses of the paper itself: its page and its PDF. */
function ownLinks(item: FeedItem): string[] {
  const urls = item.all("link[alternate]", "link", "link[related]").map((url) => url.trim());
  return urls.filter((url) => /^https?:\/\/[^\s<>]+$/i.test(url) && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url));
}

/** Text that may be written as HTML. */
function textOf(written: string): string {
  return decodeEntities(stripTags(written));
}

/** Paragraphs are parted by empty lines, or by an indentation where other lines have none. */
function paragraphsOf(written: string): string {
  const text = textOf(written.replace(PARAGRAPH_TAG, "\n\n")).trim();
  const lines = text.split("\n").slice(1);
  const indents = lines.some((line) => /^\S/.test(line)) && lines.some((line) => /^ {2}\S/.test(line));
  const paragraphs = text.split(indents ? /\n\s*\n|\n(?= {2}\S)/ : /\n\s*\n/);
  return paragraphs
    .map(foldSpace)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
