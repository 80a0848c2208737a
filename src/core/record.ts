/** The record: what papersift makes of one paper. All that says which keys a record has, and what they hold, follows from the table here. */
import type * as z from "zod";
import type { linkSchema, sourceSchema } from "./part-schemas.ts";
import type { Problem } from "./problem.ts";
import type { ANNOUNCEMENTS } from "./vocabulary.ts";

/** One link of a paper. */
export type Link = z.infer<typeof linkSchema>;
/** The place where a record was read. */
export type Source = z.infer<typeof sourceSchema>;

/** The types of the values that a key can hold, by their kind. */
export interface Values {
  text: string;
  /** Text that is not empty. */
  line: string;
  /** `ISO_DAY`. */
  day: string;
  /** An integer from 0. */
  count: number;
  /** An integer from 1. */
  ordinal: number;
  flag: boolean;
  texts: string[];
  announcement: (typeof ANNOUNCEMENTS)[number];
  links: Link[];
  source: Source;
  problems: Problem[];
}
/** The kind of a value. */
export type ValueKind = keyof Values;

interface KeyFacts {
  readonly kind: ValueKind;
  /** It is `null` where the dump does not say. */
  readonly nullable: boolean;
  readonly meaning: string;
}

/** The record's keys in their order, and what each of them holds. */
export const RECORD = {
  listing: { kind: "text", nullable: false, meaning: "listing kind" },
  id: { kind: "text", nullable: true, meaning: "arXiv identifier without version" },
  version: { kind: "ordinal", nullable: true, meaning: "arXiv version, where shown" },
  title: { kind: "line", nullable: false, meaning: "title on one line, markup removed" },
  abstract: { kind: "text", nullable: true, meaning: "abstract, a blank line between paragraphs, markup removed" },
  authors: { kind: "texts", nullable: false, meaning: "names in order, affiliations removed" },
  authorCount: { kind: "count", nullable: true, meaning: "number of authors, as shown or counted" },
  organization: { kind: "text", nullable: true, meaning: "organisation shown instead of the authors" },
  submittedBy: { kind: "text", nullable: true, meaning: "who put the paper on the listing" },
  published: { kind: "day", nullable: true, meaning: "day of first publication or submission" },
  revised: { kind: "day", nullable: true, meaning: "day of the latest revision shown" },
  listed: { kind: "day", nullable: true, meaning: "day of the listing itself" },
  announced: { kind: "announcement", nullable: true, meaning: "how the listing presents the paper" },
  withdrawn: { kind: "flag", nullable: true, meaning: "whether the paper was withdrawn, where a listing tells" },
  categories: { kind: "texts", nullable: false, meaning: "arXiv categories, primary first" },
  comment: { kind: "text", nullable: true, meaning: "authors' comment" },
  journalRef: { kind: "text", nullable: true, meaning: "journal reference" },
  doi: { kind: "text", nullable: true, meaning: "DOI" },
  reportNumber: { kind: "text", nullable: true, meaning: "report number" },
  upvotes: { kind: "count", nullable: true, meaning: "upvotes; - is shown for 0" },
  commentCount: { kind: "count", nullable: true, meaning: "number of comments" },
  githubStars: { kind: "count", nullable: true, meaning: "GitHub stars; 1.32k is 1320" },
  links: { kind: "links", nullable: false, meaning: "links of the card and of the abstract, each once" },
  source: { kind: "source", nullable: false, meaning: "where the record was read" },
  problems: { kind: "problems", nullable: false, meaning: "what was doubtful in this record" },
} as const satisfies Readonly<Record<string, KeyFacts>>;

type Facts = typeof RECORD;
/** A key of the record. */
export type RecordKey = keyof Facts;
/** One paper of a listing. Every key is always present, in one order; `null` or `[]` where the dump does not say. */
export type PaperRecord = { [K in RecordKey]: Values[Facts[K]["kind"]] | (Facts[K]["nullable"] extends true ? null : never) };

/** The record's keys in their order. */
export const RECORD_KEYS = keysOf(RECORD);
/** A key that holds a day. */
export type DayKey = { [K in RecordKey]: Facts[K]["kind"] extends "day" ? K : never }[RecordKey];
/** The keys that hold a day, in the record's order. */
export const DAY_KEYS = RECORD_KEYS.filter((key): key is DayKey => RECORD[key].kind === "day");
/** The keys of `source` in their order. */
export const SOURCE_KEYS = keysOf({ file: true, lines: true, bytes: true } satisfies Record<keyof Source, true>);

/** The values of one paper that a listing kind has read so far; the engine adds the rest and validates. */
export type Draft = Partial<Omit<PaperRecord, "listing" | "source" | "problems">>;

function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table).filter((key): key is keyof T & string => key in table);
}
