/** The shape of a summary: plain data, the same for the table, JSON and CSV. */
import { PERIODS } from "./periods.ts";
import type { CountRow } from "./tally.ts";

/** What papers can be counted by. */
export const GROUPINGS = [...PERIODS, "category"] as const;
/** A period of `published`, or the category. */
export type Grouping = (typeof GROUPINGS)[number];

/** Papers in groups. */
export interface SummaryGroups {
  readonly by: Grouping;
  /**
   * Periods in order (`2024-07-26`, `2024-W30`, `2024-07`, `2024`); categories with most papers first, where a paper counts
   * once in each of its categories.
   */
  readonly rows: readonly CountRow[];
  /** Whether every period of the span is among the rows; false when they are too many, and only those with papers are. */
  readonly complete: boolean;
  /** Papers without a date, or without a category. */
  readonly without: number;
}

/** The number of authors of the papers that show one; null where no paper does. */
export interface SummaryAuthors {
  /** Papers whose number of authors is known. */
  readonly known: number;
  readonly min: number | null;
  /** The mean of the two in the middle, for an even number of papers. */
  readonly median: number | null;
  readonly max: number | null;
  /** Sum over the papers; who wrote two papers counts twice. */
  readonly total: number;
}

/** A number that papers show, such as upvotes. */
export interface SummaryReaction {
  /** Papers that show it. */
  readonly known: number;
  /** Papers where it is above 0. */
  readonly papers: number;
  readonly total: number;
}

/** The keys with most papers, then by their code units. */
export interface TopList {
  /** How many different keys there are. */
  readonly distinct: number;
  readonly rows: readonly CountRow[];
}

/** Counts over papers. Days are `YYYY-MM-DD`. */
export interface Summary {
  readonly papers: number;
  readonly published: { readonly first: string | null; readonly last: string | null; readonly undated: number };
  readonly groups: SummaryGroups;
  readonly authors: SummaryAuthors;
  readonly upvotes: SummaryReaction;
  readonly comments: SummaryReaction;
  /** Papers with a link to code, and their share of all papers: 0 to 1, four decimals, null without papers. */
  readonly code: { readonly papers: number; readonly share: number | null };
  readonly listings: readonly CountRow[];
  readonly categories: TopList;
  readonly organizations: TopList;
  /** Title terms in the form in which most papers write them. */
  readonly terms: TopList;
}
