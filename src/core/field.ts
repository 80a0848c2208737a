/** Fields: paths into a record, as `--fields` and the columns of a table name them. */
import { type PaperRecord, RECORD_KEYS, type RecordKey, SOURCE_KEYS } from "./record.ts";
import { LINK_KINDS } from "./vocabulary.ts";

/**
 * A path into a record: a key (`title`) or a key and a part of it. Parts of `source` are its own keys (`source.file`); parts of `links`
 * are lists of addresses: of all links (`links.url`), or of those of one kind (`links.code`).
 */
export interface Field {
  /** As the user writes it. */
  readonly name: string;
  readonly key: RecordKey;
  /** Part of the key's value, null for the whole value. */
  readonly part: string | null;
}

const PARTS: Partial<Record<RecordKey, readonly string[]>> = { links: ["url", ...LINK_KINDS], source: SOURCE_KEYS };

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
  if (field.part === null) return value;
  if (field.key === "links") return record.links.filter(({ kind }) => field.part === "url" || kind === field.part).map(({ url }) => url);
  return typeof value === "object" && value !== null ? Reflect.get(value, field.part) : value;
}
