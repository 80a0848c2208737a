/** Reads the inputs and hands on the papers that the options select: what `parse` and `summary` share. */
import type { PaperRecord } from "../core/record.ts";
import type { DumpObserver, ParseOptions } from "../pipeline/parse.ts";
import type { OnMerge } from "../query/duplicates.ts";
import { createSelector, type SelectOptions } from "../query/select.ts";
import type { Context } from "./context.ts";
import { describeCounts, describeExplained, describeMerge, describeUndated } from "./messages.ts";
import type { Outputs } from "./outputs.ts";
import { observedRun, readInputs, type Reading, resolveNames } from "./reading.ts";
import { resolveParse, resolveSelection } from "./run-options.ts";

/** What to read and what to keep of it. */
export interface Job {
  readonly names: readonly string[];
  readonly parse: ParseOptions;
  readonly selection: SelectOptions;
}

/**
 * The job that the options describe.
 *
 * @throws {UsageError} when they cannot be understood
 */
export async function resolveJob(context: Context): Promise<Job> {
  const [parse, selection] = [await resolveParse(context), await resolveSelection(context)];
  return { parse, selection, names: await resolveNames(context) };
}

/**
 * Reads everything and calls `take` with each selected paper, in its order; resolves to what was read, how many were taken, and what
 * is to be said of it at the end.
 */
export async function selectPapers(
  context: Context,
  { names, parse, selection }: Job,
  { outputs, take }: { outputs: Outputs; take: (record: PaperRecord) => void },
): Promise<{ reading: Reading; found: number; close: () => void }> {
  const { report, typed } = context;
  let enough = false;
  const onMerge: OnMerge = (...merge) => report.note("info", "merged", describeMerge(...merge));
  const selector = createSelector({ ...selection, onMerge }, take);
  const explained = typed.explain === true ? (selection.queries ?? []).map((query) => ({ query, matched: 0 })) : [];
  const observer: DumpObserver = {
    reject: outputs.reject,
    paper(record) {
      for (const each of explained) if (each.query.matches(record)) each.matched++;
      enough = !selector.push(record) || enough;
    },
  };
  const wanted = (): boolean => outputs.wanted() && (!enough || countsEverything(context));
  const run = observedRun(context, parse, observer);
  const reading = await readInputs(context, names, { run, hooks: { ready: outputs.ready, wanted } });
  selector.end();
  const close = (): void => {
    for (const { query, matched } of explained)
      report.note("warning", "explained", describeExplained(String(query), matched, reading.counts.papers));
    noteCounts(context, reading, selector.counts.undated);
  };
  return { reading, found: selector.counts.selected, close };
}

/** Says how much was read, and how many papers were left out only because they lack a date. */
export function noteCounts({ report }: Context, { counts }: Reading, undated: number): void {
  if (undated > 0) report.note("info", "undated", describeUndated(undated));
  report.note("info", "counts", describeCounts(counts));
}

/** Whether the run has something to say of papers that the selection does not want any more. */
function countsEverything({ typed }: Context): boolean {
  return [typed.verbose, typed.strict, typed.explain].includes(true) || typed.rejects !== undefined;
}
