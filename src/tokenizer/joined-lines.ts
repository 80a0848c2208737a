/** Lines that belong together, read as one text: what a tool broke over lines is put together before its links are read. */
import type { Part, Token } from "../core/token.ts";
import { goesOnWithAddress } from "../text/broken-addresses.ts";
import { ANY } from "../text/features.ts";
import { endsInHyphen } from "../text/hyphens.ts";
import { dropStrong } from "../text/strong.ts";
import { foldSpace } from "../text/white-space.ts";
import { stripAttributes } from "./attributes.ts";
import { decodeEntities, stripTags } from "./html.ts";
import { type Inline, parseInline } from "./inline.ts";
import { NO_PARTS } from "./parts.ts";
import { joinPieces } from "./pieces.ts";

/** The way in which a tool writes links, and signs that Markdown gives a meaning. */
export interface LineStyle {
  /**
   * `markdown`: in their place or by reference; `numbered`: as terminal browsers do; `bracketed` and `angled`: as an address in
   * such brackets after the text; `lines`: as an address on the line below. `markless` text was cut out of HTML tag by tag
   * and keeps its character references; `bare` was read out of a page; `none` is text as a reader sees it.
   */
  readonly links: "markdown" | "numbered" | "bracketed" | "angled" | "lines" | "markless" | "bare" | "none";
  /** A backslash stands before all signs and backslashes, before some signs, or before none. */
  readonly escapes: "all" | "some" | "none";
  /** A backslash at the end of a line breaks it, as in Markdown. */
  readonly breaks?: boolean;
  /** The sign between pieces of text that tags parted on the page: a line end, or a space where all of the page is on one line. */
  readonly parted?: "lines" | "words";
}

