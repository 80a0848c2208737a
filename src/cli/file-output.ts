/** Outputs that are files: complete or not at all. */
import {
  accessSync,
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFile,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Destination } from "./destination.ts";
import { describeFolder } from "./messages.ts";
import { createPipeTarget, createSink, type Guard, type Sink, writeFailure } from "./output.ts";

const writeAll = promisify(writeFile);
const synchronise = promisify(fsync);

/** Permissions of a new file, less the umask; and those of one whose content nobody else may see yet. */
const NEW_MODE = 0o666;
const PRIVATE_MODE = 0o600;
const PERMISSIONS = 0o7777;
const COPIED_AT_ONCE = 1024 * 1024;

/**
 * A sink for a file. The text goes to a temporary file, which takes its place on `place`; until then the old file stays. What is
 * no regular file (`/dev/null`, a named pipe) is written as it is. An abort of the signal discards.
 *
 * @param guard makes text harmless where the file is a terminal
 * @throws {UsageError} when the file cannot be written
 */
export async function createFileSink(destination: Destination, { guard, signal }: { guard: Guard; signal: AbortSignal }): Promise<Sink> {
  const { name, status } = destination;
  try {
    return status === null || status.isFile() ? createReplacingSink(destination, signal) : await createDeviceSink(destination, guard);
  } catch (error) {
    throw writeFailure(name, status === null && isRefused(error) ? describeFolder(error) : error);
  }
}

async function createDeviceSink({ name, path: file }: Destination, guard: Guard): Promise<Sink> {
  const [{ open }, { isatty }] = await Promise.all([import("node:fs/promises"), import("node:tty")]);
  const handle = await open(file, "w");
  const target = createPipeTarget(name, async (bytes) => handle.appendFile(bytes));
  const drop = (): void => void handle.close().catch(() => {});
  return createSink({ put: target.put, isClosed: target.isClosed, place: drop, drop }, isatty(handle.fd) ? guard : null);
}

function createReplacingSink({ name, path: file, status }: Destination, signal: AbortSignal): Sink {
  const temporary = openTemporary(file, status);
  const drop = (): void => rmSync(temporary.name, { force: true });
  // A signal is heard between two steps of this thread only, so that none comes between the opening and this.
  signal.addEventListener("abort", drop);
  const failing = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      drop();
      throw writeFailure(name, error);
    }
  };
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(temporary.descriptor);
    isOpen = false;
  };
  return createSink(
    {
      put: async (bytes) => failing(async () => writeAll(temporary.descriptor, bytes)),
      complete: async () =>
        failing(async () => {
          await synchronise(temporary.descriptor);
          close();
        }),
      place() {
        try {
          replace(temporary, file, status);
        } catch (error) {
          throw writeFailure(name, error);
        } finally {
          drop();
          signal.removeEventListener("abort", drop);
        }
      },
      drop() {
        close();
        drop();
      },
    },
    null,
  );
}

/** A file that will become another one. */
interface Temporary {
  readonly name: string;
  readonly descriptor: number;
  /** The other file is to stay the same file, with its other names and its owner: only its content is replaced. */
  readonly copied: boolean;
}

/** Opens a file beside the one that it will replace, so that the renaming stays within one file system; elsewhere when that folder takes no file. */
function openTemporary(file: string, status: BigIntStats | null): Temporary {
  if (status === null) return { ...create(path.dirname(file), file, NEW_MODE), copied: false };
  // A file that may not be written to is not replaced either.
  accessSync(file, constants.W_OK);
  try {
    const temporary = create(path.dirname(file), file, PRIVATE_MODE);
    return { ...temporary, copied: status.nlink > 1n || !takesOver(temporary.descriptor, status) };
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { ...create(tmpdir(), file, PRIVATE_MODE), copied: true };
  }
}

function create(folder: string, file: string, mode: number): { name: string; descriptor: number } {
  // In bytes, as file systems limit the length of names in bytes.
  const base = Buffer.from(path.basename(file)).toString("utf8", 0, 200);
  const name = path.join(folder, `.${base}.${randomText()}.tmp`);
  return { name, descriptor: openSync(name, "wx", mode) };
}

function randomText(): string {
  return crypto.randomUUID().slice(-12);
}

/** Gives a file the owner and the permissions of another; false where that may not be. */
function takesOver(descriptor: number, { uid, gid, mode }: BigIntStats): boolean {
  const own = fstatSync(descriptor, { bigint: true });
  try {
    if (own.uid !== uid || own.gid !== gid) fchownSync(descriptor, Number(uid), Number(gid));
    fchmodSync(descriptor, Number(mode) & PERMISSIONS);
    return true;
  } catch {
    return false;
  }
}

function replace({ name, copied }: Temporary, file: string, status: BigIntStats | null): void {
  if (copied) {
    copyInto(name, file);
    return;
  }
  try {
    renameSync(name, file);
  } catch (error) {
    // A folder may take files and yet not give away those of others, and a file that is mounted cannot be replaced.
    if (status === null) throw error;
    copyInto(name, file);
  }
}

/** Replaces the content of a file, and nothing else of it, which is all that may be done to a file of somebody else. */
function copyInto(from: string, file: string): void {
  const [source, target] = [openSync(from, "r"), openSync(file, "r+")];
  const buffer = Buffer.allocUnsafe(COPIED_AT_ONCE);
  let length = 0;
  for (let read = readSync(source, buffer); read > 0; read = readSync(source, buffer)) {
    for (let written = 0; written < read;) written += writeSync(target, buffer, written, read - written);
    length += read;
  }
  ftruncateSync(target, length);
  closeSync(source);
  closeSync(target);
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["EACCES", "EPERM", "EROFS"].includes(String(error.code));
}
