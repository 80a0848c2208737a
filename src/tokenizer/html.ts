/** The rest of HTML in a text: entities and stray tags. */
import { decodeHTMLStrict } from "entities/decode";

/**
 * A tag of a page's text. The name must be known and the rest must look like attributes: abstracts hold `<` as a sign
 * and pairs such as `<b, c>`.
 */
const TAG =
  /<(?:\/\s*)?(?:a|abbr|article|b|blockquote|br|button|cite|code|dd|details|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|li|mark|ol|p|path|pre|q|s|section|small|span|strong|sub|summary|sup|svg|table|tbody|td|th|time|tr|tt|u|ul|wbr)(?:\s+[\w:-]{1,40}(?:\s?=\s?(?:"[^"<>]{0,1024}"|'[^'<>]{0,1024}'|[^\s"'<>]{1,256}))?){0,24}\s*\/?>/gi;
/** Tags that part words. */
const BREAK = /^<\/?\s*(?:br|p|div|li|td|th|tr|h[1-6]|section|article|dd|dt|hr)\b/i;
const COMMENT = /<!--[^<>]{0,1024}-->/g;

/** A line without tags; those that end a paragraph or a cell leave a blank. */
export function stripTags(text: string): string {
  if (!text.includes(">")) return text;
  return text
    .replace(COMMENT, "")
    .replace(TAG, (tag) => (BREAK.test(tag) ? " " : ""))
    .trim();
}

/** A line with its named and numeric character references resolved; what is no reference stays. */
export function decodeEntities(text: string): string {
  return text.includes(";") ? decodeHTMLStrict(text).replaceAll("\u00A0", " ") : text;
}

const OPENS_ANCHOR = /<a\s/i;
const ANCHOR = /(<a\s[^<>]{0,4096}>|<\/a>)/i;
const HREF = /\shref\s?=\s?(?:"([^"<>\s]{1,2048})"|'([^'<>\s]{1,2048})'|([^\s"'<>]{1,2048}))/i;

/** A line with its anchors as links of Markdown; one that ends on another line ends with this one. */
export function linkAnchors(text: string): string {
  if (!OPENS_ANCHOR.test(text)) return text;
  let linked = "";
  let href: string | null = null;
  const close = (): string => (href === null ? "" : `](${href})`);
  for (const piece of text.split(ANCHOR)) {
    if (!ANCHOR.test(piece)) linked += piece;
    else {
      linked += close();
      const [, double, single, bare] = HREF.exec(piece) ?? [];
      href = double ?? single ?? bare ?? null;
      if (href !== null) linked += "[";
    }
  }
  return linked + close();
}
