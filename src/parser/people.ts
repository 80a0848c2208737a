/** People: a list of authors as text becomes names. */
import { codeAt } from "../text/codes.ts";
import { lazy } from "../text/lazy.ts";
import { joinInitials, splitInverted } from "./last-names-first.ts";

/** The authors that a list names, and how many more it only counts. */
export interface Authors {
  /** In order, without affiliations. */
  readonly names: string[];
  /** The 115 of `et al. (115 additional authors not shown)`; 0 where nothing is counted. */
  readonly more: number;
}

/** `et al. (115 additional authors not shown)`, `and 12 others`. */
const COUNTED =
  /(?:\bet al\b\.?[\s,]{0,3})?\(\s?(?:and\s)?(\d[\d,]{0,6})\s(?:additional|more|other)\sauthors?\b[^()]{0,80}\)|\b(?:and\s)?(\d[\d,]{0,6})\s(?:others|(?:additional|more|other)\sauthors?)\b/i;
/** A list that counts authors holds one of these words. */
const COUNTED_WORD = /others|author/i;
/** Numbers that refer to affiliations: `$^{1,2}$`. */
const NOTE = /\$\s?\^\s?(?:\{[\d\s,*]{1,20}\}|[\d*])\s?\$/g;
/** A comma or an ampersand parts names, with or without TeX's backslash before the latter; `\,` is a thin space. */
const BETWEEN = /(?<!\\),|;|:(?=\s|$)|\\?&|\s(?:and|AND|on behalf of|for(?=\sthe\s)|with(?:\san?\sappendix\sby)?)(?=\s|$)/;
const SUFFIX = /^(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|Esq)\.?$/;
const LONGEST_SUFFIX = 6;
/** The rest of words around names. */
const LEAD = /^(?:and|on behalf of|for(?=\sthe\s)|with(?: an? appendix by)?)\s+/i;
const NO_NAME = lazy(() => /^(?:and|et al\.?|and others|others|etc\.?|[^\p{L}]*)$/iu);
/** No words that are no name are longer; signs may be. */
const LONGEST_NO_NAME = 10;
/** By the code of a first letter, 1 where such words begin so, and 0 for any other letter. What begins with a sign may be anything. */
const MAY_BE_WORD = new Uint8Array(128).fill(1);
for (const letter of "bcdghijklmnpqrstuvxyz") for (const first of [letter, letter.toUpperCase()]) MAY_BE_WORD[first.charCodeAt(0)] = 0;
const LETTER_FIRST = /^[A-Za-z]/;
/** A nickname: a word or two, not the capitals of an institute. */
const NICKNAME = lazy(() => /^["'`“]?(?!\p{Lu}{3,}$)\p{Lu}[\p{L}.'’\\{}-]{0,19}(?:\s\p{Lu}[\p{L}.'’-]{0,19})?["'”]?$/u);
/** Words around a nickname, as far as they may belong to the same name. */
const LONGEST_NAME = 60;
const PIECES = /[,;:&()]|\s(?:and|AND)\s/;
const INITIAL = lazy(() => /^(?:\p{Lu}\.-?)+$/u);
const WHOLE_NAME = lazy(() => /^[\p{Lu}\\{]\S*\s\S/u);
const [CAPITAL_L, SMALL_L, DOT] = [76, 108, 46];
const OTHERS = /\s+et al\.?$/i;
/** GNU html2text writes the spaces of a link as underscores: `Ada_Quill`. */
const JOINED = lazy(() => /(?<=[\p{L}\p{M}.'’)])_+(?=[\p{L}(])/gu);
/** A name in brackets is a link of Markdown whose address stands in a table: `[Ada Quill]`, `[A. Quill][Ada Quill]`. */
const BRACKETED = /(?<=^|[,;]\s?)\[([^[\]\d][^[\]]{0,200})\](?:\[[^[\]]{0,200}\])?(?=\s?(?:[,;(]|$))/g;
/** Signs of TeX, in which an underscore has a meaning. */
const TEX = /[$\\{]/;
const SPACE = 32;
const DELETE = "\u007F";
const ASCII_NAME_END = /[A-Za-z.}]/;
const NAME_END = lazy(() => /[\p{L}.}]\s?$/u);
const GOES_ON = lazy(() => /\s*(?!(?:and|AND|et al|for|on behalf)\b)[\p{L}\\{'`"]/uy);

/**
 * Splits a list of authors. Affiliations in parentheses are left out, numbered and nested ones and the list of their
 * keys too; a nickname in parentheses between a given name and a family name stays. A collaboration that stands before
 * a colon is an author of its own. Names that begin with the last name stay so. TeX stays as it is; an underscore
 * between words is a space.
 *
 * @param text the list, its white space folded
 */
export function splitAuthors(text: string): Authors {
  const counted = COUNTED_WORD.test(text) ? COUNTED.exec(text) : null;
  const listed = counted === null ? text : `${text.slice(0, counted.index)},${text.slice(counted.index + counted[0].length)}`;
  const plain = listed.includes("$") ? listed.replace(NOTE, "") : listed;
  const spaced = plain.includes("_") && !TEX.test(plain) ? plain.replace(JOINED(), " ") : plain;
  const bare = spaced.includes("[") ? spaced.replace(BRACKETED, "$1") : spaced;
  const list = dropAffiliations(bare);
  return {
    names: splitInverted(list) ?? joinInitials(splitNames(list)),
    more: counted === null ? 0 : Number((counted[1] ?? counted[2] ?? "0").replaceAll(",", "")),
  };
}

function splitNames(list: string): string[] {
  const names: string[] = [];
  for (const piece of list.split(BETWEEN)) addName(names, readName(piece.trim()));
  return names;
}

function addName(names: string[], name: string | null): void {
  if (name === null) return;
  const last = names.at(-1);
  if (last !== undefined && name.length <= LONGEST_SUFFIX && SUFFIX.test(name)) names[names.length - 1] = `${last}, ${name}`;
  else names.push(name);
}

/** A piece of a list without the words around the name; null where it holds no name. Few names begin or end as such words do. */
function readName(piece: string): string | null {
  if (piece === "") return null;
  const first = piece.charCodeAt(0);
  const mayBeWord = first >= MAY_BE_WORD.length || MAY_BE_WORD[first] === 1;
  const led = mayBeWord ? piece.replace(LEAD, "") : piece;
  const last = codeAt(led, led.length - 1);
  const name = last === SMALL_L || last === CAPITAL_L || last === DOT ? led.replace(OTHERS, "") : led;
  if (!mayBeWord) return name;
  const short = name.length <= LONGEST_NO_NAME || !LETTER_FIRST.test(name);
  return short && NO_NAME().test(name) ? null : name;
}

/** The list with a comma in place of every affiliation. */
function dropAffiliations(text: string): string {
  if (!text.includes("(")) return text;
  const parentheses = new Parentheses(text);
  let kept = "";
  for (let at = 0; at < text.length;) {
    const open = text.indexOf("(", at);
    if (open === -1) return kept + text.slice(at);
    kept += text.slice(at, open);
    const close = parentheses.closeOf(open);
    const begun = endsName(text, open);
    // After the last name: `((1) Institute A, (2) Institute B)`, or the same without the outer parentheses.
    if (close === undefined ? text[open + 1] === "(" : !begun && startsKeys(text, open, close)) return kept;
    const end = close === undefined ? endOfUnclosed(text, open) : close + 1;
    kept += begun && close !== undefined && isNickname(text, open, close) ? text.slice(open, end) : ",";
    at = end;
  }
  return kept;
}

/** True where a name may end before a place, with a space after it or none. */
function endsName(text: string, end: number): boolean {
  const last = text.charAt(codeAt(text, end - 1) === SPACE ? end - 2 : end - 1);
  return ASCII_NAME_END.test(last) || (last > DELETE && NAME_END().test(text.slice(Math.max(0, end - 2), end)));
}

/** The parentheses of a text. Nearly all are closed before another one opens. */
class Parentheses {
  readonly #text: string;
  #closing: ReadonlyMap<number, number> | null = null;
  /** The last closing parenthesis that was looked for, so that a text of opening ones is not looked through for each. */
  #close: number;

  constructor(text: string) {
    this.#text = text;
    this.#close = text.indexOf(")");
  }

  /** The place at which an opening parenthesis is closed, if it is. Callers ask for them in their order. */
  closeOf(open: number): number | undefined {
    const text = this.#text;
    if (this.#close !== -1 && this.#close < open) this.#close = text.indexOf(")", open);
    const inner = text.indexOf("(", open + 1);
    if (this.#close !== -1 && (inner === -1 || inner > this.#close)) return this.#close;
    this.#closing ??= matchParentheses(text);
    return this.#closing.get(open);
  }
}

/** Finds where each opening parenthesis is closed; those that never are have no entry. */
function matchParentheses(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  let [opens, closes] = [text.indexOf("("), text.indexOf(")")];
  while (closes !== -1)
    if (opens !== -1 && opens < closes) {
      open.push(opens);
      opens = text.indexOf("(", opens + 1);
    } else {
      const opening = open.pop();
      if (opening !== undefined) closing.set(opening, closes);
      closes = text.indexOf(")", closes + 1);
    }
  return closing;
}

/** An affiliation that is never closed ends at the next comma. */
function endOfUnclosed(text: string, open: number): number {
  const comma = text.indexOf(",", open);
  return comma === -1 ? text.length : comma;
}

function startsKeys(text: string, open: number, close: number): boolean {
  GOES_ON().lastIndex = close + 1;
  return /^\(\d{1,3}$/.test(text.slice(open, Math.min(close, open + 5))) && GOES_ON().test(text);
}

function isNickname(text: string, open: number, close: number): boolean {
  if (close - open > 42 || !NICKNAME().test(text.slice(open + 1, close))) return false;
  GOES_ON().lastIndex = close + 1;
  return GOES_ON().test(text) && !partsNames(text, open, close);
}

/** True where a whole name stands on either side: `Ada Quill (Moss Institute) Bo Tarn (Fen)` lacks its commas. */
function partsNames(text: string, open: number, close: number): boolean {
  const before =
    text
      .slice(Math.max(0, open - LONGEST_NAME), open)
      .split(PIECES)
      .at(-1)
      ?.trim() ?? "";
  const after =
    text
      .slice(close + 1, close + 1 + LONGEST_NAME)
      .split(PIECES)[0]
      ?.trim() ?? "";
  const last = before.slice(before.lastIndexOf(" ") + 1);
  return before !== last && !INITIAL().test(last) && WHOLE_NAME().test(after);
}
