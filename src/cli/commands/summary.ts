/** `papersift summary`: counts over the selected papers. */
import { SUMMARY_FORMATS } from "../../summary/format-summary.ts";
import { createSummary } from "../../summary/summarise.ts";
import type { Context } from "../context.ts";
import { type Outcome, type Outputs, withOutputs } from "../outputs.ts";
import { exitStatusOf } from "../reading.ts";
import { withStore } from "../new-since.ts";
import { readSelection, resolveCount, resolveLook, resolveReportFormat } from "../run-options.ts";
import { resolveJob, selectPapers } from "../selecting.ts";

/** Columns of a table that goes to no terminal. */
const PLAIN_WIDTH = 80;

/** Prints a summary of the selected papers. */
export async function runSummary(context: Context): Promise<number> {
  const format = resolveReportFormat(context, SUMMARY_FORMATS.ids, SUMMARY_FORMATS.items);
  const write = await SUMMARY_FORMATS.find(format)?.load();
  if (write === undefined) throw new TypeError(`No format "${format}"`);
  const { color, width } = resolveLook(context);
  const job = await resolveJob(context, await readSelection(context), { format: null, late: true });
  const { by, top } = context.typed;
  const summary = createSummary({ by, top: top === undefined ? undefined : resolveCount("--top", top, 1) });
  return withStore(context, async (store) => {
    const work = async (outputs: Outputs): Promise<Outcome> => {
      const { reading, found, close } = await selectPapers(context, job, { outputs, store, take: (record) => summary.add(record) });
      outputs.write(await write(summary, { color, width: width ?? PLAIN_WIDTH }));
      return { reading, status: exitStatusOf(context, reading, found), close };
    };
    return withOutputs(context, { names: job.names, paged: format === "table" }, work, store);
  });
}
