/** `papersift`, `papersift parse`: the records of all papers. */
import type { Formatter, OutputStyle } from "../../core/formatter.ts";
import { FORMATTERS } from "../../formatters/index.ts";
import { createFormatter, Printer, type StyleCalls } from "../../pipeline/printer.ts";
import type { Context } from "../context.ts";
import { describeCut, describeLeftOut, describeOptionUse } from "../messages.ts";
import { joinSpans } from "../../text/spans.ts";
import { readOptions } from "../mistakes.ts";
import { withStore } from "../new-since.ts";
import type { NotesFormatter } from "../notes.ts";
import { type Outcome, type Outputs, withOutputs } from "../outputs.ts";
import { exitStatusOf } from "../reading.ts";
import { readSelection, resolveFormat } from "../run-options.ts";
import { resolveJob, selectPapers } from "../selecting.ts";
import { UsageError } from "../usage-error.ts";

/** Prints the number of the records, whatever the format. */
const COUNTER: Formatter = { separator: "", independent: false, begin: () => "", record: () => "", end: (count) => `${count}\n` };

/** Prints the selected records. */
export async function runParse(context: Context): Promise<number> {
  const format = resolveFormat(context);
  let fit: Parameters<NonNullable<OutputStyle["onCut"]>> = [0, []];
  const selected = await readSelection(context);
  const { queries = [] } = selected.select;
  const calls: StyleCalls = {
    onCut: (...told) => (fit = told),
    findMatches: (key, text) => joinSpans(queries.flatMap((query) => query.findMatches(key, text))),
  };
  const notes = await openNotes(context);
  const formatter =
    context.typed.count === true ? COUNTER : (notes ?? (await readOptions(format, async () => createFormatter(format, calls))));
  const late = format.format === "table" || formatter === COUNTER;
  const job = await resolveJob(context, selected, { format: formatter.independent ? format : null, late });
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
          notes?.close(context.report);
          tellOfFit(context, fit, format.width ?? 0);
          if (
            format.format === "table" &&
            notes === null &&
            formatter !== COUNTER &&
            printer.count === 0 &&
            reading.opened > 0 &&
            !unmatched
          )
            context.report.note("warning", "no-papers", "No papers");
          close();
        },
      };
    };
    return withOutputs(context, { names: job.names, paged: format.format === "table" }, work, store);
  });
}

/** The output of `--notes`, whose module is loaded only for it; null without the option. */
async function openNotes({ typed: { notes, force, format } }: Context): Promise<NotesFormatter | null> {
  if (notes === undefined && force === true) throw new UsageError("usage", describeOptionUse.incomplete("--force", "--notes"));
  if (notes === undefined) return null;
  if (format !== undefined && FORMATTERS.find(format)?.id !== "markdown")
    throw new UsageError("usage", describeOptionUse.incomplete("--notes", "-f markdown"));
  return (await import("../notes.ts")).createNotesFormatter(notes, force === true);
}

/** Tells what of a table did not fit; columns that nobody asked for are missed by few. */
function tellOfFit({ report, typed }: Context, [cells, leftOut]: [cells: number, leftOut: readonly string[]], width: number): void {
  const isAsked = typed.fields !== undefined;
  if (leftOut.length > 0) report.note(isAsked ? "warning" : "info", "left-out", describeLeftOut(leftOut, width));
  if (cells > 0) report.note("info", "cut", describeCut(cells, width));
}
