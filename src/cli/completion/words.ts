/** The knowledge of a completion script: commands, flags and the values they take, from the tables of commands and options. */
import { FIELDS } from "../../core/field.ts";
import { FORMATTERS } from "../../formatters/index.ts";
import { LISTINGS } from "../../listings/index.ts";
import { COMMANDS, type CommandSpec } from "../commands.ts";
import { TOPIC_NAMES } from "../help.ts";
import { longFlag, type OptionSpec, shortFlag, valueName } from "../option-spec.ts";
import { OPTIONS } from "../options.ts";

/** One flag that can be completed. */
export interface FlagWords {
  /** With its dashes. */
  readonly long: string;
  readonly short: string | null;
  readonly summary: string;
  readonly commands: readonly string[];
  /** The name of the value; null for a switch. */
  readonly value: string | null;
  /** The values it takes; empty where any text may stand. */
  readonly choices: readonly string[];
  /** The value is a list of choices with commas, each of which may have a minus sign before it. */
  readonly isList: boolean;
  /** The value is the name of a file. */
  readonly isFile: boolean;
  readonly repeat: boolean;
}

const NAMES = COMMANDS.map(({ name }) => name);

/** Every command, and `help`, which commander adds. */
export const OFFERED: readonly CommandSpec[] = [
  ...COMMANDS,
  { name: "help", operands: "[command]", summary: "print the help of a command or on a topic", takes: [...NAMES, ...TOPIC_NAMES] },
];

/** Names of all of them. */
export const COMMAND_NAMES: readonly string[] = OFFERED.map(({ name }) => name);

/** Every flag. A flag with different values for different commands stands there more than once. */
export const FLAGS: readonly FlagWords[] = [
  ...OPTIONS.map(toFlag),
  toFlag({ key: "help", flags: "-h, --help", summary: "print help", group: "Messages", commands: NAMES }),
  toFlag({ key: "version", flags: "-V, --version", summary: "print the version", group: "Messages", commands: ["parse"] }),
];

/** The flags of a command. */
export function flagsOf(command: string): readonly FlagWords[] {
  return FLAGS.filter(({ commands }) => commands.includes(command));
}

function toFlag(option: OptionSpec): FlagWords {
  const value = valueName(option);
  return {
    long: longFlag(option),
    short: shortFlag(option),
    summary: option.summary,
    commands: option.commands,
    value,
    choices: listChoices(option),
    isList: option.choices === "fields",
    isFile: value === "file",
    repeat: option.repeat === true,
  };
}

function listChoices({ choices = [] }: OptionSpec): readonly string[] {
  switch (choices) {
    case "formats":
      return FORMATTERS.ids;
    case "listings":
      return LISTINGS.ids;
    case "fields":
      return FIELDS.map(({ name }) => name);
    default:
      return choices;
  }
}
