/** The schemas of the parts of a record: links, the place where it was read, problems. */
import * as z from "zod";
import { LINK_KINDS, PROBLEM_CODES, SEVERITIES } from "./vocabulary.ts";

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
