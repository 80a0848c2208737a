/** `papersift`, `papersift parse`: the records of all papers. */
import type { Formatter } from "../../core/formatter.ts";
import { FORMATTERS } from "../../formatters/index.ts";
import type { Context } from "../context.ts";
import { describeChoice, describeCut } from "../messages.ts";
import { withOutputs } from "../outputs.ts";
import { exitStatusOf } from "../reading.ts";
import { type Look, resolveFields, resolveFormat, resolveLook } from "../run-options.ts";
import { resolveJob, selectPapers } from "../selecting.ts";
import { UsageError } from "../usage-error.ts";

/** Prints the selected records. */
export async function runParse(context: Context): Promise<number> {
  const format = resolveFormat(context, (ending) => FORMATTERS.items.find(({ extensions }) => extensions.includes(ending))?.id);
  let cut = 0;
  const look = resolveLook(context);
  const formatter = await createFormatter(context, { format, look, onCut: (cells) => (cut += cells) });
  const job = await resolveJob(context);
  return withOutputs(context, async (outputs) => {
    outputs.write(formatter.begin());
    const { reading, found, close } = await selectPapers(context, job, {
      outputs,
      take: (record) => outputs.write(formatter.record(record)),
    });
    outputs.write(formatter.end());
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

async function createFormatter(
  { typed }: Context,
  { format, look, onCut }: { format: string; look: Look; onCut: (cells: number) => void },
): Promise<Formatter> {
  const kind = FORMATTERS.find(format);
  if (kind === undefined) throw new UsageError("unknown-format", describeChoice("format", format, FORMATTERS.ids), { detail: format });
  const create = await kind.load();
  return create({
    ...(await resolveFields(typed.fields)),
    header: typed.header !== false,
    pretty: typed.pretty === true,
    csvGuard: typed.csvGuard !== false,
    color: look.color,
    width: look.width,
    onCut,
  });
}
