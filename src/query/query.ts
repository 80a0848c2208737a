/** Queries: what `--keyword` takes. The grammar stands in `parser.ts`. */
import type { PaperRecord } from "../core/record.ts";
import { compileNode } from "./compiler.ts";
import { Lexicon } from "./lexicon.ts";
import { parseQuery } from "./parser.ts";
import { printQuery } from "./printer.ts";
import { SearchedPaper } from "./searched-paper.ts";
import type { QueryNode } from "./syntax-tree.ts";

/** A query, ready to be tried on any number of records. */
export interface CompiledQuery {
  /** Whether the record is looked for. */
  matches(record: PaperRecord): boolean;
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
  const test = compileNode(tree, { query: text, now, lexicon, createRegex });
  return { matches: (record) => test(new SearchedPaper(record, lexicon)), toString: () => printQuery(tree) };
}

function holdsRegex(node: QueryNode): boolean {
  if (node.type === "term") return node.value.type === "regex";
  return node.type === "not" ? holdsRegex(node.node) : node.nodes.some(holdsRegex);
}
