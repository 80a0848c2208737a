/** Attributes that pandoc keeps of a page: `[text](url){.class}`, `[text]{.class}`, `## Heading {#id}`, and `::: class` around parts. */

const ITEM = String.raw`(?:[.#][^\s{}"]{1,200}|[\w-]{1,40}="(?:[^"\\]|\\.){0,2048}")`;
/** Classes, identifiers and pairs of key and value, which TeX has no such groups of. */
const GROUP = String.raw`\{\s{0,4}${ITEM}(?:\s{1,4}${ITEM}){0,40}\s{0,4}\}`;
const GROUP_HERE = new RegExp(GROUP, "y");
const ATTRIBUTES = new RegExp(String.raw`(?<=^|[)\]}\s])${GROUP}`, "g");
const BRACKET = /\\.|!\[|[[\]]/g;
/** Opens or closes a part, also right after the mark of a definition or of an item. */
const FENCE = /^(?:(?:[:*+-]|\d{1,5}[.)])\s{1,4})?:{3,}(?:\s|$)/;

/** A line without attributes; empty where it only opens or closes a part of the page. */
export function stripAttributes(text: string): string {
  if (text.includes(":::") && FENCE.test(text)) return "";
  if (!text.includes("{.") && !text.includes("{#") && !text.includes('="')) return text;
  return stripSpans(text).replace(ATTRIBUTES, "").trim();
}

/**
 * A line without the brackets and attributes of its spans, `[text]{.class}`, which may hold links and other spans. The opening
 * bracket of one that began on an earlier line is not there.
 */
function stripSpans(text: string): string {
  if (!text.includes("]{")) return text;
  const open: number[] = [];
  const cuts: [number, number][] = [];
  for (const { 0: sign, index } of text.matchAll(BRACKET)) {
    if (sign === "[" || sign === "![") open.push(index);
    else if (sign === "]") {
      const opening = open.pop();
      GROUP_HERE.lastIndex = index + 1;
      if (!GROUP_HERE.test(text)) continue;
      if (opening !== undefined) cuts.push([opening, opening + (text[opening] === "!" ? 2 : 1)]);
      cuts.push([index, GROUP_HERE.lastIndex]);
    }
  }
  let kept = "";
  let at = 0;
  for (const [start, end] of cuts.toSorted(([a], [b]) => a - b)) {
    if (start < at) continue;
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}
