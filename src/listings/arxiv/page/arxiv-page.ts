/** List pages of arXiv: new, recent, past-week and catch-up, of every year. */
import type { ListingKind, Sign } from "../../../core/listing.ts";
import type { Token } from "../../../core/token.ts";
import { COLON, SLASH } from "../../../text/features.ts";
import { readHead } from "../entries/entry-heads.ts";
import { EntryReader } from "../entries/entry-reader.ts";
import { PageLayout } from "./layout.ts";
import { LONG_LINES } from "./long-lines.ts";
import { type Heading, readHeading, readWrappedHeading } from "./sections.ts";

const TITLE = /^(?::\s+)?\*{0,2}Title:/;
/** Above every page of arXiv. */
const BANNER = "We gratefully acknowledge support from";
const SOURCE = /\barxiv\.org\/(?:list|catchup)\//;
/** The rest of a head whose beginning stands on a line above. */
const FORMATS = /^[[(\s]*(?:(?:pdf|html|ps|other|src|dvi)\b[\s,|\])]*)+$/;
const MARK = /^\(\s?(?:cross-list from [\w.-]+|replaced)\s?\)$/;
const PAPER_URL = /^https?:\/\/(?:\w+\.)?arxiv\.org\/(?:abs|pdf|html|ps|format|src)\//;
const HEAD_LONGEST = 200;

/** A page is shown by its headings, and by a title after the head of an entry. */
const SIGNS: readonly Sign[] = [
  { strong: true, longest: Infinity, needs: 0, starts: "W", shows: ({ text }) => text.startsWith(BANNER) },
  { strong: true, longest: Infinity, needs: SLASH, shows: isSource },
  { strong: true, longest: Infinity, needs: COLON, starts: ":*T", shows: isTitleBelowHead },
  { strong: true, longest: Infinity, needs: 0, shows: isHeading },
  // Pages of other sites tell how many they show too.
  { strong: false, longest: Infinity, needs: 0, shows: (token, previous) => headingOf(token, previous) !== null },
];

function isHeading(token: Token, previous: Token | undefined): boolean {
  const heading = headingOf(token, previous);
  return heading !== null && heading.paging === undefined;
}

function headingOf({ text }: Token, previous: Token | undefined): Heading | null {
  return readHeading(text) ?? (previous === undefined ? null : readWrappedHeading(previous.text, text));
}

function isTitleBelowHead({ text }: Token, previous: Token | undefined): boolean {
  return previous !== undefined && TITLE.test(text) && isHead(previous);
}

/** Tells whether a tool says that it got a list page. */
function isSource({ type, content }: Token): boolean {
  return (type === "meta" || type === "heading") && SOURCE.test(content);
}

function isHead({ type, text, parts }: Token): boolean {
  if (type === "url") return PAPER_URL.test(parts[0]?.href ?? "");
  if (text.length > HEAD_LONGEST) return false;
  if (FORMATS.test(text) || MARK.test(text)) return true;
  const head = readHead(text.replaceAll("\\", ""));
  return head !== null && head.id !== null && head.categories.length === 0;
}

/** Lists of papers with identifier, title, authors and subjects, under headings that date and announce them. */
export const arxivPage: ListingKind = {
  id: "arxiv-page",
  title: "List pages of arXiv: new, recent, past week, catch-up",
  tex: false,
  longLines: LONG_LINES,
  signs: SIGNS,
  open: (context) => new EntryReader(context, context.carried instanceof PageLayout ? context.carried : new PageLayout()),
};
