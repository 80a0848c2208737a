/** The printer: a tree as a query in its canonical form. */
import { QUOTES } from "./scanner.ts";
import type { QueryNode, Value } from "./syntax-tree.ts";

const TO_ESCAPE = new RegExp(`[${QUOTES}\\\\]`, "g");

/**
 * Writes a query that {@link parseQuery} reads as the same tree: `AND`, `OR` and `NOT` in words, fields by their
 * canonical names, and parentheses around every group within another.
 */
export function printQuery(node: QueryNode): string {
  if (node.type === "term") return (node.field === null ? "" : node.field + node.operator) + printValue(node.value);
  if (node.type === "not") return `NOT ${printInner(node.node)}`;
  return node.nodes.map(printInner).join(node.type === "and" ? " AND " : " OR ");
}

function printInner(node: QueryNode): string {
  return node.type === "and" || node.type === "or" ? `(${printQuery(node)})` : printQuery(node);
}

function printValue(value: Value): string {
  if (value.type === "regex") return `/${value.text}/${value.flags}`;
  return value.type === "phrase" ? `"${value.text.replace(TO_ESCAPE, "\\$&")}"` : value.text;
}
