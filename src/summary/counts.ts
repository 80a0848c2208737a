/** The counts that a summary keeps of records. They can be merged. */
import type { PaperRecord } from "../core/record.ts";
import { toDayNumber } from "../text/calendar.ts";
import { addTally, count, type Tally } from "./tally.ts";
import { titleTerms } from "./title-terms.ts";

/** A number that papers show, such as upvotes. */
interface Reaction {
  /** Papers that show the number. */
  known: number;
  /** Papers where it is above 0. */
  papers: number;
  total: number;
}

/**
 * Everything counted so far. Its size grows with the number of distinct days, categories, organisations, author counts
 * and written forms of title terms, not with the number of papers.
 */
export interface Counts {
  papers: number;
  /** By day number. */
  readonly days: Tally<number>;
  undated: number;
  /** A paper counts once in each of its categories. */
  readonly categories: Tally<string>;
  uncategorised: number;
  /** By number of authors. */
  readonly authorCounts: Tally<number>;
  readonly upvotes: Reaction;
  readonly comments: Reaction;
  /** Papers with a link to code. */
  code: number;
  readonly listings: Tally<string>;
  readonly organizations: Tally<string>;
  /** Title terms as they are written; a paper counts once for a term, in the form that comes first. */
  readonly termForms: Tally<string>;
}

/** Counts of no papers. */
export function createCounts(): Counts {
  return {
    papers: 0,
    days: new Map(),
    undated: 0,
    categories: new Map(),
    uncategorised: 0,
    authorCounts: new Map(),
    upvotes: { known: 0, papers: 0, total: 0 },
    comments: { known: 0, papers: 0, total: 0 },
    code: 0,
    listings: new Map(),
    organizations: new Map(),
    termForms: new Map(),
  };
}

/** Counts one paper. */
export function countRecord(counts: Counts, record: PaperRecord): void {
  counts.papers += 1;
  countDay(counts, record.published);
  countCategories(counts, record.categories);
  if (record.authorCount !== null) count(counts.authorCounts, record.authorCount);
  countReaction(counts.upvotes, record.upvotes);
  countReaction(counts.comments, record.commentCount);
  if (record.links.some((link) => link.kind === "code")) counts.code += 1;
  count(counts.listings, record.listing);
  if (record.organization !== null) count(counts.organizations, record.organization);
  for (const form of titleTerms(record.title).values()) count(counts.termForms, form);
}

function countDay(counts: Counts, published: string | null): void {
  const day = published === null ? null : toDayNumber(published);
  if (day === null) counts.undated += 1;
  else count(counts.days, day);
}

function countCategories(counts: Counts, categories: readonly string[]): void {
  if (categories.length === 0) counts.uncategorised += 1;
  for (const category of new Set(categories)) count(counts.categories, category);
}

function countReaction(reaction: Reaction, shown: number | null): void {
  if (shown === null) return;
  reaction.known += 1;
  if (shown > 0) reaction.papers += 1;
  reaction.total += shown;
}

/** Adds the counts of other papers. */
export function mergeCounts(into: Counts, from: Counts): void {
  into.papers += from.papers;
  into.undated += from.undated;
  into.uncategorised += from.uncategorised;
  into.code += from.code;
  mergeReaction(into.upvotes, from.upvotes);
  mergeReaction(into.comments, from.comments);
  addTally(into.days, from.days);
  addTally(into.categories, from.categories);
  addTally(into.authorCounts, from.authorCounts);
  addTally(into.listings, from.listings);
  addTally(into.organizations, from.organizations);
  addTally(into.termForms, from.termForms);
}

function mergeReaction(into: Reaction, from: Reaction): void {
  into.known += from.known;
  into.papers += from.papers;
  into.total += from.total;
}
