/** Problems: what papersift reports about an input. They are data; their wording lives in `cli/messages`. */
import type * as z from "zod";
import type { problemSchema } from "./part-schemas.ts";
import type { ProblemCode, Severity } from "./vocabulary.ts";

/** The severity of each problem code. */
export const PROBLEM_SEVERITIES: Readonly<Record<ProblemCode, Severity>> = {
  "year-inferred": "info",
  "year-guessed": "warning",
  "merged-copy": "info",
  incomplete: "warning",
  "authors-guessed": "warning",
  "invalid-date": "warning",
  "unclear-count": "warning",
  "invalid-bytes": "warning",
  "line-cut": "warning",
  "empty-input": "warning",
  "no-listing": "warning",
  "no-papers": "warning",
  "held-limit": "warning",
  "count-differs": "warning",
  "missing-title": "error",
  "invalid-record": "error",
  "malformed-record": "error",
  "unknown-keys": "warning",
};

/** Something in the input that the tool reports. */
export type Problem = z.infer<typeof problemSchema>;

/** Builds a problem with the severity of its code. */
export function createProblem(code: ProblemCode, file: string, line: number, detail: string | null = null): Problem {
  return { code, severity: PROBLEM_SEVERITIES[code], file, line, detail };
}
