/**
 * Regular expressions of users, run by RE2 (https://github.com/google/re2/wiki/Syntax) in linear time, so that no
 * pattern can hang the tool. This module is loaded when a query holds one.
 */
import { RE2JS, RE2JSSyntaxException } from "re2js";
import type { TextTest } from "./glob.ts";
import { QueryError } from "./query-error.ts";
import type { Value } from "./syntax-tree.ts";

/** A value that is a regular expression. */
export type RegexValue = Extract<Value, { type: "regex" }>;

/** `u` is always on: RE2 reads code points. */
const FLAGS: Readonly<Record<string, number>> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL, u: 0 };
/** Lookaround, atomic groups and backreferences, as RE2 shows them in its errors. */
const NOT_LINEAR = /^(?:\(\?<?[=!>]|\\[1-9k])/;

/**
 * Makes a regular expression that tries texts as they are shown, accents and case included.
 *
 * @throws {QueryError} when it is none, or one that takes more than linear time
 */
export function createRegex(query: string, value: RegexValue): TextTest {
  const flags = value.flags.split("").reduce((all, flag) => all | (FLAGS[flag] ?? 0), 0);
  try {
    const regex = RE2JS.compile(value.text, flags);
    return (text) => regex.test(text);
  } catch (error) {
    throw explain(query, value, error);
  }
}

function explain(query: string, value: RegexValue, error: unknown): QueryError {
  const syntax = error instanceof RE2JSSyntaxException ? error : null;
  const wrong = syntax?.getPattern() ?? "";
  const start = value.start + 1 + value.text.indexOf(wrong);
  const place = wrong === "" ? value : { start, end: start + wrong.length };
  if (NOT_LINEAR.test(wrong))
    return new QueryError(query, place, { expected: "a regular expression without lookaround and backreferences (they take too long)" });
  return new QueryError(query, place, {
    expected: `a regular expression that RE2 understands (${syntax?.getDescription() ?? "it is too large"})`,
  });
}
