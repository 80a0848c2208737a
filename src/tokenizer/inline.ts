/** Links and pictures inside a line, in the notations of Markdown and of terminal browsers. */
import { lazy } from "../text/lazy.ts";
import type { Part } from "../core/token.ts";
import { foldSpace } from "../text/white-space.ts";
import { splitLinksBehind } from "./links-behind.ts";

/** A line taken apart: its text without markup, and its pieces where it holds links. */
export interface Inline {
  readonly text: string;
  readonly parts: readonly Part[];
}

interface Target {
  readonly href: string | null;
  readonly ref: string | null;
  /** Index behind the target. */
  readonly end: number;
}

/** An open bracket, or the line itself. */
interface Frame {
  readonly parent: Frame | null;
  /** The character before the bracket, empty where none is or a link ends. */
  readonly before: string;
  readonly image: boolean;
  parts: Part[];
  text: string;
}

const NO_PARTS: readonly Part[] = [];
const SPECIAL = /[[\]\\]|!\[/g;
const URL_LIKE = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|\.{1,2}\/|[\w-]+(?:\.[\w-]+)+\/)/i;
const REFERENCE = /\[([\w.:-]{1,40})\]/y;
/** `(url "title")`; the length is bounded so that hostile text costs no more than a constant at each bracket. */
const DESTINATION =
  /\(\s{0,4}<?((?:[^\s()<>[\]\\]|\\.|\([^\s()<>]{0,512}\)){0,2048})>?(?:\s{1,4}(?:"[^"]{0,512}"|'[^']{0,512}'))?\s{0,4}\)/y;
/** A number that a terminal browser puts before a link: `[12]Name`. */
const NUMBERED = lazy(() => /(^|[\s(["'“‘])\[(\d{1,4})\](?=[\p{L}\p{N}"'“‘$\\(•·-])/gu);
const NUMBERED_LONGEST = 200;
const WORD_END = lazy(() => /[\p{L}\p{N}]$/u);
const WORD_START = lazy(() => /^[\p{L}\p{N}]/u);
/** What LLM crawlers put before a link's text, and before a picture's description. */
const TAG_LABEL = /^(?:LINK|BUTTON|VIDEO):\s*/;
const IMAGE_LABEL = /^(?:IMAGE|IMG):/;

/** Whether a line can hold a link, a picture or half of one. Cheap: most lines hold no bracket at all. */
export function mayHoldLinks(text: string): boolean {
  if (text.length < NUMBERED_LONGEST && text.includes("[")) return true;
  return text.includes("](") || text.includes("][") || text.includes("![") || "]>⟩".includes(text.at(-1) ?? " ");
}

/** Takes a line apart. Half a link (its other half stands on another line) counts as a link at its closing end. */
export function parseInline(text: string): Inline {
  const linked = splitLinks(text) ?? splitLinksBehind(text);
  const numbered = linked ?? (text.length < NUMBERED_LONGEST ? splitNumbered(text) : [{ text, href: null, ref: null }]);
  const plain = numbered.length === 1 && numbered.every((part) => part.href === null && part.ref === null);
  return { text: join(numbered), parts: plain ? NO_PARTS : numbered.map(trimPart).filter(isTelling) };
}

/** The text of a line; two words that only a link's markup kept apart get a blank between them. */
function join(parts: readonly Part[]): string {
  let joined = "";
  let above = "";
  for (const { text } of parts) {
    joined += WORD_END().test(above) && WORD_START().test(text) ? ` ${text}` : text;
    // Only the piece above is looked at: a search in all that is joined would be quadratic.
    if (text !== "") above = text;
  }
  return foldSpace(joined);
}

function trimPart(part: Part): Part {
  return { text: foldSpace(part.text), href: part.href, ref: part.ref };
}

function isTelling(part: Part): boolean {
  return part.text !== "" || part.href !== null || part.ref !== null;
}

/** Pieces of a line with Markdown links; null when there is neither link nor picture in it. */
function splitLinks(text: string): Part[] | null {
  let top: Frame = { parent: null, before: "", image: false, parts: [], text: "" };
  let found = false;
  let at = 0;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(text); match; match = SPECIAL.exec(text)) {
    top.text += text.slice(at, match.index);
    at = SPECIAL.lastIndex;
    if (match[0] === "\\") {
      top.text += text.slice(match.index, ++at);
    } else if (match[0] !== "]") {
      const before = top.text === "" ? "" : text.charAt(match.index - 1);
      top = { parent: top, before, image: match[0] === "![", parts: [], text: "" };
    } else {
      const target = readTarget(text, at, top.parent === null ? "" : top.text);
      at = target?.end ?? at;
      found ||= target !== null || isPicture(top);
      top = close(top, target);
    }
    SPECIAL.lastIndex = at;
  }
  if (!found) return null;
  top.text += text.slice(at);
  while (top.parent !== null) top = reopen(top, top.parent);
  flush(top);
  return top.parts;
}

/** Whether brackets hold a picture: marked as one, or nothing at all, as text browsers show one without a description. */
function isPicture({ parent, before, image, parts, text }: Frame): boolean {
  // The line itself is no bracket, and to search its growing text at each bracket would be quadratic.
  if (parent === null) return false;
  return image || IMAGE_LABEL.test(text) || (parts.length === 0 && text.trim() === "" && /[\s\]]|^$/.test(before));
}

/** A closing bracket: ends a link, a picture, a placeholder, or the half of a link that began on an earlier line. */
function close(frame: Frame, target: Target | null): Frame {
  const { parent } = frame;
  if (parent === null) {
    if (target === null) frame.text += "]";
    else {
      const label = cleanLabel(frame.text);
      frame.text = "";
      frame.parts.push({ text: label, href: target.href, ref: target.ref });
    }
    return frame;
  }
  if (frame.image) return parent;
  const picture = isPicture(frame);
  if (target === null && !picture) return reopen(frame, parent, "]");
  flush(parent);
  if (target === null || (picture && frame.text !== "")) return parent;
  const inner = join(frame.parts);
  parent.parts.push({ text: cleanLabel(`${inner} ${frame.text}`), href: target.href, ref: target.ref });
  return parent;
}

/** Gives what stands in brackets that are no link back to the text around them. */
function reopen(frame: Frame, parent: Frame, closing = ""): Frame {
  if (frame.parts.length === 0) {
    parent.text += `[${frame.text}${closing}`;
    return parent;
  }
  parent.text += "[";
  flush(parent);
  flush(frame);
  for (const part of frame.parts) parent.parts.push(part);
  parent.text = closing;
  return parent;
}

function flush(frame: Frame): void {
  if (frame.text !== "") frame.parts.push({ text: frame.text, href: null, ref: null });
  frame.text = "";
}

/** A link's text without the placeholder of a picture before it, bullets, and a crawler's tag. */
function cleanLabel(label: string): string {
  return foldSpace(label)
    .replace(/^\[[^[\]]{0,80}\]\s*/, "")
    .replace(TAG_LABEL, "")
    .replace(/^(?:[*•-]\s+)+/, "");
}

/** Where a link leads, from the text behind its closing bracket; null when it is no link. */
function readTarget(text: string, at: number, label: string): Target | null {
  if (text[at] === "(") {
    DESTINATION.lastIndex = at;
    const href = DESTINATION.exec(text)?.[1];
    return href !== undefined && (href === "" || URL_LIKE.test(href)) ? { href, ref: null, end: DESTINATION.lastIndex } : null;
  }
  REFERENCE.lastIndex = at;
  const ref = REFERENCE.exec(text)?.[1];
  // `[1][2]` in running text is two citations.
  if (ref === undefined || (/^\d+$/.test(label) && text.length > 60)) return null;
  return { href: null, ref, end: REFERENCE.lastIndex };
}

/** Pieces of a line with the numbered links of a terminal browser; a piece ends where the next number stands. */
function splitNumbered(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let ref: string | null = null;
  for (const match of text.matchAll(NUMBERED())) {
    parts.push({ text: text.slice(at, match.index + (match[1] ?? "").length), href: null, ref });
    at = match.index + match[0].length;
    ref = match[2] ?? null;
  }
  parts.push({ text: text.slice(at), href: null, ref });
  return parts;
}
