/** Running text: lines joined into titles and abstracts. */
import { lazy } from "../text/lazy.ts";

/** Emphasis as CommonMark has it: marks that touch the word inside and no word outside. Mathematics is no emphasis. */
const STRONG = /(?<![\w*])(\*{2,3})(?=\S)([^*]{1,500}?)(?<=\S)\1(?![\w*])/g;
const EMPHASIS = /(?<![\w*\\^])\*(?=[^\s*])([^*$]{1,500}?)(?<=[^\s\\])\*(?![\w*])/g;
const UNDERLINED = /(?<![\w_\\$])(_{1,2})(?=[^\s_])([^_$\\]{1,500}?)(?<=\S)\1(?![\w_])/g;
/** Mathematics, or a sign that converters to Markdown put a backslash before. */
const MATHS_OR_ESCAPE = /(\$[^$]{1,500}\$)|\\([\\`*_[\]#+.!<>|~-])/g;
/** In mathematics a backslash before other signs is TeX's own. */
const ESCAPE_IN_MATHS = /\\([*_[\]<>]|\\(?=[A-Za-z|{}]))/g;
/** Pandoc puts a backslash before every sign that has a meaning anywhere in Markdown, so that mathematics is none any more. */
const ESCAPED_MATHS = /\\\$[^$]{1,500}\\\$/;
const DOLLAR = /(?<!\\)\$/;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
/** A quotation mark or an apostrophe after a backslash, where TeX would put no accent. */
const QUOTE = lazy(() => /(?<=^|[\s([])\\(["'])(?=\S)|\\(["'])(?=(?:s|t|re|ve|ll|d|m)\b|[^\p{L}{\\]|$)/gu);
const HARD_BREAK = /\\{1,2}(?:\s+|$)/g;

/** Text without the emphasis, escapes and hard line breaks of Markdown. */
export function cleanMarkup(text: string): string {
  let clean = text.includes("\\") ? text.replace(HARD_BREAK, " ") : text;
  if (clean.includes("*")) clean = clean.replace(STRONG, "$2").replace(EMPHASIS, "$1");
  if (clean.includes("_")) clean = clean.replace(UNDERLINED, "$2");
  return unescapeMarkup(clean);
}

/** Text without the backslashes that converters to Markdown put before signs. */
export function unescapeMarkup(text: string): string {
  if (!text.includes("\\")) return text;
  if (ESCAPED_MATHS.test(text) && !DOLLAR.test(text)) return text.replace(ESCAPE, "$1");
  return text
    .replace(QUOTE(), "$1$2")
    .replace(MATHS_OR_ESCAPE, (_, maths?: string, sign?: string) => maths?.replace(ESCAPE_IN_MATHS, "$1") ?? sign ?? "");
}

/** True for a text that begins with a bracket which is closed on a line below: the opening half of a link. */
export function isHalfLink(text: string): boolean {
  return text.startsWith("[") && text.split("[").length > text.split("]").length;
}
