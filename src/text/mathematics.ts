/** Mathematics in running text: `$...$`, `$$...$$`, `\(...\)`, `\[...\]`. */

/** A piece of a text. `formula` is what stands between the marks of mathematics, null for running text. */
export interface TextPiece {
  readonly text: string;
  readonly formula: string | null;
}

/** Escaped signs come first, so that none of them opens anything. */
const OPENING = /\\[([]|\\.|\$\$?/gs;
/** The closing mark of each opening one, and the pattern that finds it. Escaped signs are passed over. */
const CLOSINGS: ReadonlyMap<string, readonly [mark: string, pattern: RegExp]> = new Map([
  ["$", ["$", /\\.|\$/gs]],
  ["$$", ["$$", /\\.|\$\$/gs]],
  [String.raw`\(`, [String.raw`\)`, /\\./gs]],
  [String.raw`\[`, [String.raw`\]`, /\\./gs]],
]);

/** Cuts a text into mathematics and what stands between. Joined, the texts of the pieces are the text. */
export function splitMathematics(text: string): readonly TextPiece[] {
  if (!text.includes("$") && !text.includes("\\")) return [{ text, formula: null }];
  const pieces: TextPiece[] = [];
  /** Closing marks that do not occur any more, so that a text of opening ones is not searched for each. */
  const missing = new Set<string>();
  let from = 0;
  let at = 0;
  for (let opening = findFrom(OPENING, text, at); opening !== null; opening = findFrom(OPENING, text, at)) {
    at = opening.index + opening[0].length;
    const found = readFormula(text, at, opening[0], missing);
    if (found === null) continue;
    if (opening.index > from) pieces.push({ text: text.slice(from, opening.index), formula: null });
    pieces.push({ text: text.slice(opening.index, found.end), formula: found.formula });
    from = found.end;
    at = found.end;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), formula: null });
  return pieces;
}

/** The mathematics that begins after an opening mark, and where its closing mark ends; null where there is none. */
function readFormula(text: string, start: number, opening: string, missing: Set<string>): { formula: string; end: number } | null {
  const [mark, pattern] = CLOSINGS.get(opening) ?? [];
  if (mark === undefined || pattern === undefined || missing.has(mark)) return null;
  const close = findMark(text, start, mark, pattern);
  if (close === -1) {
    missing.add(mark);
    return null;
  }
  const [formula, end] = [text.slice(start, close), close + mark.length];
  return isFormula(formula, mark, text.charAt(end)) ? { formula, end } : null;
}

function findFrom(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function findMark(text: string, start: number, mark: string, pattern: RegExp): number {
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) if (match[0] === mark) return match.index;
  return -1;
}

/** A dollar may be one of money: as for pandoc, ink stands right within the two of mathematics, and no digit after them. */
function isFormula(formula: string, mark: string, after: string): boolean {
  if (formula.trim() === "") return false;
  if (mark !== "$") return true;
  return (/^\S/.test(formula) && /\S$/.test(formula) && !/\d/.test(after)) || /[\\^_]/.test(formula);
}
