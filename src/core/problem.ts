/** Problems: what papersift reports about an input. They are data; their wording lives in `cli/messages`. */
import * as z from "zod";

/** How much a problem matters: `info` explains a value, `warning` doubts one, `error` means that a block or an input was lost. */
export type Severity = "info" | "warning" | "error";

const problemCode = z.enum([
  "year-inferred",
  "merged-copy",
  "incomplete",
  "invalid-date",
  "invalid-bytes",
  "empty-input",
  "no-listing",
  "held-limit",
  "missing-title",
  "invalid-record",
]);

/** What can be doubtful about an input. */
export type ProblemCode = z.infer<typeof problemCode>;

/** The severity of each problem code. */
export const PROBLEM_SEVERITIES: Readonly<Record<ProblemCode, Severity>> = {
  "year-inferred": "info",
  "merged-copy": "info",
  incomplete: "warning",
  "invalid-date": "warning",
  "invalid-bytes": "warning",
  "empty-input": "warning",
  "no-listing": "warning",
  "held-limit": "warning",
  "missing-title": "error",
  "invalid-record": "error",
};

/** Shape of one problem. `line` is 1-based, 0 where the problem concerns the whole input; `detail` is data, never a sentence. */
export const problemSchema = z
  .strictObject({
    code: problemCode.describe("what is doubtful"),
    severity: z.enum(["info", "warning", "error"]).describe("how much it matters"),
    file: z.string().describe("input as given, - for standard input"),
    line: z.int().min(0).describe("1-based line, 0 for the whole input"),
    detail: z.string().nullable().describe("the value or rule concerned"),
  })
  .meta({ id: "Problem" });

/** Something in the input that the tool reports. */
export type Problem = z.infer<typeof problemSchema>;

/** Builds a problem with the severity of its code. */
export function createProblem(code: ProblemCode, file: string, line: number, detail: string | null = null): Problem {
  return { code, severity: PROBLEM_SEVERITIES[code], file, line, detail };
}
