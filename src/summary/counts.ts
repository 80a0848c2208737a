/** The counts that a summary keeps of records. They can be merged. */
import type { PaperRecord } from "../core/record.ts";
import { toDayNumber } from "../text/calendar.ts";
import { addTally, compareText, count, type Tally } from "./tally.ts";
import { titleTerms } from "./title-terms.ts";

/** Days that papers show. */
const DAYS = {
  published: (record: PaperRecord) => record.published,
  listed: (record: PaperRecord) => record.listed,
};
/** Numbers that papers show. */
const NUMBERS = {
  authors: (record: PaperRecord) => record.authorCount,
  upvotes: (record: PaperRecord) => record.upvotes,
  comments: (record: PaperRecord) => record.commentCount,
  stars: (record: PaperRecord) => record.githubStars,
};
/** Names and words that papers bear. */
const LABELS = {
  listing: (record: PaperRecord) => [record.listing],
  announced: (record: PaperRecord) => listOf(record.announced),
  category: (record: PaperRecord) => record.categories,
  author: (record: PaperRecord) => record.authors,
  organization: (record: PaperRecord) => listOf(record.organization),
  submitter: (record: PaperRecord) => listOf(record.submittedBy),
};

type DayName = keyof typeof DAYS;
type NumberName = keyof typeof NUMBERS;
type LabelName = keyof typeof LABELS;

/** A paper with its votes. */
export interface VotedPaper {
  readonly id: string | null;
  readonly title: string;
  readonly upvotes: number;
}

/**
 * Everything counted so far. Its size grows with the number of distinct days, numbers, names and written forms of title terms, not with
 * the number of papers.
 */
export interface Counts {
  papers: number;
  /** Papers with a link to code. */
  code: number;
  withdrawn: number;
  /** By day number. */
  readonly days: Readonly<Record<DayName, Tally<number>>>;
  readonly numbers: Readonly<Record<NumberName, Tally<number>>>;
  /** A paper counts once for each of its names. */
  readonly labels: Readonly<Record<LabelName, Tally<string>>>;
  /** Papers that bear no such name. */
  readonly unlabelled: Tally<LabelName>;
  /** Title terms as they are written; a paper counts once for a term, in the form that comes first. */
  readonly termForms: Tally<string>;
  /** The papers with most votes, at most {@link MOST_RANKED}, in order. */
  readonly mostUpvoted: VotedPaper[];
}

/** More rows of a list than anybody reads. */
const MOST_RANKED = 1_000;

/** Counts of no papers. */
export function createCounts(): Counts {
  return {
    papers: 0,
    code: 0,
    withdrawn: 0,
    days: { published: new Map(), listed: new Map() },
    numbers: { authors: new Map(), upvotes: new Map(), comments: new Map(), stars: new Map() },
    labels: {
      listing: new Map(),
      announced: new Map(),
      category: new Map(),
      author: new Map(),
      organization: new Map(),
      submitter: new Map(),
    },
    unlabelled: new Map(),
    termForms: new Map(),
    mostUpvoted: [],
  };
}

/** Counts one paper. */
export function countRecord(counts: Counts, record: PaperRecord): void {
  counts.papers += 1;
  if (record.links.some((link) => link.kind === "code")) counts.code += 1;
  if (record.withdrawn === true) counts.withdrawn += 1;
  countFacts(counts, record);
  for (const form of titleTerms(record.title).values()) count(counts.termForms, form);
  const { id, title, upvotes } = record;
  if (upvotes !== null && upvotes > 0) rank(counts.mostUpvoted, { id, title, upvotes });
}

function countFacts({ days, numbers, labels, unlabelled }: Counts, record: PaperRecord): void {
  for (const name of keysOf(DAYS)) {
    const day = DAYS[name](record);
    const number = day === null ? null : toDayNumber(day);
    if (number !== null) count(days[name], number);
  }
  for (const name of keysOf(NUMBERS)) {
    const shown = NUMBERS[name](record);
    if (shown !== null) count(numbers[name], shown);
  }
  for (const name of keysOf(LABELS)) {
    const shown = new Set(LABELS[name](record));
    for (const label of shown) count(labels[name], label);
    if (shown.size === 0) count(unlabelled, name);
  }
}

/** Adds the counts of other papers. */
export function mergeCounts(into: Counts, from: Counts): void {
  into.papers += from.papers;
  into.code += from.code;
  into.withdrawn += from.withdrawn;
  for (const name of keysOf(DAYS)) addTally(into.days[name], from.days[name]);
  for (const name of keysOf(NUMBERS)) addTally(into.numbers[name], from.numbers[name]);
  for (const name of keysOf(LABELS)) addTally(into.labels[name], from.labels[name]);
  addTally(into.unlabelled, from.unlabelled);
  addTally(into.termForms, from.termForms);
  for (const paper of from.mostUpvoted) rank(into.mostUpvoted, paper);
}

/** Puts a paper in its place among others in order, and drops the last where they become too many. */
function rank(ranked: VotedPaper[], paper: VotedPaper): void {
  let [low, high] = [0, ranked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ranked[middle];
    if (other !== undefined && comparePapers(other, paper) <= 0) low = middle + 1;
    else high = middle;
  }
  if (low === MOST_RANKED) return;
  ranked.splice(low, 0, paper);
  if (ranked.length > MOST_RANKED) ranked.pop();
}

/** Most votes first; then in an order that no order of the inputs changes. */
function comparePapers(a: VotedPaper, b: VotedPaper): number {
  return b.upvotes - a.upvotes || compareText(a.title, b.title) || compareText(a.id ?? "", b.id ?? "");
}

function listOf(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables above have no other keys
  return Object.keys(table) as K[];
}
