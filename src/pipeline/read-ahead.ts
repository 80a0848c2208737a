/** The row of inputs, with files that other threads read while those before them are worked on. */
import { stat } from "node:fs";
import { promisify } from "node:util";
import { expandName } from "../input/glob.ts";
import type { InputError } from "../input/input-error.ts";
import type { Opener } from "../input/open.ts";
import type { Pool, Results } from "./pool.ts";
import type { Source } from "./run.ts";

/** Neighbours in the row of inputs. */
export interface Batch {
  readonly names: readonly (string | InputError)[];
  /** Bytes of the files; 0 where it is no batch for another thread: no files, a long one. */
  readonly size: number;
}

/** Bytes of a batch, about: so many that handing it over takes little of the time. */
const BATCH = 1_000_000;
/** Files of a batch at most. */
const MAX_FILES = 256;
/** Bytes of the longest file that another thread reads, since all that comes of it has to wait for its turn. */
const MAX_SHARED = 8_000_000;

/** Batches for each thread that are read, or wait to be, at the same time. */
const AHEAD = 2;

const statFile = promisify(stat);

/** Puts inputs together. Globs are expanded. */
export async function makeBatches(names: readonly string[]): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  for (const name of (await Promise.all(names.map(expandName))).flat()) {
    const size = typeof name === "string" ? await sizeOf(name) : 0;
    const last = batches.at(-1);
    const joins = last !== undefined && size > 0 && last.size > 0 && last.size + size <= BATCH && last.names.length < MAX_FILES;
    if (joins) batches[batches.length - 1] = { names: [...last.names, name], size: last.size + size };
    else batches.push({ names: [name], size });
  }
  return batches;
}

/** Bytes of a file that another thread can read; 0 of anything else. */
async function sizeOf(name: string): Promise<number> {
  const status = name === "-" ? null : await statFile(name).catch(() => null);
  return status?.isFile() === true && status.size <= MAX_SHARED ? status.size : 0;
}

/**
 * The inputs in order. Each is opened when its turn comes, unless a pool has read it by then. The first batch is opened in any case:
 * most runs are over with it, and threads take their time to start.
 */
export async function* readAhead(batches: readonly Batch[], open: Opener, pool: Pool | null): AsyncGenerator<Source> {
  const ahead = pool === null ? 0 : pool.threads * AHEAD;
  const begun: (Promise<Results | null> | null)[] = [null];
  for (const [index, { names }] of batches.entries()) {
    while (begun.length <= index + ahead) begun.push(begin(batches[begun.length], pool));
    const results = (await begun[index]) ?? [];
    // Nothing that has been passed on is kept.
    begun[index] = null;
    for (const [at, name] of names.entries()) {
      const result = results[at] ?? null;
      if (result !== null) yield result;
      else if (typeof name === "string") yield* open(name);
      else yield name;
    }
  }
}

function begin(batch: Batch | undefined, pool: Pool | null): Promise<Results | null> | null {
  if (pool === null || batch === undefined || batch.size === 0) return null;
  return pool.run(batch.names.filter((name) => typeof name === "string"));
}
