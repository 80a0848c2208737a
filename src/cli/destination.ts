/** Destinations of outputs: known before anything is opened, so that no two share a file and none is an input. */
import { type BigIntStats, existsSync, fstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { findRawName, isLossy } from "../input/raw-names.ts";
import { writeFailure } from "./output.ts";

/** The place that an output leads to. */
export interface Destination {
  /** As the user named it; `-` for standard output. */
  readonly name: string;
  /** The descriptor that it is; null for what has to be opened. */
  readonly descriptor: number | null;
  /** The file at the end of all links, which need not exist. */
  readonly path: string;
  /** Null where there is no such file yet. */
  readonly status: BigIntStats | null;
}

const STANDARD = { "-": 1, "/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2 } as const;
const DESCRIPTOR = /^\/(?:dev|proc\/self|proc\/(\d+))\/fd\/(\d{1,9})$/;
/** As many links in a row as Linux follows. */
const MOST_LINKS = 40;

/**
 * Finds out where a name leads.
 *
 * @throws {UsageError} when its links lead nowhere, or it is not UTF-8, so that its bytes are not known
 */
export function findDestination(name: string): Destination {
  if (isLossy(name) && !existsSync(name)) throw writeFailure(name, "its name is not UTF-8");
  let place = name;
  for (let links = 0; links < MOST_LINKS; links++) {
    const descriptor = readDescriptor(place);
    if (descriptor !== null) return { name, descriptor, path: name, status: attempt(() => fstatSync(descriptor, { bigint: true })) };
    const target = attempt(() => readlinkSync(place));
    if (target === null) return { name, descriptor: null, path: place, status: attempt(() => statSync(place, { bigint: true })) };
    place = path.isAbsolute(target) ? target : path.join(realFolder(place), target);
  }
  throw writeFailure(name, "too many symbolic links");
}

/** True where both lead to one place, so that what is written to the one harms the other. */
export function isSamePlace(a: Destination, b: Destination): boolean {
  if (a.descriptor !== null && a.descriptor === b.descriptor) return true;
  if (a.status !== null && b.status !== null) return isSameFile(a.status, b.status);
  if (a.status !== null || b.status !== null || a.descriptor !== null || b.descriptor !== null) return false;
  return realName(a.path) === realName(b.path);
}

/** The file that an input is; null where it is none, or cannot be found. */
export function findInput(name: string): BigIntStats | null {
  return attempt(() => (name === "-" ? fstatSync(0, { bigint: true }) : statSync(findRawName(name), { bigint: true })));
}

/** True for one and the same file. Of a device, such as a terminal or /dev/null, there may be many. */
export function isSameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino && !a.isCharacterDevice();
}

function readDescriptor(name: string): number | null {
  const standard = Object.entries(STANDARD).find(([each]) => each === name);
  if (standard !== undefined) return standard[1];
  const [, process, number] = DESCRIPTOR.exec(name) ?? [];
  if (number === undefined) return null;
  const isOwn = process === undefined || attempt(() => realpathSync("/proc/self")) === `/proc/${process}`;
  return isOwn ? Number(number) : null;
}

/** The name by which a file that does not exist yet is known, whatever links lead to its folder. */
function realName(file: string): string {
  return path.join(realFolder(file), path.basename(file));
}

function realFolder(file: string): string {
  const folder = path.dirname(file);
  return attempt(() => realpathSync(folder)) ?? folder;
}

/** Looks at the file system; gives null where that fails. */
function attempt<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
