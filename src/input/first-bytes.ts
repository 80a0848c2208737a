/** Reads the first bytes of an input: how it is packed and how it is encoded. */

/** Number of first bytes that have to be known. */
export const HEAD_LENGTH = 4;

/** The ways to pack an input. */
export type Packing = "gzip" | "brotli" | "zstd";

/** gzip: RFC 1952, 2.3.1. zstd: RFC 8878, 3.1.1. */
const PACKINGS = [
  { packing: "gzip", bytes: [0x1f, 0x8b] },
  { packing: "zstd", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
] as const;

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** The way in which an input is packed, null for plain text. Brotli has no first bytes of its own and is known by the ending `.br`. */
export function findPacking(head: Uint8Array, file: string): Packing | null {
  const found = PACKINGS.find(({ bytes }) => startsWith(head, bytes));
  if (found !== undefined) return found.packing;
  return head.length > 0 && /\.br$/i.test(file) ? "brotli" : null;
}

/** The encoding that a byte order mark stands for, with the length of the mark in bytes; null without a mark. */
export function findByteOrderMark(head: Uint8Array): { encoding: string; length: number } | null {
  const found = BYTE_ORDER_MARKS.find(({ bytes }) => startsWith(head, bytes));
  return found === undefined ? null : { encoding: found.encoding, length: found.bytes.length };
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}
