/** The other threads: each gets ready once and reads the files that it is given. */
import { createFileReader, type FileReader, type WorkerPlan } from "./file-reader.ts";
import type { FileResult } from "./run.ts";

/** Files to read, in a message. All tasks of a thread have the same plan. */
export interface Task {
  readonly plan: WorkerPlan;
  readonly files: readonly string[];
}

let reader: Promise<FileReader> | undefined;

/** Reads files one after another. */
export default async function run({ plan, files }: Task): Promise<(FileResult | null)[]> {
  reader ??= createFileReader(plan);
  const read = await reader;
  const results: (FileResult | null)[] = [];
  for (const file of files) results.push(await read(file));
  return results;
}
