/** Links and pictures in the notation of Markdown: `[text](url)`, `[text][3]`, `![text](url)`, and what text browsers and crawlers make of it. */
import type { Part } from "../core/token.ts";
import { foldSpace } from "../text/white-space.ts";
import { joinParts } from "./parts.ts";

interface Target {
  readonly href: string | null;
  readonly ref: string | null;
  /** Index after the target. */
  readonly end: number;
}

/** An open bracket. */
interface Frame {
  /** Index of the bracket among the pieces, and in the line. */
  readonly start: number;
  readonly at: number;
  readonly image: boolean;
}

/** Signs of which a line with a link or a picture in it holds at least one. */
const TELLING = /\][([]|!\[|\[(?:\s{0,200}\]|IM|INLINE)/;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const EXCLAMATION = 33;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const CAPITAL_I = 73;
const URL_LIKE = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|\.{1,2}\/|[\w-]+(?:\.[\w-]+)+\/)/i;
const REFERENCE = /\[([\w.:-]{1,40})\]/y;
/** `(url "title")`; the length is bounded so that hostile text costs no more than a constant at each bracket. */
const DESTINATION =
  /\(\s{0,4}<?((?:[^\s()<>[\]\\]|\\.|\([^\s()<>]{0,512}\)){0,2048})>?(?:\s{1,4}(?:"[^"]{0,512}"|'[^']{0,512}'))?\s{0,4}\)/y;
/** The signs of ASCII that stand for themselves in an address. */
const ADDRESS = new Uint8Array(128).fill(1, 33, 127);
for (const sign of "()<>[]\\") ADDRESS[sign.charCodeAt(0)] = 0;
const ADDRESS_LONGEST = 2048;
/** A longer line is running text. */
const RUNNING = 60;
const NUMBER_LONGEST = 4;
/** LLM crawlers put these before a link's text, and before a picture's description. */
const TAG_LABEL = /^(?:LINK|BUTTON|VIDEO):\s*/;
/** A picture before a link's text. */
const PLACEHOLDER = /^\[[^[\]]{0,80}\]\s*/;
const BULLETS = /^(?:[*•-]\s+)+/;
const MAY_BE_TAGGED = /^[LBV*•-]/;
const IMAGE_LABEL = /(?:IMAGE|IMG):/y;
/** Text browsers show these for a picture without a description. */
const BARE_IMAGE = /^(?:IMG|IMAGE|INLINE)$/;
/** A link around another link is one only up to this length: else text in many brackets would be read once for each. */
const NESTED_LONGEST = 1024;

/** Pieces of a line with Markdown links; null when there is neither link nor picture in it. */
export function splitLinks(text: string): Part[] | null {
  if (!text.includes("](") && !(text.includes("[") && TELLING.test(text))) return null;
  const scan = new BracketScan(text);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code > CLOSE) at++;
    else if (code === OPEN) at = scan.open(at, at + 1);
    else if (code === CLOSE) at = scan.close(at);
    else if (code === BACKSLASH) at += 2;
    else if (code === EXCLAMATION && text.charCodeAt(at + 1) === OPEN) at = scan.open(at, at + 2);
    else at++;
  }
  return scan.end();
}

/**
 * The pieces of a line up to a place. They lie in one list, and an open bracket is a piece of text until a target makes a link
 * of what follows it: so each piece is moved at most once, however many brackets stay open.
 */
class BracketScan {
  readonly #text: string;
  readonly #pieces: Part[] = [];
  readonly #frames: Frame[] = [];
  #at = 0;
  #found = false;
  /** Number of open brackets around a link that is too long to have links around it. */
  #spoiled = 0;

  constructor(text: string) {
    this.#text = text;
  }

  end(): Part[] | null {
    if (!this.#found) return null;
    this.#addText(this.#text.length);
    return mergeText(this.#pieces);
  }

  /** Takes pieces away from the end, one by one: to set a length takes many times as long. */
  #cutBack(length: number): void {
    while (this.#pieces.length > length) this.#pieces.pop();
  }

  #addText(end: number): void {
    if (end > this.#at) this.#pieces.push(plain(this.#text.slice(this.#at, end)));
  }

  /** Takes an opening bracket, with the sign of a picture before it; returns the index after it. */
  open(start: number, end: number): number {
    this.#addText(start);
    this.#frames.push({ start: this.#pieces.length, at: end, image: end - start > 1 });
    this.#pieces.push(end - start > 1 ? OPEN_PICTURE : OPEN_LINK);
    this.#at = end;
    return end;
  }

  /**
   * Takes a closing bracket, which ends a link, a picture, a placeholder, or the half of a link that began on an earlier line; returns the
   * index after it and its target.
   */
  close(close: number): number {
    this.#addText(close);
    this.#at = close + 1;
    const frame = this.#frames.pop();
    const target = readTarget(this.#text, frame, close);
    if (target !== null) this.#at = target.end;
    if (frame === undefined) this.#closeHalf(target);
    else if (frame.image) this.#drop(frame, null);
    else this.#closeFrame(frame, close, target);
    return this.#at;
  }

  #closeHalf(target: Target | null): void {
    if (target === null) {
      this.#pieces.push(CLOSING);
      return;
    }
    let first = this.#pieces.length;
    while (first > 0 && isText(this.#pieces[first - 1])) first--;
    const label = this.#textFrom(first) ?? "";
    this.#cutBack(first);
    this.#addLink(label, target);
  }

  #closeFrame(frame: Frame, close: number, target: Target | null): void {
    const picture = this.#isPicture(frame, close);
    const empty = this.#pieces.length === frame.start + 1;
    if (picture && (target === null || !empty)) {
      this.#drop(frame, GAP);
      return;
    }
    const label = target === null ? null : this.#labelOf(frame);
    if (target === null || label === null) {
      // The text after it is read again, as no target.
      this.#at = close + 1;
      this.#pieces.push(CLOSING);
      return;
    }
    this.#cutBack(frame.start);
    this.#addLink(label, target);
  }

  /** Text of a link; null where it is a link around another one and too long. */
  #labelOf({ start }: Frame): string | null {
    const around = this.#frames.length;
    if (this.#spoiled > around) {
      this.#spoiled = around;
      return null;
    }
    const text = this.#textFrom(start + 1);
    if (text !== null) return text;
    const inside = this.#pieces.slice(start + 1);
    const length = inside.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length > NESTED_LONGEST) this.#spoiled = around;
    return length > NESTED_LONGEST ? null : joinParts(mergeText(inside));
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

  #addLink(label: string, { href, ref }: Target): void {
    this.#pieces.push({ text: cleanLabel(label), href, ref });
    this.#found = true;
  }

  #drop({ start }: Frame, gap: Part | null): void {
    this.#cutBack(start);
    if (gap !== null) this.#pieces.push(gap);
    this.#found = true;
  }

  /** True for brackets that hold a picture: named as one, or nothing at all, as text browsers show one without a description. */
  #isPicture(frame: Frame, close: number): boolean {
    if (this.#text.charCodeAt(frame.at) === CAPITAL_I) {
      IMAGE_LABEL.lastIndex = frame.at;
      if (IMAGE_LABEL.test(this.#text)) return true;
      if (close - frame.at < 7 && BARE_IMAGE.test(this.#text.slice(frame.at, close))) return true;
    }
    return this.#isBlank(frame) && this.#standsApart(frame);
  }

  #isBlank({ start }: Frame): boolean {
    const inside = this.#pieces.length - start - 1;
    return inside === 0 || (inside === 1 && isText(this.#pieces.at(-1)) && (this.#pieces.at(-1)?.text ?? "").trim() === "");
  }

  /** True for a bracket that follows a space, another bracket or a link, or nothing. */
  #standsApart({ start, at }: Frame): boolean {
    const first = start === (this.#frames.at(-1)?.start ?? -1) + 1;
    return first || !isText(this.#pieces[start - 1]) || /[\s\]]/.test(this.#text.charAt(at - 2));
  }
}

const OPEN_LINK = plain("[");
const OPEN_PICTURE = plain("![");
const CLOSING = plain("]");
/** It takes the place of a picture: the texts on both of its sides are two. */
const GAP: Part = { text: "", href: null, ref: null };

function plain(text: string): Part {
  return { text, href: null, ref: null };
}

function isText(piece: Part | undefined): boolean {
  return piece !== undefined && piece.href === null && piece.ref === null && piece !== GAP;
}

/** Pieces of text that follow each other become one. */
function mergeText(pieces: readonly Part[]): Part[] {
  const merged: Part[] = [];
  let last: Part | null = null;
  for (const piece of pieces)
    if (isText(piece)) last = last === null ? piece : plain(last.text + piece.text);
    else {
      if (last !== null) merged.push(last);
      last = null;
      if (piece !== GAP) merged.push(piece);
    }
  if (last !== null) merged.push(last);
  return merged;
}

/** A link's text without the placeholder of a picture before it, bullets, and a crawler's tag. */
function cleanLabel(label: string): string {
  const text = foldSpace(label);
  const bare = text.startsWith("[") ? text.replace(PLACEHOLDER, "") : text;
  return MAY_BE_TAGGED.test(bare) ? bare.replace(TAG_LABEL, "").replace(BULLETS, "") : bare;
}

/** Reads the target of a link after its closing bracket; null when it is no link. That of a picture may be the name of a file. */
function readTarget(text: string, frame: Frame | undefined, close: number): Target | null {
  const sign = text.charCodeAt(close + 1);
  if (sign === OPEN_PARENTHESIS) return readDestination(text, close + 1, frame?.image === true);
  // `[1][2]` in running text is two citations.
  if (sign !== OPEN || (text.length > RUNNING && frame !== undefined && isNumber(text, frame.at, close))) return null;
  REFERENCE.lastIndex = close + 1;
  const ref = REFERENCE.exec(text)?.[1];
  return ref === undefined ? null : { href: null, ref, end: REFERENCE.lastIndex };
}

function isNumber(text: string, start: number, end: number): boolean {
  return end - start <= NUMBER_LONGEST && /^\d+$/.test(text.slice(start, end));
}

/** Reads an address in parentheses. Most hold nothing else, for which no pattern is needed. */
function readDestination(text: string, at: number, picture: boolean): Target | null {
  let end = at + 1;
  while (isAddressCode(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === CLOSE_PARENTHESIS && end - at <= ADDRESS_LONGEST) return asTarget(text.slice(at + 1, end), end + 1, picture);
  DESTINATION.lastIndex = at;
  const href = DESTINATION.exec(text)?.[1];
  return href === undefined ? null : asTarget(href, DESTINATION.lastIndex, picture);
}

function isAddressCode(code: number): boolean {
  return code < ADDRESS.length && ADDRESS[code] === 1;
}

function asTarget(href: string, end: number, picture: boolean): Target | null {
  const sure = picture || href === "" || href.startsWith("/") || href.startsWith("https://");
  return sure || URL_LIKE.test(href) ? { href, ref: null, end } : null;
}
