/** What each line of a page with items is by itself, without a look at the lines around it. */
import type { Part, Token } from "../../core/token.ts";
import type { ShownDate } from "../../parser/dates.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { standsAround } from "./around.ts";
import { beginFoot, DIGEST_FOOT, type Foot } from "./layouts.ts";
import { readCount, readPublished } from "./pieces.ts";
import { cleanTitle, mayBeTitle } from "./titles.ts";
import { type Fragment, holdsPaper, isDot, splitAtPaper, splitFragments, startsWithDot } from "./words.ts";

/** The word with which an item's foot begins, after its title where both stand on one line. */
interface ItemStart {
  readonly type: "item";
  readonly before: string;
  readonly foot: Foot;
}

/** A paper in the daily mail, with its address where the text shows one. */
interface DigestLine {
  readonly type: "digest";
  readonly before: string;
  readonly votes: number;
  readonly url: string | null;
}

/** A line that only the daily mail has: above its papers, with the day where it tells it, or below. */
interface MailLine {
  readonly type: "mail";
  readonly part: "head" | "foot";
  readonly date: ShownDate | null;
}

/** What a line is. */
export type Mark =
  | ItemStart
  | DigestLine
  | MailLine
  /** The head or the foot of a page: the next item is of another page. */
  | { readonly type: "page" }
  /** A line that stands around items; `own` where no other listing has it. */
  | { readonly type: "around"; readonly own: boolean }
  | { readonly type: "link" }
  | { readonly type: "dot" }
  | { readonly type: "title" }
  /** Text that is no title, or a mark of the surface. */
  | { readonly type: "other" };

const OWN: Mark = { type: "around", own: true };
const SHARED: Mark = { type: "around", own: false };
const DOT: Mark = { type: "dot" };
const LINK: Mark = { type: "link" };
const OTHER: Mark = { type: "other" };
const PAGE: Mark = { type: "page" };
const TITLE: Mark = { type: "title" };

/** No line with an item is longer. */
export const LONGEST_LINE = 600;
const ARROW = /[▲△▴⬆↑🔼]/u;
const MAIL_LONGEST = 160;
const MAIL_HEAD = /\bselection of papers for today\b(?:\s\(([^()]{3,24})\))?/i;
const MAIL_FOOT = /^To view more,? check ?out (?:today['’]s )?Daily Papers? page/i;
const PAGE_LONGEST = 80;
const PAGE_LINE =
  /^(?:\[?hugging face['’]s logo\]?(?: hugging face)?|system theme|(?:system theme )?(?:company )?tos(?: privacy.*)?|© hugging face.*)$/i;

/** Names a line that is not blank. */
export function readMark(token: Token): Mark {
  const { type, text, content } = token;
  if (type === "url") return LINK;
  if (type === "mark") return isDot(content) ? DOT : OTHER;
  if (type === "definition" || type === "rule" || type === "fence" || text.length > LONGEST_LINE) return OTHER;
  return readItem(text) ?? readDigest(text) ?? readMail(text) ?? readText(token);
}

/** The word of an item in a text, with what stands before and after it; null where none is. */
export function readItem(text: string): ItemStart | null {
  const parts = splitAtPaper(text);
  const foot = parts === null ? null : beginFoot(splitFragments(parts.after));
  return parts === null || foot === null ? null : { type: "item", before: parts.before, foot };
}

/** A line of the daily mail with a paper; null for any other text. */
export function readDigest(text: string): DigestLine | null {
  if (!ARROW.test(text)) return null;
  const [match, behind, ahead, url] = DIGEST_FOOT.exec(text) ?? [];
  const votes = readCount(behind ?? ahead ?? "");
  if (match === undefined || votes === null) return null;
  return { type: "digest", before: text.slice(0, text.length - match.length).trim(), votes, url: url ?? null };
}

/** A line that only the daily mail has; null for any other text. */
export function readMail(text: string): MailLine | null {
  if (text.length > MAIL_LONGEST || !text.includes("aper")) return null;
  const head = MAIL_HEAD.exec(text);
  if (head !== null) return { type: "mail", part: "head", date: readPublished(head[1] ?? "")?.date ?? null };
  return MAIL_FOOT.test(text) ? { type: "mail", part: "foot", date: null } : null;
}

/** A line of text that holds no item. */
export function readText({ text, parts }: Token): Mark {
  if (isDot(text)) return DOT;
  if (text.length <= PAGE_LONGEST && PAGE_LINE.test(text)) return PAGE;
  if (parts.filter(({ href, ref }) => href !== null || ref !== null).length > 1) return OTHER;
  // What is left of an item, or several of them, is no title of the next.
  if (holdsPaper(text)) return OTHER;
  const title = cleanTitle(text, true);
  const around = standsAround(title);
  if (around !== null) return around === "own" ? OWN : SHARED;
  if (parts.some((part) => part.text === text && leadsElsewhere(part))) return SHARED;
  return mayBeTitle(title) ? TITLE : OTHER;
}

/** Whether a link leads to a person, a collection or anything else that is no paper. */
function leadsElsewhere({ href }: Part): boolean {
  return href !== null && href !== "" && findIdentifier(href) === null;
}

/** A separator alone, or with a dash for no votes after it, which the tokenizer takes for another bullet. */
function readDot(content: string): readonly Fragment[] {
  const [first, ...rest] = splitFragments(content.trim());
  return first?.dot === true && rest.length === 0 && (first.text === "" || first.text === "-") ? [first] : [];
}

/** The pieces of a line that may go on with a foot. The tokenizer takes a separator at the head of a line for a bullet. */
export function readFragments({ type, text, content }: Token): readonly Fragment[] {
  if (type === "mark") return readDot(content);
  const [first, ...rest] = splitFragments(text);
  if (first === undefined) return [];
  return type === "item" && startsWithDot(content) ? [{ text: first.text, dot: true }, ...rest] : [first, ...rest];
}
