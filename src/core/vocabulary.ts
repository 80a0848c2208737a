/** The words that records and problems use: values of keys that are one of a few, and the form of a day. */

/** The kinds of pages that links of papers lead to. */
export const LINK_KINDS = ["paper", "arxiv", "pdf", "code", "data", "project", "other"] as const;
/** The kind of page that a link leads to. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** The ways in which a listing can present a paper. */
export const ANNOUNCEMENTS = ["new", "cross", "replacement"] as const;

/** A day as records hold it. */
export const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

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
  "authors-guessed",
  "invalid-date",
  "unclear-count",
  "invalid-bytes",
  "line-cut",
  "empty-input",
  "no-listing",
  "no-papers",
  "held-limit",
  "count-differs",
  "missing-title",
  "invalid-record",
  "malformed-record",
  "unknown-keys",
] as const;
/** The kind of doubt. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];
