/** Pages of arXiv on one line: the patterns that their kinds share. */

const ID = String.raw`arXiv:[a-z0-9][\w.-]{1,20}(?:\/\d{7})?(?:v\d{1,3})?`;
const ADDRESS = String.raw`\([^\s()]{1,300}(?:\s"[^"]{0,40}")?\)`;
/** The target of a link in brackets: an address, or the row of a table that tells it. */
const TARGET = String.raw`(?:${ADDRESS}|\[\d{1,5}\])`;
/** An address in brackets after the text of a link. */
const AFTER = String.raw`(?:\s?\[(?:https?:\/)?\/[^\s[\]]{1,300}\])?`;
const NAME = "(?:pdf|html|ps|other|src|dvi)";
const FORMAT = String.raw`(?:\[${NAME}\]${TARGET}|${NAME}${AFTER})`;
/** Formats in brackets, with or without links: `[pdf, html, other]`, `[[pdf](...), [other](...)]`. */
const FORMAT_LIST = String.raw`\\?\[\s?${FORMAT}(?:\s?,\s?${FORMAT}){0,6}\s?\\?\]`;
const NUMBER = String.raw`\\?\[\s?\d{1,5}\s?\\?\]`;
/** A number in brackets, which may be a link, or before a full stop, where it is no year at the end of a sentence. */
const INDEX = String.raw`(?:\[?${NUMBER}\s{0,3}(?:\]${ADDRESS}\s{0,3})?|(?<=\s)(?<![A-Z][a-z]{2,8}\s)\d{1,5}\.\s{1,3})?`;
const FROM = String.raw`\((?:cross-list from [\w.-]{2,20}|replaced)\)\s{0,12}`;
const IDENTIFIER = String.raw`(?:\[\s?${ID}\s?\]${TARGET}|${ID}${AFTER})`;
/** The beginning of a list of formats, up to where its line ends. */
const OPEN_LIST = String.raw`\\?\[\s?(?:${FORMAT}\s?,?\s?){0,6}(?:\[${NAME}\]?(?:\([^\s()]{0,300})?)?`;

/** The head of an entry, up to its formats, as a pattern. */
export const FLAT_HEAD = String.raw`${INDEX}${IDENTIFIER}\s{0,12}(?:${FROM})?${FORMAT_LIST}`;
/** The head of an entry without formats. */
export const FLAT_IDENTIFIER = INDEX + IDENTIFIER;
/** The second half of a head that was broken before its formats, or within them and above a title. */
export const FLAT_FORMATS = String.raw`(?<=^\s{0,12})(?:(?:[^\s()[\]]{0,300}\),?\s?|\[\/[^\s[\]]{1,300}\],?\s?)?(?:${FORMAT}\s?,?\s?){0,6}\\?\]\s{0,12}(?=\*{0,2}Title:)|${FORMAT_LIST})`;
/** The first half of such a head. One without any formats stands after the end of a sentence. */
export const FLAT_HALF = String.raw`${NUMBER}\s{0,3}${IDENTIFIER}\s{0,12}(?:${FROM}(?:${OPEN_LIST})?|${OPEN_LIST})$|(?<=[.!?)]\s{1,3})${NUMBER}\s{0,3}${IDENTIFIER}\s{0,3}$`;
