/** The notation of GNU html2text: headings between stars, and underscores for the spaces of headings and links. */
import { SPACE, UNDERSCORE } from "../../text/features.ts";
import { lazy } from "../../text/lazy.ts";

const MAY_BEGIN = /^\*[*_]/;
/** A heading that is a link as a whole has underscores within its stars too. */
const CLOSED = /^(\*{2,6})([ _])([^\s_]|[^\s_].{0,2000}[^\s_])\2\1$/;
const OPENED = /^(\*{3,6})([ _])([^\s_].{0,2000})$/;
/** Fewer stars around words are emphasis, but for a page that has shown its notation. */
const LEAST_STARS = 4;
const JOINED = /[^\s_]_[^\s_]/;
/** `*_7_authors`: an item of a list. Between `*_` and `_*` stands emphasis. */
const ITEM = /^(?:\*_+){1,40}(?=[^\s*_])(?!\S*_\*$)/;
/** `[tarn]_Tarn_Labs`, `_tarn__Tarn_Labs`: a picture before the text of a link. Some versions write no underscore after it. */
const PICTURE =
  /^(?:\[[^\s[\]]{1,80}\]_+(?=\S)|(?:\[(?=\S{0,40}[^\W\d_])[^\s[\]]{1,80}\]|_[^\s_]{1,40}(?:_[^\s_]{1,40}){0,8}__)(?=\p{Lu}))/u;
