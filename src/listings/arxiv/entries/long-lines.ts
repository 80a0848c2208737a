/** Pages of arXiv on one line: the patterns that their kinds share. */

const ID = String.raw`arXiv:[a-z0-9][\w.-]{1,20}(?:\/\d{7})?(?:v\d{1,3})?`;
const ADDRESS = String.raw`\([^\s()]{1,300}(?:\s"[^"]{0,40}")?\)`;
const FORMATS = "(?:pdf|html|ps|other|src|dvi)";
/** Formats in brackets, with or without links: `[pdf, html, other]`, `[[pdf](...), [other](...)]`. */
const PLAIN_FORMATS = String.raw`\[\s?${FORMATS}(?:\s?,\s?${FORMATS}){0,6}\s?\]`;
const LINKED_FORMATS = String.raw`\\?\[\s?\[${FORMATS}\]${ADDRESS}(?:\s?,\s?\[${FORMATS}\]${ADDRESS}){0,6}\s?\\?\]`;
/** A number in brackets or before a full stop, which is no year at the end of a sentence. */
const INDEX = String.raw`(?:\\?\[\s?\d{1,5}\s?\\?\]\s{0,3}|(?<=\s)(?<![A-Z][a-z]{2,8}\s)\d{1,5}\.\s{1,3})?`;
const FROM = String.raw`(?:\((?:cross-list from [\w.-]{2,20}|replaced)\)\s{0,3})?`;

/** The head of an entry with its formats, which running text never holds, and what may follow it on its line. */
export function headPattern(rest = ""): RegExp {
  const id = String.raw`(?:\[\s?${ID}\s?\]${ADDRESS}|${ID})\s{0,3}`;
  return new RegExp(`${INDEX}${id}${FROM}(?:${PLAIN_FORMATS}|${LINKED_FORMATS})${rest}`, "g");
}
