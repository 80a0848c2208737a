/** The outputs of one run: the command's own, the file of rejected blocks, and the store that it updates. Either all take their place or none. */
import type { Rejected } from "../pipeline/parse.ts";
import { escapeControls, guardStyled, guardTerminal } from "../text/terminal-text.ts";
import type { Context } from "./context.ts";
import type { Destination } from "./destination.ts";
import { EXIT, statusOfSignal } from "./exit-status.ts";
import { createFileSink } from "./file-output.ts";
import { createStreamSink, type Guard, type Sink, writeFailure } from "./output.ts";
import type { Reading } from "../pipeline/run.ts";
import { findPlaces, protectInputs } from "./places.ts";
import type { Store } from "./store/store.ts";

/** The outputs that a command fills. */
export interface Outputs {
  /** Takes the command's own output. */
  readonly write: (text: string) => void;
  /** Takes the same in UTF-8. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Resolves when more can be taken; undefined when nothing is to be waited for. */
  readonly ready: () => Promise<void> | undefined;
  /** True where somebody still reads the output. */
  readonly wanted: () => boolean;
  /** Takes a rejected block for `--rejects`. */
  readonly reject: (rejected: Rejected) => void;
}

/** The outcome of a command's work: what was read, and the exit status to end with. */
export interface Outcome {
  readonly reading: Pick<Reading, "opened" | "failed">;
  readonly status: number;
  /** Says what is to be said of the run, once its output is where it belongs. */
  readonly close: () => void;
}

/** The store of the run, and the sink for what is added to it; null without one. */
type UpdatedStore = Pick<Store, "place" | "sink"> | null;

/**
 * Opens the outputs, lets a command fill them, and puts them in their places. When no input could be read, the work failed, nobody
 * reads the output any more or a signal ended the run, they are dropped and old files stay.
 *
 * @param plan the names of the inputs, and whether people read the output, so that a long one is paged
 * @param store takes its place last: what it holds was surely printed
 * @throws {UsageError} when an output cannot be written, or is the same file as another one or an input
 */
export async function withOutputs(
  context: Context,
  { names, paged }: { readonly names: readonly string[]; readonly paged: boolean },
  work: (outputs: Outputs) => Promise<Outcome>,
  store: UpdatedStore = null,
): Promise<number> {
  const { signal } = context;
  const places = await choosePlaces(context, names, store);
  const sinks: Sink[] = [];
  try {
    for (const place of places) sinks.push(await open(context, place, place === places[0] ? { guard: guardStyled, paged } : REJECTS));
    const [sink, rejects] = sinks;
    if (sink === undefined) throw new TypeError("A run needs an output");
    sinks.push(...sinksOf(store));
    const { reading, status, close } = await work({
      write: (text) => sink.write(text),
      writeBytes: (bytes) => sink.writeBytes(bytes),
      ready: () => (rejects === undefined ? sink.ready() : readyAll([sink, rejects])),
      wanted: () => !sink.closed,
      reject: (block) => rejects?.write(formatReject(block)),
    });
    if (reading.opened > 0 || reading.failed === 0) await placeAll(sinks, signal);
    else for (const each of sinks) each.discard();
    if (signal.aborted) return statusOfSignal(Number(signal.reason));
    if (sink.closed) return EXIT.ok;
    close();
    return status;
  } catch (error) {
    for (const each of sinks) each.discard();
    throw error;
  }
}

/** The places of the output and of the rejected blocks; neither they nor a store that is updated is an input. */
async function choosePlaces(context: Context, names: readonly string[], store: UpdatedStore): Promise<readonly Destination[]> {
  const { output = "-", rejects } = context.typed;
  const places = findPlaces(output, rejects, store?.place ?? null);
  await protectInputs(context, names, store?.sink ? [...places, store.place] : places);
  return places;
}

function sinksOf(store: UpdatedStore): readonly Sink[] {
  return store === null || store.sink === null ? [] : [store.sink];
}

/** Puts outputs in their places once all of them are complete, in one go that no signal can interrupt. */
async function placeAll(sinks: readonly Sink[], signal: AbortSignal): Promise<void> {
  const isCutShort = (): boolean => signal.aborted || sinks[0]?.closed === true;
  if (!isCutShort()) for (const sink of sinks) await sink.complete();
  if (isCutShort()) for (const sink of sinks) sink.discard();
  else for (const sink of sinks) sink.place();
}

/** The way in which an output is written. */
interface Manner {
  readonly guard: Guard;
  readonly paged: boolean;
}

const REJECTS: Manner = { guard: guardTerminal, paged: false };

async function open(context: Context, place: Destination, { guard, paged }: Manner): Promise<Sink> {
  const { io, signal, typed } = context;
  const { descriptor, name, status } = place;
  if (descriptor === null) return createFileSink(place, { guard, signal });
  if (status === null) throw writeFailure(name, "bad file descriptor");
  if (paged && descriptor === 1 && io.isTTY.stdout && typed.pager !== false) return (await import("./pager.ts")).createPagedSink(io, guard);
  return createStreamSink(name, io.descriptor(descriptor), guard);
}

async function readyAll(sinks: readonly Sink[]): Promise<void> {
  for (const sink of sinks) await sink.ready();
}

/** A rejected block with its place before it; the next one begins on a line of its own. */
function formatReject({ problem, text }: Rejected): string {
  return `# ${escapeControls(problem.file)}:${problem.line} ${problem.code}\n${text}${text.endsWith("\n") ? "" : "\n"}`;
}
