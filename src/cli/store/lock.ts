/** A lock that lets one run at a time update a store: a file beside it, which names its owner and outlives none for long. */
import { closeSync, openSync, readFileSync, readlinkSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Io } from "../io.ts";

/** The run that a lock belongs to. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** The name of the numbers of processes, where the system numbers some by themselves, as in a container. */
  readonly space: string;
  /** When the process began, in the system's own count: a number may be given to another one later. Empty where the system does not tell. */
  readonly begin: string;
}

/** A lock that this run holds. */
export interface Lock {
  /** False once somebody has taken it away. */
  isHeld(): boolean;
  release(): void;
}

/** The world as a lock sees it. */
export type Machine = Pick<Io, "pid" | "isRunning">;

/** Milliseconds between two tries. */
const PAUSE = 50;
/** Milliseconds of waiting after which it is worth a word. */
const LONG = 5000;
/** A lock without an owner is one whose writing was cut short, once it is that old in milliseconds. */
const UNWRITTEN_AGE = 2000;

/** A lock that somebody else holds; the owner is null where it names none. */
export interface Held {
  readonly owner: Owner | null;
}

/**
 * Takes a lock, as soon as nobody holds it. Gives its owner when it is still held after so many milliseconds.
 *
 * @param onWait receives the owner once, when the wait is long
 * @throws when the folder takes no new file
 */
export async function takeLock(
  file: string,
  { patience, machine, onWait }: { patience: number; machine: Machine; onWait: (held: Held) => void },
): Promise<Lock | Held> {
  for (let waited = 0; ; waited += PAUSE) {
    const got = tryLock(file, machine);
    if ("release" in got || waited >= patience) return got;
    if (waited === LONG) onWait(got);
    await wait(PAUSE);
  }
}

/**
 * Tries to take a lock. One that was left over is removed first, by whoever has a lock of its own for removing exactly that one: so
 * nobody removes a lock that another run has taken in the meantime.
 */
function tryLock(file: string, machine: Machine): Lock | Held {
  const created = createLock(file, machine);
  if (created !== null) return created;
  const found = look(file);
  if (found === null || !isLeftOver(found, machine)) return { owner: found?.owner ?? null };
  const claim = tryLock(`${file}.${found.mark}`, machine);
  if (!("release" in claim)) return claim;
  try {
    if (markOf(file) === found.mark) rmSync(file, { force: true });
  } finally {
    claim.release();
  }
  return createLock(file, machine) ?? { owner: null };
}

/** Creates the file of a lock; null where there is one. */
function createLock(file: string, { pid }: Machine): Lock | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, "wx");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return null;
    throw error;
  }
  const owner: Owner = { pid, host: hostname(), space: findSpace(), begin: lifeOf(pid)?.begin ?? "" };
  try {
    writeSync(descriptor, `${JSON.stringify(owner)}\n`);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  const mark = markOf(file);
  const isHeld = (): boolean => mark !== null && markOf(file) === mark;
  return {
    isHeld,
    release() {
      if (isHeld()) rmSync(file, { force: true });
    },
  };
}

interface Found extends Held {
  readonly mark: string;
  /** Milliseconds since it was written. */
  readonly age: number;
}

/** A lock as it stands; null where there is none any more. */
function look(file: string): Found | null {
  try {
    const mark = markOf(file);
    const { mtimeMs } = statSync(file);
    return mark === null ? null : { mark, age: Date.now() - mtimeMs, owner: readOwner(readFileSync(file, "utf8")) };
  } catch {
    return null;
  }
}

/** Tells a file from each that had its name before it. */
function markOf(file: string): string | null {
  const status = statSync(file, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? null : `${status.ino}-${status.mtimeNs}`;
}

function readOwner(text: string): Owner | null {
  try {
    const { pid, host, space, begin }: Record<string, unknown> = JSON.parse(text);
    const isOwner = Number.isSafeInteger(pid) && typeof host === "string" && typeof space === "string" && typeof begin === "string";
    return isOwner ? { pid: Number(pid), host, space, begin } : null;
  } catch {
    return null;
  }
}

/** True when the owner has surely ended. Of a process on another machine nothing is known. */
function isLeftOver({ owner, age }: Found, machine: Machine): boolean {
  if (owner === null) return age > UNWRITTEN_AGE;
  if (owner.host !== hostname() || owner.space !== findSpace()) return false;
  if (!machine.isRunning(owner.pid)) return true;
  const life = lifeOf(owner.pid);
  return life !== null && (life.hasEnded || (owner.begin !== "" && owner.begin !== life.begin));
}

/** Linux tells the state of a process as the third word of its row, and its begin as the 22nd. The second may hold spaces. */
function lifeOf(pid: number): { readonly hasEnded: boolean; readonly begin: string } | null {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)?.split(" ") ?? [];
    return { hasEnded: words[0] === "Z" || words[0] === "X", begin: words[19] ?? "" };
  } catch {
    return null;
  }
}

function findSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}
