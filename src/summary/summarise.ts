/** Turns counts over records into the summary that `papersift summary` shows. */
import type { PaperRecord } from "../core/record.ts";
import { fromDayNumber } from "../text/calendar.ts";
import { type Counts, countRecord, createCounts, mergeCounts } from "./counts.ts";
import { listPeriods, type Period, PERIODS, periodOf } from "./periods.ts";
import type { Grouping, Summary, SummaryDays, SummaryGroups, SummaryNumbers, TopList } from "./summary.ts";
import { compareText, count, type CountRow, rankRows, type Tally } from "./tally.ts";
import { termKey } from "./title-terms.ts";

/** Periods without papers are shown too, unless the span has more periods than a year has days. */
const MAX_PERIODS = 366;
/** The most periods of a kind that a span may touch to be shown by them, unless asked for otherwise; a longer one is shown by years. */
const FINEST: readonly (readonly [Period, number])[] = [
  ["day", 14],
  ["week", 9],
  ["month", 24],
];
const TOP_ROWS = 10;
const TOP_TERMS = 15;

/** Options that say what to count. */
export interface SummaryOptions {
  /** The grouping of the papers; by default the day of publication, or of the listing where no other is known. */
  readonly by?: Grouping | undefined;
  /** Rows of each list of the most frequent; 10 by default. */
  readonly top?: number | undefined;
  /** Title terms to list; as many as `top` says, or 15. */
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
  /** All days from the first to the last, of publication or of listing as in the groups; none where they are more than those of a year. */
  days(): readonly CountRow[];
}

/** Starts a summary of no papers. */
export function createSummary({ by, top, terms = top }: SummaryOptions = {}): Summariser {
  const counts = createCounts();
  return {
    counts,
    add: (record) => countRecord(counts, record),
    merge: (other) => mergeCounts(counts, other.counts),
    result: () => summarise(counts, by, { top, terms }),
    days: () => listDays(orderDays(counts.days[by === "listed" || isListedOnly(counts.days) ? "listed" : "published"])),
  };
}

function summarise(counts: Counts, by: Grouping | undefined, asked: Pick<SummaryOptions, "top" | "terms">): Summary {
  const { top = TOP_ROWS, terms = TOP_TERMS } = asked;
  const { papers, code, days, numbers, labels } = counts;
  const [published, listed] = [orderDays(days.published), orderDays(days.listed)];
  return {
    papers,
    published: findSpan(published, papers),
    listed: findSpan(listed, papers),
    groups: group(counts, { published, listed }, by ?? (isListedOnly(days) ? "listed" : undefined), asked.top),
    authors: measure(numbers.authors),
    upvotes: measure(numbers.upvotes),
    comments: measure(numbers.comments),
    stars: measure(numbers.stars),
    code: { papers: code, share: papers === 0 ? null : Math.round((code / papers) * 1e4) / 1e4 },
    withdrawn: counts.withdrawn,
    announced: rankRows(labels.announced),
    listings: rankRows(labels.listing),
    categories: takeTop(labels.category, top),
    authorNames: takeTop(labels.author, top),
    organizations: takeTop(labels.organization, top),
    submitters: takeTop(labels.submitter, top),
    mostUpvoted: counts.mostUpvoted.slice(0, top),
    terms: takeTop(repeated(joinForms(counts.termForms)), terms),
  };
}

/** Day numbers in order, each with its papers. */
type Days = readonly (readonly [number, number])[];

function orderDays(days: Tally<number>): Days {
  return [...days].toSorted(([a], [b]) => a - b);
}

/** True where papers show on which day they were listed, and none when it was published. */
function isListedOnly({ published, listed }: Counts["days"]): boolean {
  return published.size === 0 && listed.size > 0;
}

function listDays(days: Days): CountRow[] {
  const { rows, complete } = groupByPeriod(days, 0, "day");
  return complete ? [...rows] : [];
}

function findSpan(days: Days, papers: number): SummaryDays {
  const dated = days.reduce((sum, [, more]) => sum + more, 0);
  return { first: nameDay(days[0]?.[0]), last: nameDay(days.at(-1)?.[0]), undated: papers - dated };
}

function nameDay(dayNumber: number | undefined): string | null {
  return dayNumber === undefined ? null : fromDayNumber(dayNumber);
}

function group(counts: Counts, { published, listed }: { published: Days; listed: Days }, by?: Grouping, top?: number): SummaryGroups {
  if (by === "listed") return { by, ...groupByPeriod(listed, counts.papers, undefined) };
  if (by === undefined || isPeriod(by)) {
    const groups = groupByPeriod(published, counts.papers, by);
    return { by: groups.period, ...groups };
  }
  const rows = rankRows(counts.labels[by]);
  const shown = rows.slice(0, top);
  return { by, period: null, rows: shown, complete: shown.length === rows.length, without: counts.unlabelled.get(by) ?? 0 };
}

function isPeriod(by: Grouping): by is Period {
  return PERIODS.some((period) => period === by);
}

/** @param wanted the period; when it is left out, the finest of which the span has not too many */
function groupByPeriod(days: Days, papers: number, wanted: Period | undefined): Omit<SummaryGroups, "by"> & { period: Period } {
  const first = days[0]?.[0] ?? 0;
  const last = days.at(-1)?.[0] ?? -1;
  const period = wanted ?? FINEST.find(([finer, most]) => listPeriods(first, last, finer, most) !== null)?.[0] ?? "year";
  const tally: Tally<string> = new Map();
  for (const [day, more] of days) count(tally, periodOf(day, period), more);
  const periods = listPeriods(first, last, period, MAX_PERIODS);
  const rows = (periods ?? [...tally.keys()]).map((key) => ({ key, papers: tally.get(key) ?? 0 }));
  return { period, rows, complete: periods !== null, without: findSpan(days, papers).undated };
}

function measure(tally: Tally<number>): SummaryNumbers {
  const values = [...tally].toSorted(([a], [b]) => a - b);
  const known = values.reduce((sum, [, papers]) => sum + papers, 0);
  const total = values.reduce((sum, [value, papers]) => sum + value * papers, 0);
  const lower = valueAt(values, Math.floor((known - 1) / 2));
  const upper = valueAt(values, Math.floor(known / 2));
  const median = lower === null || upper === null ? null : (lower + upper) / 2;
  return { known, papers: known - (tally.get(0) ?? 0), total, min: values[0]?.[0] ?? null, median, max: values.at(-1)?.[0] ?? null };
}

/** Returns the value of the paper at a place, counted from 0, among papers in order of that value. */
function valueAt(values: readonly (readonly [number, number])[], place: number): number | null {
  let passed = 0;
  for (const [value, papers] of values) {
    passed += papers;
    if (passed > place) return value;
  }
  return null;
}

function takeTop(tally: Tally<string>, limit: number): TopList {
  return { distinct: tally.size, rows: rankRows(tally).slice(0, limit) };
}

/** Drops the words of one title alone, which say nothing of the papers. */
function repeated(tally: Tally<string>): Tally<string> {
  return new Map([...tally].filter(([, papers]) => papers > 1));
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
