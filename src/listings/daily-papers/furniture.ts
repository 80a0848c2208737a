/** What stands on the Daily Papers page around the papers, as the site writes it. */
import { memoize } from "../../text/memo.ts";

/** Lines that only the page's header holds, in small letters: one of them opens a listing, wherever it stands. */
const HEADER =
  /^(?:get trending papers in your email inbox(?: once a day)?!?|(?:daily|weekly|monthly|trending) papers(?: [-–|·] hugging face)?|(?:by.{0,80})?ak\b.{0,80}\band the research community)$/;
const HEADER_LONGEST = 200;
/** One of them stands in every such line; to look for them first keeps the pattern from most lines. */
const HEADER_WORDS = ["papers", "research community"];

/** Lines of menus, buttons and the foot of the page. */
const CHROME = new Set([
  "new",
  "subscribe",
  "daily",
  "weekly",
  "monthly",
  "trending",
  "hugging face",
  "hugging face's logo",
  "hugging face's logo hugging face",
  "[hugging face's logo] hugging face",
  "models",
  "datasets",
  "spaces",
  "posts",
  "buckets",
  "buckets new",
  "community",
  "docs",
  "solutions",
  "enterprise",
  "pricing",
  "log in",
  "sign up",
  "website",
  "tasks",
  "huggingchat",
  "collections",
  "languages",
  "organizations",
  "blog",
  "learn",
  "discord",
  "forum",
  "search",
  "search by arxiv id or title",
  "search papers",
  "submit a paper",
  "submit paper",
  "papers",
  "by",
  "ak",
  "and the research community",
  "view all",
  "load more",
  "show more",
  "read more",
  "skip to content",
  "table of contents",
  "extracted text",
]);

const CHROME_LONGEST = 48;

/** The week or the month of a page that lists the papers of one, in small letters. */
const PERIOD =
  /^(?:week \d{1,2}(?:,? \d{4})?|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) \d{4})$/;
const ENDS_IN_DIGIT = /\d$/;

/** Lines below the last paper of a page, in small letters: known ones, and forms with a word that each of them holds. */
const FOOT = new Set([
  "previous",
  "next",
  "previous next",
  "company",
  "tos",
  "privacy",
  "about",
  "jobs",
  "careers",
  "system theme",
  "references",
]);
const FOOT_FORM =
  /^(?:©.{0,3}hugging face.*|(?:system theme\s+)?(?:company\s+)?tos privacy about.*|(?:visible|hidden) links:?|\[?content truncated\]?.*|\[?(?:output )?truncated\]?.*)$/;
const FOOT_WORDS = ["©", "tos privacy", "links", "truncated"];

/** What a line of the page's surroundings is: part of its header, a menu or button, the foot of the page; null for none. */
export const findFurniture = memoize((text): "header" | "chrome" | "foot" | null => {
  if (text.length > HEADER_LONGEST) return null;
  const line = text.toLowerCase();
  if (HEADER_WORDS.some((word) => line.includes(word)) && HEADER.test(line)) return "header";
  if (FOOT.has(line) || (FOOT_WORDS.some((word) => line.includes(word)) && FOOT_FORM.test(line))) return "foot";
  if (text.startsWith("(BUTTON)")) return "chrome";
  return text.length <= CHROME_LONGEST && (CHROME.has(line) || (ENDS_IN_DIGIT.test(line) && PERIOD.test(line))) ? "chrome" : null;
});
