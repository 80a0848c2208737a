/** Search results of arXiv. */
import type { ListingKind, Sign } from "../../../core/listing.ts";
import type { Token } from "../../../core/token.ts";
import { COLON } from "../../../text/features.ts";
import { parseCategories } from "../entries/categories.ts";
import { readHead } from "../entries/entry-heads.ts";
import { EntryReader } from "../entries/entry-reader.ts";
import { isHeading, SearchLayout } from "./layout.ts";
import { LONG_LINES } from "./long-lines.ts";

const SUBMITTED = /^Submitted\s*\d{1,2} [A-Z][a-z]{2,8},? \d{4}\s*;/;
const FORMATS = /^[[\s]*(?:pdf|ps|html|other|src)[\s\],]*(?:(?:pdf|ps|html|other|src)[\s\],]*)*$/;
const HEAD_LONGEST = 400;
const CATEGORIES_LONGEST = 120;
/** Most lines that begin with a small letter hold a longer word, or a sign, and need not be taken apart. */
const CATEGORY_LIKE = /^(?:[a-z-]{2,8}(?:\.[A-Za-z-]{2,12})?(?:\s+|$))+$/;

/** Results are shown by their heading, by a head with formats and categories, and by the sentence with the dates. */
const SIGNS: readonly Sign[] = [
  { strong: true, longest: Infinity, needs: 0, starts: "S", shows: ({ text }) => isHeading(text) || SUBMITTED.test(text) },
  { strong: true, longest: HEAD_LONGEST, needs: COLON, starts: "[\\0123456789aA", shows: ({ text }) => isResult(text) },
  { strong: true, longest: CATEGORIES_LONGEST, needs: 0, starts: "-abcdefghijklmnopqrstuvwxyz", shows: endsSplitHead },
];

/** Tells the categories at the end of a head that stands on several lines. */
function endsSplitHead({ text }: Token, previous: Token | undefined): boolean {
  return previous !== undefined && areCategories(text) && endsHead(previous.text);
}

/** Tells whether a line holds nothing but categories. */
function areCategories(text: string): boolean {
  return CATEGORY_LIKE.test(text) && text.split(/\s+/).every((word) => parseCategories(word)[0] === word);
}

/** Tells whether a line is a head or the end of one, which stands on several lines where tags were cut out. */
function endsHead(text: string): boolean {
  return FORMATS.test(text) || (isHeadText(text) && readHead(text.replaceAll("\\", "")) !== null);
}

function isHeadText(text: string): boolean {
  return text.length <= HEAD_LONGEST && text.includes("arXiv:");
}

function isResult(text: string): boolean {
  if (!isHeadText(text)) return false;
  const head = readHead(text.replaceAll("\\", ""));
  return head !== null && head.id !== null && head.formats.length > 0 && head.categories.length > 0;
}

/** Papers with identifier, categories, title, authors, a short or full abstract and dates. */
export const arxivSearch: ListingKind = {
  id: "arxiv-search",
  title: "Search results of arXiv",
  tex: false,
  longLines: LONG_LINES,
  signs: SIGNS,
  open: (context) => new EntryReader(context, context.carried instanceof SearchLayout ? context.carried : new SearchLayout()),
};
