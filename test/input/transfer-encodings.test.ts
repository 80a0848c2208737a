import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE64, BODY, composeMail, HEADER, parts, PLAIN, QP, readText, RULE, SHOWN, toBase64, toQuotedPrintable } from "./compose-mail.ts";
import { failing, readInputs, streamOf, useFolder } from "./reading.ts";

const { write } = useFolder();

const ENCODERS = [
  [QP, toQuotedPrintable],
  [BASE64, toBase64],
] as const;

describe.each(ENCODERS)("a mail with %s", (field, encode) => {
  const fields = [...HEADER, PLAIN, field];
  const shown = `${fields.join("\n")}\n\n`;

  it("becomes its header and its text, whatever the file is called", async () => {
    const mail = composeMail(fields, encode(BODY));
    expect(await readInputs([write("a.eml", mail), write("b.txt", mail)])).toMatchObject([
      { text: shown + BODY, offset: 0, error: null, invalid: 0 },
      { text: shown + BODY, offset: 0, error: null, invalid: 0 },
    ]);
  });

  it("is UTF-8 whatever encoding is asked for", async () => {
    expect(await readText(composeMail(fields, encode(BODY)), "latin1")).toBe(shown + BODY);
  });

  it("may be in an old encoding", async () => {
    for (const [charset, bytes, text] of [
      ["ISO-8859-1", Buffer.from("naïve Öre\n", "latin1"), "naïve Öre\n"],
      ["windows-1252", Uint8Array.of(0x93, 0xe9, 0x94, 0x0a), "“é”\n"],
      ["koi8-r", Uint8Array.of(0xcd, 0xc8, 0x0a), "мх\n"],
      ["iso-2022-jp", Uint8Array.of(0x1b, 0x24, 0x42, 0x4a, 0x38, 0x1b, 0x28, 0x42, 0x0a), "文\n"],
      ["x-unknown", Uint8Array.of(0x93, 0xe9, 0x94, 0x0a), "“é”\n"],
      ["x-unknown", Buffer.from("“é”\n"), "“é”\n"],
    ] as const) {
      const header = [...HEADER, `Content-Type: text/plain; charset="${charset}"`, field];
      expect(await readText(composeMail(header, encode(bytes)))).toBe(`${header.join("\n")}\n\n${text}`);
    }
  });

  it("may name no encoding of its characters", async () => {
    for (const bytes of [Buffer.from("naïve\nÖre\n"), Buffer.from("naïve\nÖre\n", "latin1")])
      expect(await readText(composeMail([...HEADER, field], encode(bytes)))).toBe(`${SHOWN}${field}\n\nnaïve\nÖre\n`);
  });

  it("may have parts, within parts", async () => {
    const copy = `Content-Type: text/html\n${field}\n\n${encode("<p>Lanterns in HTML</p>")}`;
    const picture = `Content-Type: image/png\n${BASE64}\n\n${toBase64(BODY)}`;
    const inner = parts("in ner", `${PLAIN}\n${field}\n\n${encode(BODY)}`, copy);
    const alternative = 'Content-Type: multipart/alternative;\n\tboundary="in ner"';
    const blank = field === QP ? "\n" : "";
    const text = `${SHOWN}${alternative}\n\n${RULE}\n${BODY}${blank}${RULE}\n${RULE}\n`;
    expect(await readText(composeMail([...HEADER, alternative], inner))).toBe(text);
    const outer = parts("outer", `${alternative}\n\n${inner}`, picture);
    const mixed = "Content-Type: multipart/mixed; boundary=outer";
    expect(await readText(composeMail([...HEADER, mixed], outer))).toBe(
      text.replace(`${alternative}\n\n`, `${mixed}\n\n${RULE}\n`) + `\n${RULE}\n${RULE}\n`,
    );
  });

  it("may be attached to another mail", async () => {
    const forwarded = `Content-Type: message/rfc822\n\n${composeMail(fields, encode(BODY))}`;
    const mixed = "Content-Type: multipart/mixed; boundary=b";
    const mail = composeMail([...HEADER, mixed], parts("b", `Content-Type: text/plain\n\nSee below.\n`, forwarded));
    expect(await readText(mail)).toBe(
      `${SHOWN}${mixed}\n\n${RULE}\nSee below.\n\n${RULE}\n${shown}${BODY}${field === QP ? "\n" : ""}${RULE}\n`,
    );
  });

  it("may stand among others in one mailbox", async () => {
    const from = "From ada@example.org Tue Aug  4 00:21:07 2026\n";
    const mail = from + composeMail(fields, encode(BODY));
    const plain = `${from}${SHOWN}\nk=3D, plain\n`;
    expect(await readText(`${mail}\n\n${plain}\n${mail}`)).toBe(
      `${from}${shown}${BODY}\n${field === QP ? "\n" : ""}${plain}\n${from}${shown}${BODY}`,
    );
  });

  it("may stand below a text, also as the rest of one", async () => {
    const mail = composeMail(fields, encode(BODY));
    expect(await readText(`Forwarded:\n\n${mail}`)).toBe(`Forwarded:\n\n${shown}${BODY}`);
    expect(await readText(`${"A line of text.\n".repeat(30_000)}${field}\n\n${encode(BODY)}`)).toBe(
      `${"A line of text.\n".repeat(30_000)}${field}\n\n${BODY}`,
    );
  });

  it("may be packed once more", async () => {
    expect(await readText(gzipSync(composeMail(fields, encode(BODY))))).toBe(shown + BODY);
  });

  it("may be cut off", async () => {
    const long = BODY.repeat(50);
    const mail = composeMail(fields, encode(long));
    for (let at = mail.length - 200; at < mail.length; at++) {
      const text = (await readText(mail.slice(0, at))) ?? "";
      expect((shown + long).startsWith(text.replace(/(?:\uFFFD|=[\dA-F])$/, ""))).toBe(true);
      expect(text.length).toBeGreaterThan(shown.length + long.length - 200);
    }
  });

  it("gives what there is in front of an error", async () => {
    const mail = composeMail(fields, encode(BODY));
    expect(await readInputs(["-"], { stdin: failing(streamOf(mail)) })).toMatchObject([{ text: shown + BODY, error: "unreadable EIO" }]);
    const begun = "Date: Tue, 4 Aug 2026\nSubject: Lan";
    expect(await readInputs(["-"], { stdin: failing(streamOf(begun)) })).toMatchObject([{ text: begun, error: "unreadable EIO" }]);
  });

  it("does not depend on the chunks", async () => {
    const html = `Content-Type: text/html\n\n<p>Lanterns</p>\n`;
    const mixed = [...HEADER, "Content-Type: multipart/alternative; boundary=b"];
    const mail = composeMail(
      mixed,
      parts("b", `Content-Type: text/plain; charset=latin1\n${field}\n\n${encode(Buffer.from(BODY.replace("•", "é"), "latin1"))}`, html),
    );
    const whole = `A text.\n${"x".repeat(300)}\n${composeMail(fields, encode(BODY), "\r\n")}\n${mail}`;
    for (const input of [mail, whole, whole.replaceAll("\n", "\r\n")]) {
      const bytes = Buffer.from(input);
      const expected = await readText(bytes);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), async (sizes) => {
          const pieces: Uint8Array[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn++) {
            const size = sizes[turn % sizes.length] ?? 1;
            pieces.push(bytes.subarray(at, at + size));
            at += size;
          }
          expect(await readInputs(["-"], { stdin: streamOf(...pieces) })).toMatchObject([{ text: expected }]);
        }),
        { numRuns: 30 },
      );
    }
  });

  it("gives back any text", async () => {
    const line = fc.string({ unit: fc.constantFrom("a", " ", "=", "3D", "•", "é", "\t", ".", "From ", "-"), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const text = `${lines.join("\n")}\n`;
        expect(await readText(composeMail(fields, encode(text)))).toBe(shown + text);
      }),
    );
  });
});

