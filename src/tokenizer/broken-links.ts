/** Links and tags that a tool broke over lines: those that wrap text break within labels, tags and titles, and after hyphens. */
import { codeAt, lastCode } from "../text/codes.ts";
import { BRACE, CLOSE_BRACKET, LESS } from "../text/features.ts";

/** The end of a line within the target of a link: its address, which goes on after a hyphen, or the title after it. */
const OPEN_TARGET = /^\]\((?:[^\s()<>]{1,2048}-|(?:https?:|[/.?#])[^\s()<>]{1,2048}(?:\s"[^"]{0,200})?)$/;
const TARGET = /^\]\([^\s()<>]{1,2048}(?:\s"[^"]{0,200}")?\)/;
/** A label before its target: that of a picture, or that of a link which is not the first thing on its line. */
const PICTURE_LABEL = /!\[[^[\]]{0,200}$/;
const LABEL = /(?<=.)\[([^[\]]{1,200})$/;
/** The end of a line within the label of a link that is not its first. */
const OPEN_LABEL = /(?=\[)(?<=\]\([^\s()]{0,512}\)\s{0,3}[·|,]?\s{0,3})\[[^[\]]{0,60}$/;
/** With its opening bracket. */
const LABEL_LONGEST = 61;
const OPEN = 91;
const CLOSE = 93;
const CLOSE_PARENTHESIS = 41;

/** The end of a line within a tag, with the link that it is the first thing of. */
const OPEN_TAG =
  /(?:<a\s[^<>]{0,4096}>\s*)?<(?:a|article|button|div|h[1-6]|img|input|li|p|path|section|span|svg|time|ul)(?:\s[^<>]{0,4096})?$/i;

/** The end of a line within the attributes that pandoc writes after a link, or after a short span, which then stands with them. */
const OPEN_ATTRIBUTES = /(?:(?<!\])\[[^[\]]{0,80}\])?(?<=[)\]}])\{(?:[.#]|[\w-]{1,40}=")[^{}]{0,1024}$/;

const LIST_MARK = /^[-*+]$/;

/** True for a line that may end within a link or a tag. */
function mayEndOpen(text: string, features: number): boolean {
  if ((features & (CLOSE_BRACKET | LESS)) === 0 || lastCode(text) === CLOSE_PARENTHESIS) return false;
  const at = (features & CLOSE_BRACKET) === 0 ? -1 : text.lastIndexOf("](");
  if (at !== -1 && (!isClosed(text, at) || endsInLabel(text, at))) return true;
  const tags = (features & LESS) !== 0 && text.includes("<");
  if (at === -1 && !tags) return endsInSpan(text, features);
  return (tags && !text.endsWith(">")) || (features & BRACE) !== 0;
}

/** True for a line that ends within the attributes after a span. */
function endsInSpan(text: string, features: number): boolean {
  return (features & BRACE) !== 0 && text.lastIndexOf("]{") > text.lastIndexOf("}");
}

/** True for a target with its closing parenthesis, and without a title, which may hold one. */
function isClosed(text: string, at: number): boolean {
  return text.includes(")", at) && !text.includes('"', at);
}

/** True for a line that ends within brackets, of which the opening one is near and stands after a place. */
function endsInLabel(text: string, after: number): boolean {
  if (!text.includes("[", after)) return false;
  for (let at = text.length - 1; at >= Math.max(0, text.length - LABEL_LONGEST); at--) {
    const code = codeAt(text, at);
    if (code === OPEN || code === CLOSE) return code === OPEN;
  }
  return false;
}

/** Whatever may be open at the end of a line. */
function findOpen(text: string): RegExp {
  if (text.lastIndexOf("<") > text.lastIndexOf(">")) return OPEN_TAG;
  return text.lastIndexOf("{") > text.lastIndexOf("}") ? OPEN_ATTRIBUTES : OPEN_LABEL;
}

/** Puts broken links together again, line by line: a label stands where it ends, and a target too. */
export class BrokenLinks {
  #target: { readonly picture: boolean; readonly text: string } | null = null;
  /** The end of the line above, which belongs to this one. */
  #cut = "";

  /** True when nothing of the lines above belongs to the next one. */
  get idle(): boolean {
    return this.#target === null && this.#cut === "";
  }

  /** The line as it would stand without the break. */
  mend(text: string, features: number): string {
    if (this.idle && !mayEndOpen(text, features)) return text;
    const complete = this.#complete(text);
    return this.#cutEnd(this.#cutTarget(complete), findOpen(complete));
  }

  #complete(text: string): string {
    const [target, cut] = [this.#target, this.#cut];
    this.#target = null;
    this.#cut = "";
    if (target === null) return cut === "" ? text : `${cut} ${text}`;
    const titled = target.text.includes('"') || text.startsWith('"');
    if (!titled && !target.text.endsWith("-")) return text;
    const joined = `${target.text}${titled ? " " : ""}${text}`;
    const end = TARGET.exec(joined)?.[0].length;
    if (end !== undefined) return `${target.picture ? "" : joined.slice(0, end)}${joined.slice(end).trimStart()}`;
    if (!OPEN_TARGET.test(joined)) return text;
    this.#target = { picture: target.picture, text: joined };
    return "";
  }

  #cutTarget(text: string): string {
    const at = text.endsWith(")") ? -1 : text.lastIndexOf("](");
    if (at === -1 || isClosed(text, at) || !OPEN_TARGET.test(text.slice(at))) return text;
    const before = text.slice(0, at);
    const picture = PICTURE_LABEL.exec(before);
    this.#target = { picture: picture !== null, text: text.slice(at) };
    return (picture === null ? before.replace(LABEL, "$1") : before.slice(0, picture.index)).trimEnd();
  }

  #cutEnd(text: string, pattern: RegExp): string {
    if (text.endsWith(")") || (pattern === OPEN_LABEL && !endsInLabel(text, 0))) return text;
    const match = pattern.exec(text);
    if (match === null) return text;
    const before = text.slice(0, match.index).trimEnd();
    // The mark of an item stands where its text does: a dash by itself would be one.
    const isMark = LIST_MARK.test(before);
    this.#cut = isMark ? text : match[0];
    return isMark ? "" : before;
  }
}
