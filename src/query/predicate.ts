/** Predicates: what a query becomes, and what compiling one needs to know. */
import type { Lexicon } from "./lexicon.ts";
import type { Span } from "../core/span.ts";
import { QueryError } from "./query-error.ts";
import type { RegexValue, TextRegex } from "./regex.ts";
import type { SearchedPaper } from "./searched-paper.ts";

/** Tells whether a paper is looked for. */
export type Predicate = (paper: SearchedPaper) => boolean;

/** The things that compiling a term needs besides the term. */
export interface QueryContext {
  /** The query as it was written. */
  readonly query: string;
  /** The instant that `today` and `3d` count from. */
  readonly now: Date;
  /** Takes the words and phrases of the query. */
  readonly lexicon: Lexicon;
  /** The result of a comparison with a day that a record does not show; null means that it is false, whatever stands around it. */
  readonly supposed: boolean | null;
  /** Compiles a regular expression; null where the query holds none. */
  readonly createRegex: ((query: string, value: RegexValue) => TextRegex) | null;
}

/** Refuses a value of a query, or a part of it. */
export function refuse(context: QueryContext, place: Span, about: { expected: string; suggestion?: string | null }): never {
  throw new QueryError(context.query, place, about);
}
