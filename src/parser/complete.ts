/** A draft becomes a record: what no listing told is filled in, and the whole is validated. */
import { type Draft, type PaperRecord, RECORD, RECORD_KEYS, type RecordKey, type ValueKind } from "../core/record.ts";
import { ISO_DAY } from "../core/vocabulary.ts";

/** A record, or the keys whose values are not what the schema allows. */
export type Completed = { readonly record: PaperRecord } | { readonly invalid: readonly RecordKey[] };

/**
 * Fills a draft up and validates it: a text that is empty is none, and each category counts once. The keys are written out, which the compiler checks: spreading objects would cost a
 * fifth of the whole run.
 */
// oxlint-disable-next-line complexity -- one `??` or `||` a key, and no decision
export function completeRecord(
  draft: Draft,
  { listing, source, problems }: Pick<PaperRecord, "listing" | "source" | "problems">,
): Completed {
  const authors = withoutEmpty(draft.authors ?? []);
  const record: PaperRecord = {
    listing,
    id: draft.id || null,
    version: draft.version ?? null,
    title: draft.title ?? "",
    abstract: draft.abstract || null,
    authors,
    authorCount: draft.authorCount ?? (authors.length > 0 ? authors.length : null),
    organization: draft.organization || null,
    submittedBy: draft.submittedBy || null,
    published: draft.published ?? null,
    revised: draft.revised ?? null,
    listed: draft.listed ?? null,
    announced: draft.announced ?? null,
    withdrawn: draft.withdrawn ?? null,
    categories: unique(draft.categories ?? []),
    comment: draft.comment || null,
    journalRef: draft.journalRef || null,
    doi: draft.doi || null,
    reportNumber: draft.reportNumber || null,
    upvotes: draft.upvotes ?? null,
    commentCount: draft.commentCount ?? null,
    githubStars: draft.githubStars ?? null,
    links: draft.links ?? [],
    source,
    problems,
  };
  const invalid: RecordKey[] = [];
  for (const { key, isValid } of CHECKED) if (record[key] !== null && !isValid(record[key])) invalid.push(key);
  return invalid.length === 0 ? { record } : { invalid };
}

function withoutEmpty(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== "");
}

function unique(texts: readonly string[]): string[] {
  return texts.length < 2 ? texts.slice() : [...new Set(texts)];
}

/** Checks what the schema asks of values beyond their type, which the compiler sees to. Loading zod for it would take longer than most runs. */
const CHECKS: Partial<Record<ValueKind, (value: unknown) => boolean>> = {
  line: (value) => value !== "",
  day: (value) => typeof value === "string" && ISO_DAY.test(value),
  count: (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
  ordinal: (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 1,
};

const CHECKED = RECORD_KEYS.flatMap((key) => {
  const isValid = CHECKS[RECORD[key].kind];
  return isValid === undefined ? [] : [{ key, isValid }];
});
