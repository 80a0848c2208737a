/* oxlint-disable no-control-regex -- the signs of these formats hold controls so that no text begins as they do */
/** Files that hold no text, told by their first bytes: documents, pictures, archives and data for other programs. */

/** Number of first bytes that show what such a file is. */
const FOREIGN_LENGTH = 512;

/** The formats by their names. */
export type ForeignFormat =
  | "PDF"
  | "PNG"
  | "JPEG"
  | "GIF"
  | "WebP"
  | "Word"
  | "Excel"
  | "PowerPoint"
  | "OpenDocument"
  | "EPUB"
  | "Office"
  | "zip"
  | "xz"
  | "bzip2"
  | "7z"
  | "tar"
  | "SQLite"
  | "Parquet";

/** Signs at the start, one character a byte: no text begins so, or goes on so. */
const SIGNS: readonly (readonly [ForeignFormat, RegExp])[] = [
  ["PDF", /^%PDF-\d/],
  ["PNG", /^\x89PNG/],
  ["JPEG", /^\xff\xd8\xff/],
  ["GIF", /^GIF8[79]a[^\n]{3}/],
  ["WebP", /^RIFF[^]{4}WEBP/],
  ["Office", /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ["xz", /^\xfd7zXZ\0/],
  ["bzip2", /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/],
  ["7z", /^7z\xbc\xaf'\x1c/],
  ["SQLite", /^SQLite format 3\0/],
  // Data of Thrift follow, of which the first byte is no sign of a text.
  ["Parquet", /^PAR1[\0-\x08\x0e-\x1f]/],
  ["tar", /^[^\0][^]{256}ustar[\0 ]/],
];

const ZIP = /^PK(?:\x03\x04|\x05\x06)/;
/** Names of the files that a zip begins with where it is a document of an office program. */
const DOCUMENTS: readonly (readonly [ForeignFormat, RegExp])[] = [
  ["EPUB", /mimetypeapplication\/epub/],
  ["OpenDocument", /mimetypeapplication\/vnd\.oasis/],
  ["Word", /PK\x03\x04[^]{26}word\//],
  ["Excel", /PK\x03\x04[^]{26}xl\//],
  ["PowerPoint", /PK\x03\x04[^]{26}ppt\//],
];
const ENDINGS: Readonly<Record<string, ForeignFormat>> = { docx: "Word", xlsx: "Excel", pptx: "PowerPoint" };

/** The format of a file that holds no text; null for any other. */
export function findForeign(head: Uint8Array, file: string): ForeignFormat | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1");
  if (!ZIP.test(text)) return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  return DOCUMENTS.find(([, sign]) => sign.test(text))?.[0] ?? ENDINGS[ending] ?? "zip";
}

/** True where the first bytes are too few to tell, since a NUL stands in no text but one of two-byte units. */
export function mayBeForeign(head: Uint8Array): boolean {
  return head.length < FOREIGN_LENGTH && head.includes(0);
}

/** An address of the web: no name that a file has by chance. */
const ADDRESS = /^(?:https?|ftp):\/\/\S/i;

/** True for the address of a page instead of a name. */
export function isAddress(name: string): boolean {
  return ADDRESS.test(name);
}
