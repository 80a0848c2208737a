/** Turns counts over records into the summary that `papersift summary` shows. */
import type { PaperRecord } from "../core/record.ts";
import { fromDayNumber } from "../text/calendar.ts";
import { type Counts, countRecord, createCounts, mergeCounts } from "./counts.ts";
import { listPeriods, type Period, periodOf } from "./periods.ts";
import type { Grouping, Summary, SummaryAuthors, SummaryGroups, TopList } from "./summary.ts";
import { compareText, count, rankRows, type Tally } from "./tally.ts";
import { termKey } from "./title-terms.ts";

/** Periods without papers are shown too, unless the span has more periods than a year has days. */
const MAX_PERIODS = 366;
/** A span that touches more months is shown by years, unless asked for otherwise. */
const MAX_MONTHS = 24;
const TOP_ROWS = 10;
const TOP_TERMS = 15;

/** Options that say what to count. */
export interface SummaryOptions {
  /** What to group the papers by; months by default, or years when the dates touch more than 24 months. */
  readonly by?: Grouping | undefined;
  /** How many title terms to list; 15 by default. */
  readonly terms?: number | undefined;
}

/** Takes records one at a time. It keeps counts only, see {@link Counts}; their order does not matter. */
export interface Summariser {
  readonly counts: Counts;
  add(record: PaperRecord): void;
  /** Adds what another one has counted; that one stays as it is. */
  merge(other: Pick<Summariser, "counts">): void;
  /** The summary of what was added so far. */
  result(): Summary;
}

/** Starts a summary of no papers. */
export function createSummary({ by, terms = TOP_TERMS }: SummaryOptions = {}): Summariser {
  const counts = createCounts();
  return {
    counts,
    add: (record) => countRecord(counts, record),
    merge: (other) => mergeCounts(counts, other.counts),
    result: () => summarise(counts, by, terms),
  };
}

function summarise(counts: Counts, by: Grouping | undefined, terms: number): Summary {
  const { papers, undated, code } = counts;
  const days = [...counts.days].toSorted(([a], [b]) => a - b);
  const first = days[0]?.[0] ?? null;
  const last = days.at(-1)?.[0] ?? null;
  return {
    papers,
    published: { first: nameDay(first), last: nameDay(last), undated },
    groups: by === "category" ? groupByCategory(counts) : groupByPeriod(days, undated, by),
    authors: measureAuthors(counts.authorCounts),
    upvotes: { ...counts.upvotes },
    comments: { ...counts.comments },
    code: { papers: code, share: papers === 0 ? null : Math.round((code / papers) * 1e4) / 1e4 },
    listings: rankRows(counts.listings),
    categories: takeTop(counts.categories, TOP_ROWS),
    organizations: takeTop(counts.organizations, TOP_ROWS),
    terms: takeTop(joinForms(counts.termForms), terms),
  };
}

function nameDay(dayNumber: number | null): string | null {
  return dayNumber === null ? null : fromDayNumber(dayNumber);
}

function groupByCategory({ categories, uncategorised }: Counts): SummaryGroups {
  return { by: "category", rows: rankRows(categories), complete: true, without: uncategorised };
}

/** @param days day numbers in order, each with its papers */
function groupByPeriod(days: readonly (readonly [number, number])[], without: number, wanted: Period | undefined): SummaryGroups {
  const first = days[0]?.[0] ?? 0;
  const last = days.at(-1)?.[0] ?? -1;
  const by = wanted ?? (listPeriods(first, last, "month", MAX_MONTHS) === null ? "year" : "month");
  const tally: Tally<string> = new Map();
  for (const [day, papers] of days) count(tally, periodOf(day, by), papers);
  const periods = listPeriods(first, last, by, MAX_PERIODS);
  const rows = (periods ?? [...tally.keys()]).map((key) => ({ key, papers: tally.get(key) ?? 0 }));
  return { by, rows, complete: periods !== null, without };
}

function measureAuthors(tally: Tally<number>): SummaryAuthors {
  const sizes = [...tally].toSorted(([a], [b]) => a - b);
  const known = sizes.reduce((sum, [, papers]) => sum + papers, 0);
  const total = sizes.reduce((sum, [size, papers]) => sum + size * papers, 0);
  const lower = sizeAt(sizes, Math.floor((known - 1) / 2));
  const upper = sizeAt(sizes, Math.floor(known / 2));
  const median = lower === null || upper === null ? null : (lower + upper) / 2;
  return { known, min: sizes[0]?.[0] ?? null, median, max: sizes.at(-1)?.[0] ?? null, total };
}

/** Returns the number of authors of the paper at a place, counted from 0, among papers in order of that number. */
function sizeAt(sizes: readonly (readonly [number, number])[], place: number): number | null {
  let passed = 0;
  for (const [size, papers] of sizes) {
    passed += papers;
    if (passed > place) return size;
  }
  return null;
}

function takeTop(tally: Tally<string>, limit: number): TopList {
  return { distinct: tally.size, rows: rankRows(tally).slice(0, limit) };
}

/** Papers by term, each term in the form that most papers write, the first by code units of several such. */
function joinForms(forms: Tally<string>): Tally<string> {
  const terms = new Map<string, { form: string; most: number; papers: number }>();
  for (const [form, papers] of forms) {
    const term = terms.get(termKey(form));
    if (term === undefined) terms.set(termKey(form), { form, most: papers, papers });
    else {
      term.papers += papers;
      if (papers > term.most || (papers === term.most && compareText(form, term.form) < 0)) Object.assign(term, { form, most: papers });
    }
  }
  return new Map(Array.from(terms.values(), ({ form, papers }) => [form, papers]));
}
