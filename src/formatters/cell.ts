/** The value of a field as one cell, by rules that lead back to the value. */
import { type Field, readField } from "../core/field.ts";
import type { PaperRecord, RecordKey } from "../core/record.ts";

/** Keys whose objects have a notation of their own. */
const NOTATIONS: Partial<Record<RecordKey, (record: PaperRecord) => string>> = {
  links: ({ links }) => links.map(({ kind, url }) => `${kind}:${url}`).join(" "),
  source: ({ source }) => `${source.file}:${source.lines.join("-")}`,
  problems: ({ problems }) => problems.map(({ code }) => code).join(" "),
};

/**
 * The value of a field for one cell. Text and numbers stand as they are, `true` and `false` as words; null where there is no value.
 *
 * - lists of text (authors, categories): items joined by `"; "`, a semicolon inside an item doubled
 * - ranges (`source.lines`, `source.bytes`): `1-9`
 * - links: `kind:url` joined by blanks; a URL holds none
 * - source: `file:first-last`, the lines
 * - problems: their codes joined by blanks
 */
export function readCell(record: PaperRecord, field: Field): string | number | null {
  const notation = field.part === null ? NOTATIONS[field.key] : undefined;
  const value = notation === undefined ? readField(record, field) : notation(record);
  if (Array.isArray(value)) return joinItems(value);
  if (typeof value === "string" || typeof value === "number") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function joinItems(items: readonly unknown[]): string {
  if (items.every((item) => typeof item === "number")) return items.join("-");
  return items.map((item) => String(item).replaceAll(";", ";;")).join("; ");
}
