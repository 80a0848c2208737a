/** Sorting, as `--sort` takes it: by several fields, the same under every locale. */
import { type Field, readField } from "../core/field.ts";
import type { PaperRecord } from "../core/record.ts";
import { parseField } from "./fields.ts";
import { foldCase } from "../text/fold.ts";

/** A field to sort by, and in which direction. */
export interface SortKey {
  readonly field: Field;
  readonly descending: boolean;
}

/** Orders two records; negative when the first comes first. */
export type RecordOrder = (a: PaperRecord, b: PaperRecord) => number;

/** The part of a field that is compared: a number, text with its folded form, or null where the record has none. */
type SortValue = number | { readonly text: string; readonly folded: string } | null;

/**
 * Reads fields with commas between, `-published,title`; a minus sign turns the order around.
 *
 * @throws {FieldError} on a name that no field has
 */
export function parseSortKeys(text: string): SortKey[] {
  return text.split(",").map((part) => {
    const name = part.trim();
    const descending = name.startsWith("-");
    return { field: parseField(descending ? name.slice(1) : name), descending };
  });
}

/**
 * An order by the first key, where that is equal by the second, and so on. Numbers go by size, `false` before `true`,
 * text without case and accents and then by code points, lists of text or numbers by their first item, other lists by
 * their length, `source` by its file. What is missing, null or empty, comes last in both directions. Values are read once
 * for each record.
 */
export function compareRecords(keys: readonly SortKey[]): RecordOrder {
  const known = new WeakMap<PaperRecord, SortValue[]>();
  const valuesOf = (record: PaperRecord): SortValue[] => {
    let values = known.get(record);
    if (values === undefined) {
      values = keys.map((key) => toSortValue(readField(record, key.field)));
      known.set(record, values);
    }
    return values;
  };
  return (a, b) => {
    const [left, right] = [valuesOf(a), valuesOf(b)];
    for (const [index, key] of keys.entries()) {
      const order = compareValues(left[index] ?? null, right[index] ?? null, key.descending);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function toSortValue(value: unknown): SortValue {
  if (typeof value === "number" || typeof value === "boolean") return Number(value);
  if (typeof value === "string") return { text: value, folded: foldCase(value) };
  if (typeof value !== "object" || value === null) return null;
  const [first]: unknown[] = Object.values(value);
  return Array.isArray(value) && typeof first === "object" ? value.length : toSortValue(first);
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = compareKnown(a, b);
  return descending ? -order : order;
}

function compareKnown(a: NonNullable<SortValue>, b: NonNullable<SortValue>): number {
  if (typeof a === "number" || typeof b === "number") return Number(a) - Number(b);
  return compareCodePoints(a.folded, b.folded) || compareCodePoints(a.text, b.text);
}

/** `<` would compare code units, and so put characters outside the basic plane before U+E000. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}
