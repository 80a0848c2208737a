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
  /** The character before the bracket; empty where none is, or another bracket or a link. */
  readonly before: string;
  readonly image: boolean;
}

/** Signs of which a line with a link or a picture in it holds at least one. */
const TELLING = /\][([]|!\[|\[(?:\s{0,200}\]|IM|INLINE)/;
const SPECIAL = /[[\]\\]|!\[/g;
const URL_LIKE = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|\.{1,2}\/|[\w-]+(?:\.[\w-]+)+\/)/i;
const REFERENCE = /\[([\w.:-]{1,40})\]/y;
/** `(url "title")`; the length is bounded so that hostile text costs no more than a constant at each bracket. */
const DESTINATION =
  /\(\s{0,4}<?((?:[^\s()<>[\]\\]|\\.|\([^\s()<>]{0,512}\)){0,2048})>?(?:\s{1,4}(?:"[^"]{0,512}"|'[^']{0,512}'))?\s{0,4}\)/y;
/** LLM crawlers put these before a link's text, and before a picture's description. */
const TAG_LABEL = /^(?:LINK|BUTTON|VIDEO):\s*/;
const IMAGE_LABEL = /(?:IMAGE|IMG):/y;
/** Text browsers show these for a picture without a description. */
const BARE_IMAGE = /^(?:IMG|IMAGE|INLINE)$/;
/** A link around another link is one only up to this length: else text in many brackets would be read once for each. */
const NESTED_LONGEST = 1024;

/** Pieces of a line with Markdown links; null when there is neither link nor picture in it. */
export function splitLinks(text: string): Part[] | null {
  if (!TELLING.test(text)) return null;
  const scan = new BracketScan(text);
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(text); match; match = SPECIAL.exec(text)) SPECIAL.lastIndex = scan.take(match[0], match.index);
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

  /** Takes a bracket or a backslash; returns the index after it. */
  take(sign: string, index: number): number {
    if (sign === "\\") return index + 2;
    this.#addText(index);
    this.#at = index + sign.length;
    if (sign === "]") this.#close();
    else this.#open(sign, index);
    return this.#at;
  }

  end(): Part[] | null {
    if (!this.#found) return null;
    this.#addText(this.#text.length);
    return mergeText(this.#pieces);
  }

  #addText(end: number): void {
    if (end > this.#at) this.#pieces.push(plain(this.#text.slice(this.#at, end)));
  }

  #open(sign: string, at: number): void {
    const start = this.#pieces.length;
    const first = start === (this.#frames.at(-1)?.start ?? -1) + 1;
    const before = first || !isText(this.#pieces.at(-1)) ? "" : this.#text.charAt(at - 1);
    this.#frames.push({ start, at: this.#at, before, image: sign === "![" });
    this.#pieces.push(plain(sign));
  }

  /** A closing bracket: ends a link, a picture, a placeholder, or the half of a link that began on an earlier line. */
  #close(): void {
    const frame = this.#frames.pop();
    const close = this.#at - 1;
    const digits = frame !== undefined && close - frame.at < 5 && /^\d+$/.test(this.#text.slice(frame.at, close));
    const target = readTarget(this.#text, this.#at, { digits, picture: frame?.image === true });
    if (target !== null) this.#at = target.end;
    if (frame === undefined) this.#closeHalf(target);
    else if (frame.image) this.#drop(frame, null);
    else this.#closeFrame(frame, close, target);
  }

  #closeHalf(target: Target | null): void {
    if (target === null) {
      this.#pieces.push(plain("]"));
      return;
    }
    const first = this.#pieces.findLastIndex((piece) => !isText(piece)) + 1;
    const label = this.#pieces.slice(first).map((piece) => piece.text);
    this.#pieces.length = first;
    this.#addLink(label.join(""), target);
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
      this.#pieces.push(plain("]"));
      return;
    }
    this.#pieces.length = frame.start;
    this.#addLink(label, target);
  }

  /** Text of a link; null where it is a link around another one and too long. */
  #labelOf({ start }: Frame): string | null {
    const around = this.#frames.length;
    if (this.#spoiled > around) {
      this.#spoiled = around;
      return null;
    }
    const inside = this.#pieces.slice(start + 1);
    if (inside.every(isText)) return inside.map((piece) => piece.text).join("");
    const length = inside.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length > NESTED_LONGEST) this.#spoiled = around;
    return length > NESTED_LONGEST ? null : joinParts(mergeText(inside));
  }

  #addLink(label: string, { href, ref }: Target): void {
    this.#pieces.push({ text: cleanLabel(label), href, ref });
    this.#found = true;
  }

  #drop({ start }: Frame, gap: Part | null): void {
    this.#pieces.length = start;
    if (gap !== null) this.#pieces.push(gap);
    this.#found = true;
  }

  /** True for brackets that hold a picture: named as one, or nothing at all, as text browsers show one without a description. */
  #isPicture(frame: Frame, close: number): boolean {
    IMAGE_LABEL.lastIndex = frame.at;
    if (IMAGE_LABEL.test(this.#text)) return true;
    if (close - frame.at < 7 && BARE_IMAGE.test(this.#text.slice(frame.at, close))) return true;
    return /[\s\]]|^$/.test(frame.before) && this.#isBlank(frame);
  }

  #isBlank({ start }: Frame): boolean {
    const inside = this.#pieces.length - start - 1;
    return inside === 0 || (inside === 1 && isText(this.#pieces.at(-1)) && (this.#pieces.at(-1)?.text ?? "").trim() === "");
  }
}

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
  let texts: string[] = [];
  const flush = (): void => {
    if (texts.length > 0) merged.push(plain(texts.join("")));
    texts = [];
  };
  for (const piece of pieces)
    if (isText(piece)) texts.push(piece.text);
    else {
      flush();
      if (piece !== GAP) merged.push(piece);
    }
  flush();
  return merged;
}

/** A link's text without the placeholder of a picture before it, bullets, and a crawler's tag. */
function cleanLabel(label: string): string {
  return foldSpace(label)
    .replace(/^\[[^[\]]{0,80}\]\s*/, "")
    .replace(TAG_LABEL, "")
    .replace(/^(?:[*•-]\s+)+/, "");
}

/** Reads the target of a link after its closing bracket; null when it is no link. That of a picture may be the name of a file. */
function readTarget(text: string, at: number, { digits, picture }: { digits: boolean; picture: boolean }): Target | null {
  if (text[at] === "(") {
    DESTINATION.lastIndex = at;
    const href = DESTINATION.exec(text)?.[1];
    return href !== undefined && (href === "" || picture || URL_LIKE.test(href)) ? { href, ref: null, end: DESTINATION.lastIndex } : null;
  }
  REFERENCE.lastIndex = at;
  const ref = REFERENCE.exec(text)?.[1];
  // `[1][2]` in running text is two citations.
  if (ref === undefined || (digits && text.length > 60)) return null;
  return { href: null, ref, end: REFERENCE.lastIndex };
}
