/** Lists of names, as `--files-from` reads them. */
import { createDecoder } from "./decoder.ts";
import { findByteOrderMark } from "./first-bytes.ts";

/**
 * The names in a list. They are separated by NUL (`find -print0`) if there is one in it, else by line ends; blank ones are
 * skipped. The list is UTF-8, or what its byte order mark says: PowerShell writes UTF-16.
 *
 * @throws whatever `from` throws
 */
export async function readNames(from: AsyncIterable<Uint8Array>): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of from) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const mark = findByteOrderMark(bytes);
  const text = createDecoder(mark?.encoding).decode(bytes, mark?.length ?? 0, bytes.length);
  const names = text.includes("\0") ? text.split("\0") : text.split(/\r?\n/);
  return names.filter((name) => name.trim() !== "");
}
