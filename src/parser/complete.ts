/** A draft becomes a record: what no listing told is filled in, and the whole is validated. */
import { type Draft, type PaperRecord, recordSchema } from "../core/record.ts";

/** A record, or the keys whose values are not what the schema allows. */
export type Completed = { readonly record: PaperRecord } | { readonly invalid: readonly string[] };

/**
 * Fills a draft up and validates it. The keys are written out, which the compiler checks: spreading objects would cost a
 * fifth of the whole run.
 */
// oxlint-disable-next-line complexity -- one `??` a key, and no decision
export function completeRecord(
  draft: Draft,
  { listing, source, problems }: Pick<PaperRecord, "listing" | "source" | "problems">,
): Completed {
  const authors = draft.authors ?? [];
  const record: PaperRecord = {
    listing,
    id: draft.id ?? null,
    version: draft.version ?? null,
    title: draft.title ?? "",
    abstract: draft.abstract ?? null,
    authors,
    authorCount: draft.authorCount ?? (authors.length > 0 ? authors.length : null),
    organization: draft.organization ?? null,
    submittedBy: draft.submittedBy ?? null,
    published: draft.published ?? null,
    revised: draft.revised ?? null,
    listed: draft.listed ?? null,
    announced: draft.announced ?? null,
    withdrawn: draft.withdrawn ?? null,
    categories: draft.categories ?? [],
    comment: draft.comment ?? null,
    journalRef: draft.journalRef ?? null,
    doi: draft.doi ?? null,
    reportNumber: draft.reportNumber ?? null,
    upvotes: draft.upvotes ?? null,
    commentCount: draft.commentCount ?? null,
    githubStars: draft.githubStars ?? null,
    links: draft.links ?? [],
    source,
    problems,
  };
  const result = recordSchema.safeParse(record);
  return result.success ? { record } : { invalid: result.error.issues.map((issue) => issue.path.join(".")) };
}