describe("quoted-printable", () => {
  const fields = [...HEADER, PLAIN, QP];
  const shown = `${fields.join("\n")}\n\n`;

  it("ends where lines follow that no encoder writes", async () => {
    const mail = composeMail(fields, toQuotedPrintable(BODY));
    for (const foreign of [
      "Lamps with k=64 experts and n=10\nx =\ny\n",
      "Lamps • in UTF-8, k=20\n",
      "a = b\nk=3D\n",
      "We take n=20 lamps\n",
      `${RULE}\nk=3D\n`,
    ])
      expect(await readText(mail + foreign)).toBe(shown + BODY + foreign);
  });

  it("goes on where only an encoder can have written the line", async () => {
    const remark = "My remark: k = 3.\n";
    for (const text of [`Caf\u00E9s\nk=3\n`, `${RULE}\nk=3\n`])
      expect(await readText(composeMail(fields, toQuotedPrintable(BODY) + remark + toQuotedPrintable(text)))).toBe(
        shown + BODY + remark + text,
      );
  });

  it("is known without a header by a rule that was broken", async () => {
    const text = `Two mails\n${RULE}\nCafé\n`;
    expect(await readText(toQuotedPrintable(text).replace("Caf", `${"a".repeat(80)}\nCaf`))).toBe(
      text.replace("Caf", `${"a".repeat(80)}\nCaf`),
    );
    expect(await readText(toQuotedPrintable("Café\n"))).toBe("Caf=C3=A9\n");
  });

  it("may be loose: long lines, small letters, spaces at line ends, an escaped From", async () => {
    const encoded = `${RULE}\nCaf=c3=a9 =\t\nFrom =\nhere=2E\n=46rom 100=25=20\n`;
    expect(await readText(composeMail(fields, encoded))).toBe(`${shown}${RULE}\nCafé From here.\nFrom 100% \n`);
  });

  it("is decoded in lines of any length", async () => {
    const long = "Tärn ".repeat(40_000);
    const encoded = toQuotedPrintable(long, { width: Number.POSITIVE_INFINITY });
    expect((await readText(composeMail(fields, `${encoded}\n`))) === `${shown}${long}\n`.replace(/ \n$/, " \n")).toBe(true);
  });
});
