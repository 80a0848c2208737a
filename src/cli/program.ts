/** Commander, set up from the tables of commands and options. It only reads the command line; nothing is run here. */
import { type Argument, Command, CommanderError, Option } from "commander";
import { FORMATTERS } from "../formatters/index.ts";
import { COMMANDS, type CommandName } from "./commands.ts";
import { examplesOf, TOPIC_NAMES, TOPICS } from "./help.ts";
import { describeChoice, describeOperands, describeOptionUse } from "./messages.ts";
import { longFlag, type OptionSpec } from "./option-spec.ts";
import { type CliOptions, OPTIONS, optionsOf } from "./options.ts";
import { UsageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";

/** A flag that a command does not take; `unknown-option.ts` puts it into words. */
export class UnknownOptionError extends Error {
  override readonly name = "UnknownOptionError";
  readonly flag: string;
  readonly command: CommandName;

  constructor(flag: string, command: CommandName) {
    super(`Unknown option "${flag}"`);
    this.flag = flag;
    this.command = command;
  }
}

/** The meaning of the command line. */
export interface Invocation {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly typed: CliOptions;
  /** The call of the command, in one line. */
  readonly usage: string;
}

/** Takes help and version. */
export interface ProgramOutput {
  write(text: string): void;
  /** Columns that the help may take. */
  readonly width: number;
}

type Row = (typeof COMMANDS)[number];

/**
 * Reads the command line. Null when it asked for help or the version, which then is written.
 *
 * @throws {UsageError | UnknownOptionError} when it cannot be understood
 */
export function parseArguments(argv: readonly string[], output: ProgramOutput): Invocation | null {
  const long = argv.includes("--help") || argv.includes("help");
  let found: Invocation | null = null;
  const setUp = (command: Command, spec: Row): Command => {
    for (const operand of spec.operands.split(" ")) if (operand !== "") command.argument(operand);
    // Skips the options of other commands: the benchmark's row `papersift --version` shows what making them costs.
    const asked = command.parent === null || argv.includes(spec.name);
    if (asked) for (const option of optionsOf(spec.name)) command.addOption(createOption(option, long));
    return command
      .exitOverride((error) => {
        throw describeCommanderError(error, spec);
      })
      .action(() => {
        found = {
          command: spec.name,
          operands: command.args,
          typed: readTyped(command, spec.name),
          usage: command.parent === null ? "papersift [options] [FILE | GLOB | -]..." : `papersift ${spec.name} [options] ${spec.operands}`,
        };
      });
  };
  const program = setUp(createProgram(output, long), COMMANDS[0]);
  for (const spec of COMMANDS)
    setUp(program.command(spec.name), spec)
      .summary(spec.summary)
      .description(`${spec.summary.charAt(0).toUpperCase()}${spec.summary.slice(1)}.`)
      .addHelpText("after", () => (long ? examplesOf(spec.name) : ""));
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return null;
    throw error;
  }
  return found;
}

function createProgram(output: ProgramOutput, long: boolean): Command {
  return new Command("papersift")
    .configureOutput({
      writeOut: (text) => output.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => output.width,
      getErrHelpWidth: () => output.width,
      // Asking Node whether the terminal has colours makes it print a warning of its own about NO_COLOR.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(operandTerm)].join(" ") })
    .helpCommand("help [command]", `print the help of a command, or on ${TOPIC_NAMES.join(", ")}`)
    .enablePositionalOptions()
    .description("Find the papers in saved, copied or mailed listings and print them as records.")
    .usage("[options] [FILE | GLOB | -]...\n       papersift COMMAND [options] ...")
    .version(`papersift ${VERSION}`, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help: -h in short, --help with queries, dates, exit statuses and examples")
    .addHelpText("after", () => (long ? `\n${TOPICS}${examplesOf("parse")}` : ""));
}

function operandTerm(operand: Argument): string {
  const name = `${operand.name()}${operand.variadic ? "..." : ""}`;
  return operand.required ? `<${name}>` : `[${name}]`;
}

function createOption(spec: OptionSpec, long: boolean): Option {
  const option = new Option(spec.flags, long ? describeOption(spec) : spec.summary).helpGroup(`${spec.group}:`);
  return spec.repeat === true
    ? option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    : option;
}

function describeOption({ summary, choices, default: unset }: OptionSpec): string {
  const allowed = choices === "formats" ? FORMATTERS.ids : choices;
  const notes = [typeof allowed === "object" ? allowed.join(", ") : "", unset === undefined ? "" : `default: ${unset}`];
  const note = notes.filter((text) => text !== "").join("; ");
  return note === "" ? summary : `${summary} (${note})`;
}

/** Reads what was typed for a command, also before its name: `papersift -q summary`. */
function readTyped(command: Command, name: CommandName): CliOptions {
  const typed: Record<string, unknown> = {};
  for (const level of [command.parent, command])
    for (const option of level?.options ?? []) {
      const key = option.attributeName();
      if (level?.getOptionValueSource(key) !== "cli") continue;
      const spec = optionsOf(name).find((candidate) => candidate.key === key);
      if (spec === undefined) throw new UnknownOptionError(option.long ?? key, name);
      const value = checkedValue(spec, level.getOptionValue(key));
      const before = typed[key];
      typed[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  return typed;
}

function checkedValue({ key, choices }: OptionSpec, value: unknown): unknown {
  if (typeof choices !== "object" || typeof value !== "string" || choices.includes(value)) return value;
  const named = key === "format" ? FORMATTERS.find(value)?.id : undefined;
  if (named !== undefined && choices.includes(named)) return named;
  throw new UsageError(`invalid-${key}`, describeChoice(key === "format" ? "format" : `--${key}`, value, choices), { detail: value });
}

/** Help and version pass through, they are no mistakes; the rest is put into our words. */
function describeCommanderError(error: CommanderError, spec: Row): CommanderError | UsageError | UnknownOptionError {
  const quoted = /'(.*?)'/s.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return new UnknownOptionError(quoted, spec.name);
    case "commander.optionMissingArgument": {
      const option = OPTIONS.find(({ flags }) => flags === quoted);
      const flag = option === undefined ? quoted : longFlag(option);
      return new UsageError("missing-value", describeOptionUse.valueMissing(flag), { detail: flag });
    }
    case "commander.missingArgument":
    case "commander.excessArguments":
      return new UsageError("operands", describeOperands(spec));
    default:
      return error.exitCode === 0 || error.code === "commander.help" ? error : new UsageError("usage", error.message);
  }
}
