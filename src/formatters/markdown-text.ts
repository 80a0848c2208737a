/** Text in Markdown: as it is shown, whatever signs it holds. */
import { splitMathematics } from "../text/mathematics.ts";
import { toPlainLine } from "../text/plain-text.ts";

const SIGNS = /[\\`*_{}[\]<>#|~$!&^]|(?<=https?):|(?<=\bwww)\.|^(?:[-+=:]|\d+[.)](?=\s|$))/gi;
/** Signs that Markdown would take for its own even in mathematics, and their names in TeX. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["|", String.raw`\vert `],
  [String.raw`\|`, String.raw`\Vert `],
  ["[", String.raw`\lbrack `],
  ["]", String.raw`\rbrack `],
  ["*", String.raw`\ast `],
  ["<", "< "],
  ["`", "‘"],
]);
const NAMED = /\\[|]|\\.|[|[\]*<`]/gs;

/** Text on one line, for any place in Markdown. Mathematics stands between dollars, as GitHub, Obsidian and pandoc read it. */
export function toMarkdown(text: string): string {
  const line = toPlainLine(text);
  return splitMathematics(line)
    .map(({ text: piece, formula }, at) => (formula === null ? escapeText(piece, at === 0) : writeFormula(formula.trim())))
    .join("");
}

function escapeText(text: string, starts: boolean): string {
  return text.replace(SIGNS, (sign: string, at: number) => {
    if (sign.length > 1) return `${sign.slice(0, -1)}\\${sign.slice(-1)}`;
    return at === 0 && !starts && /[-+=]/.test(sign) ? sign : `\\${sign}`;
  });
}

function writeFormula(formula: string): string {
  return `$${formula.replace(NAMED, (sign) => NAMES.get(sign) ?? sign)}$`;
}
