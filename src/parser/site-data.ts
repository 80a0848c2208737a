/**
 * The data that the Daily Papers page carries beside its cards, as JSON: the items of the site's API `daily_papers`, with the names of all authors and
 * whole abstracts.
 */
import type { ListingContext } from "../core/listing.ts";
import { ISO_DAY, type Draft } from "../core/record.ts";
import type { Token } from "../core/token.ts";
import { foldSpace } from "../text/white-space.ts";
import { type Identifier, parseIdentifier } from "./identifiers.ts";
import { collectSiteLinks, linksInText, type SiteLink } from "./site-links.ts";

/** A paper that the data tells of, and the token that holds it. */
interface Told {
  readonly draft: Draft;
  readonly token: Token;
}

/** Keeps what the data of a page tells of its papers. */
export class SiteData {
  readonly #papers = new Map<string, Told>();

  /** Takes a token with data. */
  note(token: Token): void {
    for (const draft of readItems(token.text)) this.#papers.set(draft.id ?? "", { draft, token });
  }

  /** A draft with all that the data tells of its paper; what the data lacks stays as a card shows it. */
  join(card: Draft): Draft {
    const data = this.#papers.get(card.id ?? "")?.draft;
    return data === undefined ? card : joinDrafts(data, card);
  }

  /**
   * Reports the papers that none of the cards shows, in order.
   *
   * @param listed the day of the page, if it has one
   */
  reportUnshown(
    cards: readonly { readonly own: Identifier | null }[],
    { listed }: { readonly listed: string | null },
    context: Pick<ListingContext, "paper">,
  ): void {
    const shown = new Set(cards.map(({ own }) => own?.id));
    for (const [id, { draft, token }] of this.#papers)
      if (!shown.has(id)) context.paper({ ...draft, listed: listed ?? draft.listed ?? null }, [{ token, role: "title" }], []);
  }
}

function joinDrafts(data: Draft, card: Draft): Draft {
  const urls = new Set(card.links?.map(({ url }) => url));
  const links = [...(card.links ?? []), ...(data.links ?? []).filter(({ url }) => !urls.has(url))];
  const told = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
  return { ...card, ...told, listed: card.listed ?? data.listed ?? null, links };
}

/** The papers of the data; none where it is no such data. */
function readItems(json: string): readonly Draft[] {
  return listOf(parse(json)).flatMap((item) => draftItem(item) ?? []);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The items: of the API, which gives a list, or of the page, which has it among other data. */
function listOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  const items = at(data, "dailyPapers") ?? at(data, "papers");
  return Array.isArray(items) ? items : [];
}

function draftItem(item: unknown): Draft | null {
  const paper = at(item, "paper") ?? item;
  const found = parseIdentifier(textAt(paper, "id") ?? "");
  const title = textAt(paper, "title") ?? textAt(item, "title");
  if (found === null || title === null) return null;
  const abstract = textAt(paper, "summary") ?? textAt(item, "summary");
  return {
    id: found.id,
    title,
    abstract,
    ...authorsOf(at(paper, "authors")),
    organization: nameOf(at(paper, "organization") ?? at(item, "organization"), ["fullname", "name"]),
    submittedBy: nameOf(at(item, "submittedBy") ?? at(paper, "submittedOnDailyBy"), ["name", "user", "fullname"]),
    published: dayAt(paper, "publishedAt"),
    listed: dayAt(paper, "submittedOnDailyAt") ?? (paper === item ? null : dayAt(item, "publishedAt")),
    upvotes: countAt(paper, "upvotes"),
    commentCount: countAt(item, "numComments"),
    githubStars: countAt(paper, "githubStars"),
    links: collectSiteLinks([{ href: `/papers/${found.id}`, kind: "paper" }, ...linksOf(paper), ...linksInText(abstract ?? "")]),
  };
}

/** The first of the names that a person or an organisation has. */
function nameOf(value: unknown, keys: readonly string[]): string | null {
  for (const key of keys) {
    const name = textAt(value, key);
    if (name !== null) return name;
  }
  return null;
}

function linksOf(paper: unknown): SiteLink[] {
  const [project, code] = [textAt(paper, "projectPage"), textAt(paper, "githubRepo")];
  return [
    ...(project === null ? [] : [{ href: project, kind: "project" as const }]),
    ...(code === null ? [] : [{ href: code, kind: "code" as const }]),
  ];
}

/** The authors that the page shows: one can ask for not being shown. */
function authorsOf(authors: unknown): Pick<Draft, "authors" | "authorCount"> {
  const listed: readonly unknown[] = Array.isArray(authors) ? authors : [];
  const names = listed.filter((author) => at(author, "hidden") !== true).flatMap((author) => textAt(author, "name") ?? []);
  return { authors: names, authorCount: names.length === 0 ? null : names.length };
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function textAt(value: unknown, key: string): string | null {
  const text = at(value, key);
  return typeof text === "string" ? foldSpace(text) || null : null;
}

function countAt(value: unknown, key: string): number | null {
  const count = at(value, key);
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** The day of a time, in UTC as the site writes it. */
function dayAt(value: unknown, key: string): string | null {
  const day = textAt(value, key)?.slice(0, 10) ?? "";
  return ISO_DAY.test(day) ? day : null;
}
