/** The other threads: each gets ready once and reads the files that it is given. */
import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { createFileReader, type WorkerPlan } from "./file-reader.ts";
import type { FileResult } from "./run.ts";

/** Reads the files of one task after another, and answers each. Whatever it throws ends the thread, which the pool notices. */
async function work(port: NonNullable<typeof parentPort>, plan: WorkerPlan): Promise<void> {
  const read = await createFileReader(plan);
  const tasks: AsyncIterable<(readonly string[])[]> = on(port, "message");
  for await (const [files = []] of tasks) {
    const results: (FileResult | null)[] = [];
    for (const file of files) results.push(await read(file));
    port.postMessage(results);
  }
}

if (parentPort !== null) void work(parentPort, workerData);
