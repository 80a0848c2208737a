/** Search results of arXiv. */
import type { ListingKind, Sign } from "../../../core/listing.ts";
import type { Token } from "../../../core/token.ts";
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
function sign(token: Token, previous: Token | undefined): Sign {
  const { text } = token;
  if (text.startsWith("S")) return isHeading(text) || SUBMITTED.test(text) ? "strong" : null;
  if (isHeadText(text)) return isResult(text) ? "strong" : null;
  return previous !== undefined && areCategories(text) && endsHead(previous.text) ? "strong" : null;
}

/** Whether a line holds nothing but categories. */
function areCategories(text: string): boolean {
  if (text.length > CATEGORIES_LONGEST || !CATEGORY_LIKE.test(text)) return false;
  return text.split(/\s+/).every((word) => parseCategories(word)[0] === word);
}

/** Whether a line is a head or the end of one, which stands on several lines where tags were cut out. */
function endsHead(text: string): boolean {
  return FORMATS.test(text) || (isHeadText(text) && readHead(text.replaceAll("\\", "")) !== null);
}

function isHeadText(text: string): boolean {
  return text.length <= HEAD_LONGEST && text.includes("arXiv:");
}

function isResult(text: string): boolean {
  const head = readHead(text.replaceAll("\\", ""));
  return head !== null && head.id !== null && head.formats.length > 0 && head.categories.length > 0;
}

/** Papers with identifier, categories, title, authors, a short or full abstract and dates. */
export const arxivSearch: ListingKind = {
  id: "arxiv-search",
  title: "Search results of arXiv",
  tex: false,
  longLines: LONG_LINES,
  sign,
  open: (context) => new EntryReader(context, context.carried instanceof SearchLayout ? context.carried : new SearchLayout()),
};
