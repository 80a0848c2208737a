/** Colour and width: what the flags, the environment and the terminal say, in that order. */
import type { Io } from "./io.ts";

/** Values of `--color`. */
export const COLOR_CHOICES = ["auto", "always", "never"] as const;
/** When to colour. */
export type ColorChoice = (typeof COLOR_CHOICES)[number];

const DEFAULT_WIDTH = 80;

/**
 * Tells whether to colour text that goes to a stream. `--color` wins over `NO_COLOR`, that over `FORCE_COLOR` and `CLICOLOR_FORCE`,
 * those over `CLICOLOR=0` and `TERM=dumb`, and these over the kind of stream (no-color.org, bixense.com/clicolors).
 * An empty `NO_COLOR` counts as unset.
 */
export function wantsColor(choice: ColorChoice, env: Io["env"], isTTY: boolean): boolean {
  if (choice !== "auto") return choice === "always";
  if (isSet(env["NO_COLOR"])) return false;
  if (isOn(env["FORCE_COLOR"]) || isOn(env["CLICOLOR_FORCE"])) return true;
  if (env["CLICOLOR"] === "0" || env["TERM"] === "dumb") return false;
  return isTTY;
}

/** Terminals that show links (OSC 8), by what they say of themselves; others may print the escape sequence. */
const SHOWS_LINKS: readonly (readonly [name: string, value: RegExp])[] = [
  ["TERM_PROGRAM", /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|zed)$/],
  ["TERM", /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour)/],
  ["VTE_VERSION", /^[5-9]\d{3}/],
  ["WT_SESSION", /./],
  ["KONSOLE_VERSION", /./],
  ["DOMTERM", /./],
];

/** Tells whether the terminal is known to show links. */
export function showsLinks(env: Io["env"]): boolean {
  return SHOWS_LINKS.some(([name, value]) => value.test(env[name] ?? ""));
}

/** Columns of the screen: `$COLUMNS`, the terminal's own word, 80. */
export function screenWidth(io: Pick<Io, "env" | "columns">): number {
  const stated = Number(io.env["COLUMNS"]);
  if (Number.isInteger(stated) && stated > 0) return stated;
  return io.columns !== undefined && io.columns > 0 ? io.columns : DEFAULT_WIDTH;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

function isOn(value: string | undefined): boolean {
  return isSet(value) && value !== "0" && value !== "false";
}
