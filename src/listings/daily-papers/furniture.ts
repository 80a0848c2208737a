/** What stands on the Daily Papers page around the papers, as the site writes it. */
import { memoize } from "../../core/memo.ts";

/** Lines that only the page's header holds: one of them opens a listing, wherever it stands. */
const HEADER =
  /^(?:get trending papers in your email inbox(?: once a day)?!?|(?:daily|weekly|monthly|trending) papers(?: [-–|·] hugging face)?|(?:by.{0,80})?AK\b.{0,80}\band the research community)$/i;
const HEADER_LONGEST = 200;

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

/** The week or the month of a page that lists the papers of one. */
const PERIOD =
  /^(?:week \d{1,2}(?:,? \d{4})?|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) \d{4})$/i;

/** Lines below the last paper of a page. */
const FOOT =
  /^(?:previous|next|previous next|company|©.{0,3}hugging face.*|tos|privacy|about|jobs|careers|(?:system theme\s+)?(?:company\s+)?tos privacy about.*|system theme|references|(?:visible|hidden) links:?|\[?content truncated\]?.*|\[?(?:output )?truncated\]?.*)$/i;

/** What a line of the page's surroundings is: part of its header, a menu or button, the foot of the page; null for none. */
export const findFurniture = memoize((text): "header" | "chrome" | "foot" | null => {
  if (text.length > HEADER_LONGEST) return null;
  if (HEADER.test(text)) return "header";
  if (FOOT.test(text)) return "foot";
  if (text.length > CHROME_LONGEST) return text.startsWith("(BUTTON)") ? "chrome" : null;
  return CHROME.has(text.toLowerCase()) || text.startsWith("(BUTTON)") || PERIOD.test(text) ? "chrome" : null;
});
