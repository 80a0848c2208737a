/** The declaration of an option. */
import type { CommandName } from "./commands.ts";

/** One option. */
export interface OptionSpec {
  /** Name in `CliOptions`: the long flag without dashes and `no-`, in camel case. */
  readonly key: string;
  /** As commander reads it: `-f, --format <name>`. `<file>` makes the shells complete file names. */
  readonly flags: string;
  /** One line on what it does. */
  readonly summary: string;
  readonly group: "Input" | "Selection" | "Output" | "Messages";
  /** The commands that take it. */
  readonly commands: readonly CommandName[];
  /** The values it takes, or where they are listed; absent where any text may stand. */
  readonly choices?: readonly string[] | "formats" | "listings" | "fields";
  /** The effect of leaving it out, in words. */
  readonly default?: string;
  /** May be given more than once; all values count. */
  readonly repeat?: true;
}

/** The long flag of an option, with its dashes: `--no-header`. */
export function longFlag(option: OptionSpec): string {
  return /--[a-z-]+/.exec(option.flags)?.[0] ?? option.flags;
}

/** The short flag of an option, with its dash, or null. */
export function shortFlag(option: OptionSpec): string | null {
  return /^-[a-z](?=,)/i.exec(option.flags)?.[0] ?? null;
}

/** Gives what an option's value is called, or null for a switch. */
export function valueName(option: OptionSpec): string | null {
  return /<([^>]+)>/.exec(option.flags)?.[1] ?? null;
}
