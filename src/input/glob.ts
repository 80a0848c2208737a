/** Names of inputs that stand for several files. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import { isAddress } from "./foreign.ts";
import { InputError, toInputError } from "./input-error.ts";
import { findRawName, isLossy } from "./raw-names.ts";

/** A look that costs nothing; fast-glob, which knows for sure, is loaded only for names that pass it. */
const MAGIC = /[*?[{]|[!+@]\(/;

/**
 * The files that a name stands for: itself, or those that it matches as a glob, each once, in an order that is the same on every
 * machine. A name that exists is a file, whatever characters it holds. A folder that cannot be searched is an error in
 * front of the others. As in a shell, `**` follows no links to folders, which may lead back to where they stand.
 */
export async function expandName(name: string): Promise<readonly (string | InputError)[]> {
  if (isAddress(name) && !existsSync(name)) return [new InputError(name, "address")];
  if (!MAGIC.test(name) || existsSync(name)) return [name];
  const { glob, isDynamicPattern } = (await import("fast-glob")).default;
  const pattern = name.replaceAll(sep, "/");
  const options = { followSymbolicLinks: !pattern.includes("**"), onlyFiles: false };
  const errors: InputError[] = [];
  try {
    if (!isDynamicPattern(pattern)) return [name];
    const files = await glob(pattern, options).catch((error: unknown) => {
      errors.push(toInputError(readPath(error) ?? name, error));
      return glob(pattern, { ...options, suppressErrors: true });
    });
    const found = [...errors, ...uniqueFiles(files.toSorted())];
    return found.length === 0 ? [new InputError(name, "no-match")] : found;
  } catch (error) {
    // The working folder may be gone.
    return [toInputError(name, error)];
  }
}

/** The names of files, each file under the first of its names. Links that lead nowhere are left out. */
function uniqueFiles(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const real = realFile(name);
    if (real === null || seen.has(real)) return false;
    seen.add(real);
    return true;
  });
}

/** The name of a file without links; null for what is no file. What cannot be looked at is left for whoever opens it. */
function realFile(name: string): string | null {
  try {
    const path = findRawName(name);
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return isLossy(name) ? name : null;
    return status.isFile() ? realpathSync(path, "latin1") : null;
  } catch {
    return name;
  }
}

function readPath(error: unknown): string | null {
  return error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : null;
}
