import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/input/input-error.ts";
import { openInputs } from "../../src/input/open.ts";
import { streamOf, useFolder } from "./reading.ts";

const { write } = useFolder();

function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** The first file in a zip. */
function zipOf(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04", "latin1");
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, latin1(name), Buffer.alloc(64)]);
}

function tarOf(name: string): Buffer {
  const header = Buffer.alloc(1024);
  header.write(name);
  header.write("ustar\x0000", 257, "latin1");
  return header;
}

const FILES: Readonly<Record<string, Buffer>> = {
  PDF: latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
  PNG: latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
  JPEG: latin1("\xff\xd8\xff\xe0\0\x10JFIF\0"),
  GIF: latin1("GIF89a\x10\0\x10\0"),
  WebP: latin1("RIFF\x24\0\0\0WEBPVP8 "),
  Office: latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
  zip: zipOf("page.txt"),
  Word: Buffer.concat([zipOf("[Content_Types].xml"), zipOf("word/document.xml")]),
  Excel: Buffer.concat([zipOf("_rels/.rels"), zipOf("xl/workbook.xml")]),
  PowerPoint: zipOf("ppt/presentation.xml"),
  OpenDocument: latin1(`${zipOf("mimetype").toString("latin1", 0, 38)}application/vnd.oasis.opendocument.text`),
  EPUB: latin1(`${zipOf("mimetype").toString("latin1", 0, 38)}application/epub+zip`),
  xz: latin1("\xfd7zXZ\0\0\x04"),
  bzip2: latin1("BZh91AY&SY\0\0"),
  "7z": latin1("7z\xbc\xaf'\x1c\0\x04"),
  tar: tarOf("page.txt"),
  SQLite: latin1("SQLite format 3\0\x10\0"),
  Parquet: latin1("PAR1\x15\x04\x15\x10"),
};

async function findFault(bytes: Uint8Array, pieces: readonly Uint8Array[] = [bytes]): Promise<string | null> {
  for await (const input of openInputs(["-"], { stdin: streamOf(...pieces) }))
    if (input instanceof InputError) return `${input.reason} ${input.detail}`;
  return null;
}

describe("files that hold no text", () => {
  it.each(Object.entries(FILES))("are told by their first bytes: %s", async (format, bytes) => {
    expect(await findFault(bytes)).toBe(`foreign ${format}`);
    expect(await findFault(gzipSync(bytes))).toBe(`foreign ${format}`);
  });

  // A zip tells more the more of it is known.
  it.each(Object.entries(FILES).filter(([, bytes]) => !bytes.toString("latin1").startsWith("PK")))(
    "are told by their first bytes one at a time: %s",
    async (format, bytes) => {
      const single = [...bytes].map((byte) => Uint8Array.of(byte));
      expect(await findFault(bytes, single)).toBe(`foreign ${format}`);
    },
  );

  it("are told by their endings where a zip begins with none of the known files", async () => {
    for await (const input of openInputs([write("minutes.docx", zipOf("customXml/item1.xml"))], {}))
      expect(input).toMatchObject({ reason: "foreign", detail: "Word" });
  });

  it.each([
    "PDF files are read by others\n",
    "GIF89a\n",
    "PAR1 is a name\n",
    "PK\n",
    "BZh9 was his name\n",
    "ustar\n",
    "RIFF on a theme\n",
    "",
  ])("are not what text only mentions: %j", async (text) => {
    expect(await findFault(latin1(text))).toBeNull();
  });

  it("are not text of two-byte units", async () => {
    expect(await findFault(Buffer.concat([latin1("\xff\xfe"), Buffer.from("Daily Papers\n", "utf16le")]))).toBeNull();
  });
});
