/** The scanner: a query, cut into tokens with their places. */
import type { Span } from "../core/span.ts";
import { QueryError } from "./query-error.ts";

/** The kinds of tokens. `minus` is the sign before a term; the last token is always `end`. */
type TokenType = "open" | "close" | "minus" | "operator" | "word" | "phrase" | "regex" | "end";

/** A piece of a query. `text` is without quotes, slashes and escapes; `flags` are those of a regular expression, sorted. */
export interface QueryToken extends Span {
  readonly type: TokenType;
  readonly text: string;
  readonly flags: string;
}

/** Quotes that open and close a phrase: the straight one, and those that word processors put in its place. */
export const QUOTES = '"“”„';

const BLANK = /\s*/y;
const OPERATOR = /[<>]=?|[:=]/y;
const WORD = new RegExp(`[^\\s():=<>${QUOTES}]+`, "y");
const LETTERS = /[a-z]*/iy;
const ESCAPED = new RegExp(`\\\\([${QUOTES}\\\\])`, "g");
const QUOTE_IT = "or quotes around text that begins with a slash";
const SIGNS: Readonly<Record<string, TokenType>> = { "(": "open", ")": "close" };

/**
 * Cuts a query into tokens, in linear time.
 *
 * @throws {QueryError} on a quote or regular expression without end, a lone minus sign, an unknown flag
 */
export function scanQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let start = readPattern(BLANK, query, 0).length;
  while (start < query.length) {
    const token = readToken(query, start, tokens.at(-1)?.type === "operator");
    tokens.push(token);
    start = token.end + readPattern(BLANK, query, token.end).length;
  }
  return [...tokens, createToken("end", query.length, query.length)];
}

/** Reads the token at `start`. A minus sign after an operator belongs to the value. */
function readToken(query: string, start: number, isValue: boolean): QueryToken {
  const char = query.charAt(start);
  const sign = SIGNS[char];
  if (sign !== undefined) return createToken(sign, start, start + 1, char);
  if (QUOTES.includes(char)) return readPhrase(query, start);
  if (char === "/") return readRegex(query, start);
  if (char === "-" && !isValue) return readMinus(query, start);
  const operator = readPattern(OPERATOR, query, start);
  const text = operator || readPattern(WORD, query, start);
  return createToken(operator ? "operator" : "word", start, start + text.length, text);
}

function readMinus(query: string, start: number): QueryToken {
  const next = query.charAt(start + 1);
  if (next.trim() === "" || next === ")")
    throw new QueryError(query, { start, end: start + 1 }, { expected: "a term right after the minus sign, or quotes around it" });
  return createToken("minus", start, start + 1, "-");
}

function readPhrase(query: string, start: number): QueryToken {
  for (let at = start + 1; at < query.length; at++) {
    if (query[at] === "\\") at++;
    else if (QUOTES.includes(query.charAt(at)))
      return createToken("phrase", start, at + 1, query.slice(start + 1, at).replace(ESCAPED, "$1"));
  }
  throw new QueryError(query, { start, end: query.length }, { expected: "a closing quote" });
}

function readRegex(query: string, start: number): QueryToken {
  const close = findSlash(query, start + 1);
  if (close < 0) throw new QueryError(query, { start, end: query.length }, { expected: `a closing slash, ${QUOTE_IT}` });
  if (close === start + 1)
    throw new QueryError(query, { start, end: close + 1 }, { expected: `a regular expression between the slashes, ${QUOTE_IT}` });
  const flags = readPattern(LETTERS, query, close + 1);
  const end = close + 1 + flags.length;
  if (/[^imsu]/.test(flags)) throw new QueryError(query, { start: close + 1, end }, { expected: "flags out of i, m, s and u" });
  return createToken("regex", start, end, query.slice(start + 1, close), [...new Set(flags)].toSorted().join(""));
}

/** The slash that ends a regular expression: not escaped and not in a class; -1 when there is none. */
function findSlash(query: string, from: number): number {
  let inClass = false;
  for (let at = from; at < query.length; at++) {
    const char = query[at];
    if (char === "\\") at++;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) return at;
  }
  return -1;
}

function readPattern(sticky: RegExp, query: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(query)?.[0] ?? "";
}

function createToken(type: TokenType, start: number, end: number, text = "", flags = ""): QueryToken {
  return { type, text, flags, start, end };
}
