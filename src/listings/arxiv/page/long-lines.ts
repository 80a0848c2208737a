/** List pages on one line: where their lines begin and end. */
import type { LongLines } from "../../../core/listing.ts";
import { FLAT_FORMATS, FLAT_HALF, FLAT_HEAD } from "../entries/long-lines.ts";

const LABEL = "\\*{0,2}(?:Title|Authors?|Comments|Journal-ref|Report-no|DOI|Subjects|(?:MSC|ACM)[ -]class(?:es)?):\\*{0,2}";
const DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}, \\d{1,2} [A-Z][a-z]{2,8} \\d{4}";
const SHOWING = "\\((?:continued, )?showing (?:first |last )?\\d";
const HEADING = `(?:(?:New|Cross|Replacement) submissions (?:for ${DAY} )?${SHOWING}|${DAY} ${SHOWING}|Showing new listings for ${DAY}|Authors and titles for |Catchup results for )`;
const PAGING = "\\[?\\s?(?:[Tt]otal of [\\d,]{1,9} entr|[Ss]howing (?:up to )?[\\d,]{1,9} entries per page)";
const FOOT = "(?:About ?(?:· )?Help\\b|We gratefully acknowledge support)";
const CODE = "\\([a-z][\\w.-]{1,20}\\)";

const SUBJECTS = `Subjects:\\*{0,2}\\s[^()]{3,60}${CODE}(?:\\s?;\\s[^();]{3,60}${CODE}){0,20}`;
/** The end of subjects that an abstract follows, where no other label of the entry or head stands on their line. */
const SUBJECTS_END = `(?<=^\\s{0,12}\\*{0,2}${SUBJECTS})(?=\\s+[^\\s;])`;

/** Subjects end after the code of the last one; the names of authors, which have no label, are told apart later. */
export const LONG_LINES: LongLines = {
  literals: ["Xiv:", "] Title:", " **Title:", "Subjects:**"],
  head: new RegExp(`${FLAT_HEAD}|${FLAT_FORMATS}|${FLAT_HALF}|${SUBJECTS_END}`, "g"),
  before: new RegExp(`(?<=\\s)(?:${LABEL}(?=\\s|$)|${HEADING}|${PAGING}|${FOOT})`, "g"),
  after: new RegExp(`\\b${SUBJECTS}`, "g"),
};
