/** `papersift`, `papersift parse`: the records of all papers. */
import type { Formatter, OutputStyle } from "../../core/formatter.ts";
import { createFormatter, Printer } from "../../pipeline/printer.ts";
import type { Context } from "../context.ts";
import { describeCut, describeLeftOut } from "../messages.ts";
import { readOptions } from "../mistakes.ts";
import { withStore } from "../new-since.ts";
import { type Outcome, type Outputs, withOutputs } from "../outputs.ts";
import { exitStatusOf } from "../reading.ts";
import { resolveFormat } from "../run-options.ts";
import { resolveJob, selectPapers } from "../selecting.ts";

/** Prints the number of the records, whatever the format. */
const COUNTER: Formatter = { separator: "", independent: false, begin: () => "", record: () => "", end: (count) => `${count}\n` };

/** Prints the selected records. */
export async function runParse(context: Context): Promise<number> {
  const format = resolveFormat(context);
  let fit: Parameters<NonNullable<OutputStyle["onCut"]>> = [0, []];
  const formatter =
    context.typed.count === true ? COUNTER : await readOptions(format, async () => createFormatter(format, (...told) => (fit = told)));
  const job = await resolveJob(context, formatter.independent ? format : null, format.format === "table" || formatter === COUNTER);
  return withStore(context, async (store) => {
    const work = async (outputs: Outputs): Promise<Outcome> => {
      const printer = new Printer(formatter, outputs.write);
      printer.begin();
      const { reading, unmatched, close } = await selectPapers(context, job, {
        outputs,
        store,
        take: (record) => printer.record(record),
        takeText(text, count) {
          printer.skip(count);
          outputs.writeBytes(text);
        },
      });
      printer.end();
      return {
        reading,
        status: exitStatusOf(context, reading, printer.count),
        close() {
          tellOfFit(context, fit, format.width ?? 0);
          if (format.format === "table" && formatter !== COUNTER && printer.count === 0 && reading.opened > 0 && !unmatched)
            context.report.note("warning", "no-papers", "No papers");
          close();
        },
      };
    };
    return withOutputs(context, { names: job.names, paged: format.format === "table" }, work, store);
  });
}

/** Tells what of a table did not fit; columns that nobody asked for are missed by few. */
function tellOfFit({ report, typed }: Context, [cells, leftOut]: [cells: number, leftOut: readonly string[]], width: number): void {
  const isAsked = typed.fields !== undefined;
  if (leftOut.length > 0) report.note(isAsked ? "warning" : "info", "left-out", describeLeftOut(leftOut, width));
  if (cells > 0) report.note("info", "cut", describeCut(cells, width));
}
