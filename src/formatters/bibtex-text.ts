/** Text for a field of BibTeX. */
import { splitMathematics, type TextPiece } from "../text/mathematics.ts";
import { toPlainLine } from "../text/plain-text.ts";

const NOT_PLAIN = /[^ !'-;=?-[\]A-Za-z]/;
/** An accent and its letter. */
const ACCENT = String.raw`\\(?:["'\`^~=.]|[uvHckdbr](?=[\s{]))\s?(?:\{\s?(?:[A-Za-z]|\\[ij])\s?\}|[A-Za-z]|\\[ij](?![A-Za-z]))`;
const GREEK =
  "(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)" +
  "|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega";
const INVISIBLE = String.raw`\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff`;
/** An accent, in braces or not; an escaped sign; the name of a Greek letter; and whatever else TeX would obey or cannot set. */
const SPECIAL = new RegExp(
  String.raw`\{${ACCENT}\}|(${ACCENT})|\\[&%#_$]|\{(\\(?:${GREEK}))\}|(\\(?:${GREEK}))(?![A-Za-z])|[&%#_$~^\\{}<>|\u00a0]|[${INVISIBLE}]`.replaceAll(
    "\\`",
    "`",
  ),
  "g",
);
const DROPPED = new RegExp(`^[${INVISIBLE}]$`);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...["&", "%", "#", "_", "$"].map((sign): [string, string] => [sign, `\\${sign}`]),
  ["~", String.raw`{\textasciitilde}`],
  ["^", String.raw`{\textasciicircum}`],
  ["\\", String.raw`{\textbackslash}`],
  ["{", String.raw`\{`],
  ["}", String.raw`\}`],
  ["<", String.raw`{\textless}`],
  [">", String.raw`{\textgreater}`],
  ["|", "{$|$}"],
  ["\u00a0", "~"],
]);

/** Braces that do not balance, by names that BibTeX does not count. */
const LONE_BRACES: ReadonlyMap<string, string> = new Map([...ESCAPES, ["{", String.raw`{$\lbrace$}`], ["}", String.raw`{$\rbrace$}`]]);

/**
 * Text on one line as TeX sets it. Mathematics stays; accents and escaped signs that are TeX already stay what they are. Its braces
 * balance, which BibTeX asks for even of escaped ones.
 */
export function toBibtex(text: string): string {
  // White space that does not break is written as a tie, so that it must not be folded.
  const line = text.includes("\u00a0") ? text.split("\u00a0").map(toPlainLine).join("\u00a0") : toPlainLine(text);
  if (!NOT_PLAIN.test(line)) return line;
  const pieces = splitMathematics(line);
  const written = writePieces(pieces, ESCAPES);
  return isBalanced(written) ? written : writePieces(pieces, LONE_BRACES);
}

function writePieces(pieces: readonly TextPiece[], escapes: ReadonlyMap<string, string>): string {
  return pieces.map(({ text, formula }) => (formula === null ? null : balanceFormula(text)) ?? escapeText(text, escapes)).join("");
}

function escapeText(text: string, escapes: ReadonlyMap<string, string>): string {
  return text.replace(SPECIAL, (found: string, accent?: string, braced?: string, greek = braced) => {
    if (accent !== undefined) return `{${accent}}`;
    if (greek !== undefined) return `{$${greek}$}`;
    return escapes.get(found) ?? (DROPPED.test(found) ? "" : found);
  });
}

/** Mathematics in which no sign ends the field or the line; null where its braces do not balance. */
function balanceFormula(text: string): string | null {
  const safe = text.replace(/\\.|[%#]|&/gs, (found) =>
    found === "%" || found === "#" || (found === "&" && !text.includes("begin{")) ? `\\${found}` : found,
  );
  if (isBalanced(safe)) return safe;
  const named = safe.replace(/\\[\\{}]/g, (found) =>
    found === "\\{" ? String.raw`\lbrace ` : found === "\\}" ? String.raw`\rbrace ` : found,
  );
  return isBalanced(named) ? named : null;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
