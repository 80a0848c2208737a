/** The things that every command gets. */
import type { Io } from "./io.ts";
import type { CliOptions } from "./options.ts";
import type { Reporter } from "./reporter.ts";

/** One run of one command. */
export interface Context {
  readonly io: Io;
  /** The words of the command line besides options. */
  readonly operands: readonly string[];
  readonly typed: CliOptions;
  readonly report: Reporter;
  /** Aborted when a signal ends the run; the reason is its number. */
  readonly signal: AbortSignal;
  /** The run's only "now". */
  readonly now: Date;
}

/** A command: returns the exit status; throws a UsageError for what ends the run. */
export type CommandRunner = (context: Context) => Promise<number>;
