/** Names of inputs that stand for several files. */
import { existsSync } from "node:fs";
import { sep } from "node:path";
import { InputError, toInputError } from "./input-error.ts";

/** A look that costs nothing; fast-glob, which knows for sure, is loaded only for names that pass it. */
const MAGIC = /[*?[{]|[!+@]\(/;

/**
 * The files that a name stands for: itself, or those that it matches as a glob, in an order that is the same on every
 * machine. A name that exists is a file, whatever characters it holds. A folder that cannot be searched is an error in
 * front of the others.
 */
export async function expandName(name: string): Promise<readonly (string | InputError)[]> {
  if (!MAGIC.test(name) || existsSync(name)) return [name];
  const { glob, isDynamicPattern } = (await import("fast-glob")).default;
  const pattern = name.replaceAll(sep, "/");
  if (!isDynamicPattern(pattern)) return [name];
  const errors: InputError[] = [];
  const files = await glob(pattern).catch((error: unknown) => {
    errors.push(toInputError(readPath(error) ?? name, error));
    return glob(pattern, { suppressErrors: true });
  });
  const found = [...errors, ...files.toSorted()];
  return found.length === 0 ? [new InputError(name, "no-match")] : found;
}

function readPath(error: unknown): string | null {
  return error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : null;
}
