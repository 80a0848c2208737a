/** A seeded writer of invented listings: the same papers on every layout and surface of a page, and dumps of any size. */
import type { PaperRecord } from "../../src/core/record.ts";
import { ARXIV_KINDS, type ArxivKind } from "./generator/arxiv.ts";
import { FIRECRAWL_SURFACES } from "./generator/firecrawl.ts";
import { HTML_TEXT_SURFACES } from "./generator/html-text.ts";
import { CAPTURED, createPapers, type InventedPaper } from "./generator/invented-papers.ts";
import { JINA_SURFACES } from "./generator/jina.ts";
import { LINK_TAG_SURFACES } from "./generator/link-tags.ts";
import { LYNX_SURFACES } from "./generator/lynx.ts";
import { NOTEBOOK_SURFACES } from "./generator/notebook.ts";
import { type Card, createCards, type Hidden, type Layout, type Surface } from "./generator/page.ts";
import { PANDOC_SURFACES } from "./generator/pandoc.ts";
import { PLAIN_TEXT_SURFACES } from "./generator/plain-text.ts";
import { REFERENCE_SURFACES } from "./generator/reference-links.ts";
import { STRUCTURED_HTML_SURFACES } from "./generator/structured-html.ts";
import { TURNDOWN_SURFACES } from "./generator/turndown.ts";

export { ARXIV_KINDS, expectArxivRecords } from "./generator/arxiv.ts";
export { CAPTURED, createPapers, type InventedPaper } from "./generator/invented-papers.ts";

/** Every surface that the generator writes. */
export const SURFACES: readonly Surface[] = [
  ...PLAIN_TEXT_SURFACES,
  ...HTML_TEXT_SURFACES,
  ...FIRECRAWL_SURFACES,
  ...TURNDOWN_SURFACES,
  ...JINA_SURFACES,
  ...PANDOC_SURFACES,
  ...REFERENCE_SURFACES,
  ...LYNX_SURFACES,
  ...NOTEBOOK_SURFACES,
  ...STRUCTURED_HTML_SURFACES,
  ...LINK_TAG_SURFACES,
];

/** Which of the Daily Papers pages, and how it became text. `surface` is the `id` of one of {@link SURFACES}. */
export interface ListingStyle {
  readonly layout: Layout;
  readonly surface: string;
  /** `YYYY-MM-DD`, in the year of {@link CAPTURED}, which is the default. */
  readonly captured?: string;
}

/** The fields of a record that a listing decides, as they must come out. */
export type ExpectedRecord = Pick<
  PaperRecord,
  | "id"
  | "title"
  | "abstract"
  | "authorCount"
  | "organization"
  | "submittedBy"
  | "published"
  | "upvotes"
  | "commentCount"
  | "githubStars"
  | "links"
>;

/**
 * One listing as text, with a line end after its last line.
 *
 * @throws {RangeError} when there is no such surface, or it does not carry the layout
 */
export function writeListing(papers: readonly InventedPaper[], { layout, surface: id, captured = CAPTURED }: ListingStyle): string {
  const lines = findSurface(id, layout).write({ layout, papers, captured });
  return `${lines.join("\n")}\n`;
}

/** The records that must come out of {@link writeListing}'s text, whatever the surface, but for what it hides. */
export function expectedRecords(
  papers: readonly InventedPaper[],
  { layout, surface: id, captured = CAPTURED }: ListingStyle,
): ExpectedRecord[] {
  const { hides } = findSurface(id, layout);
  const hidden = new Set(hides(layout));
  return createCards({ layout, papers, captured }).map((card) => expectRecord(card, hidden));
}

function findSurface(id: string, layout: Layout): Surface {
  const surface = SURFACES.find((candidate) => candidate.id === id);
  if (!surface?.layouts.includes(layout)) throw new RangeError(`No surface "${id}" for the layout "${layout}"`);
  return surface;
}

function expectRecord(card: Card, hidden: ReadonlySet<Hidden>): ExpectedRecord {
  const { paper, layout } = card;
  const show = <T>(key: Hidden, value: T): T | null => (hidden.has(key) ? null : value);
  return {
    id: show("id", paper.id),
    title: card.title,
    abstract: card.paragraphs.length === 0 ? null : card.paragraphs.join(hidden.has("paragraphs") ? " " : "\n\n"),
    authorCount: card.people === null ? null : paper.authorCount,
    organization: show("organization", card.organization?.name ?? null),
    submittedBy: layout === "search" ? null : show("submittedBy", paper.submittedBy),
    published: layout === "daily" ? null : show("published", paper.published),
    upvotes: show("upvotes", paper.upvotes),
    commentCount: layout === "trending" ? null : paper.commentCount,
    githubStars: layout === "trending" ? paper.repository.stars : null,
    links: expectLinks(card, hidden),
  };
}

function expectLinks({ paper, layout, paragraphs }: Card, hidden: ReadonlySet<Hidden>): PaperRecord["links"] {
  const own = !hidden.has("cardLinks") && !hidden.has("paperLinks");
  const links: PaperRecord["links"] = own ? [{ kind: "paper", url: `https://huggingface.co/papers/${paper.id}` }] : [];
  if (paragraphs === paper.paragraphs) links.push(...paper.links);
  if (layout === "trending" && !hidden.has("cardLinks")) {
    if (!links.some(({ url }) => url === paper.repository.url)) links.push({ kind: "code", url: paper.repository.url });
    if (own) links.push({ kind: "arxiv", url: `https://arxiv.org/abs/${paper.id}` });
  }
  return links;
}

/** The amount to write: whole listings until there are so many megabytes (millions of bytes). */
export interface DumpStyle extends Partial<ListingStyle> {
  /** Listing kind, Daily Papers by default; those of arXiv have one layout each. */
  readonly kind?: "daily-papers" | ArxivKind["kind"];
  readonly seed: number;
  readonly megabytes: number;
  /** Papers in each listing, 60 by default. */
  readonly papersPerListing?: number;
}

/** A long dump, one listing after the other with a blank line between them; each has other papers. */
export function* writeDump(style: DumpStyle): Generator<string> {
  const { kind, seed, megabytes, papersPerListing = 60, layout = "search", surface = "plain" } = style;
  const arxiv = ARXIV_KINDS.find((candidate) => candidate.kind === kind);
  const write = (papers: readonly InventedPaper[]): string =>
    arxiv === undefined ? writeListing(papers, { ...style, layout, surface }) : `${arxiv.write(papers).join("\n")}\n`;
  let left = megabytes * 1e6;
  for (let count = 0; left > 0; count++) {
    const text = `${write(createPapers(seed + count, papersPerListing))}\n`;
    left -= Buffer.byteLength(text);
    yield text;
  }
}
