/** Lines of the header of the Daily Papers page, in any language that browsers translate it into. */
import { lazy } from "../text/lazy.ts";
import { createFormFinder, type Form } from "./label-forms.ts";
import { HEADERS, type LanguageHeader } from "./language-headers.ts";

const LONGEST = 200;
/** But for English lines of those who choose the papers, no line of the header is longer. */
const LONGEST_LINE = 110;
const LONGEST_MENU = 24;
/** Tools add the site to the page's name. */
const SITE_SUFFIX = /\s[-–|·]\shugging face$/i;
const SITE_SUFFIX_LENGTH = 15;
const ENGLISH_ENDS = ["community", "Community", "COMMUNITY"];
const ENGLISH_BY_LINE = /^(?:by.{0,80})?ak\b.{0,80}\band the research community$/i;
/** The name of the one who chooses the papers stands near the head of its line. */
const AK_WITHIN = 16;
const BETWEEN_NAMES = /^[^.,:;!?\d]{1,40}$/;

/** Whole lines, and for each language how the line begins that offers a mail. */
const WHOLE = "whole";
const findLine = lazy(() =>
  createFormFinder<string>([
    [WHOLE, listWords(({ lines }) => lines).join("|")],
    ...Object.entries(HEADERS).map(([language, header]) => [language, listStarts(header).join("|")] as const),
  ]),
);
const findMenuWord = lazy(() => createFormFinder<"menu">([["menu", listWords(({ menu }) => menu).join("|")]]));
const COMMUNITIES = lazy(() => listWords(({ community }) => community));
const AROUND_NAMES = lazy(() => {
  const forms = listWords(({ by }) => by).map((form) => form.split("*").map((word) => word.trim()));
  return { before: new Set(["", ...forms.map(([before = ""]) => before)]), after: new Set(forms.map(([, after = ""]) => after)) };
});

/**
 * True for a whole line that only the header of the Daily Papers page holds: its name, those who choose the papers, the offer of
 * a mail. `Subscribe` is none, which stands on other pages too, see {@link isMenuWord}.
 */
export function isHeaderLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  const line = plainLine(text);
  return (line.length <= LONGEST_LINE && findLine()(line, readLine) !== null) || isByLine(line);
}

/** True for a whole line that is a word of a menu, tab or button above the papers, such as `Subscribe`. */
export function isMenuWord(text: string): boolean {
  return text.length <= LONGEST_MENU && findMenuWord()(text, (_, value) => value) !== null;
}

function plainLine(text: string): string {
  if (text.startsWith("¡")) return text.slice(1);
  return text.length > SITE_SUFFIX_LENGTH && SITE_SUFFIX.test(text.slice(-SITE_SUFFIX_LENGTH - 1)) ? text.replace(SITE_SUFFIX, "") : text;
}

/** A line that offers a mail holds a word of each list of its language. */
function readLine({ label, before }: Form<string>, value: string): string | null {
  const [, ...lists] = label === WHOLE ? [] : (HEADERS[label]?.invitation ?? "").split("; ");
  const line = `${before}${value.toLowerCase()}`;
  return lists.every((list) => list.split("|").some((word) => line.includes(word))) ? value : null;
}

/** `por AK y la comunidad investigadora`, `AKと研究コミュニティによる`. */
function isByLine(text: string): boolean {
  if (ENGLISH_ENDS.some((end) => text.endsWith(end)) && ENGLISH_BY_LINE.test(text)) return true;
  const at = text.slice(0, AK_WITHIN).toLowerCase().indexOf("ak");
  if (at < 0) return false;
  const line = text.toLowerCase();
  const rest = line.slice(at + 2);
  if (!AROUND_NAMES().before.has(line.slice(0, at).trim()) || /^[a-z\d-]/.test(rest)) return false;
  return COMMUNITIES().some((community) => {
    const end = rest.indexOf(community);
    return end > 0 && BETWEEN_NAMES.test(rest.slice(0, end)) && AROUND_NAMES().after.has(rest.slice(end + community.length).trim());
  });
}

function listStarts({ invitation }: LanguageHeader): string[] {
  const [starts = ""] = (invitation ?? "").split("; ");
  return starts === "" ? [] : starts.split("|").map((start) => `${start}*`);
}

function listWords(wordsOf: (header: LanguageHeader) => string): string[] {
  return Object.values(HEADERS).flatMap((header) => wordsOf(header).split("|"));
}
