/** Reads whole files into text: what a thread does. */
import type { Problem } from "../core/problem.ts";
import type { Severity } from "../core/vocabulary.ts";
import type { PaperRecord } from "../core/record.ts";
import { openInputs } from "../input/open.ts";
import { createSelector } from "../query/select.ts";
import { resolveSelection, type Selection } from "../query/selection.ts";
import type { ParseOptions, Rejected } from "./parse.ts";
import { createFormatter, type FormatOptions, Printer } from "./printer.ts";
import { type FileResult, parseInputs } from "./run.ts";
import { TextBatches } from "./text-batches.ts";

/** The work on every file: plain data, so that it can be handed to another thread. */
export interface WorkerPlan {
  readonly encoding: string | undefined;
  readonly parse: ParseOptions;
  /** It looks at each paper by itself: no order, no limit, no merging. */
  readonly selection: Selection;
  /** An output that is written paper by paper. */
  readonly format: FormatOptions;
  /** Only problems of these are of interest. */
  readonly severities: readonly Severity[];
}

/** The result of a file; null for one that has to be read where its result can be passed on bit by bit, or its fault be told. */
export type FileReader = (file: string) => Promise<FileResult | null>;

/** Characters that a result may hold: a small file can unpack to a large one. */
const MAX_RESULT = 16_000_000;

/** Gets ready to read files. */
export async function createFileReader({ encoding, parse, selection, format, severities }: WorkerPlan): Promise<FileReader> {
  const [options, formatter] = [await resolveSelection(selection), await createFormatter(format)];
  return async (file) => {
    const output = new TextBatches();
    const found: { problems: Problem[]; rejected: Rejected[] } = { problems: [], rejected: [] };
    let [size, held] = [0, 0];
    const fits = (): boolean => held <= MAX_RESULT;
    const printer = new Printer(formatter, (text) => {
      held += text.length;
      output.write(text);
    });
    const selector = createSelector(options, (record) => printer.record(record));
    const observer = {
      paper: (record: PaperRecord) => void selector.push(record),
      problem: (problem: Problem) => void (severities.includes(problem.severity) && found.problems.push(problem)),
      reject(rejected: Rejected) {
        held += rejected.text.length;
        found.rejected.push(rejected);
      },
      advanced: (bytes: number) => void (size += bytes),
      wanted: fits,
    };
    const { counts, opened, failed } = await parseInputs(openInputs([file], { encoding }), parse, observer);
    if (opened !== 1 || failed > 0 || !fits()) return null;
    const { selected, undated, outside } = selector.counts;
    return { file, size, counts, output: Buffer.concat(output.take()), selected, undated, outside, ...found };
  };
}
