/** The shape of a summary: plain data, the same for the table, JSON and CSV. */
import type { VotedPaper } from "./counts.ts";
import { type Period, PERIODS } from "./periods.ts";
import type { CountRow } from "./tally.ts";

/** The ways to count papers: by a period of the day on which they were published, that of their listing, or a name that they bear. */
export const GROUPINGS = [...PERIODS, "listed", "category", "author", "organization", "submitter", "announced", "listing"] as const;
/** See {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** Papers in groups. */
export interface SummaryGroups {
  readonly by: Grouping;
  /** The period that is counted by; null where names are. */
  readonly period: Period | null;
  /**
   * Periods in order (`2024-07-26`, `2024-W30`, `2024-07`, `2024`); names with most papers first, where a paper counts once for
   * each of its names.
   */
  readonly rows: readonly CountRow[];
  /** True where every name, or period of the span, is among the rows; where periods are too many, only those with papers are. */
  readonly complete: boolean;
  /** Papers without such a day, or without such a name. */
  readonly without: number;
}

/** Days that papers show: the first and the last, and the number of papers without one. */
export interface SummaryDays {
  readonly first: string | null;
  readonly last: string | null;
  readonly undated: number;
}

/** A number that papers show, such as upvotes; null where no paper does. */
export interface SummaryNumbers {
  /** Papers that show it. */
  readonly known: number;
  /** Papers where it is above 0. */
  readonly papers: number;
  readonly total: number;
  readonly min: number | null;
  /** The mean of the two in the middle, for an even number of papers. */
  readonly median: number | null;
  readonly max: number | null;
}

/** The names with most papers, then by their code units. */
export interface TopList {
  /** The number of different names. */
  readonly distinct: number;
  readonly rows: readonly CountRow[];
}

/** Counts over papers. Days are `YYYY-MM-DD`. */
export interface Summary {
  readonly papers: number;
  readonly published: SummaryDays;
  readonly listed: SummaryDays;
  readonly groups: SummaryGroups;
  /** The numbers of authors of papers. Who wrote two papers counts twice in the total. */
  readonly authors: SummaryNumbers;
  readonly upvotes: SummaryNumbers;
  readonly comments: SummaryNumbers;
  readonly stars: SummaryNumbers;
  /** Papers with a link to code, and their share of all papers: 0 to 1, four decimals, null without papers. */
  readonly code: { readonly papers: number; readonly share: number | null };
  readonly withdrawn: number;
  readonly announced: readonly CountRow[];
  readonly listings: readonly CountRow[];
  readonly categories: TopList;
  readonly authorNames: TopList;
  readonly organizations: TopList;
  readonly submitters: TopList;
  readonly mostUpvoted: readonly VotedPaper[];
  /** Title terms of more than one paper, in the form in which most papers write them. */
  readonly terms: TopList;
}
