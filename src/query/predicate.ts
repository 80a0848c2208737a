/** Predicates: what a query becomes, and what compiling one needs to know. */
import type { FoldedPaper } from "./folded-paper.ts";
import type { TextTest } from "./needle.ts";
import { QueryError, type Span } from "./query-error.ts";
import type { RegexValue } from "./regex.ts";

/** Whether a paper is looked for. */
export type Predicate = (paper: FoldedPaper) => boolean;

/** What compiling a term needs besides the term. */
export interface QueryContext {
  /** The query as it was written. */
  readonly query: string;
  /** The instant that `today` and `3d` count from. */
  readonly now: Date;
  /** Compiles a regular expression; null where the query holds none. */
  readonly createRegex: ((query: string, value: RegexValue) => TextTest) | null;
}

/** Refuses a value of a query, or a part of it. */
export function refuse(context: QueryContext, place: Span, about: { expected: string; suggestion?: string | null }): never {
  throw new QueryError(context.query, place, about);
}
