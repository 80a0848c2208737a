/** The record: what papersift makes of one paper. Its type is that of the schema in `schema.ts`, which says what each key means. */
import type * as z from "zod";
import type { linkSchema, recordSchema, sourceSchema } from "./schema.ts";

/** One paper of a listing. Every key is always present, in one order; `null` or `[]` where the dump does not say. */
export type PaperRecord = z.infer<typeof recordSchema>;
/** One link of a paper. */
export type Link = z.infer<typeof linkSchema>;
/** The place where a record was read. */
export type Source = z.infer<typeof sourceSchema>;
/** A key of the record. */
export type RecordKey = keyof PaperRecord;

/**
 * The values of a key: `text`; a `day`, `ISO_DAY`; a `count`, an integer from 0; an `ordinal`, an integer from 1; a `flag`,
 * true or false; `texts`, a list; an `object` or `objects`.
 */
export type ValueKind = "text" | "day" | "count" | "ordinal" | "flag" | "texts" | "object" | "objects";

type KindsOf<T> = T extends string
  ? "text" | "day"
  : T extends number
    ? "count" | "ordinal"
    : T extends boolean
      ? "flag"
      : T extends readonly string[]
        ? "texts"
        : T extends readonly unknown[]
          ? "objects"
          : "object";

/** The values that each key holds, in the record's order. */
export const VALUE_KINDS = {
  listing: "text",
  id: "text",
  version: "ordinal",
  title: "text",
  abstract: "text",
  authors: "texts",
  authorCount: "count",
  organization: "text",
  submittedBy: "text",
  published: "day",
  revised: "day",
  listed: "day",
  announced: "text",
  withdrawn: "flag",
  categories: "texts",
  comment: "text",
  journalRef: "text",
  doi: "text",
  reportNumber: "text",
  upvotes: "count",
  commentCount: "count",
  githubStars: "count",
  links: "objects",
  source: "object",
  problems: "objects",
} as const satisfies { readonly [K in RecordKey]: KindsOf<NonNullable<PaperRecord[K]>> };

/** The record's keys in their order. */
export const RECORD_KEYS = keysOf(VALUE_KINDS);
/** The keys that hold a day, in the record's order. */
export const DAY_KEYS = ["published", "revised", "listed"] as const satisfies readonly RecordKey[];
/** A key that holds a day. */
export type DayKey = (typeof DAY_KEYS)[number];
/** The keys of `source` in their order. */
export const SOURCE_KEYS = keysOf({ file: true, lines: true, bytes: true } satisfies Record<keyof Source, true>);

/** The values of one paper that a listing kind has read so far; the engine adds the rest and validates. */
export type Draft = Partial<Omit<PaperRecord, "listing" | "source" | "problems">>;

function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table).filter((key): key is keyof T & string => key in table);
}
