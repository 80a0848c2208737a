/** A draft becomes a record: what no listing told is filled in, and the whole is validated. */
import { type Draft, type PaperRecord, recordSchema } from "../core/record.ts";

const UNKNOWN = {
  id: null,
  version: null,
  abstract: null,
  authors: [],
  organization: null,
  submittedBy: null,
  published: null,
  revised: null,
  listed: null,
  announced: null,
  withdrawn: null,
  categories: [],
  comment: null,
  journalRef: null,
  doi: null,
  reportNumber: null,
  upvotes: null,
  commentCount: null,
  githubStars: null,
  links: [],
} satisfies Draft;

/** A record, or the keys whose values are not what the schema allows. */
export type Completed = { readonly record: PaperRecord } | { readonly invalid: readonly string[] };

/** Fills a draft up and validates it. */
export function completeRecord(draft: Draft, rest: Pick<PaperRecord, "listing" | "source" | "problems">): Completed {
  const authors = draft.authors ?? [];
  const authorCount = draft.authorCount ?? (authors.length > 0 ? authors.length : null);
  const result = recordSchema.safeParse({ ...UNKNOWN, ...draft, authorCount, ...rest });
  return result.success ? { record: result.data } : { invalid: result.error.issues.map((issue) => issue.path.join(".")) };
}
