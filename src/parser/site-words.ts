/** Text that stands on the Daily Papers page around the papers, as the site writes it. */
import { isHeaderLine } from "./languages.ts";
import { memoize } from "../text/memo.ts";

/** A part of the page around the papers: its header, its foot, or its menus and buttons. */
export type PagePart = "header" | "foot" | "menu";

const HEADER_LONGEST = 200;

/** Lines of menus, buttons and the foot of the page. */
const MENU = new Set([
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

const MENU_LONGEST = 48;

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
/** A title may begin with the last of these words. */
const FOOT_FORM =
  /^(?:©.{0,3}hugging face.*|(?:system theme\s+)?(?:company\s+)?tos privacy about.*|(?:visible|hidden) links:?|\[(?:(?:content|output) )?truncated(?!\p{L}).*|(?:content|output) truncated(?!\p{L}).*|truncated[^\p{L}\p{N}]*(?:(?:at |to |after )?\d[\d.,]* ?(?:[km]?b|characters|chars|lines|words|tokens|bytes)(?!\p{L}).*)?)$/u;
/** The beginnings of these forms. */
const FOOT_START = /^(?:[©[]|system|company|tos|visible|hidden|content|output|truncated)/i;
const FOOT_WORDS = ["©", "tos privacy", "links", "truncated"];

/** Tells which part of the page around the papers a line is; null for none. */
export const findPagePart = memoize((text): PagePart | null => {
  if (text.length > HEADER_LONGEST) return null;
  if (isHeaderLine(text)) return "header";
  if (text.startsWith("(BUTTON)")) return "menu";
  if (text.length > MENU_LONGEST && !FOOT_START.test(text)) return null;
  const line = text.toLowerCase();
  return isFoot(line) ? "foot" : isMenu(line) ? "menu" : null;
});

function isFoot(line: string): boolean {
  return FOOT.has(line) || (FOOT_WORDS.some((word) => line.includes(word)) && FOOT_FORM.test(line));
}

function isMenu(line: string): boolean {
  if (line.length > MENU_LONGEST) return false;
  return MENU.has(line) || (ENDS_IN_DIGIT.test(line) && PERIOD.test(line));
}
