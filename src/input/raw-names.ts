/** Names of files that are not UTF-8: Node.js hands them on with U+FFFD for what it cannot read, by which nothing opens them. */
import { existsSync, readdirSync } from "node:fs";

const UNREADABLE = "\uFFFD";
const SLASH = Buffer.from("/");

/** True for a name that may not be the whole truth. */
export function isLossy(name: string): boolean {
  return name.includes(UNREADABLE);
}

/** The name by which a file can be opened: as it was given, or the bytes of the only file whose name reads so. */
export function findRawName(name: string): string | Buffer {
  if (!isLossy(name) || existsSync(name)) return name;
  let path = Buffer.alloc(0);
  for (const [depth, part] of name.split("/").entries()) {
    const found = isLossy(part) ? findEntry(path.length === 0 ? Buffer.from(".") : path, part) : Buffer.from(part);
    if (found === null) return name;
    path = Buffer.concat(depth === 0 ? [found] : [path, ...(path.at(-1) === SLASH[0] ? [] : [SLASH]), found]);
    if (depth === 0 && part === "") path = SLASH;
  }
  return path;
}

/** The only entry of a folder whose name reads so; null where there is none, or several. */
function findEntry(folder: Buffer, name: string): Buffer | null {
  try {
    const [found, another] = readdirSync(folder, { encoding: "buffer" }).filter((entry) => entry.toString() === name);
    return found === undefined || another !== undefined ? null : found;
  } catch {
    return null;
  }
}
