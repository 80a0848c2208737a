/** The store of `--new-since`: the papers that it holds, and those that a run adds to it. */
import type { PaperRecord } from "../../core/record.ts";
import { createHoldings, type Verdict } from "../../query/novelty.ts";
import type { Context } from "../context.ts";
import { type Destination, findDestination } from "../destination.ts";
import { describeFolder } from "../messages.ts";
import { type Sink, writeFailure } from "../output.ts";
import { UsageError } from "../usage-error.ts";
import { createAddition } from "./addition.ts";
import { type Lock, takeLock } from "./lock.ts";
import {
  describeLocked,
  describeMissingStore,
  describeNoNdjson,
  describeRevision,
  describeStdinStore,
  describeStoreCounts,
  describeWaiting,
} from "./messages.ts";
import { readStore, takesLines } from "./read.ts";

/** Milliseconds that a run waits for another one that updates the same store. */
const PATIENCE = 60_000;

/** A store during one run. */
export interface Store {
  readonly place: Destination;
  /** Takes its place with the outputs; null where nothing is to be added. */
  readonly sink: Sink | null;
  /** True for a paper that is to be printed. It is held from then on, so that a second copy is not. */
  readonly admits: (record: PaperRecord) => boolean;
  /** Takes a paper that was printed. */
  readonly add: (record: PaperRecord) => void;
  /** True once a paper was not admitted. */
  hasLeftOut(): boolean;
  /** Says what is to be said of the run. */
  close(): void;
  /** Lets other runs update the store. */
  release(): void;
}

/**
 * Opens the store that the options name. One that is to be updated belongs to this run until it is released.
 *
 * @throws {UsageError} when it cannot be read or updated, or another run does not let go of it
 */
export async function openStore(context: Context, name: string): Promise<Store> {
  if (name === "-") throw new UsageError("unreadable-input", describeStdinStore(), { detail: "-" });
  const updates = context.typed.updateStore === true;
  const lock = updates ? await lockStore(name, context) : null;
  const release = (): void => lock?.release();
  context.signal.addEventListener("abort", release);
  try {
    return { ...(await fillStore(context, name, lock)), release };
  } catch (error) {
    release();
    throw error;
  }
}

async function fillStore(context: Context, name: string, lock: Lock | null): Promise<Omit<Store, "release">> {
  const { typed, report } = context;
  const place = findDestination(name);
  const holdings = createHoldings();
  if (place.status !== null) await readInto(context, place, holdings.hold);
  else report.note(lock === null ? "warning" : "info", "missing-store", describeMissingStore(name, lock !== null));
  const addition = lock === null ? null : createAddition(name, { lock, lockName: lockOf(place), signal: context.signal });
  const counts = { added: 0, revised: 0, known: 0 };
  const revised = new Set<PaperRecord>();
  const isWanted = (verdict: Verdict): boolean => verdict === "new" || (verdict === "revised" && typed.newOnly !== true);
  return {
    place,
    sink: addition?.sink ?? null,
    admits(record) {
      const verdict = holdings.judge(record);
      if (!isWanted(verdict)) {
        counts.known++;
        return false;
      }
      if (verdict === "revised") revised.add(record);
      holdings.hold(record);
      return true;
    },
    add(record) {
      if (revised.delete(record)) {
        counts.revised++;
        report.note("info", "revised", describeRevision(record));
      } else counts.added++;
      addition?.add(record);
    },
    hasLeftOut: () => counts.known > 0,
    close: () => report.note("info", "store", describeStoreCounts(name, counts)),
  };
}

async function readInto(context: Context, { name, path, status }: Destination, hold: (record: PaperRecord) => void): Promise<void> {
  const updates = context.typed.updateStore === true;
  const refuse = (): never => {
    throw new UsageError("unwritable-output", describeNoNdjson(name), { detail: name });
  };
  if (updates && status?.isDirectory() !== true && !(status?.isFile() === true && takesLines(path))) refuse();
  const form = await readStore(name, context, hold);
  if (updates && form === "rows") refuse();
}

async function lockStore(name: string, { io, report }: Context): Promise<Lock> {
  const file = lockOf(findDestination(name));
  try {
    const got = await takeLock(file, {
      patience: PATIENCE,
      machine: io,
      onWait: ({ owner }) => report.note("warning", "waiting", describeWaiting(name, owner)),
    });
    if ("release" in got) return got;
    throw new UsageError("locked-store", describeLocked(name, file, got.owner), { detail: name });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw writeFailure(name, describeFolder(error));
  }
}

function lockOf({ path }: Destination): string {
  return `${path}.lock`;
}
