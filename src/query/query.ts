/** Queries: what `--keyword` takes. The grammar stands in `parser.ts`. */
import { DAY_KEYS, type DayKey, type PaperRecord } from "../core/record.ts";
import { lazy } from "../text/lazy.ts";
import { compileNode } from "./compiler.ts";
import { Lexicon } from "./lexicon.ts";
import { createMatchFinder, type MatchFinder } from "./matches.ts";
import { parseQuery } from "./parser.ts";
import { printQuery } from "./printer.ts";
import { findQueryField } from "./query-fields.ts";
import { SearchedPaper } from "./searched-paper.ts";
import type { QueryNode } from "./syntax-tree.ts";

/** A query, ready to be tried on any number of records. */
export interface CompiledQuery {
  /** Tells whether the record is looked for. */
  matches(record: PaperRecord): boolean;
  /** The first day that the record does not show although it would have to match; null where it matches, or would not anyway. */
  missingDay(record: PaperRecord): DayKey | null;
  /** Finds the parts of a text, shown of one of the record's keys, that words, phrases and regular expressions of the query match. */
  readonly findMatches: MatchFinder;
  /** The query in canonical form: how it was understood, as a query of the same meaning. */
  toString(): string;
}

/**
 * Compiles a query.
 *
 * @param now the instant that `today` and `3d` count from
 * @throws {QueryError} with the place of the first mistake
 */
export async function compileQuery(text: string, now = new Date()): Promise<CompiledQuery> {
  const tree = parseQuery(text);
  // The engine is large, and few queries need it.
  const createRegex = holdsRegex(tree) ? (await import("./regex.ts")).createRegex : null;
  const lexicon = new Lexicon();
  const context = { query: text, now, lexicon, createRegex, supposed: null };
  const test = compileNode(tree, context);
  const days = listDays(tree);
  const couldMatch = days.length === 0 ? null : compileNode(tree, { ...context, supposed: true });
  const matchFinder = lazy(() => createMatchFinder(tree, context));
  return {
    matches: (record) => test(new SearchedPaper(record, lexicon)),
    missingDay(record) {
      const day = days.find((key) => record[key] === null);
      if (couldMatch === null || day === undefined) return null;
      const paper = new SearchedPaper(record, lexicon);
      return !test(paper) && couldMatch(paper) ? day : null;
    },
    findMatches: (...shown) => matchFinder()(...shown),
    toString: () => printQuery(tree),
  };
}

/** The days that a query compares. */
function listDays(node: QueryNode): DayKey[] {
  if (node.type === "not") return listDays(node.node);
  if (node.type !== "term") return node.nodes.flatMap(listDays);
  const key = node.field === null ? undefined : findQueryField(node.field)?.key;
  return DAY_KEYS.filter((day) => day === key);
}

function holdsRegex(node: QueryNode): boolean {
  if (node.type === "term") return node.value.type === "regex";
  return node.type === "not" ? holdsRegex(node.node) : node.nodes.some(holdsRegex);
}
