/** Links whose address, or its number in a table of links, stands after their text. */
import type { Part } from "../core/token.ts";

const ADDRESS = String.raw`(?:https?:\/\/|\/(?=[\w?#]))[^\s<>()[\]⟨⟩]{1,2048}`;
/** `text [/papers]`, `text <https://...>`, `text⟨12⟩`, by the sign that closes them; parentheses are the text's own. */
const BEHIND = {
  "]": new RegExp(String.raw`\s?\[(${ADDRESS})\](?=[\s.,;:)\]]|$)`, "g"),
  ">": /\s?<(https?:\/\/[^\s<>]{1,2048})>(?=\s|$)/g,
  "⟩": /\s?⟨(\d{1,4})⟩/g,
} as const;
const PICTURE = /\.(?:png|jpe?g|svg|gif|webp)$/i;
/** Longer text is running text, which writes addresses out: only one at its end can stand after the text of a link. */
const RUNNING = 160;

/** Pieces of a line with such links; null where it holds none. Those in square brackets may also stand within a short line. */
export function splitLinksAfter(text: string): Part[] | null {
  const closing = closingOf(text);
  const matches = closing === null ? [] : [...text.matchAll(BEHIND[closing])];
  const last = matches.at(-1);
  if (last === undefined) return null;
  const written = matches.reduce((length, [match]) => length + match.length, 0);
  const running = text.length - written > RUNNING;
  const ends = last.index + last[0].length === text.length;
  if (!ends && (running || closing !== "]")) return null;
  return split(text, running ? [last] : matches);
}

/** The sign that closes the addresses of a line; null where it can hold none. */
function closingOf(text: string): keyof typeof BEHIND | null {
  if (text.includes("[/") || text.includes("[http")) return "]";
  if (text.endsWith(">") && text.includes("<http")) return ">";
  return text.endsWith("⟩") ? "⟩" : null;
}

function split(text: string, matches: readonly RegExpExecArray[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: match, 1: address = "", index } of matches) {
    const target = match.endsWith("⟩") ? { href: null, ref: address } : { href: PICTURE.test(address) ? null : address, ref: null };
    parts.push({ text: text.slice(at, index), ...target });
    at = index + match.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null, ref: null });
  return parts;
}