/** A part of a form, before the text of a link or by itself. */
const CONTROL = lazy(() => /^\S_{2,}(?=\p{L})/u);
const BARE_CONTROL = "⁰";
/** `Authors: Ada_Quill, Bo_Tarn`: names, each of them a link. */
const NAMES = lazy(() => /^(?:\p{Lu}\p{Ll}{2,15}: )?\p{Lu}[\p{L}\p{M}.'’-]*_[\p{L}\p{M}.'’_-]+(?:, \p{Lu}[\p{L}\p{M}.'’_-]*)*,?$/u);
/** Underscores between words, of which a line of a paragraph that is a link as a whole holds more than spaces. */
const JOINTS = /[^\s_]_+(?=[^\s_])/g;
const LEAST_JOINTS = 4;
/** Words of running text, joined. */
const SENTENCE = /[^\s_][,:]?_(?:an?|and|by|for|from|in|is|of|on|that|the|to|via|we|with)_[^\s_]/;
/** Names in programs have neither capitals nor small words between them, or not both. */
const CAPITALISED = lazy(() => /(?:^|_)["'([]?\p{Lu}/u);
const PATH = /\/|\.\w{1,5}$/;
const ADDRESS_OR_JOINT = /:\/\/[^\s_]{1,200}(?:_[^\s_.,;:]{1,80}){1,4}\/(?=_)|_+/g;
/** The text of links on a line by itself is no longer. */
const SHORT = 60;
/** Lines below a heading or names that are known to be of this notation. */
const REACH = 40;
const MOST_LINES = 4;
/** Shorter lines of words with spaces are not wrapped. */
const WRAPPED = 40;
/** The program writes neither headings nor links nor escapes as Markdown does. */
const MARKDOWN = /^#{1,6} \S|\]\(|\\_/;

/** The first line of a heading. */
interface Heading {
  readonly stars: string;
  /** It is a link as a whole. */
  readonly linked: boolean;
  /** Underscores stand for its spaces. */
  readonly joined: boolean;
  /** It goes on below. */
  readonly open: boolean;
}

/** True for a line of joined words of running text: a title or a paragraph that is a link as a whole. */
export function isJoinedText(text: string, features: number): boolean {
  if ((features & (UNDERSCORE | SPACE)) !== UNDERSCORE || text.startsWith("*") || !SENTENCE.test(text) || PATH.test(text)) return false;
  return CAPITALISED().test(text) && countJoints(text) >= LEAST_JOINTS;
}

/** Turns lines without white space around them into Markdown, one after another. Only headings between stars, and items of joined words, show the notation. */
export class UnderscoredText {
  #left = 0;
  /** Stars with which the heading ends that is open, and the lines that it may still have. */
  #stars = "";
  #lines = 0;
  /** Its words have spaces between them. */
  #spaced = false;
  /** A heading has shown that underscores are spaces. */
  #joined = false;
  /** The line above was one of a paragraph that is a link. */
  #linked = false;

  get idle(): boolean {
    return this.#left === 0;
  }

  /**
   * The line as Markdown writes it; null where nothing of it is text.
   *
   * @param running true below a line of running text, which writes underscores where it means them
   */
  toMarkdown(text: string, features: number, running: boolean): string | null {
    if (text === "") return text;
    if (this.#lines === 0 && isJoinedText(text, features)) {
      [this.#left, this.#joined, this.#linked] = [REACH, true, true];
      return unjoin(text);
    }
    if (this.#left === 0 && !MAY_BEGIN.test(text)) return text;
    const heading = this.#readHeading(text);
    if (heading !== undefined) return heading;
    if (!text.includes(" ") && ITEM.test(text)) return unjoin(text.replace(ITEM, "* "));
    if (this.#left > 0) this.#left = MARKDOWN.test(text) ? 0 : this.#left - 1;
    return this.#left === 0 ? text : this.#readMarks(text, running);
  }

  #readMarks(text: string, running: boolean): string | null {
    if (!text.includes("_")) {
      this.#linked = false;
      return text;
    }
    if (NAMES().test(text)) {
      this.#left = REACH;
      return unjoin(text);
    }
    if (!this.#joined) return text;
    if (text.startsWith(`${BARE_CONTROL}_`)) return unjoin(text.slice(1)).trimStart();
    this.#linked = isLinkedParagraph(text, this.#linked);
    return this.#linked ? unjoin(text) : spaceOut(text, running);
  }

  #readHeading(text: string): string | null | undefined {
    if (this.#lines > 0) return this.#goOn(text);
    if (!text.startsWith("**")) return undefined;
    const closed = CLOSED.exec(text);
    const [, stars = "", gap = "", inner = ""] = closed ?? OPENED.exec(text) ?? [];
    const heading = { stars, linked: gap === "_", joined: !inner.includes(" ") && JOINED.test(inner), open: closed === null };
    if (stars === "" || !this.#shows(heading, text)) return undefined;
    this.#begin(heading);
    this.#spaced = inner.includes(" ");
    return this.#heading(inner);
  }

  /** Tells a heading by its joined words or by its stars; one that goes on below is wrapped. */
  #shows({ stars, linked, joined, open }: Heading, text: string): boolean {
    const known = this.#left > 0;
    if (linked) return known && stars.length > 2 && !text.includes(" ");
    if (joined) return true;
    return stars.length >= (known ? 3 : LEAST_STARS) && (!open || (known && text.length >= WRAPPED));
  }

  #begin({ stars, joined, open }: Heading): void {
    this.#joined = joined || (this.#joined && this.#left > 0);
    this.#left = REACH;
    this.#stars = stars;
    this.#lines = open ? MOST_LINES : 0;
  }

  /** A further line of a heading; undefined where it is over without its stars. */
  #goOn(text: string): string | null | undefined {
    this.#lines--;
    const ends = text.endsWith(this.#stars);
    if (ends) this.#lines = 0;
    if (text === this.#stars) return null;
    if (ends && /[\s_]/.test(text.at(-this.#stars.length - 1) ?? "")) return this.#heading(text.slice(0, -this.#stars.length));
    if (this.#lines > 0 && (this.#spaced ? text.length >= WRAPPED : !text.includes(" "))) return this.#heading(text);
    this.#lines = 0;
    return undefined;
  }

  #heading(inner: string): string {
    const text = inner.trim().replaceAll("*", "\\*");
    return `${"#".repeat(7 - this.#stars.length)} ${text.includes(" ") ? text : unjoin(text).trim()}`;
  }
}

/** Tells a line of a paragraph that is a link; its last line may be a few words. */
function isLinkedParagraph(text: string, goesOn: boolean): boolean {
  if (PICTURE.test(text)) return false;
  if (goesOn && !text.includes(" ")) return true;
  // Addresses have underscores of their own.
  const joints = countJoints(text.replace(/\S:\/\/.*/, ""));
  return joints >= LEAST_JOINTS && joints > text.split(" ").length;
}

/** Spaces for underscores, but for those of an address that ends in a slash. */
function unjoin(text: string): string {
  return text.replace(ADDRESS_OR_JOINT, (found) => (found.startsWith(":") ? found : " "));
}

function countJoints(text: string): number {
  return text.match(JOINTS)?.length ?? 0;
}

function spaceOut(text: string, running: boolean): string {
  const bare = text.replace(PICTURE, "");
  const isLink = bare !== text || (text.includes("__") && !(running && text.includes(" ")) && text.length <= SHORT);
  if (isLink) return unjoin(bare.replace(CONTROL(), ""));
  if (running || text.length > SHORT || /[.!?,;:]$/.test(text)) return text;
  // The name of a user is one word, and may hold an underscore, as an address may.
  return text.replace(/\S+/g, (word) =>
    /[\p{Lu}\d]/u.test(word) && !word.includes("://") ? word.replace(/(?<=[^_])_(?=[^_])/g, " ") : word,
  );
}
