/** The Daily Papers page before it becomes text: what each of its layouts shows of a paper. */
import type { InventedPaper } from "./invented-papers.ts";
import { hexDigits } from "./random.ts";

/**
 * The ways in which the page lists papers: `search` (upvotes, abstract, authors, date), `daily` (submitter, upvotes, authors; the page
 * of 2024), `trending` (submitter, summary, date, buttons).
 */
export type Layout = "search" | "daily" | "trending";

/** One page. */
export interface Listing {
  readonly layout: Layout;
  readonly papers: readonly InventedPaper[];
  /** Day of the capture, `YYYY-MM-DD`. */
  readonly captured: string;
}

/**
 * The things that a surface can lose: a key of the record; the breaks between an abstract's paragraphs; the links of the card
 * (`cardLinks`) or only those to the paper's own pages (`paperLinks`).
 */
export type Hidden = "id" | "organization" | "submittedBy" | "published" | "upvotes" | "paragraphs" | "cardLinks" | "paperLinks";

/** One way in which the page becomes text. */
export interface Surface {
  readonly id: string;
  readonly title: string;
  readonly layouts: readonly Layout[];
  readonly hides: (layout: Layout) => readonly Hidden[];
  /** The page's lines, without line ends. */
  readonly write: (listing: Listing) => string[];
}

/** A paper as one layout shows it. Null is not shown. */
export interface Card {
  readonly paper: InventedPaper;
  readonly layout: Layout;
  readonly title: string;
  /** Empty on the daily page. */
  readonly paragraphs: readonly string[];
  /** `7 authors`; null where the organisation stands instead. */
  readonly people: string | null;
  readonly organization: InventedPaper["organization"];
  /** `Jul 26, 2024`; without its year in the year of the capture, but on the trending page. */
  readonly date: string | null;
  /** A number, or `-` for 0. */
  readonly upvotes: string;
  readonly comments: string | null;
  /** `GitHub 1.32k`. */
  readonly stars: string | null;
}

/** The parts of each paper that a listing shows. */
export function createCards({ layout, papers, captured }: Listing): Card[] {
  return papers.map((paper) => {
    const organization = layout === "daily" ? null : paper.organization;
    return {
      paper,
      layout,
      title: paper.title,
      paragraphs: readParagraphs(paper, layout),
      people: organization === null ? `${paper.authorCount} authors` : null,
      organization,
      date: layout === "daily" ? null : formatDate(paper.published, layout === "search" ? captured : null),
      upvotes: paper.upvotes === 0 ? "-" : String(paper.upvotes),
      comments: layout === "trending" || paper.commentCount === null ? null : String(paper.commentCount),
      stars: layout === "trending" ? `GitHub ${formatStars(paper.repository.stars)}` : null,
    };
  });
}

function readParagraphs(paper: InventedPaper, layout: Layout): readonly string[] {
  if (layout === "daily") return [];
  return layout === "trending" && paper.summary !== null ? [paper.summary] : paper.paragraphs;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Jul 26, 2024`; without the year when it is the year of `captured`. */
export function formatDate(day: string, captured: string | null): string {
  const short = `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`;
  return captured?.slice(0, 4) === day.slice(0, 4) ? short : `${short}, ${day.slice(0, 4)}`;
}

function formatStars(stars: number): string {
  return stars < 1000 ? String(stars) : `${stars / 1000}k`;
}

/** Addresses of a paper's card. `base` is the site's origin, or empty for relative addresses. */
export function addressesOf({ paper }: Card, base = "https://huggingface.co"): Record<"paper" | "login" | "community", string> {
  return {
    paper: `${base}/papers/${paper.id}`,
    login: `${base}/login?next=%2Fpapers%2F${paper.id}`,
    community: `${base}/papers/${paper.id}#community`,
  };
}

/** Addresses of the authors' pictures: a few, whatever the number of authors. */
export function avatarsOf({ paper }: Card, base = "https://huggingface.co"): string[] {
  return Array.from({ length: Math.min(paper.authorCount, Number.parseInt(hexDigits(paper.id, 1), 16) % 4) }, (_, index) =>
    index % 2 === 0
      ? `${base}/avatars/${hexDigits(`${paper.id}${index}`, 32)}.svg`
      : `https://cdn-avatars.huggingface.co/v1/production/uploads/${hexDigits(`${paper.id}${index}`, 24)}/${hexDigits(paper.title, 20)}.png`,
  );
}

/** Address of the picture of an organisation or a submitter. */
export function pictureOf(name: string): string {
  return `https://cdn-avatars.huggingface.co/v1/production/uploads/${hexDigits(name, 24)}/${hexDigits(`${name}.`, 20)}.png`;
}

/** Lines of at most `width` characters, broken at blanks; a longer word gets a line of its own. */
export function wrap(text: string, width: number, { indent = "", hanging = indent }: { indent?: string; hanging?: string } = {}): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const margin = lines.length === 0 ? indent : hanging;
    if (line !== "" && margin.length + line.length + 1 + word.length > width) {
      lines.push(margin + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, (lines.length === 0 ? indent : hanging) + line];
}

/** Groups of lines with a blank line between them. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

/** The phrases of the page's head and foot. */
export const PHRASES = {
  invitation: ["Get trending papers in your email inbox once a day!", "Get trending papers in your email inbox!"],
  menu: ["Models", "Datasets", "Spaces", "Posts", "Docs", "Solutions", "Pricing", "Log In", "Sign Up"],
  periods: ["Daily", "Weekly", "Monthly"],
  footer: ["Company", "© Hugging Face", "TOS Privacy About Jobs", "Website", "Models Datasets Spaces Pricing Docs"],
} as const;
