/** Pieces of a line in lines. */

/** As many pieces on each line as fit, with commas between. */
export function wrapPieces(pieces: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1) ?? ""}, ${piece}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines;
}
