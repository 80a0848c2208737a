/** Threads from a pool. */
import type { Crew } from "./jobs.ts";
import type { PartResult } from "./work.ts";

/** Parts that a thread has at hand, so that it need not wait for the next one. */
const AT_HAND = 2;
/** Megabytes for objects that do not live long: as much as a part needs, or the threads together would take more than the rest. */
const YOUNG = 8;

/** Starts threads. */
export async function hireCrew(count: number): Promise<Crew> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: new URL("worker.js", import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: AT_HAND,
    isolateWorkers: false,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  return {
    run: async (task): Promise<PartResult> => pool.run(task),
    dismiss: async () => pool.destroy(),
  };
}
