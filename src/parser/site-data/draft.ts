/** The draft of an item of the site's data. */
import type { Draft } from "../../core/record.ts";
import { findIsoDay } from "../dates.ts";
import { parseIdentifier } from "../identifiers.ts";
import { collectSiteLinks, linksInText, type SiteLink } from "../site-links.ts";
import { foldSpace } from "../../text/white-space.ts";
import { type DataItem, fieldOf } from "./item.ts";

/** The draft of a paper; it lacks the title where the data have none. */
export function draftItem(item: DataItem): Draft {
  const find = (name: string): string | null => fieldOf(item, name);
  const id = find("id") ?? "";
  const identifier = parseIdentifier(id);
  const abstract = paragraphsOf(find("summary") ?? "");
  const authors = authorsOf(item);
  return {
    id: identifier?.id ?? null,
    version: identifier?.version ?? null,
    title: foldSpace(find("title") ?? ""),
    abstract: abstract.join("\n\n") || null,
    authors,
    authorCount: authors.length || null,
    organization: lineOf(find("organization.fullname") ?? find("organization.name")),
    submittedBy: submitterOf(item),
    published: dayOf(find("publishedAt")),
    listed: listedOn(item),
    upvotes: countOf(find("upvotes")),
    commentCount: countOf(item.fields.get("numComments") ?? find("numComments")),
    githubStars: countOf(find("githubStars")),
    links: collectSiteLinks([
      ...pageOf(id),
      ...abstract.flatMap(linksInText),
      ...linkOf(find("projectPage"), "project"),
      ...linkOf(find("githubRepo"), "code"),
    ]),
  };
}

/** Names that the page shows, in order. */
function authorsOf(item: DataItem): string[] {
  const names: string[] = [];
  for (let at = 0; ; at++) {
    const name = fieldOf(item, `authors[${at}].name`);
    const hidden = fieldOf(item, `authors[${at}].hidden`);
    if (name === null && hidden === null) return names;
    if (name !== null && hidden !== "true") names.push(foldSpace(name));
  }
}

/** The account that put the paper on the page, as the page names it. */
function submitterOf(item: DataItem): string | null {
  const owners = ["submittedOnDailyBy", "submittedBy"];
  const found = ["user", "name", "fullname"].map((part) => owners.map((owner) => fieldOf(item, `${owner}.${part}`)));
  return lineOf(found.flat().find((name) => name !== null) ?? null);
}

/** The day on which the page listed the paper. Before items told it, their own date was the one at which they came on the page. */
function listedOn(item: DataItem): string | null {
  const told = dayOf(fieldOf(item, "submittedOnDailyAt")) ?? dayOf(item.date);
  const [own, published] = [item.fields.get("publishedAt"), item.fields.get("paper.publishedAt")];
  return told ?? (own !== undefined && published !== undefined && own > published ? dayOf(own) : null);
}

/** Text on one line; null where there is none. */
function lineOf(text: string | null): string | null {
  return text === null ? null : foldSpace(text) || null;
}

function dayOf(time: string | null): string | null {
  return time === null ? null : findIsoDay(time);
}

function countOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The page of a paper on the site. */
function pageOf(id: string): SiteLink[] {
  return /^\S+$/.test(id) ? [{ href: `/papers/${id}`, kind: "paper" }] : [];
}

function linkOf(href: string | null, kind: "project" | "code"): SiteLink[] {
  return href === null || !/^https?:\/\/\S+$/i.test(href) ? [] : [{ href, kind }];
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(foldSpace)
    .filter((paragraph) => paragraph !== "");
}
