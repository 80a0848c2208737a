/** The command line: reads it, runs the command, returns the exit status. */
import { resolveNow } from "./clock.ts";
import { type CommandName, COMMANDS } from "./commands.ts";
import type { CommandRunner, Context } from "./context.ts";
import { EXIT, statusOfSignal } from "./exit-status.ts";
import type { Io } from "./io.ts";
import { firstExamples } from "./help.ts";
import { describeInternalError, NO_INPUT } from "./messages.ts";
import { printText } from "./output.ts";
import { type Invocation, parseArguments, UnknownOptionError } from "./program.ts";
import { Reporter } from "./reporter.ts";
import { screenWidth, wantsColor } from "./terminal.ts";
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
    const invocation = await readCommandLine(argv, io);
    return invocation === null ? EXIT.ok : await runInterruptibly(invocation, io);
  } catch (error) {
    // The options may not be known, and their own mistakes have to be told in the right form.
    const early = new Reporter(io, {
      json: asksForJson(argv),
      color: wantsColor("auto", io.env, io.isTTY.stderr),
      quiet: false,
      verbose: false,
    });
    early.failure(await toUsageError(error, argv));
    return EXIT.failed;
  }
}

/**
 * Reads the command line. Null when it asked for help or the version, which then is printed.
 *
 * @throws {UsageError | UnknownOptionError} when it cannot be understood
 */
async function readCommandLine(given: readonly string[], io: Io): Promise<Invocation | null> {
  const argv = given[0] === "help" && given[1] === "help" ? given.slice(1) : given;
  if (argv.some((word, at) => isOption(word) && isOption(argv[at + 1]))) (await import("./argument-checks.ts")).checkValues(argv);
  const topic = argv[0] === "help" && argv[1] !== undefined ? await (await import("./help-topics.ts")).helpOn(argv[1]) : null;
  const width = io.isTTY.stdout ? Math.min(screenWidth(io), WIDEST_HELP) : 80;
  let help = topic ?? "";
  const invocation = topic === null ? parseArguments(argv, { write: (text) => (help += text), width }) : null;
  if (invocation === null) await printText(io, help);
  // Names of files have a dot or a slash, nearly always.
  else if (reads(invocation) && invocation.operands.some((operand) => operand !== "-" && !/[./*?[\\]/.test(operand)))
    (await import("./argument-checks.ts")).checkOperands(invocation, argv);
  return invocation;
}

function isOption(word = ""): boolean {
  return word.length > 1 && word.startsWith("-");
}

async function toUsageError(error: unknown, argv: readonly string[]): Promise<UsageError> {
  if (error instanceof UsageError) return error;
  if (error instanceof UnknownOptionError) return (await import("./unknown-option.ts")).explainUnknownOption(error.flag, error.command);
  return new UsageError("internal", describeInternalError(error), argv.includes("-v") ? { excerpt: stackOf(error) } : {});
}

async function runInterruptibly(invocation: Invocation, io: Io): Promise<number> {
  const { command, operands, typed, usage } = invocation;
  if (isLeftWaiting(invocation, io)) {
    const examples = firstExamples(command).map((example) => `  ${example}`);
    throw new UsageError("no-input", NO_INPUT, {
      excerpt: [`Usage: ${usage}`, ...examples, "papersift --help explains everything"].join("\n"),
    });
  }
  const report = new Reporter(io, {
    json: typed.errors === "json",
    color: typed.color !== "never" && wantsColor("auto", io.env, io.isTTY.stderr),
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

/** Tells whether the command would wait for somebody to type a dump in. */
function isLeftWaiting(invocation: Invocation, io: Io): boolean {
  return reads(invocation) && invocation.operands.length === 0 && invocation.typed.filesFrom === undefined && io.isTTY.stdin;
}

function reads({ command }: Invocation): boolean {
  return COMMANDS.some(({ name, takes }) => name === command && takes === "inputs");
}

function asksForJson(argv: readonly string[]): boolean {
  return argv.some((word, at) => word === "--errors=json" || (word === "json" && argv[at - 1] === "--errors"));
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? "") : "";
}