const ADDRESS = /\s?\[((?:https?:\/\/|\/)[^\s[\]]{1,2048})\]/g;
/** A link or a span of Markdown, or a tag that it leaves as it is. */
const MARKDOWN = /\]\(|<\/|\]\{\./;
/** An address that the text writes out. */
const AUTOLINK = /(?<!\]\()<(https?:\/\/[^\s<>]{1,2048})>/g;
const ADDRESS_LONGEST = 2_048;
/** The address of a link that goes on in the next line. */
const OPEN_ADDRESS = /\]\([^\s()]{0,2048}$/;
const BULLET = /^[-*+•]\s+/;
const LINE_END_ESCAPE = /(?<!\\)\\$/;
const FIRST_LINES = 3;
const LONE_STARS = /^[\s*]+$/;
const BREAK_TAG = /(?:\s*<br\s?\/?>)+$/i;
const ADDRESS_LOOK_BACK = 200;
/** A command, or a sign before what is raised or lowered. */
const COMMAND = /\\[A-Za-z]{1,18}$|[_^]$/;
const IDENTIFIER = /^\d{4}\.\d{4}/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Escapes where only some signs are escaped: those of emphasis, and those that would begin an item of a list. */
const ESCAPED_SOME = /\\([_*+-]|(?<=\d\\)\.)/g;
/** Some tools double a backslash, but only before signs that have a meaning in Markdown. */
const DOUBLED = /\\\\[`*_{}[\]()#+.!-]/;
const ESCAPED_SPECIAL = /\\([\\`*_{}[\]()#+.!-])/g;
/** A sign that stood in another tag than the word before it, or a word in another one than the bracket. */
const PARTED_SIGN = /\w\s,\s|\[\s\w|^\w{1,20}\s:\s/;
/** The text of a link to any address, as GNU html2text writes it. */
const UNDERSCORED = /\bthis_(https?)_URL\b/g;
/** A link of Markdown whose own text names the row of the table: arXiv's text of any link, or an address. */
const SHORTCUT = /\[(this https? URL|https?:\/\/[^\s[\]]{1,2000})\](?![([])/g;
/** A blank between a link and the sign after it, which stood in different tags. */
const PARTED = /\b(this https? URL) (?=[.,;:)])/g;

/**
 * The style that lines with links in them show.
 *
 * @param alone whether labels stand on lines of their own, as they do where tags were cut out
 * @param marked lines with signs between links, of an entry that marks words within its text
 */
export function findStyle(tokens: readonly Token[], alone: boolean, marked: readonly Token[] = []): LineStyle {
  const style = findEscapes(tokens, alone, marked);
  // The first lines of an entry end in no backslash of their own.
  return tokens.slice(0, FIRST_LINES).some(({ content }) => content.endsWith("\\")) ? { ...style, breaks: true } : style;
}

function findEscapes(tokens: readonly Token[], alone: boolean, marked: readonly Token[]): LineStyle {
  const links = findLinks(tokens);
  if (links === "bare") return { links, escapes: "none" };
  if (tokens.some(({ content }) => content.includes("\\["))) return { links, escapes: "all" };
  if (links === "markdown" || links === "angled") return { links, escapes: "some" };
  if (links !== "none") return { links, escapes: "none" };
  if (alone) return { links: "markless", escapes: "none", parted: "lines" };
  if (marked.some(({ content }) => PARTED_SIGN.test(content))) return { links, escapes: "none", parted: "words" };
  return { links: tokens.some(({ content }) => content.includes("&nbsp;")) ? "markless" : links, escapes: "none" };
}

function findLinks(tokens: readonly Token[]): LineStyle["links"] {
  for (const { type, parts, content, form } of tokens) {
    if (form !== "text") return "bare";
    if (MARKDOWN.test(content)) return "markdown";
    if (content.includes("[/") || content.includes("[http")) return "bracketed";
    if (type === "url") return "lines";
    if (parts.some((part) => part.href !== null)) return content.includes("<http") ? "angled" : "markdown";
    if (parts.some((part) => part.ref !== null)) return content.includes("][") ? "markdown" : "numbered";
  }
  return "none";
}

/** The text of the lines on one line, and its links. Only blanks part lines: no break is a paragraph's end. */
export function joinLines(tokens: readonly Token[], { links, escapes, breaks, parted }: LineStyle): Inline {
  const shown = tokens.filter(({ type, content }) => type !== "mark" || stripAttributes(content.trim()) !== "");
  const lines = shown.map((token) => cutBreak(token, breaks === true));
  const { text, parts } = cutStars(parted === undefined ? JOIN[links](lines) : joinParted(lines, parted), links);
  const whole = links === "markdown" || escapes !== "none" ? text.replace(SHORTCUT, "$1") : text;
  const clean = foldSpace(
    links === "markdown" || links === "angled" || links === "bare"
      ? whole
      : whole.replace(UNDERSCORED, "this $1 URL").replace(PARTED, "$1"),
  );
  if (escapes === "none" || !clean.includes("\\")) return { text: clean, parts };
  const escape = escapes === "all" ? ESCAPED : DOUBLED.test(clean) ? ESCAPED_SPECIAL : ESCAPED_SOME;
  const unescape = (escaped: string): string => escaped.replace(escape, "$1");
  return { text: unescape(clean), parts: parts.map((part) => ({ text: unescape(part.text), href: part.href, ref: part.ref })) };
}

/** The text without the stars around strong words; of a page they are the text's own. */
function cutStars(inline: Inline, links: LineStyle["links"]): Inline {
  const text = links === "bare" ? inline.text : dropStrong(inline.text);
  if (text === inline.text) return inline;
  const parts = inline.parts.filter((part) => !LONE_STARS.test(part.text));
  return { text, parts: parts.map((part) => ({ text: dropStrong(part.text), href: part.href, ref: part.ref })) };
}

const JOIN: Readonly<Record<LineStyle["links"], (tokens: readonly Token[]) => Inline>> = {
  markdown: (tokens) => parseInline(cleanBroken(tokens).replace(AUTOLINK, "$1")),
  angled: (tokens) => parseInline(cleanBroken(tokens)),
  numbered: joinNumbered,
  bracketed: (tokens) => splitAddresses(joinRaw(tokens)),
  lines: (tokens) => ({
    text: joinRaw(tokens.filter(({ type }) => type !== "url")),
    parts: tokens.flatMap(({ type, parts }) => (type === "url" ? parts : [])),
  }),
  markless: (tokens) => ({ text: decodeEntities(joinRaw(tokens)), parts: NO_PARTS }),
  bare: (tokens) => ({ text: tokens.map(({ text }) => text).join(" "), parts: tokens.flatMap(({ parts }) => parts) }),
  none: (tokens) => ({ text: joinRaw(tokens), parts: NO_PARTS }),
};

/** Pieces of text that tags parted on the page. */
function joinParted(tokens: readonly Token[], parted: "lines" | "words"): Inline {
  const lines = tokens.map((token, index) => lineOf(token, index === 0));
  const pieces = parted === "lines" ? lines : lines.flatMap((line) => line.split(" "));
  return { text: decodeEntities(joinPieces(pieces)), parts: NO_PARTS };
}

/** Numbers stand before their links, so that each line can be read alone, but for a number at its end that goes on from the one before it. */
function joinNumbered(tokens: readonly Token[]): Inline {
  let number = "";
  const lines = tokens.map(({ content }, index) => {
    const line = number + content.trim();
    const read = parseInline(line, ANY, 1);
    const next = `[${String(Number(read.parts.at(-1)?.ref ?? Number.NaN) + 1)}]`;
    number = index < tokens.length - 1 && line.endsWith(next) ? next : "";
    return number === "" ? read : parseInline(line.slice(0, -number.length).trimEnd(), ANY, 1);
  });
  return { text: joinTexts(lines.map(({ text }) => text)), parts: lines.flatMap(({ parts }) => parts) };
}

function joinRaw(tokens: readonly Token[]): string {
  return joinTexts(tokens.map((token, index) => lineOf(token, index === 0)));
}

function joinTexts(lines: readonly string[]): string {
  const pieces: string[] = [];
  let above = "";
  let formula = false;
  for (const [index, line] of lines.entries()) {
    const broken = isBroken(above, line) || (formula && isBrokenFormula(above, line));
    pieces.push(index === 0 || broken ? "" : " ", line);
    if (line.includes("$") && line.split("$").length % 2 === 0) formula = !formula;
    above = line;
  }
  return pieces.join("");
}

/**
 * Tells whether a tool broke a line where no space stands: after a hyphen or within a dash, after the backslash of a command in mathematics, in
 * front of an argument, and within an address.
 */
function isBroken(above: string, line: string): boolean {
  if (LINE_END_ESCAPE.test(above.slice(-2)) || above.endsWith("://") || endsInHyphen(above, line)) return true;
  if (line.startsWith("{")) return COMMAND.test(above.slice(-20));
  if (line.startsWith("-")) return above.endsWith("-");
  if (above.endsWith("arXiv:")) return IDENTIFIER.test(line);
  return goesOnWithAddress(above.slice(-ADDRESS_LOOK_BACK), line);
}

/** The same within mathematics, where no space stands before its end, a parenthesis, or what its first brace opens. */
function isBrokenFormula(above: string, line: string): boolean {
  return line.startsWith("(") || line.startsWith("$") || (above.endsWith("$") && line.startsWith("{"));
}

function cleanBroken(tokens: readonly Token[]): string {
  return stripAttributes(decodeEntities(stripTags(joinBroken(tokens))));
}

function joinBroken(tokens: readonly Token[]): string {
  const pieces: string[] = [];
  let end = "";
  for (const [index, token] of tokens.entries()) {
    const line = lineOf(token, index === 0).replace(LINE_END_ESCAPE, "");
    // Tools that wrap Markdown break lines after hyphens too.
    const blank = index === 0 || OPEN_ADDRESS.test(end) || endsInHyphen(end, line) ? "" : " ";
    pieces.push(blank, line);
    end = `${end}${blank}${line}`.slice(-ADDRESS_LONGEST);
  }
  return pieces.join("");
}

/** A line as it stands; a bullet before the first one is no part of it. */
function lineOf({ type, content }: Token, first: boolean): string {
  const line = content.trim();
  return first && (type === "item" || type === "meta") ? line.replace(BULLET, "") : line;
}

/** A line without the mark of Markdown or the tag at its end that keeps it from being joined with the next one. */
function cutBreak(token: Token, breaks: boolean): Token {
  const { content } = token;
  const end = content.endsWith(">") ? BREAK_TAG : breaks && content.endsWith("\\") ? LINE_END_ESCAPE : null;
  return end === null ? token : { ...token, content: content.replace(end, "") };
}

function splitAddresses(text: string): Inline {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    parts.push({ text: text.slice(at, match.index), href: match[1] ?? null, ref: null });
    at = match.index + match[0].length;
  }
  if (parts.length === 0) return { text, parts: NO_PARTS };
  parts.push({ text: text.slice(at), href: null, ref: null });
  return { text: parts.map((part) => part.text).join(""), parts };
}
