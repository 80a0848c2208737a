/** Links and pictures in the notation of Markdown: `[text](url)`, `[text][3]`, `![text](url)`, and what text browsers and crawlers make of it. */
import type { Part } from "../core/token.ts";
import { codeAt } from "../text/codes.ts";
import { ANY, BACKSLASH, CLOSE_BRACKET, CONTROL, GREATER, LESS, NON_ASCII, OPEN_BRACKET, SPACE } from "../text/features.ts";
import { cleanLabel, CLOSING, GAP, isText, mergeText, OPEN_LINK, OPEN_PICTURE, plain } from "./bracket-pieces.ts";
import { joinParts } from "./parts.ts";

/** An open bracket. */
interface Frame {
  /** The one that stands open before it. */
  readonly outer: Frame | null;
  /** Number of brackets that stand open before it. */
  readonly depth: number;
  /** Its index among the pieces. */
  readonly start: number;
  /** The index in the line after it. */
  readonly place: number;
}

/** Signs of which a line with a link or a picture in it holds at least one. */
const TELLING = /\][([]|!\[|\[(?:\s{0,200}\]|IM|INLINE)/;
const OPEN = 91;
const EXCLAMATION = 33;
const OPEN_PARENTHESIS = 40;
const CAPITAL_I = 73;
const URL_LIKE = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|\.{1,2}\/|[\w-]+(?:\.[\w-]+)+\/)/i;
const LETTERS = /^[A-Za-z]+$/;
const REFERENCE = /\[([\w.:-]{1,40})\]/y;
/** `(url "title")`; the length is bounded so that hostile text costs no more than a constant at each bracket. */
const DESTINATION =
  /\(\s{0,4}<?((?:[^\s()<>[\]\\]|\\.|\([^\s()<>]{0,512}\)){0,2048})>?(?:\s{1,4}(?:"[^"]{0,512}"|'[^']{0,512}'))?\s{0,4}\)/y;
const ADDRESS_LONGEST = 2048;
const LABEL_LONGEST = 300;
/** Without these, a line has no signs that end an address but spaces, parentheses and square brackets. */
const ODD_IN_ADDRESS = BACKSLASH | CONTROL | GREATER | LESS | NON_ASCII;
/** A longer line is running text. */
const RUNNING = 60;
const NUMBER_LONGEST = 4;
const NOWHERE = -1;
const IMAGE_LABEL = /(?:IMAGE|IMG):/y;
/** Text browsers show these for a picture without a description. */
const BARE_IMAGE = /^(?:IMG|IMAGE|INLINE)$/;
/** A link around another link is one only up to this length: else text in many brackets would be read once for each. */
const NESTED_LONGEST = 1024;

/** Pieces of a line with Markdown links; null when there is neither link nor picture in it. */
export function splitLinks(text: string, features: number): readonly Part[] | null {
  if (!text.includes("](") && !(text.includes("[") && TELLING.test(text))) return null;
  return SCAN.read(text, features);
}

/**
 * The pieces of a line up to a place. They lie in one list, and an open bracket is a piece of text until a target makes a link
 * of what follows it: so each piece is moved at most once, however many brackets stay open.
 */
class BracketScan {
  #text = "";
  #features = ANY;
  readonly #pieces: Part[] = [];
  /** The bracket that was opened last of those that are open. */
  #frame: Frame | null = null;
  #at = 0;
  #found = false;
  /** Number of open brackets around a link that is too long to have links around it. */
  #spoiled = 0;
  /** The target that was read last. */
  #href: string | null = null;
  #ref: string | null = null;
  /** The place of each sign that was found last. */
  #open = 0;
  #close = 0;
  #escape = 0;
  #space = 0;
  #openParenthesis = 0;
  #closeParenthesis = 0;

  read(text: string, features: number): readonly Part[] | null {
    this.#begin(text, features);
    const { length } = text;
    let from = 0;
    while (from < length) {
      const open = (this.#open = findSign(text, "[", from, this.#open));
      const close = (this.#close = findSign(text, "]", from, this.#close));
      const escape = (this.#escape = findSign(text, "\\", from, this.#escape));
      if (escape < open && escape < close) from = escape + 2;
      else if (open < close) from = this.#takeOpen(open, from);
      else if (close < length) from = this.#takeClose(close);
      else break;
    }
    this.#addText(length);
    const pieces = this.#found ? mergeText(this.#pieces) : null;
    this.#cutBack(0);
    this.#text = "";
    return pieces;
  }

  #begin(text: string, features: number): void {
    const { length } = text;
    this.#text = text;
    this.#features = features;
    this.#frame = null;
    this.#at = 0;
    this.#found = false;
    this.#spoiled = 0;
    this.#open = (features & OPEN_BRACKET) === 0 ? length : NOWHERE;
    this.#close = (features & CLOSE_BRACKET) === 0 ? length : NOWHERE;
    this.#escape = (features & BACKSLASH) === 0 ? length : NOWHERE;
    this.#space = (features & SPACE) === 0 ? length : NOWHERE;
    this.#openParenthesis = NOWHERE;
    this.#closeParenthesis = NOWHERE;
  }

  /** Takes pieces away from the end, one by one: to set a length takes many times as long. */
  #cutBack(length: number): void {
    while (this.#pieces.length > length) this.#pieces.pop();
  }

  #addText(end: number): void {
    if (end > this.#at) this.#pieces.push(plain(this.#text.slice(this.#at, end)));
  }

  /** Takes an opening bracket, with the sign of a picture before it, where that stands in the text from a place on; returns the index after it. */
  #takeOpen(open: number, from: number): number {
    const picture = open > from && codeAt(this.#text, open - 1) === EXCLAMATION;
    this.#addText(picture ? open - 1 : open);
    const outer = this.#frame;
    this.#frame = { outer, depth: outer === null ? 0 : outer.depth + 1, start: this.#pieces.length, place: open + 1 };
    this.#pieces.push(picture ? OPEN_PICTURE : OPEN_LINK);
    this.#at = open + 1;
    return this.#at;
  }

  /**
   * Takes a closing bracket, which ends a link, a picture, a placeholder, or the half of a link that began on an earlier line; returns the
   * index after it and its target.
   */
  #takeClose(close: number): number {
    this.#addText(close);
    const frame = this.#frame;
    if (frame !== null) this.#frame = frame.outer;
    const picture = frame !== null && this.#pieces[frame.start] === OPEN_PICTURE;
    const end = this.#readTarget(frame, close, picture);
    this.#at = end === NOWHERE ? close + 1 : end;
    if (frame === null) this.#closeHalf(end !== NOWHERE);
    else if (picture) this.#drop(frame, null);
    else this.#closeFrame(frame, close, end !== NOWHERE);
    return this.#at;
  }

  #closeHalf(linked: boolean): void {
    if (!linked) {
      this.#pieces.push(CLOSING);
      return;
    }
    let first = this.#pieces.length;
    while (first > 0 && isText(this.#pieces[first - 1])) first--;
    this.#addLink(first, this.#textFrom(first) ?? "");
  }

  #closeFrame(frame: Frame, close: number, linked: boolean): void {
    const picture = this.#isPicture(frame, close);
    const empty = this.#pieces.length === frame.start + 1;
    if (picture && !(linked && empty)) {
      this.#drop(frame, GAP);
      return;
    }
    const label = linked ? this.#labelOf(frame) : null;
    if (label !== null) {
      this.#addLink(frame.start, label);
      return;
    }
    // The text after it is read again, as no target.
    this.#at = close + 1;
    this.#pieces.push(CLOSING);
  }

  /** Text of a link; null where it is a link around another one and too long. */
  #labelOf({ start, depth }: Frame): string | null {
    if (this.#spoiled > depth) {
      this.#spoiled = depth;
      return null;
    }
    const text = this.#textFrom(start + 1);
    if (text !== null) return text;
    const inside = this.#pieces.slice(start + 1);
    const length = inside.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length > NESTED_LONGEST) this.#spoiled = depth;
    return length > NESTED_LONGEST ? null : joinParts(mergeText(inside), this.#features);
  }

  /** Text of the pieces from one on; null where a link is among them. */
  #textFrom(start: number): string | null {
    let text = "";
    for (let at = start; at < this.#pieces.length; at++) {
      const piece = this.#pieces[at];
      if (piece === undefined || !isText(piece)) return null;
      text += piece.text;
    }
    return text;
  }

  /** Puts a link to the target that was read last in the place of the pieces from one on. */
  #addLink(start: number, label: string): void {
    this.#cutBack(start);
    this.#pieces.push({ text: cleanLabel(label, this.#features), href: this.#href, ref: this.#ref });
    this.#found = true;
  }

  #drop({ start }: Frame, gap: Part | null): void {
    this.#cutBack(start);
    if (gap !== null) this.#pieces.push(gap);
    this.#found = true;
  }

  /** True for brackets that hold a picture: named as one, or nothing at all, as text browsers show one without a description. */
  #isPicture(frame: Frame, close: number): boolean {
    const { place } = frame;
    if (codeAt(this.#text, place) === CAPITAL_I) {
      IMAGE_LABEL.lastIndex = place;
      if (IMAGE_LABEL.test(this.#text)) return true;
      if (close - place < 7 && BARE_IMAGE.test(this.#text.slice(place, close))) return true;
    }
    return this.#isBlank(frame) && this.#standsApart(frame);
  }

  #isBlank({ start }: Frame): boolean {
    const inside = this.#pieces.length - start - 1;
    return inside === 0 || (inside === 1 && isText(this.#pieces.at(-1)) && (this.#pieces.at(-1)?.text ?? "").trim() === "");
  }

  /** True for a bracket that follows a space, another bracket or a link, or nothing. */
  #standsApart({ outer, start, place }: Frame): boolean {
    const first = start === (outer?.start ?? -1) + 1;
    return first || !isText(this.#pieces[start - 1]) || /[\s\]]/.test(this.#text.charAt(place - 2));
  }

  /** Reads the target of a link after its closing bracket; returns the index after it. That of a picture may be the name of a file. */
  #readTarget(frame: Frame | null, close: number, picture: boolean): number {
    const text = this.#text;
    const sign = codeAt(text, close + 1);
    if (sign === OPEN_PARENTHESIS) return this.#readDestination(close + 1, picture);
    if (sign !== OPEN) return NOWHERE;
    const numbered = frame !== null && isNumber(text, frame.place, close);
    // `[1][2]` in running text is two citations.
    if (numbered && text.length > RUNNING) return NOWHERE;
    const collapsed = numbered ? NOWHERE : this.#readLabel(frame, close);
    if (collapsed !== NOWHERE) return collapsed;
    REFERENCE.lastIndex = close + 1;
    const ref = REFERENCE.exec(text)?.[1];
    // `[14][Re] Lamps`: the number of a terminal browser, and a text that begins with a bracket.
    if (ref === undefined || (numbered && LETTERS.test(ref))) return NOWHERE;
    this.#href = null;
    this.#ref = ref;
    return REFERENCE.lastIndex;
  }

  /** `[text][]`: the text itself names the row of the table; that of a link which began on an earlier line is not known. */
  #readLabel(frame: Frame | null, close: number): number {
    if (!this.#text.startsWith("][]", close)) return NOWHERE;
    const label = frame === null ? null : this.#text.slice(frame.place, close);
    if (label !== null && (label.trim() === "" || label.length > LABEL_LONGEST)) return NOWHERE;
    this.#href = null;
    this.#ref = label;
    return close + 3;
  }

  /** Reads an address in parentheses. Most hold nothing else, for which no pattern is needed. */
  #readDestination(at: number, picture: boolean): number {
    const text = this.#text;
    const start = at + 1;
    const end = (this.#closeParenthesis = findSign(text, ")", start, this.#closeParenthesis));
    if (end < text.length && end - at <= ADDRESS_LONGEST && this.#isAddress(start, end))
      return picture || this.#setAddress(text.slice(start, end)) ? end + 1 : NOWHERE;
    DESTINATION.lastIndex = at;
    const href = DESTINATION.exec(text)?.[1];
    return href !== undefined && (picture || this.#setAddress(href)) ? DESTINATION.lastIndex : NOWHERE;
  }

  /** True for a stretch without the signs that end an address or have a meaning in one. */
  #isAddress(start: number, end: number): boolean {
    if ((this.#features & ODD_IN_ADDRESS) !== 0) return false;
    const text = this.#text;
    this.#space = findSign(text, " ", start, this.#space);
    this.#openParenthesis = findSign(text, "(", start, this.#openParenthesis);
    this.#open = findSign(text, "[", start, this.#open);
    this.#close = findSign(text, "]", start, this.#close);
    return Math.min(this.#space, this.#openParenthesis, this.#open, this.#close) >= end;
  }

  /** Takes an address as the target; false for a text that is none. */
  #setAddress(href: string): boolean {
    this.#href = href;
    this.#ref = null;
    return href === "" || href.startsWith("/") || href.startsWith("https://") || URL_LIKE.test(href);
  }
}

/** One scan reads all lines: the lists of a new one for each would be most of what a line takes. */
const SCAN = new BracketScan();

/**
 * Finds the first place of a sign from an index on; the length of the line where there is none. As the index never goes back, and a place is
 * kept until it is passed, all searches together look at each character once.
 *
 * @param found the place that was found last
 */
function findSign(text: string, sign: string, from: number, found: number): number {
  if (found >= from) return found;
  const place = text.indexOf(sign, from);
  return place === -1 ? text.length : place;
}

function isNumber(text: string, start: number, end: number): boolean {
  return end - start <= NUMBER_LONGEST && /^\d+$/.test(text.slice(start, end));
}
