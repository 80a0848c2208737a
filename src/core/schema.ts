/**
 * The record's schema: what papersift makes of one paper. Written once, here, in zod; the types, the README's table and the
 * published JSON Schema derive from it, and the compiler and the tests hold the tables of `record.ts` and `problem.ts` to it.
 *
 * Only what checks or publishes records imports this module: reading a dump takes less time than loading zod.
 */
import * as z from "zod";
import { PROBLEM_CODES, SEVERITIES } from "./vocabulary.ts";
import { ANNOUNCEMENTS, ISO_DAY, LINK_KINDS } from "./vocabulary.ts";

const isoDay = z.string().regex(ISO_DAY);
const count = z.int().min(0);

/** One link of a paper; each URL stands once in a record. */
export const linkSchema = z.strictObject({
  kind: z.enum(LINK_KINDS).describe("what the link leads to"),
  url: z.string().describe("absolute URL"),
});

/** The place where a record was read: lines are 1-based and inclusive, bytes are a half-open range in the input. */
export const sourceSchema = z.strictObject({
  file: z.string().describe("input as given, - for standard input"),
  lines: z.tuple([z.int().min(1), z.int().min(1)]).describe("first and last line, 1-based"),
  bytes: z.tuple([count, count]).describe("half-open byte range"),
});

/** Shape of one problem. `line` is 1-based, 0 where the problem concerns the whole input; `detail` is data, never a sentence. */
export const problemSchema = z
  .strictObject({
    code: z.enum(PROBLEM_CODES).describe("what is doubtful"),
    severity: z.enum(SEVERITIES).describe("how much it matters"),
    file: z.string().describe("input as given, - for standard input"),
    line: z.int().min(0).describe("1-based line, 0 for the whole input"),
    detail: z.string().nullable().describe("the value or rule concerned"),
  })
  .meta({ id: "Problem" });

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
    announced: z.enum(ANNOUNCEMENTS).nullable().describe("how the listing presents the paper"),
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
  .meta({ $id: "tag:papersift.invalid,2026:record", title: "A paper of a listing" });
