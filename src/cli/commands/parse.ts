/** `papersift`, `papersift parse`: the records of all papers. */
import { createFormatter, Printer } from "../../pipeline/printer.ts";
import type { Context } from "../context.ts";
import { describeCut } from "../messages.ts";
import { readOptions } from "../mistakes.ts";
import { withOutputs } from "../outputs.ts";
import { exitStatusOf } from "../reading.ts";
import { resolveFormat } from "../run-options.ts";
import { resolveJob, selectPapers } from "../selecting.ts";

/** Prints the selected records. */
export async function runParse(context: Context): Promise<number> {
  const format = resolveFormat(context);
  let cut = 0;
  const formatter = await readOptions(format, async () => createFormatter(format, (cells) => (cut += cells)));
  const job = await resolveJob(context, formatter.independent ? format : null);
  return withOutputs(context, job.names, async (outputs) => {
    const printer = new Printer(formatter, outputs.write);
    printer.begin();
    const { reading, close } = await selectPapers(context, job, {
      outputs,
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
        if (cut > 0) context.report.note("warning", "cut", describeCut(cut, format.width ?? 0));
        if (format.format === "table" && printer.count === 0 && reading.opened > 0)
          context.report.note("warning", "no-papers", "No papers");
        close();
      },
    };
  });
}
