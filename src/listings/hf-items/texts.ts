/** Texts of a page: what can be a title, and what stands around items and never is one: activity, counts, buttons, heads of sections, items that are no papers. */
import { cleanMarkup, isHalfLink } from "../../parser/text.ts";
import { lazy } from "../../text/lazy.ts";
import { memoize } from "../../text/memo.ts";
import { foldSpace } from "../../text/white-space.ts";
import { findPagePart } from "../../parser/site-words.ts";
import { splitPieces } from "./pieces.ts";

const THINGS = "papers?|models?|datasets?|spaces?|collections?|articles?|posts?|discussions?|organizations?|users?|items?|comments?";
const AGO = String.raw`(?:about |over |almost |less than )?(?:an?|\d{1,3}) (?:second|minute|hour|day|week|month|year)s? ago`;
const VERBS =
  "upvoted|authored|liked|submitted|published|updated|created|posted|claimed|added|commented on|reacted to|replied to|followed|shared";
const DONE = String.raw`(?:${VERBS})(?: to)? (?:an?|the|\d{1,3}) (?:new )?(?:${THINGS})`;
const DONE_AGO = String.raw`(?:\S{1,40} ){0,3}${DONE} ${AGO}`;
/** Says who did what to the paper, before its title on the same line. */
const ACTIVITY_BEFORE = lazy(() => new RegExp(String.raw`^(?:${DONE_AGO}:?|(?:\S{1,40} )?${DONE}:)\s+(?=\S)`, "i"));

/** Forms that no title has, and that other listings do not show. */
const OWN = lazy(() =>
  oneOf([
    `${DONE_AGO}|(?:\\S{1,40} )?${DONE}`,
    String.raw`(?:last )?(?:updated|created) (?:${AGO}|[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?)`,
    String.raw`(?:${THINGS}) (?:for|using|including|citing|mentioning|used to train|fine-?tuned from) [\w.-]+\/\S{1,80}(?: \d+)?`,
    String.raw`(?:${THINGS}) mentioned in this \w{3,12}(?: \d+)?`,
    String.raw`.{1,60}['’]s (?:collections?|activity|profile picture|likes|upvotes|organizations)(?: \d+)?`,
  ]),
);
/** Forms that no title has, which other listings may show too. */
const SHARED = lazy(() =>
  oneOf([
    `${VERBS}|${AGO}|an?|(?:an?|the) (?:new )?(?:${THINGS})`,
    String.raw`[+~]?\d[\d.,]*\s?[km]?(?: (?:followers?|following|likes?|upvotes?|downloads?|${THINGS}))?`,
  ]),
);
const LONGEST_TITLE = 300;
const LETTER = lazy(() => /\p{L}/u);
/** Text without anything that could be a mark, as most titles are. */
const PLAIN = /^[A-Za-z\d][^\\*_[\]]*$/;
/** Marks of a quotation and of a heading. */
const MARKS = /^\s*(?:>\s?){0,9}(?:#{1,6}\s+)?/;
const EMPHASIS = /^[*_]{1,3}\S/;
/** A title that is whole does not end so. */
const OPEN_END = /[:,;]$/;
const AROUND_LONGEST = 120;

function oneOf(forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join("|")})$`, "i");
}
const LABELS: ReadonlySet<string> = new Set(
  (
    "upvote|upvotes|likes|paper|all|collection|articles|follow|following|followers|recent activity|view all activity|view all papers|" +
    "none yet|note|activity|feed|share collection|view history|collection guide|browse collections|ai & ml interests|team members|+"
  ).split("|"),
);
/** A piece that only other items than papers have: `Text Generation • 21B • Updated Aug 26, 2025 • 6.95M`, `4 items • Updated May 27`. */
const OTHER_ITEM = /^(?:Updated\b.{0,40}|\d+ items?|Viewer)$/;

/** Whose a line around items is: `own` where other listings do not show such lines, else `around`; null for any other line. */
export const standsAround = memoize((text): "own" | "around" | null => {
  const pieces = splitPieces(text);
  if (pieces.length > 1 && pieces.some((piece) => OTHER_ITEM.test(piece.trim()))) return "own";
  if (text.length > AROUND_LONGEST) return null;
  if (OWN().test(text)) return "own";
  return findPagePart(text) !== null || LABELS.has(text.toLowerCase()) || SHARED().test(text) ? "around" : null;
});

/** A title without what somebody did to the paper, which stands before it where a tool made one line of both. */
export function dropActivity(text: string): string {
  return text.includes(" ago") || text.includes(":") ? text.replace(ACTIVITY_BEFORE(), "") : text;
}

/** Tells a text that can be a title. What announces something is none. */
export function mayBeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && text.length > 1 && !OPEN_END.test(text) && !text.includes("://") && LETTER().test(text);
}

/** A title without the marks of Markdown, where the page has such, and without what somebody did to the paper. */
export function cleanTitle(text: string, marked: boolean): string {
  if (PLAIN.test(text)) return dropActivity(text);
  const bare = (isHalfLink(text) ? text.slice(1) : text).replace(MARKS, "");
  return dropActivity(foldSpace(marked || bare !== text || EMPHASIS.test(text) ? cleanMarkup(bare) : bare));
}

/** Tells a text that ends where a title or a sentence must go on. */
export function isOpen(text: string): boolean {
  return OPEN_END.test(text);
}
