/** Search results on one line: where their lines begin and end. */
import type { LongLines } from "../../../core/listing.ts";
import { CATEGORY_CODE } from "../entries/categories.ts";
import { FLAT_HEAD, FLAT_IDENTIFIER } from "../entries/long-lines.ts";

const CATEGORIES = `(?:\\s{1,3}(?:${CATEGORY_CODE})(?=\\s)){1,20}`;
const DOI = "(?:\\s{1,3}doi\\s{1,3}10\\.\\d{4,9}\\/[^\\s\\]]{1,200})?";
const LABEL = "(?:Authors|Abstract|Comments|Journal ref|Report number|(?:MSC|ACM) Class)\\s?:";
const MONTH = "[A-Z][a-z]{2,8},? \\d{4}";

/** A title has no label: it begins after the categories in the head, or the DOI. */
export const LONG_LINES: LongLines = {
  literals: ["Xiv:"],
  head: new RegExp(`(?:${FLAT_HEAD}|${FLAT_IDENTIFIER})${CATEGORIES}${DOI}`, "g"),
  before: new RegExp(
    `(?<=\\s)(?:${LABEL}(?=\\s)|Submitted \\d{1,2} ${MONTH}\\s?;|Showing \\d|Previous Next\\b|Search v\\d|About ?(?:· )?Help\\b)`,
    "g",
  ),
  after: new RegExp(`\\boriginally announced ${MONTH}\\.`, "g"),
};
