/** Threads that read files. */
import { Worker } from "node:worker_threads";
import type { WorkerPlan } from "./file-reader.ts";
import type { FileResult } from "./run.ts";

/** Results of the files of one task, in their order; null for a file that the caller has to read. */
export type Results = readonly (FileResult | null)[];

/** Takes any number of tasks at the same time. */
export interface Pool {
  readonly threads: number;
  /** Reads files; null where the thread could not be started or has died, and the caller has to read them. */
  run(files: readonly string[]): Promise<Results | null>;
  close(): Promise<void>;
}

/** Starts threads. A task goes to the one that has the least to do. */
export function createPool(count: number, plan: WorkerPlan): Pool {
  const threads = Array.from({ length: count }, () => new Thread(plan));
  return {
    threads: count,
    run: (files) => threads.reduce((idlest, thread) => (thread.load < idlest.load ? thread : idlest)).run(files),
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** A thread answers in the order of its tasks. One that ends before it has answered all of them takes no others. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: ((results: Results | null) => void)[] = [];
  #ended = false;

  constructor(plan: WorkerPlan) {
    this.#worker = new Worker(new URL("worker.cjs", import.meta.url), { workerData: plan });
    this.#worker.on("message", (results: Results) => this.#waiting.shift()?.(results));
    // An error is followed by the exit, and nobody waits for more than that.
    this.#worker.on("error", () => this.#giveUp());
    this.#worker.on("exit", () => this.#giveUp());
  }

  /** Tasks that it has not answered; more than any thread has where it takes none. */
  get load(): number {
    return this.#ended ? Infinity : this.#waiting.length;
  }

  run(files: readonly string[]): Promise<Results | null> {
    return new Promise((resolve) => {
      if (this.#ended) resolve(null);
      else {
        this.#waiting.push(resolve);
        this.#worker.postMessage(files, []);
      }
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #giveUp(): void {
    this.#ended = true;
    for (const resolve of this.#waiting.splice(0)) resolve(null);
  }
}
