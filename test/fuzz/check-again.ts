/** Outputs of papersift for programs are read again: printed once more, the records are the same bytes. */
import type { PaperRecord } from "../../src/core/record.ts";
import { printRecords } from "./print.ts";
import { readInput } from "./read.ts";

/** Outputs that are inputs too. */
export const READ_AGAIN = ["json", "ndjson", "csv", "tsv"] as const;
/** A chunk that ends within most records. */
const CHUNK = 997;

/** Says where an output gives other bytes when it is read and printed again; null when it does not. */
export async function checkAgain(records: readonly PaperRecord[], format: (typeof READ_AGAIN)[number]): Promise<string | null> {
  if (records.length === 0) return null;
  const printed = await printRecords(records, { format });
  const read = await readInput({ bytes: Buffer.from(printed), options: {}, chunks: [] }, [CHUNK], false);
  const again = await printRecords(read.records, { format });
  if (again === printed) return null;
  const at = again.split("").findIndex((char, index) => char !== printed[index]);
  return `${format} is not the same again: ${JSON.stringify(printed.slice(Math.max(0, at - 60), at + 60))}`;
}
