/** Lines that are a piece of surface as a whole: fences, rules, rows of a table of links, addresses, the head and foot of a printed page. */
import { endsInTime, readPrinted } from "./printed-pages.ts";
import { BARE_MARK, NO_PARTS, type Reading } from "./reading.ts";

/** A longer line holds text. */
const LONGEST = 400;
const RULE = /^(?:[-=_*~#%+─━═—]\s?){3,}$/;
/** The mark of a heading whose text stands below. */
const BARE_HEADING = /^#{1,6}$/;
const FENCE = /^(?:`{3,}|~{3,})[\w-]{0,20}$/;
/** A row of a table of links: `[12]: https://...`, `12. https://...`, `⟨12⟩ https://...: text`. */
const DEFINITION =
  /^(?:\[([^\]]{1,40})\]:?|(\d{1,5})\.|⟨(\d{1,4})⟩)\s+<?((?:https?|file|ftp|mailto|javascript):\S*?)>?(?:\s+["'(].*|:(?:\s.*)?)?$/;
/** A row that leads to a place of the same site: `[12]: /papers`. */
const RELATIVE_DEFINITION = /^\[([^\]]{1,40})\]:\s+<?((?:\/|#|\?|\.{1,2}\/)[^\s<>]{0,2048})>?(?:\s+["'(].*)?$/;
/** An address by itself, in brackets where it stands after the line above, or only its path. */
const URL_LINES = [
  /^<?(https?:\/\/[^\s<>[\]]+)>?$/,
  /^[[(]((?:https?:\/\/|\/)[^\s()[\]]{1,2048})[\])]$/,
  /^\[(\/)\]$/,
  /^(\/[\w-]{1,40}[/?][^\s()[\]<>]{1,2048})$/,
];
/**
 * Reads a line that is a piece of surface as a whole; null when it holds text.
 *
 * @param marked true when the first character can begin a piece of a surface
 */
export function readSurfaceLine(text: string, marked: boolean): Reading | null {
  if (text.length > LONGEST) return null;
  if (marked) {
    if (FENCE.test(text)) return { type: "fence", text: "", parts: NO_PARTS };
    if (BARE_HEADING.test(text)) return BARE_MARK;
    if (RULE.test(text)) return { type: "rule", text: "", parts: NO_PARTS };
  } else if (!/^(?:https?:|\d|\/|Page\s)/.test(text)) return endsInTime(text) ? readPrinted(text) : null;
  return readDefinition(text) ?? readUrl(text) ?? readPrinted(text);
}

function readDefinition(text: string): Reading | null {
  const [, label, number, citation, href] = DEFINITION.exec(text) ?? [];
  const [, name, path] = href === undefined ? (RELATIVE_DEFINITION.exec(text) ?? []) : [];
  const ref = label ?? number ?? citation ?? name;
  return ref === undefined ? null : { type: "definition", text: "", parts: [{ text: "", href: href ?? path ?? "", ref }] };
}

function readUrl(text: string): Reading | null {
  const url = URL_LINES.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return url === undefined ? null : { type: "url", text: "", parts: [{ text: "", href: url, ref: null }] };
}
