/** `papersift`, `papersift parse`: the records of all papers. */
import type { Formatter, FormatterKind, OutputStyle } from "../../core/formatter.ts";
import type { PaperRecord } from "../../core/record.ts";
import { FORMATTERS } from "../../formatters/index.ts";
import type { Context } from "../context.ts";
import { describeChoice, describeCut } from "../messages.ts";
import { type Outputs, withOutputs } from "../outputs.ts";
import { exitStatusOf } from "../reading.ts";
import { type Look, resolveFields, resolveFormat, resolveLook } from "../run-options.ts";
import { resolveJob, selectPapers } from "../selecting.ts";
import { sharePapers, threadsFor } from "../sharing.ts";
import { UsageError } from "../usage-error.ts";

/** Prints the selected records. */
export async function runParse(context: Context): Promise<number> {
  const format = resolveFormat(context, (ending) => FORMATTERS.items.find(({ extensions }) => extensions.includes(ending))?.id);
  let cut = 0;
  const look = resolveLook(context);
  const style = await resolveStyle(context, look);
  const formatter = (await findFormat(format).load())({ ...style, onCut: (cells) => (cut += cells) });
  const job = await resolveJob(context);
  const threads = await threadsFor(context, formatter, job);
  return withOutputs(context, job.names, async (outputs) => {
    outputs.write(formatter.begin());
    const { reading, found, close } =
      threads > 1
        ? await sharePapers(context, job, { outputs, threads, style, format, separator: formatter.separator })
        : await selectPapers(context, job, { outputs, take: writer(formatter, outputs) });
    outputs.write(formatter.end(found));
    return {
      reading,
      status: exitStatusOf(context, reading, found),
      close() {
        if (cut > 0) context.report.note("warning", "cut", describeCut(cut, look.width ?? 0));
        if (format === "table" && found === 0 && reading.opened > 0) context.report.note("warning", "no-papers", "No papers");
        close();
      },
    };
  });
}

function writer(formatter: Formatter, outputs: Outputs): (record: PaperRecord) => void {
  let before = "";
  return (record) => {
    outputs.write(before + formatter.record(record));
    before = formatter.separator;
  };
}

function findFormat(format: string): FormatterKind {
  const kind = FORMATTERS.find(format);
  if (kind === undefined) throw new UsageError("unknown-format", describeChoice("format", format, FORMATTERS.ids), { detail: format });
  return kind;
}

async function resolveStyle({ typed }: Context, { color, width }: Look): Promise<Omit<OutputStyle, "onCut">> {
  return {
    ...(await resolveFields(typed.fields)),
    header: typed.header !== false,
    pretty: typed.pretty === true,
    csvGuard: typed.csvGuard !== false,
    color,
    width,
  };
}
