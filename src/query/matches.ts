/** The parts of texts that the terms of a query match: what an output for people marks. */
import type { RecordKey } from "../core/record.ts";
import type { Span } from "../core/span.ts";
import { joinSpans } from "../text/spans.ts";
import { Lexicon } from "./lexicon.ts";
import type { QueryContext } from "./predicate.ts";
import type { QueryNode, Term } from "./syntax-tree.ts";
import { addNeedle, compileRegex, textKeysOf } from "./text-terms.ts";

type RegexContext = Pick<QueryContext, "query" | "createRegex">;

/** Finds the parts of a text that is shown of a record's key, in order; none of them touch. */
export type MatchFinder = (key: RecordKey, text: string) => readonly Span[];

/** Finds what the text terms of a query match. Terms of a negation are left out: they match nothing in what is printed. */
export function createMatchFinder(tree: QueryNode, context: RegexContext): MatchFinder {
  const terms = listTerms(tree);
  const known = new Map<RecordKey, (text: string) => readonly Span[]>();
  return (key, text) => {
    const find =
      known.get(key) ??
      createFinder(
        terms.filter((term) => textKeysOf(term).includes(key)),
        context,
      );
    known.set(key, find);
    return find(text);
  };
}

/** The terms of a query that are not inside a negation. */
function listTerms(node: QueryNode): readonly Term[] {
  if (node.type === "term") return [node];
  return node.type === "not" ? [] : node.nodes.flatMap(listTerms);
}

function createFinder(terms: readonly Term[], context: RegexContext): (text: string) => readonly Span[] {
  const lexicon = new Lexicon();
  const regexes = terms.filter(({ value }) => value.type === "regex").map(({ value }) => compileRegex(value, context));
  for (const { value } of terms) if (value.type !== "regex") addNeedle(lexicon, value);
  return (text) => joinSpans([...lexicon.find(text), ...regexes.flatMap((regex) => regex.find(text))]);
}
