/** Reads the inputs and hands on the papers that the options select: what `parse` and `summary` share. */
import type { PaperRecord } from "../core/record.ts";
import type { FormatOptions } from "../pipeline/printer.ts";
import type { Reading } from "../pipeline/run.ts";
import type { OnMerge } from "../query/duplicates.ts";
import { addOutside, addUndated, createSelector, type Outside, type SelectOptions, type Undated } from "../query/select.ts";
import type { Context } from "./context.ts";
import { describeCounts, describeExplained, describeMerge, describeOutside, describeUndated, describeUnmatched } from "./messages.ts";
import type { Outputs } from "./outputs.ts";
import { checkStoreOptions } from "./new-since.ts";
import { readInputs, type ReadingJob, resolveNames } from "./reading.ts";
import { type ReadSelection, resolveJobs, resolveParse } from "./run-options.ts";
import type { Store } from "./store/store.ts";

/** The inputs to read, and the papers to keep. */
export interface Job extends ReadingJob {
  readonly select: SelectOptions;
}

/** Takes what is selected. */
interface Taker {
  readonly outputs: Outputs;
  /** Holds papers that are not wanted. */
  readonly store: Store | null;
  /** Takes a paper. */
  readonly take: (record: PaperRecord) => void;
  /** Takes papers that are text already. */
  readonly takeText?: (text: Uint8Array, count: number) => void;
}

/**
 * The job that the options describe.
 *
 * @param selected the papers to keep
 * @param output `format` where other threads may write it, paper by paper, else null; `late` where it comes once all is read
 * @throws {UsageError} when they cannot be understood
 */
export async function resolveJob(
  context: Context,
  { selection, select }: ReadSelection,
  { format, late }: { readonly format: FormatOptions | null; readonly late: boolean },
): Promise<Job> {
  const { typed, report } = context;
  checkStoreOptions(typed);
  const parse = await resolveParse(context);
  const threads = resolveJobs(context);
  const waits = late || select.sort !== undefined || select.dedupe === true;
  const job = { names: await resolveNames(context), parse, select, late: waits };
  const together =
    [select.sort, select.limit, typed.newSince].some((value) => value !== undefined) || select.dedupe === true || typed.explain === true;
  if (format === null || together) return job;
  const plan = { encoding: typed.inputEncoding, parse, selection, format, severities: report.severities };
  return { ...job, sharing: { plan, threads } };
}

/** The result of a selection. */
interface Selected {
  readonly reading: Reading;
  /** Papers that were selected. */
  readonly found: number;
  /** True where queries left nothing, which `close` then tells of. */
  readonly unmatched: boolean;
  /** Says what is to be said at the end. */
  readonly close: () => void;
}

/** Reads everything and hands on each selected paper, in its order. */
export async function selectPapers(
  context: Context,
  { select, ...job }: Job,
  { outputs, store, take, takeText }: Taker,
): Promise<Selected> {
  const { report, typed } = context;
  let enough = false;
  const onMerge: OnMerge = (...merge) => report.note("info", "merged", describeMerge(...merge));
  const selector = createSelector({ ...select, onMerge, admits: store?.admits }, (record) => {
    take(record);
    store?.add(record);
  });
  const explained = typed.explain === true ? (select.queries ?? []).map((query) => ({ query, matched: 0 })) : [];
  const elsewhere: { selected: number; undated: Undated[]; outside: Outside[] } = { selected: 0, undated: [], outside: [] };
  const reading = await readInputs(context, job, {
    reject: outputs.reject,
    ready: outputs.ready,
    wanted: () => outputs.wanted() && (!enough || countsEverything(context)),
    paper(record) {
      for (const each of explained) if (each.query.matches(record)) each.matched++;
      enough = !selector.push(record) || enough;
    },
    finished({ output, selected, undated, outside }) {
      takeText?.(output, selected);
      elsewhere.selected += selected;
      addUndated(elsewhere.undated, undated);
      addOutside(elsewhere.outside, outside);
    },
  });
  selector.end();
  const found = selector.counts.selected + elsewhere.selected;
  const isEmpty = found === 0 && reading.counts.papers > 0 && store?.hasLeftOut() !== true;
  addUndated(elsewhere.undated, selector.counts.undated);
  addOutside(elsewhere.outside, selector.counts.outside);
  const isUnmatched = isEmpty && explained.length === 0 && select.limit !== 0 && elsewhere.undated.length === 0;
  const unmatched = isUnmatched ? await explainUnmatched(typed.keyword ?? [], select, elsewhere.outside) : [];
  const close = (): void => {
    for (const line of unmatched) report.note("warning", "unmatched", line);
    for (const { query, matched } of explained)
      report.note("warning", "explained", describeExplained(String(query), matched, reading.counts.papers));
    for (const undated of elsewhere.undated) report.note("warning", "undated", describeUndated(undated, typed));
    store?.close();
    report.note("info", "counts", describeCounts(reading.counts));
  };
  return { reading, found, unmatched: unmatched.length > 0, close };
}

/** Says which days the papers have that match otherwise; where none does, how the queries were read, with what was probably meant. */
async function explainUnmatched(texts: readonly string[], { queries = [] }: SelectOptions, outside: readonly Outside[]): Promise<string[]> {
  if (outside.length > 0 || texts.length === 0) return outside.map(describeOutside);
  const { suggestQuery } = await import("./query-hints.ts");
  return [describeUnmatched(queries.map(String), await Promise.all(texts.map(suggestQuery)))];
}

/** Tells whether the run has something to say of papers that the selection does not want any more. */
function countsEverything({ typed }: Context): boolean {
  return [typed.verbose, typed.strict, typed.explain].includes(true) || typed.rejects !== undefined;
}
