/** Threads that read files. */
import type { WorkerPlan } from "./file-reader.ts";
import type { FileResult } from "./run.ts";
import type { Task } from "./worker.ts";

/** Takes any number of tasks at the same time. */
export interface Pool {
  readonly threads: number;
  /** Reads files; null once a thread could not be started or has died, and the caller has to read them. */
  run(files: readonly string[]): Promise<readonly (FileResult | null)[] | null>;
  close(): Promise<void>;
}

/** Starts threads. */
export async function createPool(threads: number, plan: WorkerPlan): Promise<Pool> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: new URL("worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
  });
  let sound = true;
  // A thread may fail while it has no task.
  pool.on("error", () => (sound = false));
  return {
    threads,
    async run(files) {
      if (!sound) return null;
      try {
        const results: readonly (FileResult | null)[] = await pool.run({ plan, files } satisfies Task);
        return results;
      } catch {
        sound = false;
        return null;
      }
    },
    close: async () => pool.destroy(),
  };
}
