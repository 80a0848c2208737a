/** Text that every reader of a file format takes: no controls, no halves of characters. */
import { foldBy, foldSpace } from "./white-space.ts";
import { isPrintableAscii } from "./terminal-text.ts";

/** Line ends that JavaScript does not count among white space. */
const NEXT_LINE = /\u0085/g;
/** Controls, lone surrogates, and characters that Unicode keeps for the inner use of programs: XML forbids them, or readers stumble. */
const UNFIT = /[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu;

/** The text on one line, without what no file format can hold. */
export function toPlainLine(text: string): string {
  if (isPrintableAscii(text)) return foldBy(text, 0);
  return foldSpace(foldSpace(text.replace(NEXT_LINE, " ")).replace(UNFIT, ""));
}

/** The same with a blank line between paragraphs. */
export function toPlainParagraphs(text: string): string {
  const paragraphs = text.includes("\n") ? text.split(/\n{2,}/) : [text];
  return paragraphs
    .map(toPlainLine)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
