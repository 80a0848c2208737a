/**
 * The record: what papersift makes of one paper. Written once, here, in zod; the TypeScript type, `--fields`,
 * the CSV columns, the README's table and the published JSON Schema derive from it.
 */
import * as z from "zod";
import { problemSchema } from "./problem.ts";

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().min(0);

/** What a link of a paper leads to. */
export const LINK_KINDS = ["paper", "arxiv", "pdf", "code", "data", "project", "other"] as const;

/** One link of a paper; each URL stands once in a record. */
export const linkSchema = z.strictObject({
  kind: z.enum(LINK_KINDS).describe("what the link leads to"),
  url: z.string().describe("absolute URL"),
});

/** Where a record was read: lines are 1-based and inclusive, bytes are a half-open range in the input. */
export const sourceSchema = z.strictObject({
  file: z.string().describe("input as given, - for standard input"),
  lines: z.tuple([z.int().min(1), z.int().min(1)]).describe("first and last line, 1-based"),
  bytes: z.tuple([count, count]).describe("half-open byte range"),
});

/** One paper of a listing. Every key is always present, in this order; `null` or `[]` where the dump does not say. */
export const recordSchema = z
  .strictObject({
    listing: z.string().describe("listing kind"),
    id: z.string().nullable().describe("arXiv identifier without version"),
    version: z.int().min(1).nullable().describe("arXiv version, where shown"),
    title: z.string().min(1).describe("title on one line, markup removed"),
    abstract: z.string().nullable().describe("abstract, a blank line between paragraphs, markup removed"),
    authors: z.array(z.string()).describe("names in order, affiliations removed"),
    authorCount: count.nullable().describe("number of authors, as shown or counted"),
    organization: z.string().nullable().describe("organisation shown instead of the authors"),
    submittedBy: z.string().nullable().describe("who put the paper on the listing"),
    published: isoDay.nullable().describe("day of first publication or submission"),
    revised: isoDay.nullable().describe("day of the latest revision shown"),
    listed: isoDay.nullable().describe("day of the listing itself"),
    announced: z.enum(["new", "cross", "replacement"]).nullable().describe("how the listing presents the paper"),
    withdrawn: z.boolean().nullable().describe("whether the paper was withdrawn, where a listing tells"),
    categories: z.array(z.string()).describe("arXiv categories, primary first"),
    comment: z.string().nullable().describe("authors' comment"),
    journalRef: z.string().nullable().describe("journal reference"),
    doi: z.string().nullable().describe("DOI"),
    reportNumber: z.string().nullable().describe("report number"),
    upvotes: count.nullable().describe("upvotes; - is shown for 0"),
    commentCount: count.nullable().describe("number of comments"),
    githubStars: count.nullable().describe("GitHub stars; 1.32k is 1320"),
    links: z.array(linkSchema).describe("links of the card and of the abstract, each once"),
    source: sourceSchema.describe("where the record was read"),
    problems: z.array(problemSchema).describe("what was doubtful in this record"),
  })
  .meta({ id: "PaperRecord" });

/** One paper of a listing: the type of {@link recordSchema}. */
export type PaperRecord = z.infer<typeof recordSchema>;
/** One link of a paper. */
export type Link = z.infer<typeof linkSchema>;
/** What a link leads to. */
export type LinkKind = Link["kind"];
/** Where a record was read. */
export type Source = z.infer<typeof sourceSchema>;
/** A key of the record. */
export type RecordKey = keyof PaperRecord;

/** The record's keys in their order. */
export const RECORD_KEYS: readonly RecordKey[] = recordSchema.keyof().options;

/** What a listing kind has read of one paper so far; the engine adds the rest and validates. */
export type Draft = Partial<Omit<PaperRecord, "listing" | "source" | "problems">>;
