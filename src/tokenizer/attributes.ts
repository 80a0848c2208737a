/** Attributes that pandoc keeps of a page: `[text](url){.class}`, `[text]{.class}`, `## Heading {#id}`, and `::: class` around parts. */

/** Classes, identifiers and pairs of key and value, which TeX has no such groups of. */
const GROUP = String.raw`\{(?:\s{0,4}(?:[.#][^\s{}"]{1,200}|[\w-]{1,40}="(?:[^"\\]|\\.){0,2048}"))+\s{0,4}\}`;
const SPAN = new RegExp(String.raw`(?<!!)\[((?:[^[\]\\]|\\.){0,2048})\]${GROUP}`, "g");
/** The end of a span that began on an earlier line. */
const HALF_SPAN = new RegExp(String.raw`\]${GROUP}`, "g");
const ATTRIBUTES = new RegExp(String.raw`(?<=^|[)\]}\s])${GROUP}`, "g");
/** Opens or closes a part, also right behind the mark of a definition. */
const FENCE = /^(?::\s{1,4})?:{3,}(?:\s|$)/;

/** A line without attributes; empty where it only opens or closes a part of the page. */
export function stripAttributes(text: string): string {
  if (text.startsWith(":") && FENCE.test(text)) return "";
  if (!text.includes("{.") && !text.includes("{#") && !text.includes('="')) return text;
  return text.replace(SPAN, "$1").replace(HALF_SPAN, "").replace(ATTRIBUTES, "").trim();
}
