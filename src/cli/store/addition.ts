/** The papers that a run adds to a store: a new file with them takes the place of the old one, so that the store is whole at any moment. */
import { createReadStream } from "node:fs";
import { KEY_FIELDS } from "../../core/field.ts";
import type { PaperRecord } from "../../core/record.ts";
import { createNdjsonFormatter } from "../../formatters/ndjson.ts";
import { findDestination } from "../destination.ts";
import { createFileSink } from "../file-output.ts";
import { createSink, type Sink, writeFailure } from "../output.ts";
import { UsageError } from "../usage-error.ts";
import type { Lock } from "./lock.ts";
import { describeLostLock } from "./messages.ts";

const LF = 10;
/** Bytes of the old store that are copied at once. */
const CHUNK = 1024 * 1024;

/** Papers on their way into a store. */
export interface Addition {
  /** Becomes the store when it takes its place. Without papers nothing is written. */
  readonly sink: Sink;
  /** Adds a record, with all of its fields whatever is printed. */
  add(record: PaperRecord): void;
}

/** Makes an addition to the store of a name. Its place is taken only while the lock is held. */
export function createAddition(name: string, { lock, lockName, signal }: { lock: Lock; lockName: string; signal: AbortSignal }): Addition {
  const writer = createNdjsonFormatter({
    fields: KEY_FIELDS,
    chosen: false,
    header: false,
    pretty: false,
    csvGuard: false,
    color: false,
    width: null,
    onCut: () => {},
  });
  let file: Sink | null = null;
  const sink = createSink(
    {
      async put(bytes) {
        file ??= await copyStore(name, signal);
        file.writeBytes(bytes);
        await file.ready();
      },
      complete: async () => file?.complete(),
      place() {
        if (file === null) return;
        if (!lock.isHeld()) throw new UsageError("locked-store", describeLostLock(name, lockName), { detail: name });
        file.place();
      },
      drop: () => file?.discard(),
    },
    null,
  );
  return { sink, add: (record) => sink.write(writer.record(record)) };
}

/** Begins a file with all that the store holds, byte by byte. A last line without an end gets one, so that nothing is added to it. */
async function copyStore(name: string, signal: AbortSignal): Promise<Sink> {
  const store = findDestination(name);
  const copy = await createFileSink(store, { guard: (text) => text, signal });
  if (store.status === null) return copy;
  try {
    let last = LF;
    for await (const chunk of createReadStream(store.path, { highWaterMark: CHUNK })) {
      const bytes: Buffer = chunk;
      last = bytes.at(-1) ?? last;
      copy.writeBytes(bytes);
      await copy.ready();
    }
    if (last !== LF) copy.write("\n");
    return copy;
  } catch (error) {
    copy.discard();
    throw error instanceof UsageError ? error : writeFailure(name, error);
  }
}
