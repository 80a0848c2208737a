/** `papersift`, `papersift parse`: the records of all papers. */
import type { Formatter } from "../../core/formatter.ts";
import { FORMATTERS } from "../../formatters/index.ts";
import type { Context } from "../context.ts";
import { describeChoice, describeCut } from "../messages.ts";
import { withOutputs } from "../outputs.ts";
import { exitStatusOf } from "../reading.ts";
import { resolveFields, resolveFormat, resolveLook } from "../run-options.ts";
import { resolveJob, selectPapers } from "../selecting.ts";
import { UsageError } from "../usage-error.ts";

/** Prints the selected records. */
export async function runParse(context: Context): Promise<number> {
  const format = resolveFormat(context, (ending) => FORMATTERS.items.find(({ extensions }) => extensions.includes(ending))?.id);
  const formatter = await createFormatter(context, format);
  const job = await resolveJob(context);
  return withOutputs(context, async (outputs) => {
    outputs.write(formatter.begin());
    const { reading, found } = await selectPapers(context, job, {
      outputs,
      take: (record) => outputs.write(formatter.record(record)),
    });
    outputs.write(formatter.end());
    if (format === "table" && found === 0 && reading.opened > 0) context.report.note("warning", "no-papers", "No papers");
    return { reading, status: exitStatusOf(context, reading, found) };
  });
}

async function createFormatter(context: Context, format: string): Promise<Formatter> {
  const kind = FORMATTERS.find(format);
  if (kind === undefined) throw new UsageError("unknown-format", describeChoice("format", format, FORMATTERS.ids), { detail: format });
  const { typed, report } = context;
  const { color, width } = resolveLook(context);
  const create = await kind.load();
  return create({
    ...(await resolveFields(typed.fields)),
    header: typed.header !== false,
    pretty: typed.pretty === true,
    csvGuard: typed.csvGuard !== false,
    color,
    width,
    onCut: (cells) => report.note("warning", "cut", describeCut(cells, width ?? 0)),
  });
}
