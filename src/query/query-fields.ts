/** The fields that a query can name. They follow from what the record's keys hold. */
import { RECORD, RECORD_KEYS, type RecordKey, type ValueKind } from "../core/record.ts";
import { ANNOUNCEMENTS, LINK_KINDS } from "../core/vocabulary.ts";
import type { Operator } from "./syntax-tree.ts";

/**
 * The way in which a field compares. `text`: words, phrases and regular expressions. `exact`: the whole value without case, `*` for
 * any text. `number` and `day`: also less, more and ranges. `presence`: whether the record has what the value names.
 */
export type FieldKind = "text" | "exact" | "number" | "day" | "presence";

/** A field that is compared with a value of the record. */
export interface ValueField {
  /** Canonical name; the `key` and other spellings in upper and lower case are understood too. */
  readonly name: string;
  readonly kind: Exclude<FieldKind, "presence">;
  readonly key: RecordKey;
  /** The only values that there are, where they are few. */
  readonly choices: readonly string[] | null;
}

/** A field that a query can name: one of the record's, or `has`. */
export type QueryField = ValueField | { readonly name: string; readonly kind: "presence"; readonly key: null };

/** The operators of each kind of field; `:` and, but for text, `=` mean equal or within. */
export const FIELD_OPERATORS: Readonly<Record<FieldKind, readonly (Operator | "=")[]>> = {
  text: [":"],
  exact: [":", "="],
  number: [":", "=", "<", "<=", ">", ">="],
  day: [":", "=", "<", "<=", ">", ">="],
  presence: [":", "="],
};

/** A query names one value of a list. */
const SINGULAR: Partial<Record<RecordKey, string>> = { authors: "author", categories: "category" };
const KINDS: Partial<Record<ValueKind, ValueField["kind"]>> = {
  flag: "exact",
  count: "number",
  ordinal: "number",
  text: "text",
  line: "text",
  announcement: "exact",
  texts: "text",
  day: "day",
};
/** Values that are compared as a whole; other strings are text. */
const EXACT: ReadonlySet<RecordKey> = new Set<RecordKey>(["listing", "id", "categories", "doi"]);

/** Every record has them, so that nobody asks for them. */
const ALWAYS: ReadonlySet<RecordKey> = new Set<RecordKey>(["listing", "title", "source"]);

function choicesOf(key: RecordKey): readonly string[] | null {
  if (RECORD[key].kind === "flag") return ["true", "false"];
  return RECORD[key].kind === "announcement" ? ANNOUNCEMENTS : null;
}

function kindOf(key: RecordKey): ValueField["kind"] | null {
  if (EXACT.has(key)) return "exact";
  return KINDS[RECORD[key].kind] ?? null;
}

function nameOf(key: RecordKey): string {
  return SINGULAR[key] ?? key;
}

/** The things that `has:` can ask for: a key that can be absent or empty, or a kind of link. */
export interface Presence {
  /** Canonical name; a key's own name and other spellings in upper and lower case are understood too. */
  readonly name: string;
  readonly key: RecordKey | null;
}

/** Everything that `has:` can ask for. */
export const PRESENCES: readonly Presence[] = [
  ...RECORD_KEYS.filter((key) => !ALWAYS.has(key)).map((key) => ({ name: nameOf(key), key })),
  ...LINK_KINDS.map((name) => ({ name, key: null })),
];

/** Every field that a query can name, in the order of the record's keys. */
export const QUERY_FIELDS: readonly QueryField[] = [
  ...RECORD_KEYS.flatMap((key): QueryField[] => {
    const kind = kindOf(key);
    return kind === null ? [] : [{ name: nameOf(key), kind, key, choices: choicesOf(key) }];
  }),
  { name: "has", kind: "presence", key: null },
];

const FIELDS_BY_NAME = indexByName(QUERY_FIELDS);
const PRESENCES_BY_NAME = indexByName(PRESENCES);

function indexByName<T extends { readonly name: string; readonly key: string | null }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.flatMap((item) => [item.name, item.key ?? item.name].map((name) => [name.toLowerCase(), item] as const)));
}

/** The field of that name, in upper or lower case, or undefined. */
export function findQueryField(name: string): QueryField | undefined {
  return FIELDS_BY_NAME.get(name.toLowerCase());
}

/** Gives what `has:` asks for by that name, in upper or lower case, or undefined. */
export function findPresence(name: string): Presence | undefined {
  return PRESENCES_BY_NAME.get(name.toLowerCase());
}
