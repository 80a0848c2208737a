/**
 * The record's schema in zod, made from the table of `record.ts`. The published JSON Schema derives from it.
 *
 * Only what checks or publishes records imports this module: reading a dump takes less time than loading zod.
 */
import * as z from "zod";
import { linkSchema, problemSchema, sourceSchema } from "./part-schemas.ts";
import { type PaperRecord, RECORD, RECORD_KEYS, type RecordKey, type ValueKind, type Values } from "./record.ts";
import { ANNOUNCEMENTS, ISO_DAY } from "./vocabulary.ts";

const VALUES = {
  text: z.string(),
  line: z.string().min(1),
  day: z.string().regex(ISO_DAY),
  count: z.int().min(0),
  ordinal: z.int().min(1),
  flag: z.boolean(),
  texts: z.array(z.string()),
  announcement: z.enum(ANNOUNCEMENTS),
  links: z.array(linkSchema),
  source: sourceSchema,
  problems: z.array(problemSchema),
} as const satisfies { readonly [K in ValueKind]: z.ZodType<Values[K]> };

type ValueOf<K extends RecordKey> = (typeof VALUES)[(typeof RECORD)[K]["kind"]];
type Shape = { [K in RecordKey]: (typeof RECORD)[K]["nullable"] extends true ? z.ZodNullable<ValueOf<K>> : ValueOf<K> };

/** One paper of a listing. Every key is always present, in this order; `null` or `[]` where the dump does not say. */
export const recordSchema = z
  .strictObject(makeShape())
  .meta({ $id: "tag:papersift.invalid,2026:record", title: "A paper of a listing" }) satisfies z.ZodType<PaperRecord>;

function makeShape(): Shape {
  const entries = RECORD_KEYS.map((key) => {
    const { kind, nullable, meaning } = RECORD[key];
    return [key, (nullable ? VALUES[kind].nullable() : VALUES[kind]).describe(meaning)] as const;
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.fromEntries` knows no keys; the compiler compares the result with `PaperRecord`
  return Object.fromEntries(entries) as Shape;
}
