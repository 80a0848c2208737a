/** Fields: paths into a record, as `--fields` and the columns of a table name them. */
import { type PaperRecord, RECORD_KEYS, type RecordKey, SOURCE_KEYS } from "./record.ts";

/** A path into a record: a key (`title`) or, inside `source`, a key and its part (`source.file`). */
export interface Field {
  /** As the user writes it. */
  readonly name: string;
  readonly key: RecordKey;
  /** Part of the key's object, null for the whole value. */
  readonly part: string | null;
}

const PARTS: Partial<Record<RecordKey, readonly string[]>> = { source: SOURCE_KEYS };

/** Every field there is: each key of the record, followed by its parts. */
export const FIELDS: readonly Field[] = RECORD_KEYS.flatMap((key) => [
  { name: key, key, part: null },
  ...(PARTS[key] ?? []).map((part) => ({ name: `${key}.${part}`, key, part })),
]);

/** The fields that stand for the record's keys, in order: what is printed when nothing else is asked for. */
export const KEY_FIELDS: readonly Field[] = FIELDS.filter((field) => field.part === null);

/** The field of that name, or undefined. */
export function findField(name: string): Field | undefined {
  return FIELDS.find((field) => field.name === name);
}

/** The value of a field in a record. */
export function readField(record: PaperRecord, field: Field): unknown {
  const value: unknown = record[field.key];
  return field.part !== null && typeof value === "object" && value !== null ? Reflect.get(value, field.part) : value;
}
