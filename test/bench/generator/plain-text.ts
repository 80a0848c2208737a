/** Surfaces without any link: copies from a browser, hard-wrapped text, terminal browsers that print text only. */
import {
  type Card,
  createCards,
  formatDate,
  type Hidden,
  joinBlocks,
  type Layout,
  type Listing,
  PHRASES,
  type Surface,
  wrap,
} from "./page.ts";

interface TextStyle {
  /** Blank lines between the pieces of the page. */
  readonly blanks: boolean;
  /** Upvotes before the titles of search results; a copy by hand leaves them out. */
  readonly upvotes: boolean;
  /** Longest line; lines of any length where left out. */
  readonly width?: number;
  /** Before everything but titles. */
  readonly margin: string;
  /** Before abstracts, where it differs. */
  readonly indent?: string;
  readonly titleMargin: string;
  readonly bullet: string;
  /** Bullets where the daily page has the authors' pictures. */
  readonly pictures: boolean;
}

const NO_LINKS: readonly Hidden[] = ["id", "cardLinks"];

const COPY: TextStyle = { blanks: true, upvotes: false, margin: "", titleMargin: "", bullet: "  • ", pictures: false };
const INNER_TEXT: TextStyle = { ...COPY, blanks: false, upvotes: true, bullet: "" };
const W3M: TextStyle = { ...COPY, upvotes: true, width: 80, indent: "  ", pictures: true };
const LINKS2: TextStyle = { ...W3M, margin: "   ", indent: "   ", titleMargin: "   ", bullet: "     * " };

function write(style: TextStyle, listing: Listing): string[] {
  const margin = (block: readonly string[]): string[] => block.map((line) => (line === "" ? line : style.margin + line));
  const blocks = [
    ...head(listing).map(margin),
    ...createCards(listing).flatMap((card) => cardBlocks(card, style)),
    ...(listing.layout === "daily" ? [["Previous Next"], ...PHRASES.footer.map((line) => [line])].map(margin) : []),
  ];
  return style.blanks ? joinBlocks(blocks) : blocks.flat();
}

function head({ layout, captured }: Listing): string[][] {
  const title = layout === "trending" ? "Trending Papers" : "Daily Papers";
  const blocks = ["new", ...PHRASES.invitation, "Subscribe", title, "byAK and the research community"].map((line) => [line]);
  return layout === "trending" ? blocks : [...blocks, [formatDate(captured, captured)]];
}

function cardBlocks(card: Card, style: TextStyle): string[][] {
  const { margin, titleMargin, indent = margin, width = Infinity } = style;
  const upvotes = card.layout === "daily" || (card.layout === "search" && style.upvotes) ? [[margin + card.upvotes]] : [];
  const submitter = card.layout === "search" ? [] : [[`${margin}Submitted by`], [margin + card.paper.submittedBy]];
  return [
    ...submitter,
    ...upvotes,
    wrap(card.title, width, { indent: titleMargin }),
    ...card.paragraphs.map((text) => wrap(text, width, { indent })),
    ...foot(card, style),
  ];
}

function foot(card: Card, style: TextStyle): string[][] {
  if (card.layout === "search") {
    const comments = card.comments === null ? "" : ` ${card.comments}`;
    return [[peopleLine(card, style), `${style.margin}·`, `${style.margin}${card.date}${comments}`]];
  }
  return card.layout === "daily" ? dailyFoot(card, style) : trendingFoot(card, style);
}

function peopleLine({ people, organization }: Card, { margin, bullet }: TextStyle): string {
  return people === null ? `${margin}${organization?.name}` : `${bullet}${people}`;
}

function dailyFoot({ people, comments }: Card, { margin, bullet, pictures }: TextStyle): string[][] {
  const under = " ".repeat(bullet.length);
  const authors = pictures ? [[bullet.trimEnd(), `${bullet}·`, `${under}${people}`]] : [[`${margin}·`], [`${margin}${people}`]];
  return comments === null ? authors : [...authors, [margin + comments]];
}

function trendingFoot(card: Card, style: TextStyle): string[][] {
  const { margin } = style;
  const date = `· Published on ${card.date}`;
  const people = peopleLine(card, style);
  return [
    ...(card.people === null ? [[`${people} ${date}`]] : [[people], [margin + date]]),
    [`${margin}Upvote`, margin + card.upvotes],
    [`${margin}${card.stars}`, `${margin}arXiv Page`],
  ];
}

/** A copy by hand has no upvotes of search results either. */
function lostByCopy(layout: Layout): readonly Hidden[] {
  return layout === "search" ? [...NO_LINKS, "upvotes"] : NO_LINKS;
}

/** The surfaces without links. */
export const PLAIN_TEXT_SURFACES: readonly Surface[] = [
  {
    id: "plain",
    title: "Copy with a blank line between the pieces",
    layouts: ["search", "daily", "trending"],
    hides: lostByCopy,
    write: (listing) => write(COPY, listing),
  },
  {
    id: "innertext",
    title: "Text of the page's elements, no blank lines",
    layouts: ["search", "daily", "trending"],
    hides: () => [...NO_LINKS, "paragraphs"],
    write: (listing) => write(INNER_TEXT, listing),
  },
  ...[60, 72, 80].map((width): Surface => ({
    id: `wrapped-${width}`,
    title: `Copy, wrapped at ${width} columns, abstracts indented`,
    layouts: ["search", "daily"],
    hides: lostByCopy,
    write: (listing) => write({ ...COPY, width, indent: "    " }, listing),
  })),
  {
    id: "w3m",
    title: "Terminal browser w3m",
    layouts: ["search", "daily"],
    hides: () => NO_LINKS,
    write: (listing) => write(W3M, listing),
  },
  {
    id: "links2",
    title: "Terminal browser links",
    layouts: ["search", "daily"],
    hides: () => NO_LINKS,
    write: (listing) => write(LINKS2, listing),
  },
];
