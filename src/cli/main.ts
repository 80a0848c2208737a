/** The command line: reads it, runs the command, returns the exit status. */
import { resolveNow } from "./clock.ts";
import { type CommandName, COMMANDS } from "./commands.ts";
import type { CommandRunner, Context } from "./context.ts";
import { EXIT, statusOfSignal } from "./exit-status.ts";
import type { Io } from "./io.ts";
import { describeInternalError } from "./messages.ts";
import { printText } from "./output.ts";
import { type Invocation, parseArguments } from "./program.ts";
import { Reporter } from "./reporter.ts";
import { screenWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export { type Io, nodeIo } from "./io.ts";

/** The commands' modules, each read when its command is run. */
const RUNNERS: Readonly<Record<CommandName, () => Promise<CommandRunner>>> = {
  parse: async () => (await import("./commands/parse.ts")).runParse,
  summary: async () => (await import("./commands/summary.ts")).runSummary,
  inspect: async () => (await import("./commands/inspect.ts")).runInspect,
  duplicates: async () => (await import("./commands/duplicates.ts")).runDuplicates,
  diff: async () => (await import("./commands/diff.ts")).runDiff,
  listings: async () => (await import("./commands/listings.ts")).runListings,
  schema: async () => (await import("./commands/schema.ts")).runSchema,
  completion: async () => (await import("./commands/completion.ts")).runCompletion,
};

const WIDEST_HELP = 110;

/**
 * Runs papersift.
 *
 * @param argv the command line without the program itself
 * @returns the exit status: 0 ran, 1 no record and `--exit-status`, 2 failed, 3 rejects and `--strict`, 128 and more a signal
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const width = io.isTTY.stdout ? Math.min(screenWidth(io), WIDEST_HELP) : 80;
    let help = "";
    const invocation = parseArguments(argv, { write: (text) => (help += text), width });
    if (invocation !== null) return await runInterruptibly(invocation, io);
    await printText(io, help);
    return EXIT.ok;
  } catch (error) {
    // The options may not be known, and their own mistakes have to be told in the right form.
    const early = new Reporter(io, { json: asksForJson(argv), quiet: false, verbose: false });
    if (error instanceof UsageError) early.failure(error);
    else early.failure(new UsageError("internal", describeInternalError(error), argv.includes("-v") ? { excerpt: stackOf(error) } : {}));
    return EXIT.failed;
  }
}

async function runInterruptibly(invocation: Invocation, io: Io): Promise<number> {
  const { command, operands, typed } = invocation;
  if (isLeftWaiting(invocation, io)) {
    io.stderr.write(invocation.usage());
    return EXIT.failed;
  }
  const report = new Reporter(io, {
    json: typed.errors === "json",
    quiet: typed.quiet === true,
    verbose: typed.verbose === true,
  });
  const interrupt = new AbortController();
  const context: Context = { io, operands, typed, report, signal: interrupt.signal, now: resolveNow(io) };
  const interrupted = new Promise<number>((resolve) => {
    interrupt.signal.addEventListener("abort", () => resolve(statusOfSignal(Number(interrupt.signal.reason))));
  });
  const release = io.onSignal((signal) => {
    interrupt.abort(signal);
    // Nothing else would end a read that waits for somebody to type.
    io.stdin.destroy();
  });
  try {
    const run = await RUNNERS[command]();
    return await Promise.race([run(context), interrupted]);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report.failure(error);
    return EXIT.failed;
  } finally {
    release();
  }
}

/** Whether the command would wait for somebody to type a dump in. */
function isLeftWaiting({ command, operands, typed }: Invocation, io: Io): boolean {
  const reads = COMMANDS.some(({ name, takes }) => name === command && takes === "inputs");
  return reads && operands.length === 0 && typed.filesFrom === undefined && io.isTTY.stdin;
}

function asksForJson(argv: readonly string[]): boolean {
  return argv.some((word, at) => word === "--errors=json" || (word === "json" && argv[at - 1] === "--errors"));
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? "") : "";
}
