/**
 * Regular expressions of users, run by RE2 (https://github.com/google/re2/wiki/Syntax) in linear time, so that no
 * pattern can hang the tool. This module is loaded when a query holds one.
 */
import { RE2JS, RE2JSSyntaxException } from "re2js";
import type { Span } from "../core/span.ts";
import type { TextTest } from "./glob.ts";
import { QueryError } from "./query-error.ts";
import type { Value } from "./syntax-tree.ts";

/** A value that is a regular expression. */
export type RegexValue = Extract<Value, { type: "regex" }>;

/** A regular expression that is tried on texts as they are shown, accents and case included. */
export interface TextRegex {
  readonly test: TextTest;
  /** The parts of a text that it matches, in order; at most {@link MOST_MATCHES}, since each may take a look at the whole text. */
  find(text: string): Span[];
}

/** More matches than a reader looks for in one text. */
const MOST_MATCHES = 100;

/** `u` is always on: RE2 reads code points. */
const FLAGS: Readonly<Record<string, number>> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL, u: 0 };
/** Lookaround, atomic groups and backreferences, as RE2 shows them in its errors. */
const NOT_LINEAR = /^(?:\(\?<?[=!>]|\\[1-9k])/;

/**
 * Makes a regular expression.
 *
 * @throws {QueryError} when it is none, or one that takes more than linear time
 */
export function createRegex(query: string, value: RegexValue): TextRegex {
  const flags = value.flags.split("").reduce((all, flag) => all | (FLAGS[flag] ?? 0), 0);
  try {
    const regex = RE2JS.compile(value.text, flags);
    return { test: (text) => regex.test(text), find: (text) => findMatches(regex, text) };
  } catch (error) {
    throw explain(query, value, error);
  }
}

function findMatches(regex: RE2JS, text: string): Span[] {
  const matcher = regex.matcher(text);
  const spans: Span[] = [];
  for (let count = 0; count < MOST_MATCHES && matcher.find(); count++) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (end > start) spans.push({ start, end });
  }
  return spans;
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
