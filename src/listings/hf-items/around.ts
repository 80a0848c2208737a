/** Lines that stand around items and are never a title: activity, counts, buttons, heads of sections, items that are no papers. */
import { lazy } from "../../text/lazy.ts";
import { memoize } from "../../text/memo.ts";
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
