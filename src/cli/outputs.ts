/** The outputs of one run: the command's own, and the file of rejected blocks. Either all take their place or none. */
import type { Rejected } from "../pipeline/parse.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-status.ts";
import { describeSameOutput } from "./messages.ts";
import { createFileSink, createStreamSink, type Sink } from "./output.ts";
import type { Reading } from "../pipeline/run.ts";
import { UsageError } from "./usage-error.ts";

/** Where a command puts what it finds. */
export interface Outputs {
  /** Takes the command's own output. */
  readonly write: (text: string) => void;
  /** Takes the same in UTF-8. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Resolves when more can be taken; undefined when nothing is to be waited for. */
  readonly ready: () => Promise<void> | undefined;
  /** Whether somebody still reads the output. */
  readonly wanted: () => boolean;
  /** Takes a rejected block for `--rejects`. */
  readonly reject: (rejected: Rejected) => void;
}

/** What came of a command's work: what was read, and the exit status to end with. */
export interface Outcome {
  readonly reading: Pick<Reading, "opened" | "failed">;
  readonly status: number;
  /** Says what is to be said of the run, once its output is where it belongs. */
  readonly close: () => void;
}

/**
 * Opens the outputs, lets a command fill them, and puts them in their places. When no input could be read, the work failed or
 * the user interrupted it, they are dropped and old files stay.
 *
 * @throws {UsageError} when an output cannot be written
 */
export async function withOutputs(context: Context, work: (outputs: Outputs) => Promise<Outcome>): Promise<number> {
  const { typed, io, signal } = context;
  const sinks: Sink[] = [];
  const add = async (name: string): Promise<Sink> => {
    const sink = name === "-" ? createStreamSink(io.stdout) : await createFileSink(name, signal);
    sinks.push(sink);
    return sink;
  };
  const [output, rejected] = [typed.output ?? "-", typed.rejects];
  if (rejected === output) throw new UsageError("same-output", describeSameOutput(output), { detail: output });
  try {
    const sink = await add(output);
    const rejects = rejected === undefined ? null : await add(rejected);
    const { reading, status, close } = await work({
      write: (text) => sink.write(text),
      writeBytes: (bytes) => sink.writeBytes(bytes),
      ready: () => (rejects === null ? sink.ready() : readyAll(sinks)),
      wanted: () => !sink.closed,
      reject: (block) => rejects?.write(formatReject(block)),
    });
    const kept = !signal.aborted && (reading.opened > 0 || reading.failed === 0);
    for (const each of sinks) await (kept ? each.commit() : each.discard());
    if (signal.aborted) return EXIT.interrupted;
    if (sink.closed) return EXIT.ok;
    close();
    return status;
  } catch (error) {
    for (const each of sinks) each.discard();
    throw error;
  }
}

async function readyAll(sinks: readonly Sink[]): Promise<void> {
  for (const sink of sinks) await sink.ready();
}

/** A rejected block with its place before it; the next one begins on a line of its own. */
function formatReject({ problem, text }: Rejected): string {
  return `# ${problem.file}:${problem.line} ${problem.code}\n${text}${text.endsWith("\n") ? "" : "\n"}`;
}
