/** Hard-wrapped text: which line breaks a tool made, and which are the text's own. */

const SENTENCE_END = /[.!?:;…][)"'”’\]]{0,2}$/;
/** A line shorter than this ends no paragraph: it is a piece that a link cut off. */
const SHORTEST_PARAGRAPH = 20;

/** Tells whether a line ends where the next word would still have fitted into `width` characters. */
export function isHardBreak(line: string, next: string, width: number): boolean {
  return leavesRoom(line.trimEnd().length, next.trim(), width);
}

/** The same for a line of this length and a trimmed line below it. */
export function leavesRoom(length: number, next: string, width: number): boolean {
  const word = next.indexOf(" ");
  return length + 1 + (word === -1 ? next.length : word) <= width;
}

/** Indices of the lines that begin a paragraph: those after a break of the text's own where a sentence ended. */
export function findParagraphs(lines: readonly string[], width: number): number[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1];
    if (above === undefined) return [index];
    const text = above.trim();
    return text.length >= SHORTEST_PARAGRAPH && SENTENCE_END.test(text) && isHardBreak(above, line, width) ? [index] : [];
  });
}
