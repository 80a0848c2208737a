/** Running text: lines joined into titles and abstracts. */

/** Emphasis as CommonMark has it: marks that touch the word inside and no word outside. */
const STRONG = /(?<![\w*])\*\*(?=\S)([^*]{1,500}?)(?<=\S)\*\*(?![\w*])/g;
const EMPHASIS = /(?<![\w*\\])\*(?=[^\s*])([^*]{1,500}?)(?<=[^\s\\])\*(?![\w*])/g;
const UNDERLINED = /(?<![\w_\\$])(_{1,2})(?=[^\s_])([^_$\\]{1,500}?)(?<=\S)\1(?![\w_])/g;
/** What converters to Markdown put a backslash before. */
const ESCAPE = /\\([\\`*_[\]()#+.!<>|~-])/g;
const HARD_BREAK = /\\{1,2}(?:\s+|$)/g;

/** White space folded to single blanks. Most text needs nothing done, which a search for what is rare finds out. */
export function foldSpace(text: string): string {
  return text.includes("  ") || /[^\S ]/.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
}

/** Text without the emphasis, escapes and hard line breaks of Markdown. */
export function cleanMarkup(text: string): string {
  const escaped = text.includes("\\") ? text.replace(HARD_BREAK, " ") : text;
  let clean = escaped;
  if (clean.includes("*")) clean = clean.replace(STRONG, "$1").replace(EMPHASIS, "$1");
  if (clean.includes("_")) clean = clean.replace(UNDERLINED, "$2");
  return clean.includes("\\") ? clean.replace(ESCAPE, "$1") : clean;
}
