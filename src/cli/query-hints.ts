/** Guesses at what a query was to say that no paper matches. Loaded only after such a run. */
import { compileQuery } from "../query/query.ts";
import { QUERY_FIELDS } from "../query/query-fields.ts";

/** A phrase or a regular expression, which says what it means, or a word of the query. */
const PIECES = /"[^"]*"|(?<!\S)\/\S[^/]*\/[imsu]*|[^\s"]+/g;
/** Words and signs of other search engines, and those of a query. */
const OPERATORS: Readonly<Record<string, string>> = {
  and: "AND",
  or: "OR",
  not: "NOT",
  "&&": "AND",
  "&": "AND",
  "+": "AND",
  "||": "OR",
  "|": "OR",
};
/** Forms of words, and what they are written as here. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^!(?=[\p{L}\p{N}"(])/u, "-"],
  [/^\+(?=[\p{L}\p{N}"(])/u, ""],
  [/^\*([\p{L}\p{N}]+)\*?$/u, "/$1/i"],
  // An archive stands for its categories already.
  [/^category:(?!cs$)([a-z]{2})$/i, "category:*.$1"],
  [/^(?:id:)?"?(?:arXiv:|https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/)?(\d{4}\.\d{4,5})(?:v\d+)?"?$/i, "id:$1"],
  [/^(published|listed|revised):([<>]=?)/i, "$1$2"],
  [/^authors?([<>]=?)/i, "authorCount$1"],
  [/^([a-z]+:\/.+\/)$/i, "$1i"],
];

/**
 * The query as it was probably meant: `a or b`, `a || b` and `a, b` become `a OR b`, `!a` becomes `-a`, `*a` a regular expression, a
 * name of a field alone a comparison. Null where nothing of that kind stands in it.
 */
export async function suggestQuery(text: string): Promise<string | null> {
  const pieces: readonly string[] = text.match(PIECES) ?? [];
  const repaired = pieces.length === 1 ? (compareField(pieces[0] ?? "") ?? repair(pieces)) : repair(pieces);
  if (repaired === pieces.join(" ")) return null;
  try {
    await compileQuery(repaired);
    return repaired;
  } catch {
    return null;
  }
}

function repair(pieces: readonly string[]): string {
  return pieces.map((piece, at) => (/^["/]/.test(piece) ? piece : repairWord(piece, at === pieces.length - 1))).join(" ");
}

function repairWord(word: string, isLast: boolean): string {
  const operator = OPERATORS[word];
  if (operator !== undefined) return operator;
  const parts = word.split(/,|\|\|?|&&/);
  const [head = "", ...rest] = parts;
  if (
    rest.length > 0 &&
    parts.every((part, at) => /\p{L}/u.test(part) || (part === "" && at > 0 && at === rest.length && word.endsWith(",")))
  ) {
    const sign = word.includes("&&") ? " AND " : " OR ";
    const shown = parts.filter((part) => part !== "").join(sign);
    return word.endsWith(",") && !isLast ? `${shown} OR` : shown;
  }
  const form = FORMS.find(([pattern]) => pattern.test(head));
  return form === undefined ? word : word.replace(form[0], form[1]);
}

/** A comparison with a field whose name stands alone, since the shell took the rest of `upvotes>=20` for a file. */
function compareField(word: string): string | null {
  const field = QUERY_FIELDS.find(({ name }) => name === word);
  if (field?.kind === "number") return `${word}>=20`;
  return field?.kind === "day" ? `${word}>=2024` : null;
}
