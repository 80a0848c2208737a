/** arXiv's mails and the listing files of its server. */
import type { ListingKind, Sign } from "../../../core/listing.ts";
import type { Token } from "../../../core/token.ts";
import { replaceOdd } from "./mail-lines.ts";
import { ArxivMailingReader } from "./reader.ts";

/** No sign is longer; most running text is. */
const LONGEST_SIGN = 160;
/** Signs begin like this, so most lines are decided by their first characters. A letter too many may stand before a date. */
const START = /^[\s>|\u00A0]{0,12}(?:arXiv:|Paper|[aPDrS]?Date|replaced|received|Send|Subject:|[/\\%<])/;
/** Marks of a quotation, tags of a mail in HTML, and the backslash at the end of a line of Markdown. */
const AROUND = /^(?:[\s>|]|<[a-z]{1,6}(?: [^<>]{0,100})?>)+|(?:\s|\\|<\/?[a-z]{1,6} ?\/?>)+$/g;
/** Lines that nothing else writes. */
const STRONG = [
  /^(?:arXiv:\S+ \(\\?\*?cross-listing\\?\*?\)|Paper(?: \(\*cross-listing\*\))?: [a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/,
  /^(?:.?Date(?: \(revised(?: v\d+)?\))?:|replaced with revised version) \w{3}, +\d{1,2} \w{3} \d{4} [\d:]{8} GMT.{1,24}\d\s?kb/,
  /^\\{1,4}\s?\(\s?<?(?:https?:\/\/[\w.]*arxiv\.org\/abs\/|[\w.-]+\/\d{7}).*\dkb/i,
  // Other mails have a year of four digits.
  /^Date: \w{3}, [ \d]\d \w{3} \d{2} [\d:]{8} GMT$/,
  /^Send any comments regarding submissions directly to submitter/,
  /^received from\s+\w{3},?\s+\d{1,2} \w{3} \d{2}/,
  /^Papers received as of \w{3},?\s+\d/,
  /^Subject: (?:\S{1,20} ){0,4}\S+ daily (?:Subj-class mailing|\d+ new)/,
  /^\/\* \w{3}, \d{1,2} \w{3} \d{4} \*\/$/,
];
const IDENTIFIER = /^arXiv:(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/;
const SECTION = /^%[%-]{30,}$/;

const SIGNS: readonly Sign[] = [
  { strong: true, longest: LONGEST_SIGN, needs: 0, shows: showsEntry },
  { strong: false, longest: LONGEST_SIGN, needs: 0, shows: (token) => SECTION.test(bareText(token)) },
];

/** Tells a line that only such a mail holds; an identifier on a line of its own, which others have too, stands below a rule there. */
function showsEntry(token: Token, previous: Token | undefined): boolean {
  const text = bareText(token);
  if (text === "") return false;
  return STRONG.some((pattern) => pattern.test(text)) || (previous?.type === "rule" && IDENTIFIER.test(text));
}

/** The text of a line that may be a sign, without what carrying put around it; empty for any other line. */
function bareText(token: Token): string {
  return token.content.length > LONGEST_SIGN || !START.test(token.content) ? "" : replaceOdd(token).replace(AROUND, "");
}

/** Entries between rules: identifier, dates, `Title: ...` and other fields, abstract, address. */
export const arxivMailing: ListingKind = {
  id: "arxiv-mailing",
  title: "Mailings of arXiv, and the monthly, past-week and .abs files of its server",
  tex: true,
  signs: SIGNS,
  open: (context) => new ArxivMailingReader(context),
};
