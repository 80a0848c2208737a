/** Prints records as the command does. */
import type { PaperRecord } from "../../src/core/record.ts";
import { format } from "../../src/pipeline/write.ts";

/** The whole output of records in a format. */
export async function printRecords(records: readonly PaperRecord[], options: Parameters<typeof format>[1]): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of format(records, options)) pieces.push(piece);
  return pieces.join("");
}
