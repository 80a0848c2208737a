/** Mistakes in a query, with their place. */
import type { Span } from "../core/span.ts";

/** A query that cannot be understood: where, and what would have been right there. */
export class QueryError extends Error implements Span {
  override readonly name = "QueryError";
  readonly query: string;
  /** Offset of the mistake; the query's length where something is missing at its end. */
  readonly start: number;
  readonly end: number;
  /** The thing that should stand there, as a noun phrase: `a closing quote`. */
  readonly expected: string;
  /** The likely meaning of the text at that place, or null. */
  readonly suggestion: string | null;

  constructor(query: string, place: Span, about: { expected: string; suggestion?: string | null }) {
    super(`Cannot read query at column ${place.start + 1}: expected ${about.expected}`);
    this.query = query;
    this.start = place.start;
    this.end = place.end;
    this.expected = about.expected;
    this.suggestion = about.suggestion ?? null;
  }
}
