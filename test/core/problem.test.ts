import { describe, expect, it } from "vitest";
import { createProblem, PROBLEM_SEVERITIES } from "../../src/core/problem.ts";
import type { ProblemCode } from "../../src/core/vocabulary.ts";
import { problemSchema } from "../../src/core/part-schemas.ts";

const CODES: readonly ProblemCode[] = problemSchema.shape.code.options;

describe("a problem", () => {
  it.each(CODES)("%s carries the severity of its code and is valid", (code) => {
    const problem = createProblem(code, "quay/lamps.txt", 7, "some value");
    expect(problem).toEqual({ code, severity: PROBLEM_SEVERITIES[code], file: "quay/lamps.txt", line: 7, detail: "some value" });
    expect(problemSchema.parse(problem)).toEqual(problem);
  });

  it("has no detail where none is given, and line 0 for the whole input", () => {
    const problem = createProblem("empty-input", "-", 0);
    expect(problem.detail).toBeNull();
    expect(problemSchema.parse(problem)).toEqual(problem);
  });

  it("is an error exactly where a block was lost", () => {
    expect(CODES.filter((code) => PROBLEM_SEVERITIES[code] === "error")).toEqual(["missing-title", "invalid-record", "malformed-record"]);
  });

  it.each([
    ["an unknown code", { code: "rust" }],
    ["an unknown severity", { severity: "fatal" }],
    ["a negative line", { line: -1 }],
    ["a line between two", { line: 1.5 }],
    ["no detail at all", { detail: undefined }],
    ["a key too many", { column: 3 }],
  ])("is invalid with %s", (_case, change) => {
    expect(problemSchema.safeParse({ ...createProblem("incomplete", "-", 3), ...change }).success).toBe(false);
  });
});
