/** `papersift completion`: scripts that complete commands, flags and values in a shell. */
import { type Shell, SHELLS } from "../commands.ts";
import { writeBash } from "../completion/bash.ts";
import { writeFish } from "../completion/fish.ts";
import { writePowershell } from "../completion/powershell.ts";
import { writeZsh } from "../completion/zsh.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-status.ts";
import { describeChoice } from "../messages.ts";
import { printText } from "../output.ts";
import { UsageError } from "../usage-error.ts";

const WRITERS: Readonly<Record<Shell, () => string>> = { bash: writeBash, zsh: writeZsh, fish: writeFish, powershell: writePowershell };

/** Prints the script for one shell. */
export async function runCompletion({ io, operands }: Context): Promise<number> {
  const [name = ""] = operands;
  const shell = SHELLS.find((candidate) => candidate === name);
  if (shell === undefined) throw new UsageError("unknown-shell", describeChoice("shell", name, SHELLS), { detail: name });
  await printText(io, WRITERS[shell]());
  return EXIT.ok;
}
