/** The compiler: a tree becomes one predicate over papers. */
import { isKnown } from "./known.ts";
import { type Predicate, type QueryContext, refuse } from "./predicate.ts";
import { findPresence, findQueryField, PRESENCES } from "./query-fields.ts";
import { compileRange } from "./range-terms.ts";
import { suggest } from "./suggestion.ts";
import { findPresenceSynonym } from "./synonyms.ts";
import type { QueryNode, Term, Value } from "./syntax-tree.ts";
import { compileExact, compileText, textKeysOf } from "./text-terms.ts";

/**
 * Compiles a tree. A term about something that a record does not have is false, so its negation is true.
 *
 * @throws {QueryError} when a value is nothing that its field can be compared with
 */
export function compileNode(node: QueryNode, context: QueryContext): Predicate {
  if (node.type === "term") return compileTerm(node, context);
  if (node.type === "not") {
    const { supposed } = context;
    const test = compileNode(node.node, { ...context, supposed: supposed === null ? null : !supposed });
    return (paper) => !test(paper);
  }
  const tests = node.nodes.map((inner) => compileNode(inner, context));
  return node.type === "and" ? (paper) => tests.every((test) => test(paper)) : (paper) => tests.some((test) => test(paper));
}

function compileTerm(term: Term, context: QueryContext): Predicate {
  const field = term.field === null ? undefined : findQueryField(term.field);
  if (field === undefined || field.kind === "text") return compileText(textKeysOf(term), term.value, context);
  if (field.kind === "exact") return compileExact(field, term.value, context);
  return field.kind === "presence" ? compilePresence(term.value, context) : compileRange(field, term, context);
}

function compilePresence(value: Value, context: QueryContext): Predicate {
  const presence = value.type === "regex" ? undefined : findPresence(value.text);
  if (presence === undefined) {
    const names = PRESENCES.map(({ name }) => name);
    return refuse(context, value, {
      expected: `one of ${names.join(", ")}`,
      suggestion: findPresenceSynonym(value.text, names) ?? suggest(value.text, names),
    });
  }
  const { key, name } = presence;
  if (key === null) return ({ record }) => record.links.some((link) => link.kind === name);
  return ({ record }) => isKnown(record[key]);
}
