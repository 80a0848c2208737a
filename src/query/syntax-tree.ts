/** A query as a tree: what the parser makes, the printer writes and the compiler turns into a predicate. */
import type { Span } from "../core/span.ts";

/** The comparison that a term makes; `=` is read as `:`. */
export type Operator = ":" | "<" | "<=" | ">" | ">=";

/** The thing that a term looks for, as it was written: a word, the text of a quoted phrase, or the source of a regular expression. */
export type Value = Span &
  ({ readonly type: "word" | "phrase"; readonly text: string } | { readonly type: "regex"; readonly text: string; readonly flags: string });

/** The smallest condition. `field` is the canonical name of a query field; null looks in title and abstract. */
export interface Term {
  readonly type: "term";
  readonly field: string | null;
  readonly operator: Operator;
  readonly value: Value;
}

/** Conditions that must all hold, or of which one must; at least two, none of the same type. */
interface Group {
  readonly type: "and" | "or";
  readonly nodes: readonly QueryNode[];
}

/** A condition that must not hold; never another negation. */
interface Negation {
  readonly type: "not";
  readonly node: QueryNode;
}

/** A query or a part of it. */
export type QueryNode = Term | Group | Negation;
