/** Outputs of papersift for programs are read again: printed once more, the records are the same bytes. */
import type { PaperRecord } from "../../src/core/record.ts";
import { printRecords } from "./print.ts";
import { readInput } from "./read.ts";

/** Outputs that are inputs too. */
export const READ_AGAIN = ["json", "ndjson", "csv", "tsv"] as const;
/** A chunk that ends within most records. */
const CHUNK = 997;

/** Tells of an output that gives other bytes when it is read and printed again; null when there is none. */
export async function checkAgain(records: readonly PaperRecord[]): Promise<string | null> {
  if (records.length === 0) return null;
  for (const format of READ_AGAIN) {
    const printed = await printRecords(records, { format });
    const read = await readInput({ bytes: Buffer.from(printed), options: {}, chunks: [] }, [CHUNK], false);
    const again = await printRecords(read.records, { format });
    if (again === printed) continue;
    const at = again.split("").findIndex((char, index) => char !== printed[index]);
    return `${format} is not the same again: ${JSON.stringify(printed.slice(Math.max(0, at - 60), at + 60))}`;
  }
  return null;
}
