/** Pages of arXiv on one line: the patterns that their kinds share. */

const ID = String.raw`arXiv:[a-z0-9][\w.-]{1,20}(?:\/\d{7})?(?:v\d{1,3})?`;
const ADDRESS = String.raw`\([^\s()]{1,300}(?:\s"[^"]{0,40}")?\)`;
const FORMATS = "(?:pdf|html|ps|other|src|dvi)";
/** Formats in brackets, with or without links: `[pdf, html, other]`, `[[pdf](...), [other](...)]`. */
const PLAIN_FORMATS = String.raw`\[\s?${FORMATS}(?:\s?,\s?${FORMATS}){0,6}\s?\]`;
const LINKED_FORMATS = String.raw`\\?\[\s?\[${FORMATS}\]${ADDRESS}(?:\s?,\s?\[${FORMATS}\]${ADDRESS}){0,6}\s?\\?\]`;
/** A number in brackets, which may be a link, or before a full stop, where it is no year at the end of a sentence. */
const INDEX = String.raw`(?:\[?\\?\[\s?\d{1,5}\s?\\?\]\s{0,3}(?:\]${ADDRESS}\s{0,3})?|(?<=\s)(?<![A-Z][a-z]{2,8}\s)\d{1,5}\.\s{1,3})?`;
const FROM = String.raw`(?:\((?:cross-list from [\w.-]{2,20}|replaced)\)\s{0,12})?`;
const FORMAT_LIST = `(?:${PLAIN_FORMATS}|${LINKED_FORMATS})`;
const IDENTIFIER = String.raw`(?:\[\s?${ID}\s?\]${ADDRESS}|${ID})`;

/** The head of an entry, up to its formats, as a pattern. */
export const FLAT_HEAD = String.raw`${INDEX}${IDENTIFIER}\s{0,12}${FROM}${FORMAT_LIST}`;
/** The head of an entry without formats. */
export const FLAT_IDENTIFIER = INDEX + IDENTIFIER;
/** The second half of a head that was broken before its formats. */
export const FLAT_FORMATS = String.raw`(?<=^\s{0,12})${FORMAT_LIST}`;
/** The first half of such a head. */
export const FLAT_HALF = String.raw`\[\s?\d{1,5}\s?\]\s{0,3}${ID}\s{0,3}\((?:cross-list from [\w.-]{2,20}|replaced)\)\s{0,12}$`;
