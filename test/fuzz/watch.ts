/** Ends a run that hangs: nothing in the thread that hangs could. */
import { Worker } from "node:worker_threads";

/** Seconds that one input or shape may take. */
const PATIENCE = 300;

/**
 * Runs in a thread of its own: waits for the count of what was begun to go on, and says which of it did not end. It waits second by
 * second, so that a run that was stopped for a while does not count as one that hangs.
 */
const GUARD = `
const { workerData: { state, seed, patience } } = require("node:worker_threads");
let begun = 0;
for (let waited = 0; waited < patience; waited++) {
  if (Atomics.wait(state, 0, begun, 1000) !== "timed-out") waited = 0;
  begun = Atomics.load(state, 0);
}
require("node:fs").writeSync(2, "No end after " + patience + " s: --seed " + seed + " --first " + Atomics.load(state, 1) + " --count 1\\n");
process.kill(process.pid, "SIGKILL");`;

/** Watches over a run. */
export interface Watch {
  /** The input of this number, or what belongs to it, is begun. */
  begin(number: number): void;
  close(): Promise<void>;
}

/** Begins to watch over a run. */
export function createWatch(seed: number): Watch {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const guard = new Worker(GUARD, { eval: true, workerData: { state, seed, patience: PATIENCE } });
  guard.unref();
  return {
    begin(number) {
      Atomics.store(state, 1, number);
      Atomics.add(state, 0, 1);
      Atomics.notify(state, 0);
    },
    close: async () => {
      await guard.terminate();
    },
  };
}
