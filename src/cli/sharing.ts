/** Reads the inputs in several threads, where that gives the same as one. */
import { stat } from "node:fs";
import { promisify } from "node:util";
import type { Formatter } from "../core/formatter.ts";
import type { ParseOptions } from "../pipeline/parse.ts";
import type { Harvest, Recipe } from "../pipeline/work.ts";
import type { Context } from "./context.ts";
import type { Outputs } from "./outputs.ts";
import { type Reading, readInputs } from "./reading.ts";
import { resolveJobs } from "./run-options.ts";
import { type Job, noteCounts } from "./selecting.ts";

/** Bytes from which on files are read by several threads unless the user says otherwise: less is over before these are warm. */
const PAYS = 128_000_000;

/** Number of threads for a job: one where papers have to be seen together, where the first ones are enough, or where more do not pay. */
export async function threadsFor(context: Context, formatter: Formatter, { names, selection }: Job): Promise<number> {
  const { sort, dedupe, limit } = selection;
  if (formatter.whole || sort !== undefined || dedupe === true || limit !== undefined || context.typed.explain === true) return 1;
  const asked = resolveJobs(context);
  if (asked !== null) return asked;
  const sizes = await Promise.all(
    names.map(async (name) =>
      promisify(stat)(name)
        .then(({ size }) => size)
        .catch(() => 0),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) >= PAYS ? context.io.cores : 1;
}

/** Reads everything in several threads and writes the selected papers in the order of the inputs. */
export async function sharePapers(
  context: Context,
  { names, parse, selection }: Job,
  { outputs, threads, separator, ...recipe }: Pick<Recipe, "format" | "style"> & { outputs: Outputs; threads: number; separator: string },
): Promise<{ reading: Reading; found: number; close: () => void }> {
  const { report, typed, now } = context;
  const [{ prepareWork }, { parseInJobs }] = await Promise.all([import("../pipeline/work.ts"), import("../pipeline/jobs.ts")]);
  const work = await prepareWork({
    ...recipeOf(parse, selection),
    queries: typed.keyword ?? [],
    now,
    ...recipe,
    severities: report.severities,
  });
  let found = 0;
  let undated = 0;
  const delivery = {
    harvest(harvest: Harvest): void {
      if (found > 0 && harvest.selected > 0) outputs.write(separator);
      for (const bytes of harvest.output) outputs.writeBytes(bytes);
      found += harvest.selected;
      undated += harvest.undated;
      for (const problem of harvest.problems) report.problem(problem);
      for (const rejected of harvest.rejected) outputs.reject(rejected);
    },
    dump: () => report.flush(),
  };
  const jobs = { count: threads, hire: async (count: number) => (await import("../pipeline/crew.ts")).hireCrew(count) };
  const reading = await readInputs(context, names, {
    run: async (inputs, pace) => parseInJobs(inputs, work, { jobs, delivery, pace }),
    hooks: { ready: outputs.ready, wanted: outputs.wanted },
  });
  return { reading, found, close: () => noteCounts(context, reading, undated) };
}

function recipeOf(parse: ParseOptions, { since, until, listedSince, listedUntil }: Job["selection"]): Pick<Recipe, "parse" | "select"> {
  return {
    parse,
    select: {
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(listedSince === undefined ? {} : { listedSince }),
      ...(listedUntil === undefined ? {} : { listedUntil }),
    },
  };
}
