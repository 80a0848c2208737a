import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/input/input-error.ts";
import { openInputs } from "../../src/input/open.ts";
import { parseInputs } from "../../src/pipeline/run.ts";
import type { Input } from "../../src/core/input.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import { withoutPlace } from "../read-dump.ts";
import { failing, readInputs, streamOf, useFolder } from "./reading.ts";

const { write } = useFolder();

const HEADER = ["Received: from quill.example.org by tarn.example.org", "Date: Tue, 4 Aug 2026 00:21:07 +0000"];
const ENCODED = ["MIME-Version: 1.0", "Content-Transfer-Encoding: base64"];
const body = "Lanterns • for naïve rivers\n\nOne lantern for each bend.\n";
const shown = "Date: Tue, 4 Aug 2026 00:21:07 +0000\nFrom: Ada Quill <ada@example.org>\nSubject: Lanterns\n\n";

function pack(text: string | Uint8Array): string {
  return Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n");
}

function compose(fields: readonly string[], packed: string): string {
  return [...HEADER, "From: Ada Quill <ada@example.org>", "Subject: Lanterns", ...fields, "", packed, ""].join("\r\n");
}

const single = compose(["Content-Type: text/plain; charset=UTF-8", ...ENCODED], pack(body));

async function read(mail: string | Uint8Array): Promise<string | null | undefined> {
  const [seen] = await readInputs(["-"], { stdin: streamOf(mail) });
  expect(seen).toMatchObject({ offset: 0, error: null });
  return seen?.text;
}

