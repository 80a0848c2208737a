/** The wording of everything that papersift says of stores. */
import type { PaperRecord } from "../../core/record.ts";
import { counted } from "../../text/counted.ts";
import { escapeControls } from "../../text/terminal-text.ts";
import { describePlace, describeUnreadable, describeWriteFailure } from "../messages.ts";
import type { Owner } from "./lock.ts";

/** Says how many papers a selection left out and kept because of a store. */
export interface StoreCounts {
  readonly added: number;
  readonly revised: number;
  readonly known: number;
}

/** A store that does not exist; `created` is true where this run makes it. */
export function describeMissingStore(name: string, created: boolean): string {
  return `The store "${escapeControls(name)}" does not exist yet${created ? "" : "; --update-store makes it"}: every paper is new`;
}

/** Something that cannot be a store because no papers can be found in it. */
export function describeNoStore(name: string): string {
  return describeUnreadable(name, "it holds no records of papersift; a store is NDJSON, as papersift -f ndjson prints it");
}

/** Standard input, which cannot be a store. */
export function describeStdinStore(): string {
  return describeUnreadable("-", "a store has to be a file");
}

/** A store to which no line can be added. */
export function describeNoNdjson(name: string): string {
  const file = escapeControls(name);
  return describeWriteFailure(name, `it is no plain NDJSON; papersift -f ndjson -o NEW "${file}" makes a store of it`);
}

/** A store that another run keeps for itself. */
export function describeLocked(name: string, lock: string, owner: Owner | null): string {
  return describeWriteFailure(name, `${describeOwner(owner)} updates it; if there is no such process, remove "${escapeControls(lock)}"`);
}

/** The same, while there is hope. */
export function describeWaiting(name: string, owner: Owner | null): string {
  return `Waiting for the store "${escapeControls(name)}", which ${describeOwner(owner)} updates`;
}

/** A lock that somebody removed while the run went on. */
export function describeLostLock(name: string, lock: string): string {
  return describeWriteFailure(name, `somebody removed "${escapeControls(lock)}" during the run, so that the papers printed are not added`);
}

/** A paper of which the store holds an older version. */
export function describeRevision(record: PaperRecord): string {
  const version = record.version === null ? "" : `, version ${record.version}`;
  return `Revised: "${escapeControls(record.title)}"${version}, ${describePlace(record)}`;
}

/** Says what the store did to the selection. */
export function describeStoreCounts(name: string, { added, revised, known }: StoreCounts): string {
  return `${counted(added, "new paper")}, ${revised} revised, ${known} left out that "${escapeControls(name)}" holds`;
}

function describeOwner(owner: Owner | null): string {
  return owner === null ? "another run" : `process ${owner.pid} on ${escapeControls(owner.host)}`;
}
