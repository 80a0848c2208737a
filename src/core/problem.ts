/** Problems: what papersift reports about an input. They are data; their wording lives in `cli/messages`. */
import type * as z from "zod";
import type { problemSchema } from "./schema.ts";

/** The severities of problems. */
export const SEVERITIES = ["info", "warning", "error"] as const;
/** The severity of a problem: `info` explains a value, `warning` doubts one, `error` means that a block or an input was lost. */
export type Severity = (typeof SEVERITIES)[number];

/** The kinds of doubt about an input. */
export const PROBLEM_CODES = [
  "year-inferred",
  "year-guessed",
  "merged-copy",
  "incomplete",
  "invalid-date",
  "invalid-bytes",
  "line-cut",
  "empty-input",
  "no-listing",
  "held-limit",
  "count-differs",
  "missing-title",
  "invalid-record",
  "malformed-record",
  "unknown-keys",
] as const;
/** The kind of doubt. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** The severity of each problem code. */
export const PROBLEM_SEVERITIES: Readonly<Record<ProblemCode, Severity>> = {
  "year-inferred": "info",
  "year-guessed": "warning",
  "merged-copy": "info",
  incomplete: "warning",
  "invalid-date": "warning",
  "invalid-bytes": "warning",
  "line-cut": "warning",
  "empty-input": "warning",
  "no-listing": "warning",
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