describe("mails in base64", () => {
  it("become their header and text, whatever the file is called", async () => {
    expect(await readInputs([write("a.eml", single), write("b.txt", single)])).toMatchObject([
      { text: shown + body, offset: 0, error: null, invalid: 0 },
      { text: shown + body, offset: 0, error: null, invalid: 0 },
    ]);
  });

  it("are UTF-8 whatever encoding is asked for", async () => {
    expect(await readInputs(["-"], { stdin: streamOf(single), encoding: "latin1" })).toMatchObject([{ text: shown + body }]);
  });

  it("may be in an old encoding", async () => {
    const latin = compose(["Content-Type: text/plain; charset=ISO-8859-1", ...ENCODED], pack(Buffer.from("naïve Öre\n", "latin1")));
    expect(await read(latin)).toBe(`${shown}naïve Öre\n`);
    const windows = compose(["Content-Type: text/plain; charset=windows-1252", ...ENCODED], pack(Uint8Array.of(0x93, 0xe9, 0x94)));
    expect(await read(windows)).toBe(`${shown}“é”`);
  });

  it("may have parts, within parts", async () => {
    const inner = [
      "--in ner",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: BASE64",
      "",
      pack(body),
      "--in ner",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      pack("<p>Lanterns in HTML</p>"),
      "--in ner--",
    ].join("\r\n");
    const alternative = 'Content-Type: multipart/alternative;\r\n\tboundary="in ner"';
    expect(await read(compose([alternative], `A mail with parts.\r\n${inner}`))).toBe(shown + body);
    const outer = ["--outer", alternative, "", inner, "--outer--"].join("\r\n");
    expect(await read(compose(["Content-Type: multipart/mixed; boundary=outer"], outer))).toBe(shown + body);
  });

  it("have folded and encoded fields in their header", async () => {
    const fields = ["X-Route: a\r\n b\r\n\tc", "Content-Type: text/plain;\r\n charset=utf-8", "Content-Transfer-Encoding:\r\n base64"];
    const mail = [...fields, "Subject: =?utf-8?B?w5ZyZQ==?=\r\n and more", "", pack(body)].join("\n");
    expect(await read(mail)).toBe(`Subject: Öre and more\n\n${body}`);
  });

  it("that are cut off give what there is", async () => {
    const long = body.repeat(200);
    const mail = compose(["Content-Type: text/plain; charset=utf-8", ...ENCODED], pack(long));
    const text = (await read(mail.slice(0, mail.length / 2))) ?? "";
    expect(text.startsWith(shown + body)).toBe(true);
    expect((shown + long).startsWith(text.replace(/\uFFFD$/, ""))).toBe(true);
    expect(text.length).toBeGreaterThan(long.length * 0.4);
  });

  it("give what there is in front of an error", async () => {
    expect(await readInputs(["-"], { stdin: failing(streamOf(single)) })).toMatchObject([{ text: shown + body, error: "unreadable EIO" }]);
    const begun = "Date: Tue, 4 Aug 2026\nSubject: Lan";
    expect(await readInputs(["-"], { stdin: failing(streamOf(begun)) })).toMatchObject([{ text: begun, error: "unreadable EIO" }]);
  });

  it("may be packed once more", async () => {
    expect(await read(gzipSync(single))).toBe(shown + body);
  });

  it("do not depend on the chunks", async () => {
    const bytes = Buffer.from(single);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), async (sizes) => {
        const pieces: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          pieces.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(await readInputs(["-"], { stdin: streamOf(...pieces) })).toMatchObject([{ text: shown + body }]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("anything else stays as it is", () => {
  const plain = "Content-Type: text/plain";
  it.each([
    ["a plain mail", compose([plain], body)],
    ["a mail in 8bit", compose([plain, "Content-Transfer-Encoding: 8bit"], body)],
    ["a mail in quoted-printable", compose([plain, "Content-Transfer-Encoding: quoted-printable"], "na=C3=AFve=\r\n rivers\r\n")],
    ["a mail whose body was decoded", compose([plain, ...ENCODED], body)],
    ["a mail in HTML alone", compose(["Content-Type: text/html", ...ENCODED], pack("<p>Lanterns</p>"))],
    [
      "a plain mail with a file in base64",
      compose(
        ["Content-Type: multipart/mixed; boundary=b"],
        `--b\r\n${plain}\r\n\r\n${body}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${pack(body)}\r\n--b--\r\n`,
      ),
    ],
    ["a mail without a body", compose([plain, ...ENCODED], "")],
    ["a mail without its parts", compose(["Content-Type: multipart/mixed; boundary=b"], body)],
    ["a text about base64", `Mails in base64\n\nContent-Transfer-Encoding: base64\n\n${pack(body)}\n`],
    ["a text that starts with such a line", `Content-Transfer-Encoding: base64\nis what the header says.\n\n${pack(body)}\n`],
    ["a header of something else", `Title: Lanterns\nContent-Transfer-Encoding: base64\n\n${pack(body)}\n`],
    ["a mail behind a text", `Forwarded:\n\n${single}`],
    ["a header without an end", `Date: today\nX: ${"y".repeat(100_000)}`],
  ])("%s", async (_, text) => {
    expect((await read(text)) === text).toBe(true);
  });

  it("and so does a mail that is too long", async () => {
    const line = `${"A".repeat(76)}\n`;
    const head = "Subject: Lanterns\nContent-Transfer-Encoding: base64\n\n";
    const chunk = Buffer.from(line.repeat(20_000));
    let length = 0;
    let start = "";
    const long = streamOf(head, ...Array.from({ length: 45 }, () => chunk));
    for await (const input of openInputs(["-"], { stdin: long })) {
      if (input instanceof InputError) throw input;
      for await (const piece of input.chunks) {
        if (length === 0) start = Buffer.from(piece).toString("latin1", 0, head.length);
        length += piece.length;
      }
    }
    expect([start, length]).toEqual([head, head.length + 45 * chunk.length]);
  });
});

describe("a mailing of arXiv in base64", () => {
  it("gives the records of the plain one", async () => {
    const plain = readFileSync(new URL("../../fixtures/arxiv-mailing/mail.txt", import.meta.url), "utf8");
    const end = plain.indexOf("\n\n");
    const packed = `${plain.slice(0, end)}\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${pack(plain.slice(end + 2))}`;
    const expected = withoutPlace(await parse(write("plain.eml", plain)));
    expect(expected.length).toBe(5);
    expect(withoutPlace(await parse(write("packed.eml", packed)))).toEqual(expected);
  });
});

async function parse(name: string): Promise<PaperRecord[]> {
  const records: PaperRecord[] = [];
  await parseInputs(inputsOf(name), { today: "2026-11-23" }, { paper: (record) => records.push(record) });
  return records;
}

async function* inputsOf(name: string): AsyncGenerator<Input> {
  for await (const input of openInputs([name], { stdin: streamOf() })) {
    if (input instanceof InputError) throw input;
    yield input;
  }
}
